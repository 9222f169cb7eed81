import { addDays, type Day, type Event, type Instant } from '../kernel/index.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

type Payload = DistributiveOmit<
  Event,
  'v' | 'id' | 'account' | 'effective' | 'known' | 'effectiveAt' | 'knownAt'
>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The events of one account, each with the next id, in the order in which they are written. */
export class Journal {
  readonly events: Event[] = [];
  readonly #account: string;

  constructor(account: string) {
    this.#account = account;
  }

  /** Returns the event's id. `late` is by how many days it becomes known after it took effect. */
  write(on: Day, payload: Payload, late = 0): string {
    const id = `${this.#account}-${this.events.length + 1}`;
    const known = addDays(on, late);
    this.events.push({
      v: 1,
      id,
      account: this.#account,
      effective: on,
      known,
      effectiveAt: (on * MILLISECONDS_PER_DAY) as Instant,
      knownAt: (known * MILLISECONDS_PER_DAY) as Instant,
      ...payload,
    } as Event);
    return id;
  }

  /** As a lender would have received them. */
  inOrderKnown(): readonly Event[] {
    return [...this.events].sort((a, b) => a.known - b.known || a.effective - b.effective);
  }
}
