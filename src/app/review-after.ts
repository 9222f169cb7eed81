import { type Day, type Decision, day } from '../kernel/index.ts';

/**
 * When to decide again, though nothing happens: on the day before the first that is known to bring a
 * change, because a decision is for the next day, and after the usual time at the latest.
 */
export function reviewAfter(
  { earliestKnownChange: change }: Decision,
  today: Day,
  every: number,
): Day {
  const known = change === null ? Infinity : day(change) - 1;
  return Math.max(today + 1, Math.min(known, today + every)) as Day;
}
