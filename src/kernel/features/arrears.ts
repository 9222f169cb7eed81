import type { Feature } from './feature.ts';

/** Lateness: from schedules and repayments, or from the source's own flag where it gives no schedule. */
export const arrears: readonly Feature[] = [
  {
    name: 'arrears.days.now',
    version: 1,
    unit: 'days',
    direction: 'riskier',
    words: { 'zh-CN': '当前逾期天数', en: 'days past due now' },
    value: { of: 'pastDue', take: 'last' },
    empty: 0,
  },
  worstArrears(90, '近 3 个月最长逾期天数', 'worst days past due in 3 months'),
  worstArrears(180, '近 6 个月最长逾期天数', 'worst days past due in 6 months'),
  worstArrears(365, '近 12 个月最长逾期天数', 'worst days past due in 12 months'),
  worstArrears(730, '近 24 个月最长逾期天数', 'worst days past due in 24 months'),
  {
    name: 'arrears.daysSince',
    version: 1,
    unit: 'days',
    direction: 'safer',
    words: { 'zh-CN': '距最近一次逾期的天数', en: 'days since the last arrear' },
    value: { of: 'arrears', take: 'daysSince' },
    empty: 'missing',
  },
  {
    name: 'arrears.count.365d',
    version: 1,
    unit: 'count',
    direction: 'riskier',
    words: { 'zh-CN': '近 12 个月逾期次数', en: 'late payments in 12 months' },
    value: { of: 'arrears', take: 'count', window: 365 },
    empty: 0,
  },
  {
    name: 'arrears.serious.count.730d',
    version: 1,
    unit: 'count',
    direction: 'riskier',
    words: {
      'zh-CN': '近 24 个月逾期 30 天以上次数',
      en: 'payments 30 or more days late in 24 months',
    },
    value: { of: 'arrears', take: 'count', where: { atLeast: 30 }, window: 730 },
    empty: 0,
  },
  {
    name: 'arrears.sum.180d',
    version: 1,
    unit: 'days',
    direction: 'riskier',
    words: { 'zh-CN': '近 6 个月累计逾期天数', en: 'days past due added up over 6 months' },
    value: { of: 'arrears', take: 'sum', window: 180 },
    empty: 0,
  },
];

function worstArrears(window: number, zh: string, en: string): Feature {
  return {
    name: `arrears.worst.${window}d`,
    version: 1,
    unit: 'days',
    direction: 'riskier',
    words: { 'zh-CN': zh, en },
    value: { of: 'arrears', take: 'max', window },
    empty: 0,
  };
}
