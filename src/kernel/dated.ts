import type { Day } from './day.ts';
import type { Dated } from './policy.ts';

/**
 * The value in force on `day`. Throws a RangeError where none is: a document whose own date of effect
 * has come has a value for each of its parameters, which is checked when it is read.
 */
export function inForce<T>(dated: Dated<T>, day: Day): T {
  const value = inForceOrNull(dated, day);
  if (value === null)
    throw new RangeError('a parameter has no value in force on the day asked for');
  return value;
}

/** As `inForce`, for a document that may have no value on the day. */
export function inForceOrNull<T>(dated: Dated<T>, day: Day): T | null {
  return dated.findLast(({ from }) => from <= day)?.value ?? null;
}

/** The first day after `day` on which any dated value anywhere in `document` takes effect, or null. */
export function nextDateOfEffect(document: unknown, day: Day): Day | null {
  let next: Day | null = null;
  for (const date of datesOf(document)) {
    if (date > day && (next === null || date < next)) next = date;
  }
  return next;
}

function datesOf(node: unknown): Day[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'from' && 'value' in node ? [value as Day] : datesOf(value),
  );
}
