import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/index.ts';
import { type Database, openStore } from '../../src/store/index.ts';
import type { Suite } from './databases.test-support.ts';

/** Ids in which a pattern or the order of a language would find something else than bytes do. */
const IDS = ['A%', 'A_1', 'A_10', 'A_2', 'AX1', 'a_1', 'a_10', 'B', 'é1', 'é10', '客户1', '客户10'];
const PREFIXES = ['', 'A', 'A_', 'A_1', 'A%', 'a', 'a_10', 'é', '客户', '客户10', 'C', 'A_100'];
const MANY = 5_000;

export const accountsSuite: Suite = (fresh) =>
  describe('accounts', () => {
    it('are found by the beginning of their ids, in the order of their bytes, page by page', async () => {
      const database = await fresh();
      const store = await openStore(database);
      await opened(database, IDS);
      for (const prefix of PREFIXES) {
        const expected = IDS.filter((id) => id.startsWith(prefix)).sort((a, b) =>
          Buffer.compare(Buffer.from(a), Buffer.from(b)),
        );
        expect(await inPagesOf(2, store, prefix), prefix).toEqual(expected);
      }
      await store.close();
    });

    it('that begin so are read off an index, however many others there are', async () => {
      const database = await fresh();
      const asked: string[] = [];
      const store = await openStore({
        ...database,
        query: (text, parameters) => {
          asked.push(text);
          return database.query(text, parameters);
        },
      });
      await opened(
        database,
        Array.from({ length: MANY }, (_, i) => `S${i}`),
      );
      await store.accounts({ prefix: 'S49', after: 'S490', limit: 10 });
      const plan = await database.transact((sql) => planOf(asked.at(-1) ?? '', sql));
      expect(plan).toMatch(/Index Scan using accounts_in_order/);
      // Only a scan within both bounds reads no others, and only one in their order need not sort.
      expect(plan).toMatch(/Index Cond: .*>= \$1.*< \(\$1 \|\| /);
      expect(plan).not.toMatch(/Sort|Seq Scan/);
      await store.close();
    });
  });

async function opened(database: Database, ids: readonly string[]): Promise<void> {
  const rows = JSON.stringify(ids);
  await database.query(
    `insert into accounts (id, position)
     select value, 1 from jsonb_array_elements_text($1::text::jsonb)`,
    [rows],
  );
  await database.run('analyze accounts');
}

/** As it stays once a connection has asked often: made for any prefix, and not for the one at hand. */
async function planOf(text: string, sql: Pick<Database, 'query'>): Promise<string> {
  await sql.query('set local plan_cache_mode = force_generic_plan');
  await sql.query(`prepare asked (text, text, bigint) as ${text}`);
  const lines = await sql.query<Readonly<Record<'QUERY PLAN', string>>>(
    `explain execute asked ('S49', 'S490', 10)`,
  );
  await sql.query('deallocate asked');
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}

async function inPagesOf(limit: number, store: Store, prefix: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; after = found.at(-1) ?? null) {
    const page = await store.accounts({ prefix, after, limit });
    found.push(...page.map(({ id }) => id));
    if (page.length < limit) return found;
  }
}
