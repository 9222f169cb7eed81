import {
  type CompiledRules,
  decide,
  type Feature,
  featureOf,
  type LimitState,
  type Money,
  slotOf,
} from '../kernel/index.ts';
import { featuresUsed } from './rule-features.ts';
import type { Step } from './walk.ts';

/** What a borrower asks about by its subject, and the beginnings of the names of its features. */
const SUBJECTS = {
  arrears: ['arrears.'],
  elsewhere: ['external.'],
  ownRecord: ['tenure.', 'payments.', 'utilization.', 'balance.', 'draws.', 'instalments.'],
} as const;

export type Subject = 'damping' | keyof typeof SUBJECTS;

/**
 * How much higher the limit would be today if each subject alone were at its best, and if all were: where
 * several hold a limit, none of them costs anything by itself.
 */
export type SubjectCosts = Readonly<Record<Subject | 'together', Money>>;

/**
 * A subject at its best: its features as good as they can be, wherever a score, a gate or a ceiling looks
 * at them, and the score counting at once. What is not known is left unknown.
 */
export function subjectCosts({ rules, facts, state, trace }: Step): SubjectCosts {
  const { limit, undamped, rawScore, thirtieths } = trace;
  const gap = Math.floor(thirtieths / 30) - rawScore;
  const without = (beginnings: readonly string[], points = gap): Money =>
    more(
      decide(atOnce(rules, points), atBest(rules, facts, beginnings), unscored(state)).limit,
      limit,
    );
  return {
    damping: more(undamped, limit),
    arrears: without(SUBJECTS.arrears),
    elsewhere: without(SUBJECTS.elsewhere),
    ownRecord: without(SUBJECTS.ownRecord),
    together: without(Object.values(SUBJECTS).flat(), Math.max(gap, 0)),
  };
}

function more(limit: Money, than: Money): Money {
  return Math.max(limit - than, 0) as Money;
}

/** The raw score and so many points count at once: with the gap that damping leaves, today's score. */
function atOnce(rules: CompiledRules, points: number): CompiledRules {
  const { scorecard } = rules;
  const score: typeof scorecard.score = (...from) => scorecard.score(...from) + points;
  return { ...rules, scorecard: { ...scorecard, score } };
}

function unscored(state: LimitState): LimitState {
  return { ...state, score: null };
}

function atBest(
  rules: CompiledRules,
  facts: Float64Array,
  beginnings: readonly string[],
): Float64Array {
  const better = Float64Array.from(facts);
  for (const name of featuresUsed(rules)) {
    const slot = slotOf(name);
    if (!beginnings.some((beginning) => name.startsWith(beginning))) continue;
    if (!Number.isNaN(better[slot])) better[slot] = bestOf(featureOf(name), better[slot] as number);
  }
  return better;
}

const WHOLE = 10_000;
/** More days and counts than anybody has. */
const PLENTY = 1_000_000;

function bestOf({ direction, unit }: Feature, value: number): number {
  if (direction === 'riskier') return Math.min(value, 0);
  if (direction === 'safer') return Math.max(value, unit === 'bps' ? WHOLE : PLENTY);
  return value;
}
