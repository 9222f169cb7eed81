import { DIRECTIONS, type Direction } from '../kernel/index.ts';

/**
 * The decisions of a review in columns: one row for each account and date, an account's rows together
 * and in order of date. Codes and grades are indices into `codes` and `grades`.
 */
export interface ReviewRows {
  readonly capacity: number;
  length: number;
  /** Index into the book's accounts. */
  readonly account: Int32Array;
  /** Index into the review's dates. */
  readonly date: Uint16Array;
  readonly limit: Float64Array;
  readonly previous: Float64Array;
  readonly lowest: Float64Array;
  /** How much higher the limit would be without what holds it. */
  readonly heldBack: Float64Array;
  readonly balance: Float64Array;
  /** Index into DIRECTIONS. */
  readonly direction: Uint8Array;
  readonly frozen: Uint8Array;
  /** The first reason why the limit is not higher. */
  readonly hold: Uint16Array;
  readonly binding: Uint16Array;
  readonly grade: Uint8Array;
  readonly rawScore: Int32Array;
  readonly usedScore: Int32Array;
  /** In parts per million. */
  readonly pd: Int32Array;
  readonly daysPastDue: Int32Array;
  /** -1 where there is no lateness in the account's past. */
  readonly daysSinceArrears: Int32Array;
  readonly onTimeStreak: Int32Array;
  /** In basis points; -1 without a limit. */
  readonly utilization: Int32Array;
  /** Since the last rise or the first limit; -1 before it. */
  readonly daysSinceRise: Int32Array;
}

export function allocateRows(capacity: number): ReviewRows {
  return {
    capacity,
    length: 0,
    account: new Int32Array(capacity),
    date: new Uint16Array(capacity),
    limit: new Float64Array(capacity),
    previous: new Float64Array(capacity),
    lowest: new Float64Array(capacity),
    heldBack: new Float64Array(capacity),
    balance: new Float64Array(capacity),
    direction: new Uint8Array(capacity),
    frozen: new Uint8Array(capacity),
    hold: new Uint16Array(capacity),
    binding: new Uint16Array(capacity),
    grade: new Uint8Array(capacity),
    rawScore: new Int32Array(capacity),
    usedScore: new Int32Array(capacity),
    pd: new Int32Array(capacity),
    daysPastDue: new Int32Array(capacity),
    daysSinceArrears: new Int32Array(capacity),
    onTimeStreak: new Int32Array(capacity),
    utilization: new Int32Array(capacity),
    daysSinceRise: new Int32Array(capacity),
  };
}

export function directionAt(rows: ReviewRows, row: number): Direction {
  return DIRECTIONS[rows.direction[row] as number] as Direction;
}

/** Names in the order in which they first appear, as small numbers. */
export class NameList {
  readonly #indices = new Map<string, number>();
  readonly names: string[] = [];

  index(name: string): number {
    const known = this.#indices.get(name);
    if (known !== undefined) return known;
    this.#indices.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
