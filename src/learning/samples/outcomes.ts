import type { Aggregate, Feature, OutcomeName } from '../../kernel/index.ts';
import { NEAR_DAYS, type Terms } from './definition.ts';

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

/** Why an account is out of the question on the day, whatever becomes of it; null where it is not. */
export function fateBefore(
  outcome: OutcomeName,
  { badFrom }: Terms,
  known: Float64Array,
): 'alreadyBad' | 'notConcerned' | null {
  const [daysPastDue, owed, draws, , rises] = known as unknown as Five;
  if (outcome === 'attrition') return owed <= 0 && draws === 0 ? 'notConcerned' : null;
  if (outcome === 'growth') return rises === 0 ? 'notConcerned' : null;
  return daysPastDue >= badFrom ? 'alreadyBad' : null;
}

type Five = readonly [number, number, number, number, number];

export function fateAfter(
  outcome: OutcomeName,
  { badFrom, goodBelow }: Terms,
  known: Float64Array,
  later: Float64Array,
): 'good' | 'bad' | 'indeterminate' {
  const [worst, owedThen, drawsSince, averageOwedSince] = later as unknown as Five;
  if (outcome === 'attrition') return owedThen <= 0 && drawsSince === 0 ? 'bad' : 'good';
  if (outcome === 'growth') return averageOwedSince > (known[3] as number) ? 'bad' : 'good';
  if (worst >= badFrom) return 'bad';
  return worst < goodBelow ? 'good' : 'indeterminate';
}
