import type { Feature } from './feature.ts';

/** Whether the consent to a source holds at t. */
export const consent: readonly Feature[] = [
  {
    name: 'consent.bureau',
    version: 1,
    unit: 'flag',
    direction: 'safer',
    words: { 'zh-CN': '征信查询授权', en: 'consent to the bureau report' },
    value: { of: 'consent', take: 'last', where: { source: 'bureau' } },
    empty: 0,
  },
  {
    name: 'consent.income',
    version: 1,
    unit: 'flag',
    direction: 'safer',
    words: { 'zh-CN': '收入核实授权', en: 'consent to income verification' },
    value: { of: 'consent', take: 'last', where: { source: 'income' } },
    empty: 0,
  },
  {
    name: 'consent.score',
    version: 1,
    unit: 'flag',
    direction: 'safer',
    words: { 'zh-CN': '第三方信用分授权', en: 'consent to the third-party score' },
    value: { of: 'consent', take: 'last', where: { source: 'score' } },
    empty: 0,
  },
  {
    name: 'consent.business',
    version: 1,
    unit: 'flag',
    direction: 'safer',
    words: { 'zh-CN': '经营数据授权', en: 'consent to business data' },
    value: { of: 'consent', take: 'last', where: { source: 'business' } },
    empty: 0,
  },
];
