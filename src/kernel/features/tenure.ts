import type { Feature } from './feature.ts';

/** How long the account has been open. */
export const tenure: readonly Feature[] = [
  {
    name: 'tenure.days',
    version: 1,
    unit: 'days',
    direction: 'safer',
    words: { 'zh-CN': '开户天数', en: 'days since the account was opened' },
    value: { of: 'opened', take: 'daysSince' },
    empty: 'missing',
  },
];
