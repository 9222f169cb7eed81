import type { Day, Segment } from '../kernel/index.ts';
import type { Review } from './review.ts';
import type { ReviewRows } from './review-rows.ts';

/** In good standing means: nothing past due now, no arrear in this many days, and not frozen. */
const GOOD_STANDING_DAYS = 90;
const DAYS_PER_MONTH = 30;

/** Good borrowers whose limit does not move (额度不升), and what holds them. Amounts in minor units. */
export interface Stagnation {
  /** Without a rise for at least this many months. */
  readonly months: number;
  readonly accounts: number;
  readonly inGoodStanding: number;
  readonly stagnant: number;
  /** The sum of what the limits would be higher today without what holds each. */
  readonly heldBack: number;
  /** Largest group first. */
  readonly groups: readonly StagnantGroup[];
  readonly recordByLimit: RecordByLimit;
}

/** Stagnant accounts that share what holds them, grade and segment. */
export interface StagnantGroup {
  readonly code: string;
  readonly grade: string;
  readonly segment: Segment;
  readonly accounts: number;
  readonly heldBack: number;
  /** Of the accounts of the group: how long since the last rise, and at how many dates in a row, up to the last, held by this code. */
  readonly medianMonthsWithoutRise: number;
  /** The data begin too late to show that median: it is at least so many months. */
  readonly waitedLonger: boolean;
  readonly medianDatesHeld: number;
}

/** How repayment record and limit relate: accounts counted by streak of payments on time × limit. */
export interface RecordByLimit {
  /** Lower edges of the bands of the on-time streak. */
  readonly streaks: readonly number[];
  /** Upper edges of the limit bands, ascending: the quintiles of all limits. */
  readonly limits: readonly number[];
  /** `counts[streak band][limit band]`. */
  readonly counts: readonly (readonly number[])[];
  readonly medianLimits: readonly number[];
}

const STREAK_BANDS = [0, 1, 3, 6, 12, 24];
const LIMIT_BANDS = 5;

/**
 * Looks at the last date of a review, and back through its earlier dates for how long. What was before
 * `eventsFrom`, the first day of the data, nobody can say.
 */
export function findStagnation(review: Review, months: number, eventsFrom: Day): Stagnation {
  const last = lastRows(review);
  const good = last.filter((row) => isInGoodStanding(review.rows, row));
  const stagnant = good.filter((row) => monthsWithoutRise(review.rows, row) >= months);
  return {
    months,
    accounts: last.length,
    inGoodStanding: good.length,
    stagnant: stagnant.length,
    heldBack: sum(stagnant.map((row) => review.rows.heldBack[row] as number)),
    groups: groupsOf(review, stagnant, eventsFrom),
    recordByLimit: recordByLimit(review.rows, last),
  };
}

/** Whether the row's account is current, has been for a while, and is not frozen. */
export function isInGoodStanding(rows: ReviewRows, row: number): boolean {
  const since = rows.daysSinceArrears[row] as number;
  return (
    rows.daysPastDue[row] === 0 &&
    rows.frozen[row] === 0 &&
    (since === -1 || since > GOOD_STANDING_DAYS)
  );
}

/** Rows of the last date with a limit: who has no line yet cannot stagnate. */
function lastRows({ rows, dates }: Review): readonly number[] {
  const last: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (rows.date[row] === dates.length - 1 && (rows.previous[row] as number) > 0) last.push(row);
  }
  return last;
}

function monthsWithoutRise(rows: ReviewRows, row: number): number {
  if ((rows.limit[row] as number) > (rows.previous[row] as number)) return 0;
  return Math.floor((rows.daysSinceRise[row] as number) / DAYS_PER_MONTH);
}

interface Wait {
  readonly months: number;
  /** It goes back to where the data begin: an earlier rise would not be seen. */
  readonly isCutOff: boolean;
}

function waitOf({ rows, dates }: Review, row: number, eventsFrom: Day): Wait {
  const on = dates[rows.date[row] as number] as Day;
  const raisedOn = on - (rows.daysSinceRise[row] as number);
  return { months: monthsWithoutRise(rows, row), isCutOff: raisedOn <= eventsFrom };
}

/** A median stands, however long those waits were that the data cut off, where half are known to be within it. */
function canBeLonger(waits: readonly Wait[], medianWait: number): boolean {
  const within = waits.filter(({ months, isCutOff }) => !isCutOff && months <= medianWait).length;
  return within * 2 < waits.length;
}

/** At how many dates in a row, up to this one, the same code was the first to hold. */
function datesHeld(rows: ReviewRows, row: number): number {
  let first = row;
  while (
    first > 0 &&
    rows.account[first - 1] === rows.account[row] &&
    rows.hold[first - 1] === rows.hold[row]
  ) {
    first -= 1;
  }
  return row - first + 1;
}

function groupsOf(
  review: Review,
  stagnant: readonly number[],
  eventsFrom: Day,
): readonly StagnantGroup[] {
  const { rows, codes, grades, book } = review;
  const members = new Map<string, number[]>();
  for (const row of stagnant) {
    const segment = book.accounts[rows.account[row] as number]?.segment;
    const key = `${rows.hold[row]} ${rows.grade[row]} ${segment}`;
    const group = members.get(key);
    if (group === undefined) members.set(key, [row]);
    else group.push(row);
  }
  return [...members.values()]
    .map((group): StagnantGroup => {
      const first = group[0] as number;
      const waits = group.map((row) => waitOf(review, row, eventsFrom));
      const medianWait = median(waits.map(({ months }) => months));
      return {
        code: codes[rows.hold[first] as number] as string,
        grade: grades[rows.grade[first] as number] as string,
        segment: book.accounts[rows.account[first] as number]?.segment as Segment,
        accounts: group.length,
        heldBack: sum(group.map((row) => rows.heldBack[row] as number)),
        medianMonthsWithoutRise: medianWait,
        waitedLonger: canBeLonger(waits, medianWait),
        medianDatesHeld: median(group.map((row) => datesHeld(rows, row))),
      };
    })
    .sort((a, b) => b.accounts - a.accounts);
}

function recordByLimit(rows: ReviewRows, last: readonly number[]): RecordByLimit {
  const limits = last.map((row) => rows.limit[row] as number).sort((a, b) => a - b);
  const edges = Array.from({ length: LIMIT_BANDS }, (_, i) =>
    quantile(limits, (i + 1) / LIMIT_BANDS),
  );
  const counts = STREAK_BANDS.map(() => edges.map(() => 0));
  const limitsOfBand: number[][] = STREAK_BANDS.map(() => []);
  for (const row of last) {
    const streak = STREAK_BANDS.findLastIndex((from) => (rows.onTimeStreak[row] as number) >= from);
    const limit = rows.limit[row] as number;
    const band = edges.findIndex((edge) => limit <= edge);
    const cells = counts[streak] as number[];
    cells[band] = (cells[band] as number) + 1;
    limitsOfBand[streak]?.push(limit);
  }
  return { streaks: STREAK_BANDS, limits: edges, counts, medianLimits: limitsOfBand.map(median) };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** The smallest value that at least the share `p` of the sorted values does not exceed; 0 of none. */
function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * p) - 1, 0)] ?? 0;
}
