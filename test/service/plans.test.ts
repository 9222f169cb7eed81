import { describe, expect, inject, it } from 'vitest';
import { connectPostgres, type Database, noticeStore } from '../../src/store/index.ts';
import { freshPostgres } from './databases.test-support.ts';
import { noticesOf } from './telling.test-support.ts';
import { goodAccount, openWorld, said, yuan } from './world.test-support.ts';

const ACCOUNTS = 3000;
const PARTS = 20;
/** Of so many accounts something is reserved, or on its way to somebody. */
const OPEN = 60;

type Sql = Pick<Database, 'query'>;
type Values = Parameters<Database['query']>[1];

interface Asked {
  readonly text: string;
  readonly parameters: Values;
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

describe.skipIf(inject('postgres') === null)(
  'a PostgreSQL server that chooses its plans itself',
  () => {
    it('finds what is asked over and over by an index', async () => {
      const url = await freshPostgres();
      const { database, asked } = remembering(connectPostgres(url));
      const world = await openWorld(database);
      const { headroom, clock, store } = world;
      const { today } = clock;
      const ids = Array.from({ length: ACCOUNTS }, (_, i) => `account-${i}`);
      for (let from = 0; from < ACCOUNTS; from += ACCOUNTS / PARTS) {
        const part = ids.slice(from, from + ACCOUNTS / PARTS);
        await headroom.appendEvents(part.flatMap((id) => goodAccount(id, today)));
        await Promise.all(
          part.map((id) => headroom.reserve({ account: id, id, amount: yuan(1), seconds: 60 })),
        );
      }
      const notices = noticesOf(world, database);
      await notices.deliverDue();
      // Most of what was reserved is settled long since.
      await Promise.all(ids.slice(OPEN).map((id) => headroom.release(id, id)));

      asked.clear();
      const [account = ''] = ids;
      const page = { after: null, limit: 50 };
      await headroom.appendEvents([
        said('draw', account, today, { type: 'draw', amount: yuan(10) }),
        said('late', account, today, { type: 'spending', amount: yuan(1) }),
      ]);
      await headroom.decide({ account, asOf: null, dryRun: false });
      await headroom.reserve({ account, id: 'r', amount: yuan(1), seconds: 60 });
      await headroom.confirm({ account, id: 'r', amount: null });
      await headroom.release(account, account);
      await headroom.account(account);
      await headroom.accounts({ prefix: '', after: 'account-2', limit: 50 });
      await headroom.events(account, page);
      await headroom.decisions(account, page);
      await headroom.replay(account, 1);
      await headroom.cases.waiting(50);
      await headroom.cases.ofAccount(account);
      await headroom.deadlines(today, page as never);
      await store.links(0, 50);
      const telling = noticeStore(database);
      const at = clock.read().at;
      await telling.undispatched(50);
      await telling.due(at);
      await telling.claim({ channel: 'webhook', target: 'x1' }, { at, until: at, limit: 50 });
      await telling.inbox(account, page);

      const read = new Map<string, readonly string[]>();
      await database.run(OTHERS);
      const plain = connectPostgres(url);
      await plain.transact(async (sql) => {
        await sql.query('set local enable_seqscan = on');
        for (const one of asked.values()) {
          const whole = await readWhole(one, sql);
          if (whole.length > 0) read.set(one.text, whole);
        }
      });
      expect(asked.size).toBeGreaterThan(20);
      expect([...read]).toEqual([]);
      await plain.close();
      await notices.stop();
      await headroom.close();
    });
  },
);

/** What comes only with long histories and with receivers of webhooks. */
const OTHERS = `
  insert into snapshots select no, 1, convert_to(repeat('x', 1500), 'UTF8') from accounts;
  insert into deliveries (message, account, channel, target, status, next_at)
    select id, account, 'webhook', 'x' || n,
      case when id <= ${OPEN} then 'waiting' else 'delivered' end, 0
    from outbox, generate_series(1, 10) as n;
  analyze`;

/** A database that remembers what it is asked. */
function remembering(database: Database): {
  readonly database: Database;
  readonly asked: Map<string, Asked>;
} {
  const asked = new Map<string, Asked>();
  const remember = (text: string, parameters?: Values): void => {
    asked.set(text, { text, parameters });
  };
  return {
    asked,
    database: {
      ...database,
      query: (text, parameters) => {
        remember(text, parameters);
        return database.query(text, parameters);
      },
      transact: (work) =>
        database.transact((sql) =>
          work({
            query: (text, parameters) => {
              remember(text, parameters);
              return sql.query(text, parameters);
            },
            send: (text, parameters) => {
              remember(text, parameters);
              sql.send(text, parameters);
            },
          }),
        ),
    },
  };
}

/** Tables of which a row comes with each account, event or message. */
const LARGE = [
  ...['accounts', 'events', 'decisions', 'snapshots', 'authorizations', 'outbox', 'deliveries'],
  'inbox',
];

/** The large tables that a statement reads from one end to the other. */
async function readWhole({ text, parameters }: Asked, sql: Sql): Promise<readonly string[]> {
  if (!/^\s*(select|with|update|insert|delete)/.test(text)) return [];
  const rows = await sql.query<{ 'QUERY PLAN': string | readonly { readonly Plan: Plan }[] }>(
    `explain (format json) ${text}`,
    parameters,
  );
  const said = rows[0]?.['QUERY PLAN'] ?? [];
  const [plan] = typeof said === 'string' ? JSON.parse(said) : said;
  return wholeIn(plan.Plan);
}

function wholeIn(plan: Plan): readonly string[] {
  const table = plan['Relation Name'] ?? '';
  const own = plan['Node Type'] === 'Seq Scan' && LARGE.includes(table) ? [table] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(wholeIn)];
}
