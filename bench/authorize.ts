import { type LoadResult, startSender } from './load.ts';
import { type Bench, type BenchResult, rounded } from './result.ts';
import { onEachDatabase, openAccounts, type Service } from './service-bench.ts';

const [ACCOUNTS, CLIENTS, SECONDS] = [10_000, 250, 5];

/** Amounts reserved, each answered when it is durable. */
export const authorizeBench: Bench = {
  name: 'authorize',
  about: 'authorizations a second, on one hot account and spread over 10,000',
  run: async (scale): Promise<BenchResult> => {
    const figures: Record<string, number> = {};
    let agrees = true;
    await onEachDatabase(async (service) => {
      const accounts = Math.max(Math.round(ACCOUNTS * scale), 20);
      const milliseconds = Math.max(SECONDS * 1000 * scale, 500);
      await openAccounts(service, accounts);
      const sender = startSender(service.url, CLIENTS);
      const load = { ask: 'authorizations', milliseconds, pace: { clients: CLIENTS } } as const;
      const spread = await sender.run({ ...load, accounts });
      const hot = await sender.run({ ...load, accounts: 1 });
      await sender.close();
      const prefix = service.name === 'postgres' ? '' : 'pglite';
      figures[prefix === '' ? 'hotPerSecond' : 'pgliteHotPerSecond'] = rounded(hot.perSecond);
      figures[prefix === '' ? 'spreadPerSecond' : 'pgliteSpreadPerSecond'] = rounded(
        spread.perSecond,
      );
      agrees &&= await addsUp(service, hot);
    });
    return {
      name: 'authorize',
      agrees,
      figures,
      ratios: {},
      notes: [
        'Through HTTP, the sender in a process of its own; PostgreSQL with fsync; all on this machine.',
        `${CLIENTS} clients reserve the smallest amount each and wait for the answer, one request each.`,
        'Agreement: what the accounts have reserved is what was acknowledged.',
      ],
    };
  },
};

async function addsUp({ database }: Service, { asked, reserved }: LoadResult): Promise<boolean> {
  const [row] = await database.query<{ amount: number }>(
    `select coalesce(sum(amount), 0)::bigint as amount from authorizations where status = 'reserved'`,
  );
  return row?.amount === reserved && reserved === asked;
}
