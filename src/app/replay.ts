import { AccountHistory, type Event, Sources } from '../kernel/index.ts';
import { decideAccount } from './decide-account.ts';
import type { RecordedInputs, Replay } from './operations.ts';
import { versionsIn } from './recorded-trace.ts';
import type { RuleBook } from './rule-book.ts';
import type { DecisionRow, Store } from './store.ts';
import { withoutOwnSteps } from './unfounded-cuts.ts';

const EVENTS_AT_ONCE = 1000;

/**
 * Makes a decision again from nothing but the event log up to where it went then, the documents that
 * it names, and what it recorded of its inputs. Null where a document is no longer there.
 */
export async function replayDecision(
  account: string,
  row: DecisionRow,
  store: Store,
  rules: RuleBook,
): Promise<Replay | null> {
  const inputs = JSON.parse(row.inputs) as RecordedInputs;
  const compiled = rules.compiledBy(versionsIn(row.trace), inputs.asOf);
  if (compiled === null) return null;
  const known = await historyUpTo(row.account, inputs.position, store);
  const history = row.cause === 'remade' ? withoutOwnSteps(account, known, inputs.madeOn) : known;
  const { decision, digest: replayed } = decideAccount(account, history, compiled, inputs);
  return { recorded: row.digest, replayed, same: replayed === row.digest, decision };
}

async function historyUpTo(
  account: number,
  position: number,
  store: Store,
): Promise<AccountHistory> {
  const history = new AccountHistory(new Sources());
  for (let after = 0; after < position; ) {
    const limit = Math.min(EVENTS_AT_ONCE, position - after);
    const rows = await store.events(account, { after, limit });
    for (const { body } of rows) history.add(JSON.parse(body) as Event);
    if (rows.length === 0) break;
    after += rows.length;
  }
  return history;
}
