import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { beforeAll, inject, it } from 'vitest';
import { connectPostgres, type Database, pgliteDatabase } from '../../src/store/index.ts';

/** A database without any table, of its own for each call. */
export type FreshDatabase = () => Promise<Database>;

/** As `FreshDatabase`, reached twice, as two processes would. PGlite knows only one. */
export type SharedDatabase = () => Promise<readonly [Database, Database]>;

/** A suite that every database is held to. */
export type Suite = (fresh: FreshDatabase, shared: SharedDatabase) => void;

let pglite: Promise<PGlite> | null = null;
let schemas = 0;

/** One instance for all files that run in this process, because it takes seconds to start; a schema for
 * each call, and the one before it is out of reach from then on. */
export async function freshPglite(): Promise<Database> {
  pglite ??= PGlite.create();
  const db = await pglite;
  schemas += 1;
  await db.exec(`create schema test_${schemas}; set search_path to test_${schemas}`);
  return { ...pgliteDatabase(db), close: async () => undefined };
}

/** PGlite is waited for before the first test, which has less time. */
export function onPglite(suites: readonly Suite[]): void {
  beforeAll(() => freshPglite());
  const shared: SharedDatabase = async () => {
    const database = await freshPglite();
    return [database, database];
  };
  for (const suite of suites) suite(freshPglite, shared);
}

const NO_SERVER = 'NO POSTGRESQL SERVER HERE: install the Debian package postgresql, 15 or later';

/** On the server that `test/server.ts` has started; a schema for each test. Where CI has none, that is a failure. */
export function onPostgres(suites: readonly Suite[]): void {
  if (inject('postgres') !== null) {
    onServer(suites);
    return;
  }
  console.warn(NO_SERVER);
  it.skipIf(process.env.CI !== 'true')('there is a PostgreSQL server to run the tests on', () => {
    throw new Error(NO_SERVER);
  });
}

/** The address of a database of its own on that server. */
export async function freshPostgres(): Promise<string> {
  const url = new URL(inject('postgres') ?? '');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const first = connectPostgres(url.href);
  await first.run(`create database ${name}`);
  await first.close();
  url.pathname = name;
  return url.href;
}

function onServer(suites: readonly Suite[]): void {
  let url = '';
  let ownSchemas = 0;
  beforeAll(async () => {
    url = await freshPostgres();
  });
  const schema = async (): Promise<() => Database> => {
    ownSchemas += 1;
    const name = `test_${ownSchemas}`;
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
