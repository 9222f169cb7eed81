import { addDays, type Day, type LimitMove, limitHistory } from '../kernel/index.ts';
import { decisionSteps, OWN_EVENT } from './life.ts';
import { eventsIn } from './snapshot.ts';
import type { Store } from './store.ts';

/** A move of the granted limit, with the decision that brought it about; null where none of ours did. */
export interface LimitHistoryEntry extends Omit<LimitMove, 'origin'> {
  readonly decision: number | null;
}

/** Null where the account has not been opened. */
export async function limitHistoryOf(
  id: string,
  store: Store,
  today: Day,
): Promise<readonly LimitHistoryEntry[] | null> {
  const row = await store.account(id);
  if (row === null || row.position === 0) return null;
  const log = eventsIn(await store.log(row.no));
  return limitHistory(log, addDays(today, 1)).map(({ origin, ...move }) => ({
    ...move,
    decision: decisionIn(origin, id),
  }));
}

/** The steps that follow from a decision have its number in their ids. */
function decisionIn(event: string, account: string): number | null {
  const start = `${OWN_EVENT}${decisionSteps(account)}`;
  return event.startsWith(start) ? Number.parseInt(event.slice(start.length), 10) : null;
}
