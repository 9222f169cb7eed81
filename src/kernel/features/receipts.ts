import type { Feature } from './feature.ts';

/** A business owner's incoming payments. */
export const receipts: readonly Feature[] = [
  {
    name: 'receipts.monthly.180d',
    version: 1,
    unit: 'money',
    direction: 'safer',
    words: { 'zh-CN': '近 180 天月均经营收款', en: 'monthly business receipts over 180 days' },
    value: { of: 'receipts', take: 'perMonth', window: 180 },
    empty: 'missing',
  },
  {
    name: 'receipts.trend',
    version: 1,
    unit: 'bps',
    direction: 'safer',
    words: { 'zh-CN': '经营收款走势', en: 'business receipts in 90 days against 12 months' },
    value: {
      over: { of: 'receipts', take: 'perMonth', window: 90 },
      under: { of: 'receipts', take: 'perMonth', window: 365 },
      overEmpty: 0,
    },
    empty: 'missing',
  },
  {
    name: 'receipts.volatility.365d',
    version: 1,
    unit: 'bps',
    direction: 'riskier',
    words: {
      'zh-CN': '近 12 个月经营收款波动',
      en: 'how much business receipts varied in 12 months',
    },
    value: {
      over: { of: 'receipts', take: 'range', window: 365 },
      under: { of: 'receipts', take: 'average', window: 365 },
      overEmpty: 'missing',
    },
    empty: 'missing',
  },
  {
    name: 'receipts.debtServiceCover',
    version: 1,
    unit: 'bps',
    direction: 'safer',
    words: {
      'zh-CN': '经营收款对外部月还款额的覆盖倍数',
      en: 'business receipts against monthly repayments elsewhere',
    },
    value: {
      over: { of: 'receipts', take: 'perMonth', window: 180 },
      under: { of: 'debtService', take: 'last' },
      overEmpty: 'missing',
    },
    empty: 'missing',
  },
  {
    name: 'receipts.daysSince',
    version: 1,
    unit: 'days',
    direction: 'riskier',
    words: { 'zh-CN': '距最近一次经营收款的天数', en: 'days since the last business receipt' },
    value: { of: 'receipts', take: 'daysSince' },
    empty: 'missing',
  },
];
