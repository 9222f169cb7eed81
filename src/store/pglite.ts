import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { BIGINT, type Database, Sent, type Sql, trying, type Within } from './database.ts';

/** Type numbers of `bytea` and `text`. */
const [BYTEA, TEXT] = [17, 25];

/** Texts and bytes go as bytes: PGlite counts the length of a text letter by letter, and spells bytes out. */
const OPTIONS = {
  parsers: { [BIGINT]: Number },
  serializers: {
    [BYTEA]: (bytes: Uint8Array) => bytes as never,
    [TEXT]: (text: unknown) => Buffer.from(String(text)) as never,
  },
};

/** Two processes in one folder would each write over what the other has written. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/**
 * PostgreSQL in this process, its files in `folder`. A killed process loses nothing that was
 * acknowledged, but PGlite makes no fsync: a power cut can lose the last commits.
 */
export async function openPglite(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'headroom.pid');
  takeLock(lock, folder);
  const db = await PGlite.create({ dataDir: folder });
  // Filling a new segment of its log with zeros stops everything for a while, every 16 MB. It is done
  // for what comes after a power cut, which PGlite does not stand up to anyway.
  await db.exec('set wal_init_zero = off');
  const database = pgliteDatabase(db);
  return {
    ...database,
    close: async () => {
      await database.close();
      rmSync(lock, { force: true });
    },
  };
}

/** Whoever was killed has left the file behind: what counts is whether it still runs. */
function takeLock(lock: string, folder: string): void {
  for (const flag of ['wx', 'w'] as const) {
    try {
      writeFileSync(lock, String(process.pid), { flag });
      return;
    } catch (error) {
      if ((error as { readonly code?: string }).code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder !== process.pid && isRunning(holder)) {
      throw new FolderInUse(`${folder} is in use by process ${holder}, and PGlite is for one only`);
    }
  }
}

function isRunning(pid: number): boolean {
  if (!(Number.isInteger(pid) && pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { readonly code?: string }).code === 'EPERM';
  }
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
    transact: (work) =>
      trying(() => db.transaction((tx) => inTransaction(sqlOf(tx), work))) as never,
    run: async (text) => {
      await db.exec(text);
    },
    close: () => db.close(),
  };
}

async function inTransaction<T>({ query }: Sql, work: (sql: Within) => Promise<T>): Promise<T> {
  const sent = new Sent();
  const send: Within['send'] = (text, parameters) => sent.add(query(text, parameters));
  const done = await work({ query, send });
  await sent.answered();
  return done;
}
