import type { Day } from './day.ts';
import type { Event } from './events.ts';
import { CATALOGUE } from './features/catalogue.ts';
import type { Feature } from './features/feature.ts';
import { Fold, type LimitFacts } from './fold.ts';
import { AccountHistory } from './history.ts';
import { Sources } from './sources.ts';

/** Reused throughout, as the product does: what one account leaves behind must not reach the next. */
const fold = new Fold(CATALOGUE);

/** What the product folds from events in this order of arrival; null stands for missing. */
export function folded(events: readonly Event[], t: Day): Record<string, number | null> {
  return foldedHistory(historyOf(events), t);
}

export function foldedHistory(history: AccountHistory, t: Day): Record<string, number | null> {
  const facts = new Float64Array(CATALOGUE.length);
  fold.run(history.entries, 0, history.length, t, facts);
  return named(CATALOGUE, facts);
}

export function foldedLimit(events: readonly Event[], t: Day): LimitFacts {
  const history = historyOf(events);
  const facts = new Float64Array(CATALOGUE.length);
  return { ...fold.run(history.entries, 0, history.length, t, facts) };
}

/** The facts of features that the catalogue need not have. */
export function foldedAs(
  features: readonly Feature[],
  events: readonly Event[],
  t: Day,
): Record<string, number | null> {
  const history = historyOf(events);
  const facts = new Float64Array(features.length);
  new Fold(features).run(history.entries, 0, history.length, t, facts);
  return named(features, facts);
}

export function historyOf(events: readonly Event[]): AccountHistory {
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  return history;
}

export function named(
  features: readonly Feature[],
  facts: Float64Array,
  offset = 0,
): Record<string, number | null> {
  return Object.fromEntries(
    features.map(({ name }, i) => {
      const value = facts[offset + i] as number;
      return [name, Number.isNaN(value) ? null : value];
    }),
  );
}
