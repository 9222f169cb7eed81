import { formatsFor, type Language } from '../explain/format.ts';
import type { Feature } from '../features/feature.ts';
import type { Words } from '../policy.ts';
import { domainOf, type Span } from './span.ts';

/** Words for values, ranges and lists in the currency of one policy, in every language at once. */
export interface Wording {
  readonly money: (amount: number) => string;
  readonly value: (feature: Feature, value: number) => Words;
  /** `days since the account was opened from 90 days to below 180 days`. */
  readonly range: (feature: Feature, span: Span) => Words;
  /** `draws in 30 days 3`, or `… missing`: one value among the circumstances of a case. */
  readonly fact: (feature: Feature, value: number) => Words;
}

export function wordingFor(currency: string, digits: number): Wording {
  const [en, zh] = (['en', 'zh-CN'] satisfies Language[]).map((language) =>
    formatsFor(language, currency, digits),
  ) as [ReturnType<typeof formatsFor>, ReturnType<typeof formatsFor>];
  const value = ({ unit }: Feature, x: number): Words => ({
    'zh-CN': zh.value(unit, x),
    en: en.value(unit, x),
  });
  return {
    money: en.money,
    value,
    range: (feature, span) => rangeWords(feature, span, (x) => value(feature, x)),
    fact: (feature, x) => factWords(feature, value(feature, x), Number.isNaN(x)),
  };
}

function factWords({ words }: Feature, value: Words, missing: boolean): Words {
  if (missing) return { 'zh-CN': `${words['zh-CN']}缺失`, en: `${words.en} missing` };
  return { 'zh-CN': `${words['zh-CN']}为 ${value['zh-CN']}`, en: `${words.en} at ${value.en}` };
}

function rangeWords(feature: Feature, span: Span, value: (x: number) => Words): Words {
  const { words } = feature;
  if (!span.present) return factWords(feature, words, true);
  const range = presentWords(feature, span, value);
  const domain = domainOf(feature);
  const anyValue = span.lo <= domain.lo && span.hi >= domain.hi;
  const missing = anyValue
    ? { 'zh-CN': '（包括缺失）', en: ', missing included' }
    : { 'zh-CN': '或缺失', en: ', or missing' };
  return {
    'zh-CN': `${words['zh-CN']}${range['zh-CN']}${span.missing ? missing['zh-CN'] : ''}`,
    en: `${words.en} ${range.en}${span.missing ? missing.en : ''}`,
  };
}

function presentWords(feature: Feature, { lo, hi }: Span, value: (x: number) => Words): Words {
  const domain = domainOf(feature);
  const [first, end] = [value(lo), value(hi + 1)];
  if (lo <= domain.lo && hi >= domain.hi) return { 'zh-CN': '为任意值', en: 'at any value' };
  if (lo === hi) return { 'zh-CN': `为 ${first['zh-CN']}`, en: `at ${first.en}` };
  if (lo <= domain.lo) return { 'zh-CN': `低于 ${end['zh-CN']}`, en: `below ${end.en}` };
  if (hi >= domain.hi) return { 'zh-CN': `不低于 ${first['zh-CN']}`, en: `from ${first.en} up` };
  return {
    'zh-CN': `从 ${first['zh-CN']} 到 ${end['zh-CN']}（不含）`,
    en: `from ${first.en} to below ${end.en}`,
  };
}

/** `a, b and c`. */
export function listOf(items: readonly Words[]): Words {
  const english = items.map(({ en }) => en);
  const last = english.pop() ?? '';
  return {
    'zh-CN': items.map((item) => item['zh-CN']).join('、'),
    en: english.length === 0 ? last : `${english.join(', ')} and ${last}`,
  };
}

/** A name that is the same in every language: a path, a code, a grade. */
export function same(text: string): Words {
  return { 'zh-CN': text, en: text };
}

/** At most `most` of a list, and how many more there are. */
export function firstOf(items: readonly Words[], most: number): Words {
  const more = items.length - most;
  const shown = items.slice(0, more === 1 ? most + 1 : most);
  if (shown.length === items.length) return joined(shown);
  const { 'zh-CN': zh, en } = joined(shown);
  return { 'zh-CN': `${zh}；以及另外 ${more} 处`, en: `${en}; and ${more} more` };
}

function joined(items: readonly Words[]): Words {
  return {
    'zh-CN': items.map((item) => item['zh-CN']).join('；'),
    en: items.map(({ en }) => en).join('; '),
  };
}
