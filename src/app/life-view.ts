import { viewsOf } from './account-view.ts';
import type { Shared } from './batch.ts';
import type { Submits } from './command.ts';
import { Keeper } from './keep-up.ts';
import type { LifeOperations } from './life-request.ts';
import { lifeRequestCommand } from './life-request-command.ts';
import { limitHistoryOf } from './limit-history.ts';
import type { RuleBook } from './rule-book.ts';

/** The life of limits as it can be asked for. */
export function lifeOver(
  { store, clock }: Shared,
  committer: Submits,
  currentRules: () => Promise<RuleBook>,
): LifeOperations {
  const keeper = new Keeper(store, clock, committer);
  return {
    live: (request) => committer.submit(lifeRequestCommand(request)),
    limitHistory: (account) => limitHistoryOf(account, store, clock().day),
    deadlines: async (by, page) => {
      const rows = await store.accountsDue(by, page);
      const views = await viewsOf(rows, store, await currentRules(), clock());
      return views.map(({ id, deadlines }) => ({
        account: id,
        deadlines: deadlines.filter(({ on }) => on <= by),
      }));
    },
    keepUp: () => keeper.keepUp(),
  };
}
