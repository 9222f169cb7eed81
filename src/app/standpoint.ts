import { addDays, closedOn, type DampedScore, type Day, type Event } from '../kernel/index.ts';
import type { StandpointAnswer } from './advice-operations.ts';
import type { Shared } from './batch.ts';
import type { RuleBook } from './rule-book.ts';
import { readHistory } from './snapshot.ts';
import type { AccountRow, Store } from './store.ts';

const EVENTS_AT_ONCE = 1000;

/** The account's own events, the documents in force for it, and the score that its last decision used. */
export async function standpointOf(
  account: string,
  { store, clock }: Shared,
  book: RuleBook,
  digits: number,
): Promise<StandpointAnswer> {
  const row = await store.account(account);
  if (row === null || row.position === 0) return { refused: 'account_must_be_opened' };
  const { day } = clock();
  const rows = (await store.histories([row])).get(row.no) ?? { snapshot: null, tail: [] };
  const { product, segment, entries, length } = readHistory(rows);
  if (closedOn(entries, 0, length, addDays(day, 1)) !== null) {
    return { refused: 'account_must_not_be_closed' };
  }
  const rules = book.rules(product, segment, day);
  if (rules === null) return { refused: 'policy_must_be_in_force' };
  const events = await allEvents(row.no, store);
  return { standpoint: { v: 1, account, day, score: scoreOn(row, day), rules, digits, events } };
}

/** What a decision as of the day begins with: not the score of one that is made for the next. */
export function scoreOn({ score, scoreBefore }: AccountRow, day: Day): DampedScore | null {
  return score !== null && score.on > day ? scoreBefore : score;
}

export async function allEvents(account: number, store: Store): Promise<readonly Event[]> {
  const events: Event[] = [];
  for (let after = 0; ; after += EVENTS_AT_ONCE) {
    const rows = await store.events(account, { after, limit: EVENTS_AT_ONCE });
    events.push(...rows.map(({ body }) => JSON.parse(body) as Event));
    if (rows.length < EVENTS_AT_ONCE) return events;
  }
}
