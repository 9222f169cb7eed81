import type { EntryKind } from '../entries.ts';
import type { Words } from '../policy.ts';
import type { KnownSource } from '../sources.ts';
import type { AttributeName } from './attributes.ts';

/**
 * A behaviour feature: one declaration, which serves the live account and the portfolio in columns.
 * For all of them the window is `[t-w, t)` on the effective day, over what is known at t. A
 * definition never changes: it gets a new version.
 */
export interface Feature {
  readonly name: string;
  readonly version: number;
  readonly unit: Unit;
  /** Does more of it mean riskier? What the proofs about a policy rest on. */
  readonly direction: RiskDirection;
  readonly words: Words;
  readonly value: Aggregate | Ratio;
  /** What an empty window gives. */
  readonly empty: 0 | 'missing';
}

/** A `bps` is a share or a ratio, 10,000 being one; money is in minor units. */
export type Unit = 'money' | 'count' | 'days' | 'bps' | 'points' | 'flag';

export type RiskDirection = 'riskier' | 'safer' | 'neutral';

export interface Aggregate {
  readonly of: Stream;
  readonly take: Take;
  readonly where?: Filter;
  /** In days; all of history where it is not given. */
  readonly window?: number;
}

/** `over` × 10,000 / `under`, rounded down; missing where `under` is missing or not positive. */
export interface Ratio {
  readonly over: Aggregate;
  readonly under: Aggregate;
  /** What `over` is where its window is empty: of what fell due, nothing paid is 0, not unknown. */
  readonly overEmpty: 0 | 'missing';
}

export type Take =
  | 'count'
  | 'sum'
  /** Rounded down. */
  | 'average'
  /** The sum of the window per 30 days, rounded down. */
  | 'perMonth'
  | 'min'
  | 'max'
  /** max − min. */
  | 'range'
  /** Different names (loans, categories); what names none does not count. */
  | 'distinct'
  | 'last'
  /** last − first of the window. */
  | 'change'
  | 'daysSince'
  /** How many of the latest in a row satisfy `where`; it looks at all of them. */
  | 'streak';

export interface Filter {
  readonly atLeast?: number;
  readonly below?: number;
  /** Only entries under this attribute name. */
  readonly attribute?: AttributeName;
  /** Only entries of this source. */
  readonly source?: KnownSource;
}

/** What a feature can be taken of: an entry's value, or something that the fold derives. */
export type Stream = EntryKind | DerivedStream;

export const DERIVED_STREAMS = [
  /** Each day's closing balance. */
  'balance',
  /** Each day's closing balance over the limit in force, in bps; no limit, no value. */
  'utilization',
  /** A draw below a twentieth of the limit in force. */
  'smallDraw',
  /** A draw within three days after a repayment. */
  'drawAfterRepaying',
  /** Each amount that fell due, on its due day: days it was paid late, or is late by now. */
  'obligation',
  /** Each lateness, on its last day (today while it lasts): its days past due then. */
  'arrears',
  /** One value at t: days past due now. */
  'pastDue',
  /** Each bill, when the next one comes: the share of it that was paid, at most 10,000 bps. */
  'paidShare',
  /** Each bill of which no more than 1.1 × its minimum was paid, though more was owed. */
  'minimumOnly',
  /** Each bureau report: lenders more than in the report before. */
  'newLenders',
  /** Each change of the limit, by how much it rose or fell. */
  'rise',
  'cut',
  /** Either of the two, or the first limit. */
  'limitChange',
] as const;

export type DerivedStream = (typeof DERIVED_STREAMS)[number];
