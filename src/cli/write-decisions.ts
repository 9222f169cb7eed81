import { join } from 'node:path';
import { formatAmount } from '../contract/index.ts';
import { type BookAccount, type Day, formatDay, type Money } from '../kernel/index.ts';
import { directionAt, type Review } from '../portfolio/index.ts';
import { startProgress } from './progress.ts';
import { writeTable } from './write-table.ts';

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

/** Writes decisions.csv and decisions.parquet. Amounts are in major units. */
export async function writeDecisions(
  review: Review,
  folder: string,
  currency: string,
): Promise<void> {
  const progress = startProgress('Writing rows   ', review.rows.length);
  const rows = decisionRows(review, currency, progress.at);
  await writeTable(join(folder, 'decisions'), { columns: COLUMNS, rows, currency });
  progress.stop();
}

const PROGRESS_EVERY = 5_000;

function* decisionRows(
  review: Review,
  currency: string,
  onProgress: (rows: number) => void,
): Generator<(string | number)[]> {
  for (let row = 0; row < review.rows.length; row++) {
    if (row % PROGRESS_EVERY === 0) onProgress(row);
    yield decisionRow(review, row, currency);
  }
  onProgress(review.rows.length);
}

function decisionRow(
  { rows, book, dates, codes, grades }: Review,
  row: number,
  currency: string,
): (string | number)[] {
  const account = book.accounts[rows.account[row] as number] as BookAccount;
  const amount = (column: Float64Array): string | number =>
    formatAmount(column[row] as Money, currency);
  return [
    account.id,
    formatDay(dates[rows.date[row] as number] as Day),
    account.product ?? '',
    account.segment,
    amount(rows.limit),
    amount(rows.previous),
    directionAt(rows, row),
    rows.frozen[row] === 1 ? 'frozen' : 'active',
    amount(rows.lowest),
    codes[rows.binding[row] as number] as string,
    codes[rows.hold[row] as number] as string,
    amount(rows.heldBack),
    grades[rows.grade[row] as number] as string,
    rows.rawScore[row] as number,
    rows.usedScore[row] as number,
    rows.pd[row] as number,
    rows.daysPastDue[row] as number,
    rows.onTimeStreak[row] as number,
    known(rows.utilization[row] as number),
    amount(rows.balance),
    known(rows.daysSinceRise[row] as number),
  ];
}

/** -1 stands for missing in the columns, nothing in the file. */
function known(value: number): number | string {
  return value === -1 ? '' : value;
}
