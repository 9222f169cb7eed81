import type { Feature } from './feature.ts';

/** A score by somebody else. */
export const thirdPartyScore: readonly Feature[] = [
  {
    name: 'thirdParty.score',
    version: 1,
    unit: 'points',
    direction: 'safer',
    words: { 'zh-CN': '第三方信用分', en: 'third-party credit score' },
    value: { of: 'thirdPartyScore', take: 'last' },
    empty: 'missing',
  },
  {
    name: 'thirdParty.score.change.180d',
    version: 1,
    unit: 'points',
    direction: 'safer',
    words: {
      'zh-CN': '近 180 天第三方信用分变化',
      en: 'change of the third-party credit score in 180 days',
    },
    value: { of: 'thirdPartyScore', take: 'change', window: 180 },
    empty: 'missing',
  },
];
