import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { ROOT } from '../cli.test-support.ts';
import type { Suite } from './databases.test-support.ts';

/** Every column, constraint and index, as the database itself tells them. */
const SCHEMA = `
  select format('%s.%s %s%s', c.table_name, c.column_name, c.data_type,
    case when c.is_nullable = 'NO' then ' not null' else '' end) as line
  from information_schema.columns c where c.table_schema = current_schema()
  union all
  select format('%s: %s', t.relname, pg_get_constraintdef(k.oid))
  from pg_constraint k join pg_class t on t.oid = k.conrelid
  where k.connamespace = current_schema()::regnamespace and k.contype <> 'n'
  union all
  select format('%s: index %s', tablename, replace(split_part(indexdef, ' ON ', 2), current_schema() || '.', ''))
  from pg_indexes where schemaname = current_schema()
  order by 1`;

export const schemaSuite: Suite = (fresh) =>
  describe('the schema', () => {
    it('is what the golden file says, and migrating again changes nothing', async () => {
      const database = await fresh();
      await openStore(database);
      const lines = async (): Promise<string> => {
        const rows = await database.query<{ line: string }>(SCHEMA);
        return `${rows.map(({ line }) => line).join('\n')}\n`;
      };
      const schema = await lines();
      await expect(schema).toMatchFileSnapshot(join(ROOT, 'test/golden/schema.txt'));
      await openStore(database);
      expect(await lines()).toBe(schema);
      await database.close();
    });

    it('of a newer program is not touched', async () => {
      const database = await fresh();
      await openStore(database);
      await database.query(`insert into migrations (name) values ('9999-later.sql')`);
      await expect(openStore(database)).rejects.toThrow('newer than this program');
      await database.close();
    });
  });
