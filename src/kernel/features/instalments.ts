import type { Feature } from './feature.ts';

/** Amounts turned into cash instalments (现金分期). */
export const instalments: readonly Feature[] = [
  {
    name: 'instalments.count.365d',
    version: 1,
    unit: 'count',
    direction: 'riskier',
    words: { 'zh-CN': '近 12 个月现金分期次数', en: 'cash instalment plans in 12 months' },
    value: { of: 'conversion', take: 'count', window: 365 },
    empty: 0,
  },
  {
    name: 'instalments.amount.365d',
    version: 1,
    unit: 'money',
    direction: 'riskier',
    words: {
      'zh-CN': '近 12 个月现金分期金额',
      en: 'amount turned into cash instalments in 12 months',
    },
    value: { of: 'conversion', take: 'sum', window: 365 },
    empty: 0,
  },
];
