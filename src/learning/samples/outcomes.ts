import type { Aggregate, Feature } from '../../kernel/index.ts';
import { NEAR_DAYS, type OutcomeName, type Terms } from './definition.ts';

/** What is known on the day of observation, in this order. */
export const BEFORE: readonly Feature[] = [
  measure('daysPastDue', { of: 'pastDue', take: 'last' }),
  measure('owed', { of: 'balance', take: 'last' }),
  measure('draws', { of: 'draw', take: 'count', window: NEAR_DAYS }),
  measure('averageOwed', { of: 'balance', take: 'average', window: NEAR_DAYS }),
  measure('rises', { of: 'rise', take: 'count', window: NEAR_DAYS }),
];

/** What is known so many days later, of those days, in this order. */
export function after(days: number): readonly Feature[] {
  return [
    measure('worst', { of: 'arrears', take: 'max', window: days }),
    measure('owedThen', { of: 'balance', take: 'last' }),
    measure('drawsSince', { of: 'draw', take: 'count', window: days }),
    measure('averageOwedSince', { of: 'balance', take: 'average', window: days }),
  ];
}

function measure(name: string, value: Aggregate): Feature {
  const words = { 'zh-CN': name, en: name };
  return { name, version: 1, unit: 'count', direction: 'neutral', words, value, empty: 0 };
}

/** Why an account is in a sample, or not. */
export const FATES = [
  'good',
  'bad',
  /** Neither good nor bad. */
  'indeterminate',
  /** In default, or in arrears, on the day of observation. */
  'alreadyBad',
  /** The outcome is not about this account: it was not in use, or its limit did not rise. */
  'notConcerned',
  /** Nothing was known of it on the day of observation. */
  'notOpened',
  /** The events end before the performance window does. */
  'tooShort',
] as const;

export type SampleFate = (typeof FATES)[number];

export function fateOf(
  outcome: OutcomeName,
  terms: Terms,
  known: Float64Array,
  later: Float64Array,
): SampleFate {
  if (outcome === 'attrition') return attrition(known, later);
  return outcome === 'growth' ? growth(known, later) : lateness(terms, known, later);
}

function lateness(
  { badFrom, goodBelow }: Terms,
  known: Float64Array,
  later: Float64Array,
): SampleFate {
  const [daysPastDue, worst] = [known[0] as number, later[0] as number];
  if (daysPastDue >= badFrom) return 'alreadyBad';
  if (worst >= badFrom) return 'bad';
  return worst < goodBelow ? 'good' : 'indeterminate';
}

function attrition(known: Float64Array, later: Float64Array): SampleFate {
  const [, owed, draws] = known as unknown as Three;
  const [, owedThen, drawsSince] = later as unknown as Three;
  if (owed <= 0 && draws === 0) return 'notConcerned';
  return owedThen <= 0 && drawsSince === 0 ? 'bad' : 'good';
}

type Three = readonly [number, number, number];

function growth(known: Float64Array, later: Float64Array): SampleFate {
  if (known[4] === 0) return 'notConcerned';
  return (later[3] as number) > (known[3] as number) ? 'bad' : 'good';
}
