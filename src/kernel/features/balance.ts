import type { Feature } from './feature.ts';

/** Each day's closing balance. */
export const balance: readonly Feature[] = [
  {
    name: 'balance.now',
    version: 1,
    unit: 'money',
    direction: 'riskier',
    words: { 'zh-CN': '当前余额', en: 'balance now' },
    value: { of: 'balance', take: 'last' },
    empty: 0,
  },
  {
    name: 'balance.average.90d',
    version: 1,
    unit: 'money',
    direction: 'riskier',
    words: { 'zh-CN': '近 90 天平均余额', en: 'average balance in 90 days' },
    value: { of: 'balance', take: 'average', window: 90 },
    empty: 'missing',
  },
  {
    name: 'balance.peak.365d',
    version: 1,
    unit: 'money',
    direction: 'riskier',
    words: { 'zh-CN': '近 12 个月最高余额', en: 'highest balance in 12 months' },
    value: { of: 'balance', take: 'max', window: 365 },
    empty: 'missing',
  },
  {
    name: 'balance.range.365d',
    version: 1,
    unit: 'money',
    direction: 'neutral',
    words: {
      'zh-CN': '近 12 个月余额高低之差',
      en: 'highest less lowest balance in 12 months',
    },
    value: { of: 'balance', take: 'range', window: 365 },
    empty: 'missing',
  },
];
