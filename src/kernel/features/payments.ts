import type { Feature } from './feature.ts';

/** What is paid of what falls due or is billed. */
export const payments: readonly Feature[] = [
  {
    name: 'payments.onTime.streak',
    version: 1,
    unit: 'count',
    direction: 'safer',
    words: { 'zh-CN': '连续按时还款期数', en: 'payments on time in a row' },
    value: { of: 'obligation', take: 'streak', where: { below: 1 } },
    empty: 0,
  },
  {
    name: 'payments.onTime.share.365d',
    version: 1,
    unit: 'bps',
    direction: 'safer',
    words: { 'zh-CN': '近 12 个月按时还款占比', en: 'share of payments made on time in 12 months' },
    value: {
      over: { of: 'obligation', take: 'count', where: { below: 1 }, window: 365 },
      under: { of: 'obligation', take: 'count', window: 365 },
      overEmpty: 0,
    },
    empty: 'missing',
  },
  {
    name: 'payments.due.count.365d',
    version: 1,
    unit: 'count',
    direction: 'neutral',
    words: { 'zh-CN': '近 12 个月到期期数', en: 'payments that fell due in 12 months' },
    value: { of: 'obligation', take: 'count', window: 365 },
    empty: 0,
  },
  {
    name: 'payments.toDue.180d',
    version: 1,
    unit: 'bps',
    direction: 'safer',
    words: {
      'zh-CN': '近 180 天还款额与应还额之比',
      en: 'amount repaid against amount due in 180 days',
    },
    value: {
      over: { of: 'repayment', take: 'sum', window: 180 },
      under: { of: 'due', take: 'sum', window: 180 },
      overEmpty: 0,
    },
    empty: 'missing',
  },
  {
    name: 'payments.toStatement.180d',
    version: 1,
    unit: 'bps',
    direction: 'safer',
    words: {
      'zh-CN': '近 180 天还款额与账单额之比',
      en: 'amount repaid against amount billed in 180 days',
    },
    value: {
      over: { of: 'repayment', take: 'sum', window: 180 },
      under: { of: 'statement', take: 'sum', window: 180 },
      overEmpty: 0,
    },
    empty: 'missing',
  },
  {
    name: 'payments.paidShare.average.180d',
    version: 1,
    unit: 'bps',
    direction: 'safer',
    words: {
      'zh-CN': '近 180 天平均账单偿还比例',
      en: 'average share of the bill that was paid in 180 days',
    },
    value: { of: 'paidShare', take: 'average', window: 180 },
    empty: 'missing',
  },
  {
    name: 'payments.minimumOnly.count.365d',
    version: 1,
    unit: 'count',
    direction: 'riskier',
    words: {
      'zh-CN': '近 12 个月仅还最低额的次数',
      en: 'bills of which only the minimum was paid in 12 months',
    },
    value: { of: 'minimumOnly', take: 'count', window: 365 },
    empty: 0,
  },
  {
    name: 'payments.daysSince',
    version: 1,
    unit: 'days',
    direction: 'neutral',
    words: { 'zh-CN': '距最近一次还款的天数', en: 'days since the last repayment' },
    value: { of: 'repayment', take: 'daysSince' },
    empty: 'missing',
  },
];
