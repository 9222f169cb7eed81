import type { Clock } from '../app/index.ts';
import type { Day, Instant } from '../kernel/index.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
/** Ten in the morning in Shanghai. */
const MORNING = 2 * 3_600_000;

/** The instant of a day at which things happen in the demo. */
export function morningOf(day: Day): Instant {
  return (day * MILLISECONDS_PER_DAY + MORNING) as Instant;
}

/** A clock that stands still until the demo moves it. */
export class DemoClock {
  #day: Day;

  constructor(day: Day) {
    this.#day = day;
  }

  readonly read: Clock = () => ({ day: this.#day, at: morningOf(this.#day) });

  get today(): Day {
    return this.#day;
  }

  set(day: Day): void {
    this.#day = day;
  }
}
