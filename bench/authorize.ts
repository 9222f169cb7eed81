import { Asker } from './http-sender.ts';
import { type Bench, type BenchResult, rounded } from './result.ts';
import { openingOf } from './service-accounts.ts';
import { closedLoop, onEachDatabase, type Service } from './service-bench.ts';

const [ACCOUNTS, CLIENTS, SECONDS] = [10_000, 250, 5];
const AT_ONCE = 4_000;

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
      const load = await loadOf(service, accounts);
      const spread = await closedLoop(CLIENTS, milliseconds, () => load.reserve(accounts));
      const hot = await closedLoop(CLIENTS, milliseconds, () => load.reserve(1));
      const prefix = service.name === 'postgres' ? '' : 'pglite';
      figures[prefix === '' ? 'hotPerSecond' : 'pgliteHotPerSecond'] = rounded(hot);
      figures[prefix === '' ? 'spreadPerSecond' : 'pgliteSpreadPerSecond'] = rounded(spread);
      agrees &&= await load.addsUp();
    });
    return {
      name: 'authorize',
      agrees,
      figures,
      ratios: {},
      notes: [
        'Through HTTP, sender and service in one process; PostgreSQL with fsync, on this machine.',
        `${CLIENTS} clients reserve the smallest amount each and wait for the answer, one request each.`,
        'Agreement: what the accounts have reserved is what was acknowledged.',
      ],
    };
  },
};

async function loadOf({ headroom, database, url }: Service, accounts: number) {
  const asker = new Asker(url, CLIENTS);
  const ids = Array.from({ length: accounts }, (_, i) => `account-${i}`);
  const openings = ids.flatMap(openingOf);
  for (let i = 0; i < openings.length; i += AT_ONCE) {
    await headroom.appendEvents(openings.slice(i, i + AT_ONCE));
  }
  let asked = 0;
  let reserved = 0;
  return {
    reserve: async (among: number): Promise<void> => {
      const n = asked;
      asked += 1;
      const account = ids[(n * 7919) % among] as string;
      const request = { id: `r-${n}`, amount: '0.01', seconds: 3600 };
      const answer = await asker.post(`/v1/accounts/${account}/authorizations`, request);
      if (answer.includes('"status":"reserved"')) reserved += 1;
    },
    addsUp: async (): Promise<boolean> => {
      asker.close();
      const [row] = await database.query<{ amount: number }>(
        `select coalesce(sum(amount), 0)::bigint as amount from authorizations where status = 'reserved'`,
      );
      return row?.amount === reserved && reserved === asked;
    },
  };
}
