import pg from 'pg';
import {
  BIGINT,
  type Database,
  type Parameter,
  Sent,
  translated,
  trying,
  type Within,
} from './database.ts';

const CONNECTIONS = 8;
/** While the server writes for one, the kernel decides for the other. */
const TRANSACTIONS = 2;
const CONNECT_MS = 5_000;

/** A PostgreSQL server, version 15 or later. */
export function connectPostgres(url: string, schema?: string): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(BIGINT, Number);
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: CONNECTIONS,
    // What is asked goes out at once, and not only when the answer before it has come.
    pipeline: true,
    connectionTimeoutMillis: CONNECT_MS,
    onConnect: prepareConnection,
    ...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
  });
  // A connection that breaks is replaced, and whoever waits for an answer gets the error itself; that it
  // is told beside that must not end the process, whether somebody has the connection or nobody.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const statements = new Statements();
  return {
    transactions: TRANSACTIONS,
    query: async (text, parameters = []) => {
      try {
        return await statements.ask(pool, text, parameters);
      } catch (error) {
        throw translated(error);
      }
    },
    transact: (work) => trying(() => inTransaction(pool, statements, work)),
    run: async (text) => {
      await pool.query(text);
    },
    close: () => pool.end(),
  };
}

async function prepareConnection(client: pg.ClientBase): Promise<void> {
  // What is asked over and over goes by a key, and its plan is kept: one that was made while a table was
  // small would read all of it, for each key, when it has grown. A server whose tables have been analyzed
  // chooses the same by itself, as a test of the plans sees; one that has just been set up knows nothing yet.
  await client.query('set enable_seqscan = off');
  // What has to read a table of one row looks dear by that, and would be compiled each time.
  await client.query('set jit = off');
  // Traces of decisions are written twice as fast. A server built without lz4 goes on as before.
  await client.query(`set default_toast_compression = 'lz4'`).catch(() => undefined);
}

async function inTransaction<T>(
  pool: pg.Pool,
  statements: Statements,
  work: (sql: Within) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    const sent = new Sent();
    sent.add(client.query('begin'));
    const done = await work({
      query: (text, parameters = []) => statements.ask(client, text, parameters),
      send: (text, parameters = []) => sent.add(statements.ask(client, text, parameters)),
    });
    // Goes out behind what was sent: where any of that has failed, the server takes it for a rollback.
    sent.add(client.query('commit'));
    await sent.answered();
    return done;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Each text is prepared once on each connection, under a name. */
class Statements {
  readonly #names = new Map<string, string>();

  async ask<Row>(
    client: pg.Pool | pg.PoolClient,
    text: string,
    parameters: readonly Parameter[],
  ): Promise<Row[]> {
    const name = this.#names.get(text) ?? `headroom_${this.#names.size + 1}`;
    this.#names.set(text, name);
    const { rows } = await client.query({ name, text, values: [...parameters] });
    return rows as Row[];
  }
}
