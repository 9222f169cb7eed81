import { addDays, type Book, type Day, kindCode, monthEnd } from '../src/kernel/index.ts';
import type { NumericColumn } from '../src/learning/index.ts';

/** One account month by month, the latest first: what was billed, paid, and how late it was. */
export interface Months {
  /** The balance of the statement over the limit of then. */
  readonly used: readonly number[];
  readonly billed: readonly number[];
  readonly paid: readonly number[];
  readonly monthsLate: readonly number[];
  /** Paid, as a share of the statement before; one month shorter, NaN where nothing was owed. */
  readonly share: readonly number[];
  /** Bought: the rise of the balance and what was paid; one month shorter. */
  readonly spent: readonly number[];
  readonly limit: number;
}

type Measure = (months: Months) => number;

const MONTHS = 6;
const DAYS_LATE_PER_MONTH = 30;
const SHARE_MAX = 2;

/**
 * Behaviour in numbers that a borrower would recognize. Not among them: sex, age, education and
 * marriage, which the import leaves where they are, and the limit itself. A score that rises with the
 * limit would feed on what it decides.
 */
const MEASURES: Readonly<Record<string, Measure>> = {
  ...monthly('late', MONTHS, ({ monthsLate }, k) => monthsLate[k]),
  ...monthly('used', MONTHS, ({ used }, k) => used[k]),
  ...monthly('paid', MONTHS, ({ paid }, k) => paid[k]),
  ...monthly('paid.toLimit', MONTHS, ({ paid, limit }, k) => (paid[k] as number) / limit),
  ...monthly('paid.share', MONTHS - 1, ({ share }, k) => share[k]),
  ...monthly('spent.toLimit', MONTHS - 1, ({ spent, limit }, k) => (spent[k] as number) / limit),
  'late.worst': ({ monthsLate }) => Math.max(...monthsLate),
  'late.worst.3': ({ monthsLate }) => Math.max(...monthsLate.slice(0, 3)),
  'late.worst.before': ({ monthsLate }) => Math.max(...monthsLate.slice(1)),
  'late.sum': ({ monthsLate }) => sum(monthsLate),
  'late.sum.3': ({ monthsLate }) => sum(monthsLate.slice(0, 3)),
  'late.count': ({ monthsLate }) => count(monthsLate, (late) => late > 0),
  'late.serious.count.before': ({ monthsLate }) => count(monthsLate.slice(1), (late) => late > 1),
  'late.trend': ({ monthsLate }) => mean(monthsLate.slice(0, 3)) - mean(monthsLate.slice(3)),
  'late.weighted': ({ monthsLate }) => sum(monthsLate.map((late, k) => late * (MONTHS - k))),
  'late.monthsSince': ({ monthsLate }) => monthsLate.findIndex((late) => late > 0),
  'paid.share.mean': ({ share }) => mean(share.filter((one) => !Number.isNaN(one))),
  'paid.share.mean.3': ({ share }) => mean(share.slice(0, 3).filter((one) => !Number.isNaN(one))),
  'paid.share.least': ({ share }) => least(share.filter((one) => !Number.isNaN(one))),
  'paid.inFull.count': ({ share }) => count(share, (one) => one >= 1),
  'paid.nothing.count': ({ share }) => count(share, (one) => one === 0),
  'paid.nothing.count.3': ({ share }) => count(share.slice(0, 3), (one) => one === 0),
  'paid.none.count': ({ paid }) => count(paid, (one) => one === 0),
  'paid.sum': ({ paid }) => sum(paid),
  'paid.sum.3': ({ paid }) => sum(paid.slice(0, 3)),
  'paid.least': ({ paid }) => Math.min(...paid),
  'paid.most': ({ paid }) => Math.max(...paid),
  'paid.sum.toLimit': ({ paid, limit }) => sum(paid) / limit,
  'paid.sum.toBilled': ({ paid, billed }) =>
    sum(billed) > 0 ? sum(paid) / sum(billed) : Number.NaN,
  'used.mean': ({ used }) => mean(used),
  'used.mean.3': ({ used }) => mean(used.slice(0, 3)),
  'used.most': ({ used }) => Math.max(...used),
  'used.least': ({ used }) => Math.min(...used),
  'used.range': ({ used }) => Math.max(...used) - Math.min(...used),
  'used.trend': ({ used }) => mean(used.slice(0, 2)) - mean(used.slice(4)),
  'used.high.count': ({ used }) => count(used, (one) => one > 0.9),
  'used.over.count': ({ used }) => count(used, (one) => one > 1),
  'billed.nothing.count': ({ billed }) => count(billed, (one) => one <= 0),
  'billed.mean': ({ billed }) => mean(billed),
  'billed.most': ({ billed }) => Math.max(...billed),
  'spent.sum': ({ spent }) => sum(spent.map(positive)),
  'spent.sum.toLimit': ({ spent, limit }) => sum(spent.map(positive)) / limit,
  'spent.sum.3.toLimit': ({ spent, limit }) => sum(spent.slice(0, 3).map(positive)) / limit,
  'spent.months': ({ spent }) => count(spent, (one) => one > 0),
};

/** The measures of every account on a day, from the entries of the six whole months before it. */
export function monthColumns(book: Book, on: Day): readonly NumericColumn[] {
  const columns = Object.keys(MEASURES).map((name) => ({
    kind: 'numeric' as const,
    name,
    values: new Float64Array(book.accounts.length),
  }));
  const measures = Object.values(MEASURES);
  book.accounts.forEach((_, account) => {
    const months = monthsOf(book, account, on);
    measures.forEach((measure, i) => {
      (columns[i] as (typeof columns)[number]).values[account] = measure(months);
    });
  });
  return columns;
}

function monthsOf({ starts, entries }: Book, account: number, on: Day): Months {
  const ends = lastDays(on);
  const [billed, paid, monthsLate] = [zeros(), zeros(), zeros()];
  let limit = Number.NaN;
  for (let i = starts[account] as number; i < (starts[account + 1] as number); i++) {
    const day = entries.day[i] as number;
    const value = entries.value[i] as number;
    const k = ends.findLastIndex((end) => day <= end);
    if (day >= on || k === -1) continue;
    if (entries.kind[i] === kindCode.limit) limit = value;
    else if (entries.kind[i] === kindCode.statement) billed[k] = value;
    else if (entries.kind[i] === kindCode.repayment) paid[k] = (paid[k] as number) + value;
    else if (entries.kind[i] === kindCode.arrearsReported) {
      monthsLate[k] = value / DAYS_LATE_PER_MONTH;
    }
  }
  const before = billed.slice(1);
  return {
    limit,
    billed,
    paid,
    monthsLate,
    used: billed.map((bill) => bill / limit),
    share: before.map((bill, k) =>
      bill > 0 ? Math.min((paid[k] as number) / bill, SHARE_MAX) : Number.NaN,
    ),
    spent: before.map((bill, k) => (billed[k] as number) - bill + (paid[k] as number)),
  };
}

/** Of the whole months before a day, the latest first. */
function lastDays(on: Day): readonly Day[] {
  const ends = [addDays(on, -1)];
  while (ends.length < MONTHS) ends.push(addDays(startOfMonth(ends.at(-1) as Day), -1));
  return ends;
}

function startOfMonth(end: Day): Day {
  let start = addDays(end, -27);
  while (monthEnd(addDays(start, -1)) === end) start = addDays(start, -1);
  return start;
}

function zeros(): number[] {
  return new Array<number>(MONTHS).fill(0);
}

/** A measure for each month, from 0 for the latest. */
function monthly(
  name: string,
  length: number,
  of: (months: Months, k: number) => number | undefined,
): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    Array.from({ length }, (_, k) => [`${name}.${k}`, (months: Months) => of(months, k) as number]),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function least(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : Math.min(...values);
}

function count(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length;
}

function positive(value: number): number {
  return Math.max(value, 0);
}
