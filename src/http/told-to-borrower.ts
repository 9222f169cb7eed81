import type { Event } from '../kernel/index.ts';

/** Stands for what persons of the lender wrote down. */
const WITHHELD = 'withheld';

/**
 * An event as its borrower may read it. Why persons froze a line is not for the borrower: the law may
 * forbid to tell it.
 */
export function toldToBorrower(event: Event): Event {
  if (event.type === 'limitFrozen' && event.byDecision !== true) {
    return { ...event, reason: WITHHELD };
  }
  if (event.type !== 'correction' || event.replacement?.type !== 'limitFrozen') return event;
  const { replacement } = event;
  if (replacement.byDecision === true) return event;
  return { ...event, replacement: { ...replacement, reason: WITHHELD } };
}
