import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, it } from 'vitest';
import {
  type PostgresServer,
  postgresPrograms,
  startPostgres,
} from '../../bench/postgres-server.ts';
import { connectPostgres, type Database, pgliteDatabase } from '../../src/store/index.ts';

/** A database without any table, of its own for each call. */
export type FreshDatabase = () => Promise<Database>;

/** As `FreshDatabase`, reached twice, as two processes would. PGlite knows only one. */
export type SharedDatabase = () => Promise<readonly [Database, Database]>;

/** A suite that every database is held to. */
export type Suite = (fresh: FreshDatabase, shared: SharedDatabase) => void;

/** One instance for a file, because it takes seconds to start; a schema for each test. */
export function onPglite(suites: readonly Suite[]): void {
  let db: PGlite | null = null;
  let schemas = 0;
  beforeAll(async () => {
    db = await PGlite.create();
  });
  afterAll(() => db?.close());
  const fresh = async (): Promise<Database> => {
    if (db === null) throw new Error('PGlite has not been started');
    schemas += 1;
    await db.exec(`create schema test_${schemas}; set search_path to test_${schemas}`);
    return { ...pgliteDatabase(db), close: async () => undefined };
  };
  const shared: SharedDatabase = async () => {
    const database = await fresh();
    return [database, database];
  };
  for (const suite of suites) suite(fresh, shared);
}

const NO_SERVER = 'NO POSTGRESQL SERVER HERE: install the Debian package postgresql, 15 or later';

/** A server of its own for the file, and a schema for each test. Where CI has none, that is a failure. */
export function onPostgres(suites: readonly Suite[]): void {
  const bin = postgresPrograms();
  if (bin !== null) {
    onServer(bin, suites);
    return;
  }
  console.warn(NO_SERVER);
  it.skipIf(process.env.CI !== 'true')('there is a PostgreSQL server to run the tests on', () => {
    throw new Error(NO_SERVER);
  });
}

function onServer(bin: string, suites: readonly Suite[]): void {
  let server: PostgresServer | null = null;
  let schemas = 0;
  beforeAll(async () => {
    server = await startPostgres(bin, ['fsync=off']);
  });
  afterAll(() => server?.stop());
  const schema = async (): Promise<() => Database> => {
    if (server === null) throw new Error('the server has not been started');
    const { url } = server;
    schemas += 1;
    const name = `test_${schemas}`;
    const first = connectPostgres(url);
    await first.run(`create schema ${name}`);
    await first.close();
    return () => connectPostgres(url, name);
  };
  const fresh: FreshDatabase = async () => (await schema())();
  const shared: SharedDatabase = async () => {
    const connect = await schema();
    return [connect(), connect()];
  };
  for (const suite of suites) suite(fresh, shared);
}
