import type { Cell } from './information.ts';
import type { Constraint, Trend } from './limits.ts';

/** How a variable is cut into bins, and what the rows it was learned from came to in each. */
export type Binning = NumericBinning | CategoryBinning;

interface AnyBinning {
  readonly name: string;
  /** Numbered as in a kernel scorecard: the ranges or groups, then missing, then the others. */
  readonly cells: readonly Cell[];
  readonly informationValue: number;
  readonly trend: Trend;
  /** Cut by hand, and therefore kept as it is. */
  readonly manual: boolean;
  readonly notes: readonly BinningNote[];
}

export interface NumericBinning extends AnyBinning {
  readonly kind: 'numeric';
  /** Ascending. A range takes its lower edge; the first has none. */
  readonly edges: readonly number[];
  /** A bin each, after missing. */
  readonly specials: readonly number[];
}

export interface CategoryBinning extends AnyBinning {
  readonly kind: 'category';
  /** A bin each, from the highest share of goods; after missing comes the bin of all others. */
  readonly groups: readonly (readonly string[])[];
}

/** What should be known about a binning before it is used. */
export type BinningNote =
  | { readonly code: 'allMissing' }
  | { readonly code: 'constant' }
  | { readonly code: 'oneClass' }
  /** All goods lie on one side of a value, all bads on the other. */
  | { readonly code: 'separates' }
  | { readonly code: 'infinite'; readonly rows: number }
  | { readonly code: 'noDifference' }
  | { readonly code: 'collapsed'; readonly by: readonly Limit[] }
  | { readonly code: 'fewerBins'; readonly bins: number; readonly asked: number }
  | { readonly code: 'oneSided'; readonly bins: readonly number[] }
  | { readonly code: 'emptyBins'; readonly bins: readonly number[] }
  | { readonly code: 'rareCategories'; readonly categories: number; readonly rows: number };

/** A limit and its value. */
export interface Limit {
  readonly constraint: Constraint;
  readonly value: number | string;
}

/** How many of a binning's cells are ranges or groups. */
export function rangesIn(binning: Binning): number {
  return binning.kind === 'numeric' ? binning.edges.length + 1 : binning.groups.length;
}
