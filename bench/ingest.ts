import { canonical } from '../src/kernel/index.ts';
import type { Database } from '../src/store/index.ts';
import { startSender } from './load.ts';
import { type Bench, type BenchResult, rounded } from './result.ts';
import { eventOf, utcClock } from './service-accounts.ts';
import { atShare, onEachDatabase, openAccounts, type Service } from './service-bench.ts';

const [ACCOUNTS, CLIENTS, CONNECTIONS, SECONDS] = [2_000, 1_000, 8, 10];
const PEAK_SHARE = 0.7;
const PLAIN_ROWS = 1_000;

/** Events of today, each sent by itself, to an account that has to be decided anew. */
export const ingestBench: Bench = {
  name: 'ingest',
  about: 'durable events a second, each decided, beside plain inserts of the same events',
  run: async (scale): Promise<BenchResult> => {
    const figures: Record<string, number> = {};
    const ratios: Record<string, number> = {};
    let agrees = true;
    await onEachDatabase(async (service) => {
      const { name } = service;
      const accounts = Math.max(Math.round(ACCOUNTS * scale), 20);
      await openAccounts(service, accounts);
      const milliseconds = Math.max(SECONDS * 1000 * scale, 500);
      const plain = await plainRate(service.database, milliseconds / 4);
      const sender = startSender(service.url, CONNECTIONS);
      const load = { ask: 'events', accounts, milliseconds } as const;
      const peak = await sender.run({ ...load, pace: { clients: CLIENTS } });
      const perSecond = peak.perSecond * PEAK_SHARE;
      const { times, asked } = await sender.run({ ...load, pace: { perSecond } });
      await sender.close();
      figures[`${name}EventsPerSecond`] = rounded(peak.perSecond);
      figures[`${name}P50Ms`] = rounded(atShare(times, 0.5));
      figures[`${name}P99Ms`] = rounded(atShare(times, 0.99));
      figures[`${name}PlainRowsPerSecond`] = rounded(plain);
      const ratio = name === 'postgres' ? 'plainInsert' : 'plainInsertPglite';
      ratios[ratio] = rounded(peak.perSecond / plain);
      agrees &&= await isAllThere(service, asked);
    });
    return {
      name: 'ingest',
      agrees,
      figures,
      ratios,
      notes: [
        'Through HTTP, the sender in a process of its own; PostgreSQL with fsync; all on this machine.',
        `${CLIENTS} senders wait for the row of each event, over ${CONNECTIONS} streams of lines.`,
        'Every commit decides each of its accounts once.',
        `Latencies at ${PEAK_SHARE * 100} % of the peak, sent without waiting for answers.`,
        `Plain: the same events by inserts of ${PLAIN_ROWS} rows into a table with the same keys.`,
        'Agreement: every event acknowledged is in the log once, and the chain of decisions holds.',
      ],
    };
  },
};

async function isAllThere({ database, headroom }: Service, asked: number): Promise<boolean> {
  const [row] = await database.query<{ events: number }>(
    `select count(*) as events from events where id like 'live-%'`,
  );
  return row?.events === asked && (await headroom.verifyChain()) === null;
}

async function plainRate(database: Database, milliseconds: number): Promise<number> {
  await database.run(
    `create table plain (account bigint, position integer, id text not null unique,
     received_at bigint, body text, primary key (account, position))`,
  );
  const { day } = utcClock();
  let rows = 0;
  const started = performance.now();
  while (performance.now() - started < milliseconds) {
    const from = rows;
    const events = Array.from({ length: PLAIN_ROWS }, (_, i) =>
      eventOf(`plain-${from + i}`, `account-${i}`, day, { type: 'spending', amount: i }),
    );
    await database.query(
      `insert into plain select 1, (e->>'n')::integer, e->>'id', 0, e->>'body'
       from json_array_elements($1::json) e`,
      [JSON.stringify(events.map((e, i) => ({ n: from + i, id: e.id, body: canonical(e) })))],
    );
    rows += PLAIN_ROWS;
  }
  return (rows * 1000) / (performance.now() - started);
}
