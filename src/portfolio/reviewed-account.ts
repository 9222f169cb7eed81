import {
  allocateEntries,
  type Book,
  copyEntries,
  type Day,
  type Entries,
  type Fold,
  kindCode,
  type LimitFacts,
  type Money,
  NEVER,
  OWN_SOURCE,
} from '../kernel/index.ts';

const FIRST_CAPACITY = 1024;

/** One account's entries on the table, to which a review over several dates adds its own limits. */
export class ReviewedAccount {
  #entries: Entries = allocateEntries(FIRST_CAPACITY);
  #length = 0;

  /**
   * Takes an account out of the book. From `livesByPolicyFrom` on the limits that the events report
   * are left out, because the review's own take their place; null keeps them all.
   */
  load(book: Book, index: number, livesByPolicyFrom: Day | null): void {
    const start = book.starts[index] as number;
    const end = book.starts[index + 1] as number;
    this.#reserve(end - start);
    this.#length = end - start;
    copyEntries(book.entries, start, this.#length, this.#entries, 0);
    if (livesByPolicyFrom !== null) this.#hideReportedLimits(livesByPolicyFrom);
  }

  hasEntriesBefore(day: Day): boolean {
    return this.#length > 0 && (this.#entries.day[0] as number) < day;
  }

  fold(fold: Fold, day: Day, facts: Float64Array): Readonly<LimitFacts> {
    return fold.run(this.#entries, 0, this.#length, day, facts);
  }

  /** The review's own decision becomes part of the account's past. */
  applyLimit(day: Day, limit: Money): void {
    this.#reserve(this.#length + 1);
    const { kind, day: days, known, until, source, ref, value } = this.#entries;
    let position = this.#length;
    while (position > 0 && (days[position - 1] as number) > day) position -= 1;
    for (const column of [kind, days, known, until, source, ref, value]) {
      column.copyWithin(position + 1, position, this.#length);
    }
    kind[position] = kindCode.limit;
    days[position] = day;
    known[position] = day;
    until[position] = NEVER;
    source[position] = OWN_SOURCE;
    ref[position] = 0;
    value[position] = limit;
    this.#length += 1;
  }

  #hideReportedLimits(from: Day): void {
    const { kind, day, known, until } = this.#entries;
    for (let i = 0; i < this.#length; i++) {
      // Superseded as soon as it is known, so that no date sees it.
      if (kind[i] === kindCode.limit && (day[i] as number) >= from) until[i] = known[i] as number;
    }
  }

  #reserve(length: number): void {
    if (length <= this.#entries.kind.length) return;
    const larger = allocateEntries(length * 2);
    copyEntries(this.#entries, 0, this.#length, larger, 0);
    this.#entries = larger;
  }
}
