import {
  BIGINT,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  USMALLINT,
  UTINYINT,
} from '@duckdb/node-api';
import { CATALOGUE, type Day } from '../src/kernel/index.ts';
import type { FoldBook } from './fold-book.ts';
import { factsQuery } from './fold-sql.ts';

const CHUNK = 2048;
const TYPES = [
  INTEGER,
  INTEGER,
  UTINYINT,
  INTEGER,
  INTEGER,
  INTEGER,
  UTINYINT,
  USMALLINT,
  BIGINT,
] as const;

/** The same entries in a table of DuckDB's own, in memory. */
export class FoldDatabase {
  readonly #connection: DuckDBConnection;
  readonly #accounts: number;

  private constructor(connection: DuckDBConnection, accounts: number) {
    this.#connection = connection;
    this.#accounts = accounts;
  }

  static async load(book: FoldBook): Promise<FoldDatabase> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `CREATE TABLE entries (account INTEGER, position INTEGER, kind UTINYINT, day INTEGER,
       known INTEGER, until INTEGER, source UTINYINT, ref USMALLINT, value BIGINT)`,
    );
    // It would filter each common table by what all its readers want: here that is nearly every row,
    // and costs a quarter more.
    await connection.run("SET disabled_optimizers = 'cte_filter_pusher'");
    const appender = await connection.createAppender('entries');
    for (const chunk of chunksOf(book)) appender.appendDataChunk(chunk);
    appender.closeSync();
    return new FoldDatabase(connection, book.accounts);
  }

  /** Seconds to compute all facts as of a date; `facts` reads them. */
  async fold(date: Day, threads: number): Promise<number> {
    await this.#connection.run(`SET threads = ${threads}`);
    const started = performance.now();
    await this.#connection.run(factsQuery(date, this.#accounts));
    return (performance.now() - started) / 1000;
  }

  /** By account, one number per feature; NaN where it is missing. */
  async facts(): Promise<Float64Array> {
    const facts = new Float64Array(this.#accounts * CATALOGUE.length);
    const columns = CATALOGUE.map((_, i) => `f${i}::DOUBLE`).join(', ');
    const result = await this.#connection.stream(`SELECT ${columns} FROM facts ORDER BY account`);
    let account = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return facts;
      const first = account * CATALOGUE.length;
      chunk.visitRowMajor((value, row, column) => {
        facts[first + row * CATALOGUE.length + column] =
          value === null ? Number.NaN : Number(value);
      });
      account += chunk.rowCount;
    }
  }

  close(): void {
    this.#connection.closeSync();
  }
}

function* chunksOf(book: FoldBook): Generator<DuckDBDataChunk> {
  const { accounts, starts, entries } = book;
  const length = starts[accounts] as number;
  const accountOf = ownersOf(book);
  const chunk = DuckDBDataChunk.create(TYPES);
  for (let from = 0; from < length; from += CHUNK) {
    const to = Math.min(from + CHUNK, length);
    const positions = Array.from({ length: to - from }, (_, i) => from + i);
    chunk.reset();
    chunk.setColumns([
      Array.from(accountOf.subarray(from, to)),
      positions,
      Array.from(entries.kind.subarray(from, to)),
      Array.from(entries.day.subarray(from, to)),
      Array.from(entries.known.subarray(from, to)),
      Array.from(entries.until.subarray(from, to)),
      Array.from(entries.source.subarray(from, to)),
      Array.from(entries.ref.subarray(from, to)),
      Array.from(entries.value.subarray(from, to), BigInt),
    ]);
    yield chunk;
  }
}

/** The account that each entry belongs to. */
function ownersOf({ accounts, starts }: FoldBook): Int32Array {
  const owners = new Int32Array(starts[accounts] as number);
  for (let i = 0; i < accounts; i++) owners.fill(i, starts[i], starts[i + 1]);
  return owners;
}
