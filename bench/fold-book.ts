import {
  allocateEntries,
  type Day,
  day,
  type Entries,
  type EntryKind,
  kindCode,
  NEVER,
} from '../src/kernel/index.ts';

export const FIRST_DAY: Day = day('2023-01-01');
/** Everything happens before it; what is scheduled may fall due after it. */
export const LAST_DATE: Day = day('2025-12-31');
export const EVENTS_PER_ACCOUNT = 100;

/** More than an account has on average, and at most. */
const RESERVED_PER_ACCOUNT = 250;
const ENTRIES_PER_ACCOUNT_MAX = 500;

/** Many accounts in columns that threads share. */
export interface FoldBook {
  readonly accounts: number;
  /** Account `i` has the entries from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Float64Array;
  readonly entries: Entries;
  /** How many events took effect by the end of each day since FIRST_DAY. */
  readonly eventsUntil: Float64Array;
}

export function eventsBefore({ eventsUntil }: FoldBook, date: Day): number {
  return eventsUntil[date - FIRST_DAY - 1] as number;
}

/** Takes in the accounts one after another; each one's entries in any order, sorted when it ends. */
export class FoldBookWriter {
  readonly #entries: Entries;
  readonly #starts: Float64Array;
  readonly #eventsOn = new Float64Array(LAST_DATE - FIRST_DAY);
  readonly #scratch = allocateEntries(ENTRIES_PER_ACCOUNT_MAX);
  readonly #keys = new Float64Array(ENTRIES_PER_ACCOUNT_MAX);
  #length = 0;
  #accounts = 0;
  /** Of the present account, so far. */
  events = 0;
  /** The day from which the present event is known. */
  #known = 0;

  constructor(accounts: number) {
    // Memory that is never written is never taken.
    const reserved = accounts * RESERVED_PER_ACCOUNT + ENTRIES_PER_ACCOUNT_MAX;
    this.#entries = allocateEntries(reserved, 'shared');
    this.#starts = new Float64Array(new SharedArrayBuffer((accounts + 1) * 8));
  }

  /** An event is counted here; the entries that it becomes are put after it. */
  beginEvent(on: number, known: number): void {
    this.events += 1;
    this.#known = known;
    (this.#eventsOn[on - FIRST_DAY] as number) += 1;
  }

  put(kind: EntryKind, on: number, value: number, ref = 0, source = 0): void {
    const at = this.#length;
    const scratch = this.#scratch;
    scratch.kind[at] = kindCode[kind];
    scratch.day[at] = on;
    scratch.known[at] = this.#known;
    scratch.until[at] = NEVER;
    scratch.source[at] = source;
    scratch.ref[at] = ref;
    scratch.value[at] = value;
    // What falls due on a day stands behind all that happens on it.
    const order = on * 2 + (kind === 'due' ? 1 : 0);
    this.#keys[at] = order * ENTRIES_PER_ACCOUNT_MAX + at;
    this.#length += 1;
  }

  /** From `on`, the entry put last counts no more. */
  correct(on: number): void {
    this.#scratch.until[this.#length - 1] = on;
  }

  endAccount(): void {
    const start = this.#starts[this.#accounts] as number;
    if (this.#length > ENTRIES_PER_ACCOUNT_MAX) throw new RangeError('an account is too long');
    const keys = this.#keys.subarray(0, this.#length).sort();
    const [from, to] = [this.#scratch, this.#entries];
    for (let i = 0; i < keys.length; i++) {
      const at = (keys[i] as number) % ENTRIES_PER_ACCOUNT_MAX;
      to.kind[start + i] = from.kind[at] as number;
      to.day[start + i] = from.day[at] as number;
      to.known[start + i] = from.known[at] as number;
      to.until[start + i] = from.until[at] as number;
      to.source[start + i] = from.source[at] as number;
      to.ref[start + i] = from.ref[at] as number;
      to.value[start + i] = from.value[at] as number;
    }
    this.#accounts += 1;
    this.#starts[this.#accounts] = start + this.#length;
    this.#length = 0;
    this.events = 0;
  }

  book(): FoldBook {
    let sum = 0;
    const eventsUntil = this.#eventsOn.map((count) => {
      sum += count;
      return sum;
    });
    return { accounts: this.#accounts, starts: this.#starts, entries: this.#entries, eventsUntil };
  }
}
