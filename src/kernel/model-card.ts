import type { Day } from './day.ts';
import type { Words } from './policy.ts';

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
