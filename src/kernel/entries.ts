import type { Day } from './day.ts';

/**
 * One event becomes one or more entries: single numbers on a day, which is all that the fold reads.
 * A bureau report becomes four, a draw with a schedule one for itself and one for each amount due.
 */
export const ENTRY_KINDS = [
  'opened',
  'consent',
  'draw',
  'due',
  'repayment',
  'interest',
  'settled',
  'statement',
  'minimumDue',
  'conversion',
  'arrearsReported',
  'lenders',
  'externalBalance',
  'debtService',
  'inquiries',
  'spending',
  'income',
  'receipts',
  'taxableIncome',
  'thirdPartyScore',
  'attribute',
  'requested',
  'offered',
  'accepted',
  'declined',
  'limit',
  'frozen',
  'thawed',
  'closed',
  // The borrower's own words on the limit, and what is laid over it: they count on their day already.
  'ownCap',
  'optedOut',
  'temporaryLimit',
  'temporaryUntil',
] as const;

/** The value of an `ownCap` entry that lifts the cap. */
export const NO_CAP = -1;
/** The value of a `frozen` entry where a gate of the policy froze, rather than a person. */
export const FROZEN_BY_DECISION = 2;

export type EntryKind = (typeof ENTRY_KINDS)[number];

export const kindCode: Readonly<Record<EntryKind, number>> = Object.fromEntries(
  ENTRY_KINDS.map((kind, code) => [kind, code]),
) as Record<EntryKind, number>;

/**
 * Entries in columns, each account's in one run sorted by day, so that a portfolio is a handful of
 * typed arrays. An entry counts in a decision at t when `day < t`, `known <= t < until`, and the
 * consent to its source (0 is the lender itself) holds at t.
 */
export interface Entries {
  readonly kind: Uint8Array;
  readonly day: Int32Array;
  /** The day from which the lender could use it. */
  readonly known: Int32Array;
  /** The day from which a correction takes its place; NEVER where none does. */
  readonly until: Int32Array;
  readonly source: Uint8Array;
  /** Loan, spending category or attribute name, as a small code; 0 is none. */
  readonly ref: Uint16Array;
  readonly value: Float64Array;
}

export type Memory = 'own' | 'shared';

/** Empty columns of the given length; shared ones can be read by several threads. */
export function allocateEntries(length: number, memory: Memory = 'own'): Entries {
  const buffer = (bytes: number): ArrayBuffer =>
    (memory === 'shared' ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)) as ArrayBuffer;
  return {
    kind: new Uint8Array(buffer(length)),
    day: new Int32Array(buffer(length * 4)),
    known: new Int32Array(buffer(length * 4)),
    until: new Int32Array(buffer(length * 4)),
    source: new Uint8Array(buffer(length)),
    ref: new Uint16Array(buffer(length * 2)),
    value: new Float64Array(buffer(length * 8)),
  };
}

/** Copies `count` entries of `from`, beginning at `start`, to position `at` of `to`. */
export function copyEntries(
  from: Entries,
  start: number,
  count: number,
  to: Entries,
  at: number,
): void {
  const end = start + count;
  to.kind.set(from.kind.subarray(start, end), at);
  to.day.set(from.day.subarray(start, end), at);
  to.known.set(from.known.subarray(start, end), at);
  to.until.set(from.until.subarray(start, end), at);
  to.source.set(from.source.subarray(start, end), at);
  to.ref.set(from.ref.subarray(start, end), at);
  to.value.set(from.value.subarray(start, end), at);
}

/** What one event contributes, before it has a place in the columns. */
export interface Entry {
  readonly kind: EntryKind;
  readonly day: Day;
  readonly value: number;
  readonly ref: number;
  readonly source: number;
}
