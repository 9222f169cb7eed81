import { CATALOGUE, type Day, Fold } from '../src/kernel/index.ts';
import type { FoldBook } from './fold-book.ts';

const WIDTH = CATALOGUE.length;

/** All facts of many accounts in two numbers per feature, so that a million accounts need no memory. */
export interface Checksum {
  readonly sums: Float64Array;
  readonly missing: Float64Array;
}

export function emptyChecksum(): Checksum {
  return { sums: new Float64Array(WIDTH), missing: new Float64Array(WIDTH) };
}

export function addChecksum(into: Checksum, other: Checksum): void {
  for (let i = 0; i < WIDTH; i++) {
    (into.sums[i] as number) += other.sums[i] as number;
    (into.missing[i] as number) += other.missing[i] as number;
  }
}

/** The sums are of whole numbers below 2^53, so the order of adding does not show. */
export function sameChecksum(a: Checksum, b: Checksum): boolean {
  return (
    a.sums.every((sum, i) => sum === b.sums[i]) &&
    a.missing.every((count, i) => count === b.missing[i])
  );
}

/** Scratch memory, used and read within one call. */
const fold = new Fold(CATALOGUE);
const facts = new Float64Array(WIDTH);

/** Folds the accounts from `from` to `to` at each of the dates, the whole catalogue. */
export function foldAccounts(
  book: FoldBook,
  from: number,
  to: number,
  dates: readonly Day[],
): Checksum {
  const checksum = emptyChecksum();
  const { starts, entries } = book;
  for (let i = from; i < to; i++) {
    const [start, end] = [starts[i] as number, starts[i + 1] as number];
    for (const date of dates) {
      fold.run(entries, start, end, date, facts);
      addFacts(checksum, facts);
    }
  }
  return checksum;
}

function addFacts({ sums, missing }: Checksum, facts: Float64Array): void {
  for (let i = 0; i < WIDTH; i++) {
    const fact = facts[i] as number;
    if (Number.isNaN(fact)) (missing[i] as number) += 1;
    else (sums[i] as number) += fact;
  }
}
