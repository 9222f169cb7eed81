import type { Day } from './day.ts';
import { allocateEntries, copyEntries, type Entries, type Memory } from './entries.ts';
import type { Segment } from './events.ts';
import type { AccountHistory } from './history.ts';

const FIRST_CAPACITY = 1 << 16;

/** A whole portfolio in columns: account `i` has the entries from `starts[i]` to `starts[i + 1]`. */
export interface Book {
  readonly accounts: readonly BookAccount[];
  readonly starts: Float64Array;
  readonly entries: Entries;
}

export interface BookAccount {
  readonly id: string;
  /** Null where no opening of the account is known. */
  readonly product: string | null;
  readonly segment: Segment;
}

/** Whether anything of an account took effect before a day and was known by it. */
export function isKnownBy({ starts, entries }: Book, account: number, day: Day): boolean {
  const end = starts[account + 1] as number;
  for (let i = starts[account] as number; i < end; i++) {
    if ((entries.day[i] as number) >= day) return false;
    if ((entries.known[i] as number) <= day && day < (entries.until[i] as number)) return true;
  }
  return false;
}

/** Packs accounts one after another. */
export class BookBuilder {
  readonly #accounts: BookAccount[] = [];
  readonly #starts: number[] = [0];
  #entries = allocateEntries(FIRST_CAPACITY);

  add(id: string, history: AccountHistory): void {
    const start = this.#starts[this.#accounts.length] as number;
    this.#reserve(start + history.length);
    copyEntries(history.entries, 0, history.length, this.#entries, start);
    const { product, segment } = history;
    this.#accounts.push({ id, product, segment });
    this.#starts.push(start + history.length);
  }

  /** The book so far, in columns of exactly its length. */
  build(memory: Memory = 'own'): Book {
    const length = this.#starts.at(-1) as number;
    const entries = allocateEntries(length, memory);
    copyEntries(this.#entries, 0, length, entries, 0);
    return { accounts: this.#accounts, starts: Float64Array.from(this.#starts), entries };
  }

  #reserve(length: number): void {
    let capacity = this.#entries.kind.length;
    if (length <= capacity) return;
    while (capacity < length) capacity *= 2;
    const larger = allocateEntries(capacity);
    copyEntries(this.#entries, 0, this.#starts.at(-1) as number, larger, 0);
    this.#entries = larger;
  }
}
