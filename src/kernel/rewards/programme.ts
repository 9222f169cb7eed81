import type { Day } from '../day.ts';
import type { BasisPoints, Money } from '../money.ts';
import type { Words } from '../policy.ts';

/**
 * What good behaviour earns, as a document: which behaviour, how many points, when they expire, what
 * they buy, and within which budgets. Never edited, only succeeded.
 */
export interface Programme {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly product: string;
  readonly currency: string;
  readonly points: {
    /** Days after which points that were not spent are gone. */
    readonly expireAfter: number;
    /** All points that this version may issue. */
    readonly budget: number;
  };
  readonly earn: readonly EarningRule[];
  /** Patterns that are not rewarded, whatever else holds. */
  readonly refuse: readonly RefusalRule[];
  readonly discount: DiscountRule;
  /** The share of accounts that earn nothing, so that the effect can be measured. */
  readonly holdOut: BasisPoints;
}

interface Named {
  readonly code: string;
  readonly words: Words;
}

/** Behaviour seen in facts, or an article that was read to its end. */
export type EarningRule = Named & {
  readonly points: number;
  /** Days from one earning by this rule to the next. */
  readonly every: number;
} & (
    | { readonly kind: 'behaviour'; readonly when: readonly Condition[] }
    | { readonly kind: 'guidance' }
  );

/** Holds while the feature is on this side of the value; never where it is missing. */
export type Condition = { readonly feature: string } & (
  | { readonly atLeast: number }
  | { readonly atMost: number }
);

export interface RefusalRule extends Named {
  readonly when: Condition;
}

/** What points buy: a lower rate on one future draw. */
export interface DiscountRule {
  /** In points. */
  readonly costs: number;
  /** Of the yearly rate. */
  readonly lowersBy: BasisPoints;
  /** The yearly rate is never below this. */
  readonly floor: BasisPoints;
  /** Days in which a discount that was bought can be used. */
  readonly term: number;
  /** The largest draw, and the longest in days, that the lower rate is for. */
  readonly upTo: { readonly amount: Money; readonly days: number };
  /** All interest that this version may forgo. */
  readonly budget: Money;
}
