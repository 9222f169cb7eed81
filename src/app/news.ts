import { addDays, type Day, type Event, NEVER } from '../kernel/index.ts';

/** How far back events reach that came since something was decided. */
export class News {
  #countsFrom: Day = NEVER;
  #disprovesFrom: Day = NEVER;

  /** The first day whose decision they can change. */
  get countsFrom(): Day {
    return this.#countsFrom;
  }

  /** The first day on which a cut may have been made by what has turned out otherwise. */
  get disprovesFrom(): Day {
    return this.#disprovesFrom;
  }

  add(event: Event): void {
    this.#countsFrom = Math.min(this.#countsFrom, countsFrom(event)) as Day;
    this.#disprovesFrom = Math.min(this.#disprovesFrom, disprovesFrom(event)) as Day;
  }

  clear(): void {
    this.#countsFrom = NEVER;
    this.#disprovesFrom = NEVER;
  }
}

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
function countsFrom(event: Event): Day {
  if (event.type === 'correction') return event.known;
  const after = COUNT_AT_ONCE.has(event.type) ? 0 : 1;
  return Math.max(event.known, event.effective + after) as Day;
}

/**
 * The first day of which a cut may turn out wrong by an event: one that took effect before that day, or
 * corrects what was known on it. What happens on the day itself comes after the cut.
 */
function disprovesFrom(event: Event): Day {
  if (event.type === 'correction') return addDays(event.known, -1);
  return Math.max(addDays(event.known, -1), addDays(event.effective, 1)) as Day;
}
