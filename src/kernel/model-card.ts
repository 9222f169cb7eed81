import type { Day } from './day.ts';
import type { Words } from './policy.ts';

/** What may come about after the observation, and be learned. */
export const OUTCOMES = ['default', 'arrears30', 'attrition', 'growth'] as const;

/**
 * `default`: so many days past due within the performance window. `arrears30`: 30 days past due within it.
 * `attrition`: an account in use owes nothing 90 days later and has drawn nothing since. `growth`: after a
 * rise of the limit the average balance of the next 90 days is above that of the last 90.
 */
export type OutcomeName = (typeof OUTCOMES)[number];

/** How what counts as bad is found among an account's events. */
export interface SampleDefinition {
  readonly outcome: OutcomeName;
  /** Days after the observation in which arrears count; attrition and growth always look at 90. */
  readonly performanceDays: number;
  /** Days past due that are a default. */
  readonly badFrom: number;
  /** Fewer days past due than this are good; what lies between is indeterminate and left out. */
  readonly goodBelow: number;
}

/** What a scorecard was made from and for, kept beside it; months are held against its reference. */
export interface ModelCard {
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly scorecard: { readonly id: string; readonly version: number };
  /** Who answers for it; training cannot know. */
  readonly owner?: string;
  readonly purpose?: Words;
  /** Where it must not be used, or is known to be weak. */
  readonly limits: readonly Words[];
  readonly data: {
    readonly name: string;
    readonly observed: readonly Day[];
    /** What counts as bad. */
    readonly outcome: Words;
    /** What finds it among later events; without one it was known from elsewhere. */
    readonly definition?: SampleDefinition;
  };
  readonly samples: readonly CardSample[];
  /** What no data can confirm, as reject inference. */
  readonly assumptions: readonly Words[];
  readonly reference: Reference;
}

export interface CardSample {
  readonly part: 'train' | 'test' | 'outOfTime';
  readonly rows: number;
  readonly badRate: number;
  readonly auc: number;
  readonly ks: number;
  readonly brier: number;
}

/** How many rows that the scorecard was learned from fell where. */
export interface Reference {
  readonly scores: {
    /** Ascending; a band begins at each, and one takes what is below the first. */
    readonly cuts: readonly number[];
    readonly counts: readonly number[];
  };
  /** By bin, as the kernel numbers them: ranges, missing, specials. */
  readonly characteristics: readonly {
    readonly feature: string;
    readonly counts: readonly number[];
  }[];
}

/** What a person still has to say before the card is complete. */
export function lackingIn(card: ModelCard): readonly ('owner' | 'purpose' | 'limits')[] {
  const { owner, purpose, limits } = card;
  return [
    ...(owner === undefined ? (['owner'] as const) : []),
    ...(purpose === undefined ? (['purpose'] as const) : []),
    ...(limits.length === 0 ? (['limits'] as const) : []),
  ];
}
