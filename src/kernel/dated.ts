import type { Day } from './day.ts';
import type { Dated } from './policy.ts';

/**
 * The value in force on `day`. Throws a RangeError where none is: a document whose own date of effect
 * has come has a value for each of its parameters, which is checked when it is read.
 */
export function inForce<T>(dated: Dated<T>, day: Day): T {
  let found: { readonly value: T } | null = null;
  for (const entry of dated) if (entry.from <= day) found = entry;
  if (found === null)
    throw new RangeError('a parameter has no value in force on the day asked for');
  return found.value;
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
