/** How the bad rate may run from the lowest bin to the highest. */
export type Trend = 'ascending' | 'descending' | 'peak' | 'valley' | 'none';

/** `monotone` is the better of ascending and descending; `best` the best of the four shapes. */
export type TrendChoice = Trend | 'monotone' | 'best';

/** What a binning must keep to. The bins of missing and special values stand outside. */
export interface BinningLimits {
  /** Pre-bins, which the best bins are put together from: between quantiles, */
  readonly quantilesMax: number;
  /** and between the cuts of a decision tree. */
  readonly treeLeavesMax: number;
  readonly binsMin: number;
  readonly binsMax: number;
  /** Of the weight of all rows. */
  readonly sizeMin: number;
  /** Least goods and least bads in a bin, by weight. */
  readonly classMin: number;
  /** Between neighbours. */
  readonly rateDifferenceMin: number;
  /** Of a two-proportion z-test between neighbours; 1 asks for nothing. */
  readonly pValueMax: number;
  readonly trend: TrendChoice;
  /** Categories with a smaller share of the weight are put together as "other". */
  readonly categoryShareMin: number;
}

export const DEFAULT_LIMITS: BinningLimits = {
  quantilesMax: 50,
  treeLeavesMax: 20,
  binsMin: 1,
  binsMax: 10,
  sizeMin: 0.05,
  classMin: 1,
  rateDifferenceMin: 0,
  pValueMax: 1,
  trend: 'best',
  categoryShareMin: 0.01,
};

/** The limits that can leave a variable with fewer bins than it could have. */
export type Constraint =
  | 'binsMin'
  | 'binsMax'
  | 'sizeMin'
  | 'classMin'
  | 'rateDifferenceMin'
  | 'pValueMax'
  | 'trend';
