import type { Day, Instant } from '../kernel/index.ts';

/** A moment, and the day that it lies in where the product is sold. */
export interface Now {
  readonly day: Day;
  readonly at: Instant;
}

/** The only way in which the application learns what time it is. */
export type Clock = () => Now;
