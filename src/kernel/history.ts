import { type Known, replacementOf, standings } from './corrections.ts';
import { type Day, type Instant, NEVER } from './day.ts';
import {
  allocateEntries,
  copyEntries,
  type Entries,
  type Entry,
  type EntryKind,
  kindCode,
} from './entries.ts';
import { entriesOf } from './entries-of.ts';
import type { Correction, Event, Segment } from './events.ts';
import { References } from './references.ts';
import { Sources } from './sources.ts';

const FIRST_CAPACITY = 64;
/** Later than any instant: the year 5138. */
const END_OF_DAY = 1e14;

/** An account's history as plain values, to be kept and read back. */
export interface SavedHistory {
  readonly product: string | null;
  readonly segment: Segment;
  /** In the order of arrival. */
  readonly events: readonly (Known & { readonly id: string })[];
  /** Sources and references in the order of their codes, beyond those that every account has. */
  readonly sources: readonly string[];
  readonly references: readonly string[];
  readonly entries: Entries;
  /** Beside each entry: its event's place in `events`, and its moment within the day. */
  readonly eventOf: Int32Array;
  readonly at: Float64Array;
}

/** What an event said, of those that stand. */
export interface SaidOn {
  readonly id: string;
  readonly day: Day;
  /** The moment within the day. */
  readonly at: Instant;
  readonly value: number;
}

/**
 * One account's events as entries in the order that the fold reads, kept so by insertion: an event
 * may arrive late, twice, or corrected, and before the event that it corrects. Whatever the order of
 * arrival, the same events give the same entries.
 */
export class AccountHistory {
  #entries: Entries = allocateEntries(FIRST_CAPACITY);
  /** Beside each entry: which event it came from, and that event's moment within the day. */
  #eventOf = new Int32Array(FIRST_CAPACITY);
  #at = new Float64Array(FIRST_CAPACITY);
  #length = 0;
  readonly #ids: string[] = [];
  readonly #events = new Map<string, Known>();
  readonly #corrections = new Set<string>();
  /** Ids that some correction corrects. */
  readonly #corrected = new Set<string>();
  readonly #references = new References();
  readonly #sources: Sources;
  #product: string | null = null;
  #segment: Segment = 'personal';

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  get entries(): Entries {
    return this.#entries;
  }

  get length(): number {
    return this.#length;
  }

  /** As it was opened; null before that is known. */
  get product(): string | null {
    return this.#product;
  }

  get segment(): Segment {
    return this.#segment;
  }

  has(id: string): boolean {
    return this.#events.has(id);
  }

  /** Ids of the events of a kind that came to be known after a day, as they stand at t. */
  idsOf(kind: EntryKind, after: Day, t: Day): readonly string[] {
    const { entries } = this;
    const ids: string[] = [];
    for (let i = 0; i < this.#length; i++) {
      if (entries.kind[i] !== kindCode[kind] || (entries.until[i] as number) <= t) continue;
      const known = Math.max(entries.known[i] as number, entries.day[i] as number);
      if (known > after && known <= t) ids.push(this.#ids[this.#eventOf[i] as number] as string);
    }
    return ids;
  }

  /** Entries of a kind on a day or later that nothing corrects, the earliest first. */
  since(kind: EntryKind, from: Day): readonly SaidOn[] {
    const { entries } = this;
    const found: SaidOn[] = [];
    for (let i = this.#length - 1; i >= 0 && (entries.day[i] as number) >= from; i--) {
      if (entries.kind[i] !== kindCode[kind] || entries.until[i] !== NEVER) continue;
      const id = this.#ids[this.#eventOf[i] as number] as string;
      const [day, at] = [entries.day[i] as Day, this.#at[i] as Instant];
      found.push({ id, day, at, value: entries.value[i] as number });
    }
    return found.reverse();
  }

  /** Whether a correction of the event is here, be the event itself here or not. */
  isCorrected(id: string): boolean {
    return this.#corrected.has(id);
  }

  /** Everything in it, as plain values: `restore` makes the same history again. */
  save(): SavedHistory {
    const entries = allocateEntries(this.#length);
    copyEntries(this.#entries, 0, this.#length, entries, 0);
    return {
      product: this.#product,
      segment: this.#segment,
      events: this.#ids.map((id) => ({ id, ...(this.#events.get(id) as Known) })),
      sources: this.#sources.names(),
      references: this.#references.names(),
      entries,
      eventOf: this.#eventOf.slice(0, this.#length),
      at: this.#at.slice(0, this.#length),
    };
  }

  /** As if some events of a day, and of later ones, had never been; itself where it has none of them. */
  without(from: Day, isLeftOut: (id: string) => boolean): AccountHistory {
    const places: number[] = [];
    for (let i = this.#length - 1; i >= 0 && (this.#entries.day[i] as number) >= from; i--) {
      if (isLeftOut(this.#ids[this.#eventOf[i] as number] as string)) places.push(i);
    }
    if (places.length === 0) return this;
    const other = AccountHistory.restore(this.save());
    const { known, until } = other.#entries;
    for (const i of places) until[i] = known[i] as number;
    return other;
  }

  static restore(saved: SavedHistory): AccountHistory {
    const history = new AccountHistory(new Sources(saved.sources));
    history.#product = saved.product;
    history.#segment = saved.segment;
    for (const { id, known, knownAt, corrects } of saved.events) {
      history.#ids.push(id);
      history.#events.set(id, { known, knownAt, corrects });
      if (corrects === null) continue;
      history.#corrections.add(id);
      history.#corrected.add(corrects);
    }
    for (const name of saved.references) history.#references.add(name);
    history.#length = saved.at.length;
    while (history.#at.length < history.#length) history.#grow();
    copyEntries(saved.entries, 0, history.#length, history.#entries, 0);
    history.#eventOf.set(saved.eventOf);
    history.#at.set(saved.at);
    return history;
  }

  /** Takes one event in. An id that is already here changes nothing. */
  add(event: Event): 'added' | 'duplicate' {
    if (this.#events.has(event.id)) return 'duplicate';
    const ordinal = this.#ids.push(event.id) - 1;
    const { known, knownAt } = event;
    const corrects = event.type === 'correction' ? event.corrects : null;
    this.#events.set(event.id, { known, knownAt, corrects });
    const effective = event.type === 'correction' ? replacementOf(event) : event;
    if (effective !== null) this.#insertEvent(effective, ordinal);
    if (corrects !== null) {
      this.#corrections.add(event.id);
      this.#corrected.add(corrects);
    }
    if (corrects !== null || this.#corrected.has(event.id)) this.#applyCorrections();
    return 'added';
  }

  #insertEvent(event: Exclude<Event, Correction>, ordinal: number): void {
    if (event.type === 'accountOpened') {
      this.#product = event.product;
      this.#segment = event.segment;
    }
    for (const entry of entriesOf(event, this.#references, this.#sources)) {
      // What falls due on a day is due at its end, after every payment of that day, oldest debt first.
      const at = entry.kind === 'due' ? END_OF_DAY + event.effectiveAt : event.effectiveAt;
      this.#insert(entry, event.known, ordinal, at);
    }
  }

  #insert(entry: Entry, known: number, ordinal: number, at: number): void {
    if (this.#length === this.#at.length) this.#grow();
    const position = this.#positionOf(entry.day, at, ordinal);
    if (position < this.#length) this.#makeRoom(position);
    const columns = this.#entries;
    columns.kind[position] = kindCode[entry.kind];
    columns.day[position] = entry.day;
    columns.known[position] = known;
    columns.until[position] = NEVER;
    columns.source[position] = entry.source;
    columns.ref[position] = entry.ref;
    columns.value[position] = entry.value;
    this.#eventOf[position] = ordinal;
    this.#at[position] = at;
    this.#length += 1;
  }

  /** Behind every entry that is earlier by day, moment and id; new ones mostly belong at the end. */
  #positionOf(day: number, at: number, ordinal: number): number {
    let position = this.#length;
    while (position > 0 && this.#isAfter(position - 1, day, at, ordinal)) position -= 1;
    return position;
  }

  #isAfter(position: number, day: number, at: number, ordinal: number): boolean {
    const otherDay = this.#entries.day[position] as number;
    if (otherDay !== day) return otherDay > day;
    const otherAt = this.#at[position] as number;
    if (otherAt !== at) return otherAt > at;
    const other = this.#eventOf[position] as number;
    return other !== ordinal && (this.#ids[other] as string) > (this.#ids[ordinal] as string);
  }

  #makeRoom(position: number): void {
    for (const column of [...columnsOf(this.#entries), this.#eventOf, this.#at]) {
      column.copyWithin(position + 1, position, this.#length);
    }
  }

  #grow(): void {
    const capacity = this.#at.length * 2;
    const larger = allocateEntries(capacity);
    copyEntries(this.#entries, 0, this.#at.length, larger, 0);
    this.#entries = larger;
    this.#eventOf = enlarged(this.#eventOf, new Int32Array(capacity));
    this.#at = enlarged(this.#at, new Float64Array(capacity));
  }

  #applyCorrections(): void {
    const { known, until } = this.#entries;
    const stand = standings(this.#events, this.#corrections);
    for (let i = 0; i < this.#length; i++) {
      const standing = stand.get(this.#ids[this.#eventOf[i] as number] as string);
      if (standing === undefined) continue;
      known[i] = standing.known;
      until[i] = standing.until;
    }
  }
}

function columnsOf(entries: Entries): readonly Entries[keyof Entries][] {
  const { kind, day, known, until, source, ref, value } = entries;
  return [kind, day, known, until, source, ref, value];
}

function enlarged<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
