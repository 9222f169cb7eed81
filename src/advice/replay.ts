import {
  AccountHistory,
  CATALOGUE,
  compileRules,
  type DampedScore,
  type Day,
  decide,
  type Event,
  Fold,
  type Money,
  type Rules,
  Sources,
} from '../kernel/index.ts';

/** What a plan is replayed on. */
export interface ReplayStart {
  readonly rules: Rules;
  readonly today: Day;
  readonly score: DampedScore | null;
}

export interface ReplayedReview {
  readonly day: Day;
  readonly previous: Money;
  readonly limit: Money;
}

/**
 * Decides an account on each of the days by the ordinary path: every event that was known on the day
 * of the advice, and those of a plan, into a history, folded whole. It shares nothing with the search,
 * and is what an advice is audited with. The limit is left as it is: an offer is accepted afterwards.
 */
export function replay(
  past: readonly Event[],
  plan: readonly Event[],
  days: readonly Day[],
  { rules, today, score: first }: ReplayStart,
): readonly ReplayedReview[] {
  const history = new AccountHistory(new Sources());
  for (const event of past) {
    if (event.known <= today && event.effective <= today) history.add(event);
  }
  for (const event of plan) history.add(event);
  const fold = new Fold(CATALOGUE);
  const facts = new Float64Array(CATALOGUE.length);
  let score = first;
  return days.map((day) => {
    const limit = fold.run(history.entries, 0, history.length, day, facts);
    const trace = decide(compileRules(rules, day), facts, { ...limit, score });
    score = { thirtieths: trace.thirtieths, on: day };
    return { day, previous: limit.limit, limit: trace.limit };
  });
}
