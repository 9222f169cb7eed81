import {
  awaitedOf,
  type Decision,
  lifeOn,
  lifeRules,
  needsApproval,
  type RiseAwaits,
  type Rules,
} from '../kernel/index.ts';
import { toldOf } from './account-view.ts';
import type { Now } from './clock.ts';
import type { AccountRow, DecisionRow, Store } from './store.ts';

interface Told {
  readonly account: AccountRow;
  readonly row: DecisionRow;
  readonly decision: Decision;
  /** The documents that it was made with. */
  readonly documents: Rules;
}

/**
 * What a rise waits for, if not for the borrower's answer. Of the decision that the account lives by, its
 * life knows; of an earlier one, the policy says whether a person had to look at it.
 */
export async function riseAwaits(
  { account, row, decision, documents: { policy, pack } }: Told,
  store: Store,
  now: Now,
): Promise<RiseAwaits | null> {
  if (decision.limit <= decision.previous) return null;
  if (account.decided?.number !== row.number) {
    return needsApproval(decision.limit, policy, row.asOf) ? { for: 'approval', by: null } : null;
  }
  const rules = lifeRules(policy, pack, now.day);
  const life = lifeOn((await toldOf(account, store, now)).life, rules, now.day);
  if (life.status === 'open' && life.change.status === 'proposed') {
    return { for: 'approval', by: life.change.answerBy };
  }
  const awaited = awaitedOf(life, rules);
  return awaited?.for === 'again' ? { for: 'again', from: awaited.on } : null;
}
