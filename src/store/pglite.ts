import { mkdirSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { BIGINT, type Database, type Sql, trying } from './database.ts';

const OPTIONS = { parsers: { [BIGINT]: Number } };

/**
 * PostgreSQL in this process, its files in `folder`. A killed process loses nothing that was
 * acknowledged, but PGlite makes no fsync: a power cut can lose the last commits.
 */
export async function openPglite(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const db = await PGlite.create({ dataDir: folder });
  // Filling a new segment of its log with zeros stops everything for a while, every 16 MB. It is done
  // for what comes after a power cut, which PGlite does not stand up to anyway.
  await db.exec('set wal_init_zero = off');
  return pgliteDatabase(db);
}

export function pgliteDatabase(db: PGlite): Database {
  const sqlOf = (within: PGlite | Transaction): Sql => ({
    query: async <Row>(text: string, parameters: readonly unknown[] = []) => {
      const { rows } = await within.query<Row>(text, [...parameters], OPTIONS);
      return rows;
    },
  });
  return {
    transactions: 1,
    query: (text, parameters) => trying(() => sqlOf(db).query(text, parameters)),
    transact: (work) => trying(() => db.transaction((tx) => work(sqlOf(tx)))) as never,
    run: async (text) => {
      await db.exec(text);
    },
    close: () => db.close(),
  };
}
