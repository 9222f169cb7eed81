import type { Day } from './day.ts';
import { type Money, ZERO } from './money.ts';

/** What a decision has to know of the limit as it stands. */
export interface LimitState {
  /** 0 before the first limit. */
  readonly limit: Money;
  readonly changedOn: Day | null;
  readonly frozen: boolean;
  /** A lower cap that the borrower has set; null for none. */
  readonly ownCap: Money | null;
  readonly optedOut: boolean;
  /** The score that the last decision used, and when; null before the first. */
  readonly score: DampedScore | null;
}

/**
 * A damped score is carried in thirtieths of a point, because it may move by points per 30 days: so
 * thirty daily reviews come to the same score as one monthly one.
 */
export interface DampedScore {
  readonly thirtieths: number;
  readonly on: Day;
}

export const NO_LIMIT_YET: LimitState = {
  limit: ZERO,
  changedOn: null,
  frozen: false,
  ownCap: null,
  optedOut: false,
  score: null,
};
