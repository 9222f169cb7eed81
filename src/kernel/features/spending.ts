import type { Feature } from './feature.ts';

/** How much is spent, how evenly, on what. */
export const spending: readonly Feature[] = [
  {
    name: 'spending.monthly.90d',
    version: 1,
    unit: 'money',
    direction: 'neutral',
    words: { 'zh-CN': '近 90 天月均消费', en: 'monthly spending over 90 days' },
    value: { of: 'spending', take: 'perMonth', window: 90 },
    empty: 'missing',
  },
  {
    name: 'spending.volatility.365d',
    version: 1,
    unit: 'bps',
    direction: 'riskier',
    words: { 'zh-CN': '近 12 个月消费波动', en: 'how much spending varied in 12 months' },
    value: {
      over: { of: 'spending', take: 'range', window: 365 },
      under: { of: 'spending', take: 'average', window: 365 },
      overEmpty: 'missing',
    },
    empty: 'missing',
  },
  {
    name: 'spending.trend',
    version: 1,
    unit: 'bps',
    direction: 'neutral',
    words: { 'zh-CN': '消费走势', en: 'spending in 90 days against 12 months' },
    value: {
      over: { of: 'spending', take: 'perMonth', window: 90 },
      under: { of: 'spending', take: 'perMonth', window: 365 },
      overEmpty: 0,
    },
    empty: 'missing',
  },
  {
    name: 'spending.categories.90d',
    version: 1,
    unit: 'count',
    direction: 'neutral',
    words: { 'zh-CN': '近 90 天消费类别数', en: 'kinds of spending in 90 days' },
    value: { of: 'spending', take: 'distinct', window: 90 },
    empty: 0,
  },
];
