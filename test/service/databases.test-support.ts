import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { connectPostgres, type Database, pgliteDatabase } from '../../src/store/index.ts';
import {
  type PostgresServer,
  postgresPrograms,
  startPostgres,
} from './postgres-server.test-support.ts';

/** A database without any table, of its own for each call. */
export type FreshDatabase = () => Promise<Database>;

/** The same suite on PGlite and on a PostgreSQL server. */
export function describeOnEachDatabase(name: string, suite: (fresh: FreshDatabase) => void): void {
  describe(`${name}, on PGlite`, () => suite(freshPglite()));
  const bin = postgresPrograms();
  if (bin !== null) {
    describe(`${name}, on PostgreSQL`, () => suite(freshPostgres(bin)));
    return;
  }
  const message = 'NO POSTGRESQL SERVER HERE: install the package postgresql (15 or later)';
  describe(`${name}, on PostgreSQL`, () => {
    if (process.env.CI === 'true') {
      it('has a server to run on', () => {
        throw new Error(message);
      });
    } else {
      console.warn(message);
      it.skip(message, () => undefined);
    }
  });
}

/** One instance for a file, because it takes seconds to start; a schema for each test. */
function freshPglite(): FreshDatabase {
  let db: PGlite | null = null;
  let schemas = 0;
  beforeAll(async () => {
    db = await PGlite.create();
  });
  afterAll(() => db?.close());
  return async () => {
    if (db === null) throw new Error('PGlite has not been started');
    schemas += 1;
    await db.exec(`create schema test_${schemas}; set search_path to test_${schemas}`);
    return { ...pgliteDatabase(db), close: async () => undefined };
  };
}

function freshPostgres(bin: string): FreshDatabase {
  let server: PostgresServer | null = null;
  let schemas = 0;
  beforeAll(async () => {
    server = await startPostgres(bin, ['fsync=off']);
  });
  afterAll(() => server?.stop());
  return async () => {
    if (server === null) throw new Error('the server has not been started');
    schemas += 1;
    const schema = `test_${schemas}`;
    const database = connectPostgres(server.url, schema);
    await database.run(`create schema if not exists ${schema}`);
    return database;
  };
}
