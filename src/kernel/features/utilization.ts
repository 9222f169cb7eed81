import type { Feature } from './feature.ts';

/** Each day's closing balance over the limit in force that day. */
export const utilization: readonly Feature[] = [
  {
    name: 'utilization.now',
    version: 1,
    unit: 'bps',
    direction: 'riskier',
    words: { 'zh-CN': '当前额度使用率', en: 'share of the limit in use now' },
    value: { of: 'utilization', take: 'last', window: 1 },
    empty: 'missing',
  },
  {
    name: 'utilization.average.30d',
    version: 1,
    unit: 'bps',
    direction: 'riskier',
    words: {
      'zh-CN': '近 30 天平均额度使用率',
      en: 'average share of the limit in use in 30 days',
    },
    value: { of: 'utilization', take: 'average', window: 30 },
    empty: 'missing',
  },
  {
    name: 'utilization.average.90d',
    version: 1,
    unit: 'bps',
    direction: 'riskier',
    words: {
      'zh-CN': '近 90 天平均额度使用率',
      en: 'average share of the limit in use in 90 days',
    },
    value: { of: 'utilization', take: 'average', window: 90 },
    empty: 'missing',
  },
  {
    name: 'utilization.average.365d',
    version: 1,
    unit: 'bps',
    direction: 'riskier',
    words: {
      'zh-CN': '近 12 个月平均额度使用率',
      en: 'average share of the limit in use in 12 months',
    },
    value: { of: 'utilization', take: 'average', window: 365 },
    empty: 'missing',
  },
  {
    name: 'utilization.peak.365d',
    version: 1,
    unit: 'bps',
    direction: 'riskier',
    words: {
      'zh-CN': '近 12 个月最高额度使用率',
      en: 'highest share of the limit in use in 12 months',
    },
    value: { of: 'utilization', take: 'max', window: 365 },
    empty: 'missing',
  },
  {
    name: 'utilization.trend',
    version: 1,
    unit: 'bps',
    direction: 'riskier',
    words: { 'zh-CN': '额度使用率走势', en: 'use of the limit in 90 days against 12 months' },
    value: {
      over: { of: 'utilization', take: 'average', window: 90 },
      under: { of: 'utilization', take: 'average', window: 365 },
      overEmpty: 'missing',
    },
    empty: 'missing',
  },
  {
    name: 'utilization.high.days.180d',
    version: 1,
    unit: 'count',
    direction: 'riskier',
    words: {
      'zh-CN': '近 180 天用满九成额度的天数',
      en: 'days with nine tenths of the limit in use, in 180 days',
    },
    value: { of: 'utilization', take: 'count', where: { atLeast: 9000 }, window: 180 },
    empty: 0,
  },
];
