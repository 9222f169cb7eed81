import type { Awaited, Day, Event, Money, Versions } from '../kernel/index.ts';
import type { Blocker } from './blockers.ts';
import type { Assumption, Step } from './plan.ts';

/** How a plan stands out among those found. */
export type Merit = 'least' | 'fastest' | 'largest';

export type Void =
  | 'LATE_PAYMENT'
  | 'NEW_DRAWS'
  | 'MORE_DRAWS'
  | 'LARGER_BILLS'
  | 'NEW_BORROWING'
  | 'CASH_INSTALMENTS'
  | 'CONSENT_WITHDRAWN'
  | 'LESS_PROVED';

/** Steps, and the decision that they lead to: proved by running the policy on `events`. */
export interface Plan {
  readonly merits: readonly Merit[];
  readonly effort: number;
  readonly steps: readonly Step[];
  readonly assumptions: readonly Assumption[];
  /** What would void it. */
  readonly voids: readonly Void[];
  /** The review at which the limit rises. */
  readonly day: Day;
  readonly limit: Money;
  /** What the plan describes, the limit that today's decision sets included. */
  readonly events: readonly Event[];
}

/** What was searched: every combination was decided, or is stopped by what it cannot move. */
export interface Search {
  readonly combinations: number;
  readonly decided: number;
  readonly reviews: number;
}

export interface Advice {
  readonly v: 1;
  readonly account: string;
  readonly day: Day;
  /** In months. */
  readonly horizon: number;
  readonly currency: string;
  /** As today's decision leaves it. */
  readonly limit: Money;
  /** `now`: today's decision raises it already. `waits`: a rise is decided, and waits for somebody. */
  readonly outcome: 'now' | 'waits' | 'plan' | 'none';
  /** What it waits for, where it does. */
  readonly awaits?: Awaited;
  /** The plan of least effort first; then those that are faster, or raise it more. */
  readonly plans: readonly Plan[];
  readonly search: Search;
  /** What holds the limit where no plan helps. */
  readonly blockers: readonly Blocker[];
  readonly versions: Versions;
  /** To the end of this day the promise stands. */
  readonly expires: Day;
}
