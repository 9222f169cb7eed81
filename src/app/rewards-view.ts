import {
  type AccountHistory,
  type Day,
  Ledger,
  lotsOf,
  type Member,
  memberOf,
  outlook,
  type Programme,
  type Transaction,
} from '../kernel/index.ts';
import type { Shared } from './batch.ts';
import type { Submits } from './command.ts';
import { assignedBy } from './hold-out.ts';
import { articleCommand, discounted, expiryCommand, redeemCommand } from './rewards-command.ts';
import { lookerFor } from './rewards-ledger.ts';
import type { PointsMoved, RewardsOperations, RewardsView } from './rewards-operations.ts';
import type { RewardRecords } from './rewards-store.ts';
import type { RuleBook } from './rule-book.ts';
import { readHistory } from './snapshot.ts';

const AT_ONCE = 250;

/** Rewards as they can be asked for. */
export function rewardsOver(
  { store, clock, rewardsKey: key }: Shared,
  committer: Submits,
  currentRules: () => Promise<RuleBook>,
): RewardsOperations {
  return {
    rewards: async (account) => {
      const row = await store.account(account);
      const { day } = clock();
      const programme = (await currentRules()).programme(row?.product ?? null, day);
      if (row === null || programme === null || key === null) return null;
      const records = await store.rewardRecords(programme.id, row.no);
      const rows = (await store.histories([row])).get(row.no) ?? { snapshot: null, tail: [] };
      return rewardsView({ id: account, history: readHistory(rows) }, programme, records, {
        key,
        day,
      });
    },
    redeem: (request) => committer.submit(redeemCommand(request)),
    finishArticle: (account, article) => committer.submit(articleCommand(account, article)),
    expireRewards: async (accounts) => {
      if (key === null) return 0;
      const found = await store.rewardsExpiring(clock().day, Math.min(accounts, AT_ONCE));
      await Promise.all(
        found.map((one) => committer.submit(expiryCommand(one.account, one.programme))),
      );
      return found.length;
    },
    checkRewards: () => store.rewardFaults(),
  };
}

/** One account's points, read off the transactions themselves. */
export function rewardsView(
  account: { readonly id: string; readonly history: AccountHistory },
  programme: Programme,
  records: RewardRecords,
  { key, day }: { readonly key: string; readonly day: Day },
): RewardsView {
  const { posted, discounts, member, budget } = records;
  const { id, history } = account;
  const assigned = assignedBy(key, programme, id);
  const { heldOut, probability } = member ?? assigned;
  const unfunded = {
    points: programme.points.budget,
    money: programme.discount.budget,
    promised: 0,
  };
  const isFunded = budget !== null && budget.version >= programme.version;
  const ledger = new Ledger(isFunded ? budget : unfunded);
  for (const { transaction } of posted) ledger.recall(transaction);
  const seen: Member = { account: id, history, heldOut, articles: [], corrected: [] };
  const earner = lookerFor(programme).earner(seen, day);
  return {
    ...{ account: id, programme, heldOut, probability },
    balance: ledger.balance(memberOf(id)),
    lots: lotsOf(ledger, id),
    rules: outlook(programme, ledger, earner),
    discounts: discounts.map(discounted),
    history: ledger
      .of(memberOf(id))
      .map((transaction) => movedBy(transaction, id))
      .reverse(),
  };
}

function movedBy({ id, on, kind, of, postings }: Transaction, account: string): PointsMoved {
  const member = memberOf(account);
  const points = postings.find((posting) => posting.account === member)?.amount ?? 0;
  return { id, on, kind, points, of };
}
