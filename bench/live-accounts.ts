import { simulatePortfolio } from '../src/borrowers/index.ts';
import {
  AccountHistory,
  type Correction,
  day,
  type Event,
  type Money,
  type Replacement,
  Sources,
} from '../src/kernel/index.ts';

const ACCOUNTS = 200;
/** The history that an account has before the events that are timed. */
const ENTRIES = 195;
/** Events of the simulation that are timed per account; one correction comes on top. */
const TIMED = 9;
const [LATE, WRONG, CORRECTED_AFTER] = [2, 3, 6];

/** An account in the middle of its life. */
export interface LiveAccount {
  /** In the order of arrival. */
  readonly before: readonly Event[];
  /** One arrives late, one is a correction. */
  readonly timed: readonly Event[];
}

export function makeLiveAccounts(): readonly LiveAccount[] {
  const plan = { seed: 11, accounts: ACCOUNTS * 4, months: 60, from: day('2021-06-01') };
  const accounts: LiveAccount[] = [];
  for (const { events, segment } of simulatePortfolio(plan)) {
    const begin = lengthOf(events);
    if (segment !== 'personal' || begin + TIMED > events.length) continue;
    const timed = events.slice(begin, begin + TIMED);
    accounts.push({ before: events.slice(0, begin), timed: disturbed(timed) });
    if (accounts.length === ACCOUNTS) break;
  }
  return accounts;
}

/** How many events make a history of the wanted length. */
function lengthOf(events: readonly Event[]): number {
  const history = new AccountHistory(new Sources());
  const enough = events.findIndex((event) => {
    history.add(event);
    return history.length >= ENTRIES;
  });
  return enough === -1 ? events.length : enough + 1;
}

/** The same events, one known last though it took effect early, another corrected after a while. */
function disturbed(events: readonly Event[]): readonly Event[] {
  const [late, last] = [events[LATE] as Event, events.at(-1) as Event];
  const inTime = events.filter((event) => event !== late);
  const wrong = inTime[WRONG] as Event;
  const { known, knownAt } = inTime[CORRECTED_AFTER] as Event;
  const correction = { ...correctionOf(wrong), known, knownAt };
  const delayed = { ...late, known: last.known, knownAt: last.knownAt };
  const after = CORRECTED_AFTER + 1;
  return [...inTime.slice(0, after), correction, ...inTime.slice(after), delayed];
}

function correctionOf(wrong: Event): Correction {
  const { v, account, effective, effectiveAt, known, knownAt } = wrong;
  return {
    ...{ v, account, effective, effectiveAt, known, knownAt },
    id: `${wrong.id}-corrected`,
    type: 'correction',
    corrects: wrong.id,
    replacement: replacementOf(wrong),
  };
}

/** A little more than was said; where there is no amount, it never happened. */
function replacementOf(event: Event): Replacement | null {
  if (event.type === 'correction' || !('amount' in event)) return null;
  const { v: _v, id: _id, account: _a, known: _k, knownAt: _at, ...said } = event;
  return { ...said, amount: (event.amount + 100) as Money } as Replacement;
}
