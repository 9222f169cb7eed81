import type { Feature } from './feature.ts';

/** The limit's own past. */
export const limit: readonly Feature[] = [
  {
    name: 'limit.changes.daysSince',
    version: 1,
    unit: 'days',
    direction: 'neutral',
    words: { 'zh-CN': '距上次额度调整的天数', en: 'days since the limit last changed' },
    value: { of: 'limitChange', take: 'daysSince' },
    empty: 'missing',
  },
  {
    name: 'limit.rises.count.365d',
    version: 1,
    unit: 'count',
    direction: 'neutral',
    words: { 'zh-CN': '近 12 个月提额次数', en: 'rises of the limit in 12 months' },
    value: { of: 'rise', take: 'count', window: 365 },
    empty: 0,
  },
  {
    name: 'limit.cuts.count.365d',
    version: 1,
    unit: 'count',
    direction: 'riskier',
    words: { 'zh-CN': '近 12 个月降额次数', en: 'cuts of the limit in 12 months' },
    value: { of: 'cut', take: 'count', window: 365 },
    empty: 0,
  },
  {
    name: 'limit.requests.daysSince',
    version: 1,
    unit: 'days',
    direction: 'neutral',
    words: { 'zh-CN': '距上次申请提额的天数', en: 'days since a higher limit was requested' },
    value: { of: 'requested', take: 'daysSince' },
    empty: 'missing',
  },
  {
    name: 'limit.declined.count.365d',
    version: 1,
    unit: 'count',
    direction: 'neutral',
    words: { 'zh-CN': '近 12 个月婉拒提额邀请的次数', en: 'offers declined in 12 months' },
    value: { of: 'declined', take: 'count', window: 365 },
    empty: 0,
  },
  {
    name: 'limit.frozen.count.365d',
    version: 1,
    unit: 'count',
    direction: 'riskier',
    words: { 'zh-CN': '近 12 个月冻结次数', en: 'freezes in 12 months' },
    value: { of: 'frozen', take: 'count', window: 365 },
    empty: 0,
  },
];
