import type { Day, Event } from '../kernel/index.ts';

/** What the borrower says counts on its own day, everything else from the day after. */
const COUNT_AT_ONCE: ReadonlySet<Event['type']> = new Set([
  'consentGranted',
  'consentRevoked',
  'temporaryLimitGranted',
  'temporaryLimitEnded',
  'ownCapSet',
  'ownCapLifted',
  'offersOptedOut',
  'offersOptedIn',
]);

/** The first day whose decision an event can change. */
export function countsFrom(event: Event): Day {
  if (event.type === 'correction') return event.known;
  const after = COUNT_AT_ONCE.has(event.type) ? 0 : 1;
  return Math.max(event.known, event.effective + after) as Day;
}
