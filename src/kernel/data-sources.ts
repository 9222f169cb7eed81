import type { Day } from './day.ts';
import type { Words } from './policy.ts';

/** What data is about, as law tells it apart; `other` is neither financial nor economic. */
export const DATA_KINDS = [
  'credit',
  'income',
  'spending',
  'business',
  'tax',
  'banking',
  'social-network',
  'health',
  'other',
] as const;

export type DataKind = (typeof DATA_KINDS)[number];

/** Where the lender takes data from in one jurisdiction, and by what right. */
export interface DataSources {
  readonly jurisdiction: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly sources: readonly DataSource[];
}

export interface DataSource {
  /** As events name it. */
  readonly source: string;
  readonly kind: DataKind;
  readonly words: Words;
  /** What the data is used for. */
  readonly purpose: Words;
  /** What the borrower agrees to; only the lender's own records need no consent. */
  readonly consent?: Words;
  /** Whoever sends it holds the licence that the law asks for. */
  readonly licensed: boolean;
  /** How many days back it may be looked at; null where nothing bounds it. */
  readonly horizon: number | null;
  /** Columns of plain tables that are taken from it. */
  readonly columns: readonly string[];
}
