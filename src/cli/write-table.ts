import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { currencyDigits } from '../contract/index.ts';

/** MONEY is an amount in major units, with the decimals of the currency. */
type ColumnType = 'VARCHAR' | 'DATE' | 'INTEGER' | 'BIGINT' | 'MONEY';

export interface Table {
  /** With their types in the Parquet file: never guessed from what stands in them. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** In the order of the columns; an empty text is nothing. */
  readonly rows: Iterable<readonly (string | number)[]>;
  readonly currency: string;
}

/** Rows gathered into one chunk of text, so that the stream is not fed line by line. */
const ROWS_PER_CHUNK = 5000;

/** Writes `BASE.csv` and, from it, `BASE.parquet`. */
export async function writeTable(base: string, table: Table): Promise<void> {
  const csv = `${base}.csv`;
  await pipeline(Readable.from(chunks(table)), createWriteStream(csv));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT * FROM read_csv(${quoted(csv)}, header = true, delim = ',', quote = '"',
       escape = '"', auto_detect = false, columns = ${columnTypes(table)}))
     TO ${quoted(`${base}.parquet`)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  connection.closeSync();
}

function columnTypes({ columns, currency }: Table): string {
  const money = `DECIMAL(18, ${currencyDigits(currency)})`;
  const types = Object.entries(columns).map(
    ([name, type]) => `${quoted(name)}: '${type === 'MONEY' ? money : type}'`,
  );
  return `{${types.join(', ')}}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function* chunks({ columns, rows }: Table): Generator<string> {
  let lines = [Object.keys(columns).map(field).join(',')];
  for (const row of rows) {
    lines.push(row.map(field).join(','));
    if (lines.length < ROWS_PER_CHUNK) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
