import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { currencyDigits, formatAmount } from '../contract/index.ts';
import { type BookAccount, type Day, formatDay, type Money } from '../kernel/index.ts';
import { directionAt, type Review } from '../portfolio/index.ts';

/** The columns of the files, with their types in DuckDB: never guessed from what stands in them. */
const COLUMNS = {
  account: 'VARCHAR',
  date: 'DATE',
  product: 'VARCHAR',
  segment: 'VARCHAR',
  limit: 'MONEY',
  previous: 'MONEY',
  direction: 'VARCHAR',
  status: 'VARCHAR',
  lowest_ceiling: 'MONEY',
  binding_ceiling: 'VARCHAR',
  first_hold: 'VARCHAR',
  held_back: 'MONEY',
  grade: 'VARCHAR',
  raw_score: 'INTEGER',
  used_score: 'INTEGER',
  pd_ppm: 'INTEGER',
  days_past_due: 'INTEGER',
  on_time_streak: 'INTEGER',
  utilization_bps: 'INTEGER',
  balance: 'MONEY',
  days_since_rise: 'INTEGER',
} as const;

/** Rows gathered into one chunk of text, so that the stream is not fed line by line. */
const ROWS_PER_CHUNK = 5000;

/** Writes decisions.csv and, from it, decisions.parquet. Amounts are in major units. */
export async function writeDecisions(
  review: Review,
  folder: string,
  currency: string,
): Promise<void> {
  const csv = join(folder, 'decisions.csv');
  await pipeline(Readable.from(chunks(review, currency)), createWriteStream(csv));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const parquet = quoted(join(folder, 'decisions.parquet'));
  await connection.run(
    `COPY (SELECT * FROM read_csv(${quoted(csv)}, header = true, delim = ',', quote = '"',
       escape = '"', auto_detect = false, columns = ${columnTypes(currency)}))
     TO ${parquet} (FORMAT parquet, COMPRESSION zstd)`,
  );
  connection.closeSync();
}

function columnTypes(currency: string): string {
  const money = `DECIMAL(18, ${currencyDigits(currency)})`;
  const types = Object.entries(COLUMNS).map(
    ([name, type]) => `'${name}': '${type === 'MONEY' ? money : type}'`,
  );
  return `{${types.join(', ')}}`;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

function* chunks(review: Review, currency: string): Generator<string> {
  let lines = [Object.keys(COLUMNS).join(',')];
  for (let row = 0; row < review.rows.length; row++) {
    lines.push(line(review, row, currency));
    if (lines.length < ROWS_PER_CHUNK) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

function line({ rows, book, dates, codes, grades }: Review, row: number, currency: string): string {
  const account = book.accounts[rows.account[row] as number] as BookAccount;
  const amount = (column: Float64Array): string =>
    String(formatAmount(column[row] as Money, currency));
  return [
    field(account.id),
    formatDay(dates[rows.date[row] as number] as Day),
    field(account.product ?? ''),
    account.segment,
    amount(rows.limit),
    amount(rows.previous),
    directionAt(rows, row),
    rows.frozen[row] === 1 ? 'frozen' : 'active',
    amount(rows.lowest),
    codes[rows.binding[row] as number],
    codes[rows.hold[row] as number],
    amount(rows.heldBack),
    field(grades[rows.grade[row] as number] as string),
    rows.rawScore[row],
    rows.usedScore[row],
    rows.pd[row],
    rows.daysPastDue[row],
    rows.onTimeStreak[row],
    known(rows.utilization[row] as number),
    amount(rows.balance),
    known(rows.daysSinceRise[row] as number),
  ].join(',');
}

/** -1 stands for missing in the columns, nothing in the file. */
function known(value: number): string {
  return value === -1 ? '' : String(value);
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
