import {
  addDays,
  allocateEntries,
  copyEntries,
  type Day,
  type Entries,
  type Entry,
  type Event,
  entriesOf,
  type Instant,
  kindCode,
  type Money,
  NEVER,
  References,
  Sources,
} from '../kernel/index.ts';
import type { Happening, Level } from './plan.ts';
import { isKnownToday } from './snapshot.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
/** Late in the day, so that what is planned comes after whatever else that day brings. */
const PLANNED_AT = 80_000_000;
const END_OF_DAY = 86_399_999;
const FIRST_CAPACITY = 1_024;
const sources = new Sources();

/** What a plan describes, as the events that would be sent were it carried out to the letter. */
export function eventsOf(account: string, levels: readonly Level[]): readonly Event[] {
  const happenings = levels.flatMap((level) => level.happenings).sort((a, b) => a.on - b.on);
  return happenings.map(({ on, ...payload }, i) => {
    const at = (on * MILLISECONDS_PER_DAY + PLANNED_AT + i) as Instant;
    const id = `advice-${account}-${String(i).padStart(4, '0')}`;
    return {
      ...{ v: 1, id, account, effective: on, known: on, effectiveAt: at, knownAt: at },
      ...payload,
    } as Event;
  });
}

/** A limit that a decision sets counts from the next day on. */
export function limitEvent(account: string, on: Day, limit: Money): Event {
  const at = (on * MILLISECONDS_PER_DAY + END_OF_DAY) as Instant;
  const times = { effective: on, known: on, effectiveAt: at, knownAt: at };
  return {
    v: 1,
    id: `advice-${account}-limit-${on}`,
    account,
    ...times,
    type: 'limitApplied',
    limit,
  };
}

/** The entries of a level's happenings, by day; amounts that fall due come last on their day. */
export function entriesOfLevel(happenings: readonly Happening[]): readonly Entry[] {
  const references = new References();
  const entries: Entry[] = [];
  for (const { on, ...payload } of happenings) {
    const event = { v: 1, id: '', account: '', effective: on, ...payload } as never;
    entries.push(...entriesOf(event, references, sources));
  }
  return entries.sort((a, b) => a.day - b.day || dueLast(a) - dueLast(b));
}

function dueLast({ kind }: Entry): number {
  return kind === 'due' ? 1 : 0;
}

/** One account's past and one of its futures, merged by day. Scratch memory, reused throughout. */
export class Future {
  #past: Entries = allocateEntries(FIRST_CAPACITY);
  #pastLength = 0;
  #merged: Entries = allocateEntries(FIRST_CAPACITY);
  #length = 0;

  get past(): Entries {
    return this.#past;
  }

  get pastLength(): number {
    return this.#pastLength;
  }

  get entries(): Entries {
    return this.#merged;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes what is known of an account by the end of today, and nothing that is known later. */
  load(entries: Entries, start: number, end: number, today: Day): void {
    if (end - start + 1 > this.#past.kind.length) this.#past = allocateEntries((end - start) * 2);
    let length = 0;
    for (let i = start; i < end; i++) {
      if (!isKnownToday(entries, i, today)) continue;
      // What a schedule will ask for is known; anything else of a day to come is not a fact yet.
      if ((entries.day[i] as number) > today && entries.kind[i] !== kindCode.due) continue;
      copyEntries(entries, i, 1, this.#past, length);
      this.#past.until[length] = NEVER;
      length += 1;
    }
    this.#pastLength = length;
  }

  /** The limit that today's decision set counts from tomorrow on. */
  applyLimit(today: Day, limit: number): void {
    const at = this.#firstFrom(addDays(today, 1));
    const { kind, day, known, until, source, ref, value } = this.#past;
    for (const column of [kind, day, known, until, source, ref, value]) {
      column.copyWithin(at + 1, at, this.#pastLength);
    }
    this.#pastLength += 1;
    write(this.#past, at, { kind: 'limit', day: today, value: limit, ref: 0, source: 0 });
  }

  /** The limit that was set on a day, in whatever way; null where none was. */
  limitSetOn(day: Day): Money | null {
    let limit: Money | null = null;
    for (let i = this.#firstFrom(day); i < this.#pastLength && this.#past.day[i] === day; i++) {
      if (this.#past.kind[i] === kindCode.limit) limit = this.#past.value[i] as Money;
    }
    return limit;
  }

  #firstFrom(day: Day): number {
    let at = this.#pastLength;
    while (at > 0 && (this.#past.day[at - 1] as number) >= day) at -= 1;
    return at;
  }

  /** Merges the past with the entries of a plan, which are sorted each. */
  merge(today: Day, plan: readonly (readonly Entry[])[]): void {
    const total = plan.reduce((sum, { length }) => sum + length, this.#pastLength);
    if (total > this.#merged.kind.length) this.#merged = allocateEntries(total * 2);
    const settled = this.#firstFrom(today);
    copyEntries(this.#past, 0, settled, this.#merged, 0);
    let [at, next] = [settled, settled];
    const heads = plan.map(() => 0);
    for (; at < total; at++) {
      const chosen = this.#earliest(plan, heads, next);
      if (chosen === -1) copyEntries(this.#past, next++, 1, this.#merged, at);
      else write(this.#merged, at, plan[chosen]?.[taken(heads, chosen)] as Entry);
    }
    this.#length = total;
  }

  /** Which list has the next entry; -1 is the past, whose entries of a day stand before planned ones. */
  #earliest(plan: readonly (readonly Entry[])[], heads: readonly number[], next: number): number {
    let chosen = -1;
    let best =
      next < this.#pastLength
        ? orderOf(this.#past.day[next] as number, this.#past.kind[next] === kindCode.due)
        : Number.POSITIVE_INFINITY;
    for (let i = 0; i < plan.length; i++) {
      const entry = plan[i]?.[heads[i] as number];
      if (entry === undefined) continue;
      const order = orderOf(entry.day, entry.kind === 'due');
      if (order < best) [best, chosen] = [order, i];
    }
    return chosen;
  }
}

/** Whether the account that was loaded had begun. */
export function isOpen({ past, pastLength }: Future): boolean {
  for (let i = 0; i < pastLength; i++) if (past.kind[i] === kindCode.opened) return true;
  return false;
}

function orderOf(day: number, isDue: boolean): number {
  return day * 2 + Number(isDue);
}

function write(into: Entries, at: number, { kind, day, value, ref, source }: Entry): void {
  into.kind[at] = kindCode[kind];
  into.day[at] = day;
  into.known[at] = day;
  into.until[at] = NEVER;
  into.source[at] = source;
  into.ref[at] = ref;
  into.value[at] = value;
}

function taken(heads: number[], list: number): number {
  const head = heads[list] as number;
  heads[list] = head + 1;
  return head;
}
