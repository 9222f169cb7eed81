import type { DataKind } from './data-sources.ts';
import type { Day } from './day.ts';
import type { Segment } from './events.ts';
import type { BasisPoints, Money } from './money.ts';

/** Words for people, in the languages that Headroom speaks. */
export interface Words {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** A parameter by date of effect, ascending; the last value whose `from` has come is in force. */
export type Dated<T> = readonly DatedValue<T>[];

export interface DatedValue<T> {
  readonly from: Day;
  readonly value: T;
}

/** A limit policy as a document. Never edited once in force: succeeded by a higher version. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly product: string;
  readonly segment: Segment;
  readonly currency: string;
  readonly timeZone: string;
  /** The jurisdiction pack whose rules join this policy's own, as `CN`. */
  readonly jurisdiction: string;
  readonly scorecard: string;
  /** What a draw costs a year, before any discount. It decides nothing. */
  readonly rate?: Dated<BasisPoints>;
  readonly limit: LimitBounds;
  readonly ceilings: readonly Ceiling[];
  readonly gates: readonly Gate[];
  readonly moves: Moves;
  readonly damping?: Damping;
  readonly life?: LifeTerms;
  /**
   * Whoever has done what an advice asked for is decided by the better of this policy and its successor,
   * until the advice expires.
   */
  readonly keepsPromises?: boolean;
}

/** How long things stand and take between decisions, in days. */
export interface LifeTerms {
  /** An offer lapses after so many. */
  readonly offerStands: Dated<number>;
  /** Requests, disputes and reviews are answered within so many, sooner where the law says so. */
  readonly answerWithin: Dated<number>;
  /** Notice before a cut that no risk forces. */
  readonly cutNotice: Dated<number>;
  /** A temporary limit lasts for no more. */
  readonly temporaryAtMost?: Dated<number>;
  /** No draws while a payment is later than this. */
  readonly pastDueAtMost?: Dated<number>;
}

/** A time that the law sets. */
export type LegalClock = 'answerRequest' | 'answerDispute' | 'feeNotice';

export interface LimitBounds {
  /** A limit below this is not worth having: the answer is then no line at all. */
  readonly floor: Dated<Money>;
  readonly cap: Dated<Money>;
  /** Limits are whole multiples of this. */
  readonly step: Money;
}

interface Named {
  /** Stable reason code, upper snake case; unique in the policy and its pack. */
  readonly code: string;
  /** What this is, as a noun phrase that fits into a sentence. */
  readonly words: Words;
  /** What the borrower could do about it, where there is something; a whole sentence. */
  readonly remedy?: Words;
}

/** One named upper bound on the limit. */
export type Ceiling = Named & {
  /** Law or contract: appetite does not widen it, hysteresis does not soften it. */
  readonly hard?: boolean;
  /** Scaled by the appetite for the borrower's grade. */
  readonly appetite?: boolean;
  /** The budget of a partner bank that funds the line: neither the borrower nor the lender moves it. */
  readonly partner?: boolean;
} & CeilingRule;

export type CeilingRule =
  | ConstantCeiling
  | MultipleCeiling
  | TableCeiling
  | AbilityCeiling
  | ExposureCeiling;

/** What a ceiling comes to where a feature that it needs is missing: no bound, or this amount. */
export type WhenMissing = 'unbounded' | Money;

export interface ConstantCeiling {
  readonly kind: 'constant';
  readonly amount: Dated<Money>;
}

/** `times` × the feature, as income × 4. */
export interface MultipleCeiling {
  readonly kind: 'multiple';
  readonly feature: string;
  readonly times: Dated<BasisPoints>;
  readonly missing: WhenMissing;
}

/** The first row whose conditions all hold gives the amount. */
export interface TableCeiling {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Grades that the row is for; any where it is not given. */
  readonly grades?: readonly string[];
  /** Features in half-open ranges; a missing feature matches only `missing: true`. */
  readonly when?: readonly RowCondition[];
  readonly amount: RowAmount;
}

export interface RowCondition {
  readonly feature: string;
  readonly atLeast?: number;
  readonly below?: number;
  readonly missing?: boolean;
}

export type RowAmount =
  | { readonly fixed: Dated<Money> }
  | {
      readonly feature: string;
      readonly times: Dated<BasisPoints>;
      readonly missing: WhenMissing;
    };

/**
 * What the borrower can repay each month, turned into the line that costs as much when it is fully
 * drawn: (income × share − obligations) / monthly payment rate.
 */
export interface AbilityCeiling {
  readonly kind: 'ability';
  readonly income: string;
  readonly share: Dated<BasisPoints>;
  /** Monthly amounts already owed elsewhere; a missing one counts as nothing. */
  readonly obligations: readonly string[];
  /** Monthly payment on a fully drawn line, as a share of the line. */
  readonly paymentRate: Dated<BasisPoints>;
  readonly missing: WhenMissing;
}

/** A total for all lenders together, less what others have lent: base × times − external × share. */
export interface ExposureCeiling {
  readonly kind: 'exposure';
  readonly base: string;
  readonly times: Dated<BasisPoints>;
  readonly external: string;
  /** How much of the external balance counts. */
  readonly share: Dated<BasisPoints>;
  /** When the base is missing. A missing external balance counts as nothing. */
  readonly missing: WhenMissing;
}

/** One named condition that stops a rise, or forces a cut or a freeze. */
export type Gate = Named & {
  readonly feature: string;
  /** The gate is open where the feature satisfies this. */
  readonly open: GateCondition;
  readonly whenMissing: 'open' | 'shut';
  readonly effect: GateEffect;
  /** When time alone opens it: the day on which `feature` will have reached `reaches` days. */
  readonly clears?: { readonly feature: string; readonly reaches: number };
  readonly hard?: boolean;
};

export type GateCondition =
  | { readonly atLeast: Dated<number> }
  | { readonly atMost: Dated<number> };

export type GateEffect =
  /** Stops a rise. */
  | { readonly kind: 'hold' }
  /** Lowers the limit to this share of what it is, at once. */
  | { readonly kind: 'cut'; readonly to: Dated<BasisPoints> }
  /** No further draws; the limit itself stays. */
  | { readonly kind: 'freeze' };

/** Whether, how far and how often a limit may change. */
export interface Moves {
  /** The most a first limit may be. */
  readonly first: Dated<Money>;
  readonly rise: {
    /** Of the limit, at one time. */
    readonly most: Dated<BasisPoints>;
    /** A smaller rise is not worth announcing. */
    readonly least: Dated<Money>;
    /** Days that must pass after any change of the limit. */
    readonly coolingOff: Dated<number>;
    /** A rise is offered, and takes effect only when the borrower accepts it. */
    readonly onAcceptance: boolean;
    /** A rise to a higher limit than this waits for a person of the lender; none does where it is left out. */
    readonly approvalAbove?: Dated<Money>;
  };
  readonly cut: {
    /**
     * Hysteresis: a limit already granted is kept while it is at most this far above the lowest
     * ceiling; beyond, it is cut down to the ceiling. Hard ceilings always bind at once.
     */
    readonly tolerance: Dated<BasisPoints>;
    /** Days that must pass before a gate that stays shut cuts again. */
    readonly every: Dated<number>;
  };
}

/** How fast the score that a limit rests on follows the raw one, in points per 30 days. */
export interface Damping {
  readonly up: number;
  readonly down: number;
}

/** How much risk is wanted now, as multipliers of the ceilings marked `appetite`. */
export interface Appetite {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly regime: string;
  readonly words: Words;
  /** By grade; a grade that is not named is scaled by one. */
  readonly byGrade: Readonly<Record<string, BasisPoints>>;
}

/**
 * What a notice has to say beside the decision and its reasons: of an offer, that it was made by
 * automated processing; of an adverse decision, the way to a person, the law against discrimination and
 * who enforces it, the agency whose report was used and what can be asked of it, or that agency alone.
 */
export const PARTICULARS = [
  'automatedOffer',
  'humanReview',
  'equalCredit',
  'creditReport',
  'creditAgency',
] as const;

export type Particular = (typeof PARTICULARS)[number];

/** Law as data: the rules of one jurisdiction. */
export interface Pack {
  readonly jurisdiction: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly currency: string;
  readonly rules: readonly PackRule[];
}

export interface PackRule {
  readonly id: string;
  readonly words: Words;
  readonly source: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  /** An unverified rule ships switched off, and says so. */
  readonly verified: boolean;
  readonly on: boolean;
  readonly appliesTo?: { readonly segment?: Segment; readonly products?: readonly string[] };
  /**
   * A ceiling or gate joins every policy of the jurisdiction; a clock runs in the life of each limit;
   * `sources` says which data must not be used, `tell` what a notice has to say; a duty is for the service
   * to keep.
   */
  readonly rule:
    | { readonly kind: 'ceiling'; readonly ceiling: Ceiling }
    | { readonly kind: 'gate'; readonly gate: Gate }
    | { readonly kind: 'clock'; readonly clock: LegalClock; readonly days: number }
    | {
        readonly kind: 'sources';
        readonly refused: readonly DataKind[];
        /** Whoever sends data from outside needs a licence. */
        readonly licensedOnly: boolean;
      }
    | { readonly kind: 'tell'; readonly what: Particular }
    | { readonly kind: 'duty'; readonly number: number | null; readonly unit: string };
}
