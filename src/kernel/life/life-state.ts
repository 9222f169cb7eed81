import { type Day, formatDay } from '../day.ts';
import { type Money, ZERO } from '../money.ts';

/** One account's limit between the decisions about it: what stands, and what is on its way. */
export type Life = Unopened | OpenLife | Closed;

export interface Unopened {
  readonly status: 'unopened';
}

export interface Closed {
  readonly status: 'closed';
  /** The last day on which anything happened: nothing is decided before it. */
  readonly asOf: Day;
}

export interface OpenLife {
  readonly status: 'open';
  readonly asOf: Day;
  /** As granted; what lies over it for a while and the borrower's own cap are kept apart. */
  readonly limit: Money;
  readonly freeze: Freeze | null;
  /** The one change that is on its way. */
  readonly change: Change;
  readonly request: Request | null;
  readonly temporary: Temporary | null;
  /** What persons of the lender have decided instead, for a while. */
  readonly override: Temporary | null;
  readonly ownCap: Money | null;
  readonly optedOut: boolean;
  /** The last offer that came to nothing, or a rise that a person refused: it is not made again at once. */
  readonly declined: PassedOver | null;
  readonly disputes: readonly Pending[];
  readonly reviews: readonly Pending[];
  /** No fee for being over the limit before this day, because a cut brought it about. */
  readonly feesBarredUntil: Day | null;
}

export interface PassedOver {
  readonly amount: Money;
  readonly on: Day;
  /** Its time was over before the borrower had answered. */
  readonly expired: boolean;
  /** A person of the lender refused it: it was proposed, and never offered. */
  readonly refused?: true;
}

export interface Freeze {
  /** A person thaws what a person froze; a decision thaws what a decision froze. */
  readonly by: 'person' | 'decision';
  readonly reason: string;
}

export type Change =
  | { readonly status: 'none' }
  | Proposed
  | {
      readonly status: 'offered';
      readonly amount: Money;
      readonly on: Day;
      /** Null where the event does not say: the rules in force do. */
      readonly until: Day | null;
      /** It answers a request of the borrower. */
      readonly requested: boolean;
    }
  | { readonly status: 'accepted'; readonly amount: Money; readonly on: Day }
  | { readonly status: 'noticed'; readonly limit: Money; readonly until: Day };

/** A rise that waits for a person of the lender. */
export interface Proposed {
  readonly status: 'proposed';
  readonly amount: Money;
  readonly on: Day;
  readonly answerBy: Day;
}

export interface Request {
  readonly amount: Money;
  readonly on: Day;
  readonly answerBy: Day | null;
}

export interface Temporary {
  readonly limit: Money;
  readonly until: Day;
}

/** A dispute, or a review by a person, that waits for its answer. */
export interface Pending {
  readonly id: string;
  readonly on: Day;
  readonly answerBy: Day | null;
}

/** Names a proposed rise in its answer, so that nobody answers another than the one that they looked at. */
export function riseOf({ amount, answerBy }: Pick<Proposed, 'amount' | 'answerBy'>): string {
  return `${formatDay(answerBy)}-${amount}`;
}

export const UNOPENED: Unopened = { status: 'unopened' };

export function opened(on: Day): OpenLife {
  return {
    status: 'open',
    asOf: on,
    limit: ZERO,
    freeze: null,
    change: { status: 'none' },
    request: null,
    temporary: null,
    override: null,
    ownCap: null,
    optedOut: false,
    declined: null,
    disputes: [],
    reviews: [],
    feesBarredUntil: null,
  };
}

/**
 * What may be outstanding at most on a day: the limit and what lies over it, or what persons have decided
 * instead; and over all of it the borrower's own cap.
 */
export function limitInForce(life: Life, day: Day): Money {
  if (life.status !== 'open') return ZERO;
  const { limit, ownCap } = life;
  const over = standing(life.temporary, day) ?? ZERO;
  const decided = standing(life.override, day) ?? Math.max(limit, over);
  return Math.min(decided, ownCap ?? Infinity) as Money;
}

function standing(overlay: Temporary | null, day: Day): Money | null {
  return overlay !== null && day < overlay.until ? overlay.limit : null;
}
