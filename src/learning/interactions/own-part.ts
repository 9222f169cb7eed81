import type { TrendChoice } from '../binning/index.ts';
import type { Design, LogisticFit } from '../logistic/index.ts';
import type { Side } from './in-trends.ts';

/** A variable of a pair: its bins, missing last, and how bad rates run over them. */
export interface PairVariable {
  readonly name: string;
  readonly bins: number;
  readonly trend: TrendChoice;
}

/** The main effects, and what a fit made of them. */
export interface FittedMains {
  readonly mains: Design;
  readonly fit: Pick<LogisticFit, 'coefficients'>;
}

/** By bin, what a variable adds in a fit, for each of so many pairs that it is in an equal part. */
export function ownSide(
  { name, bins, trend }: PairVariable,
  { mains, fit }: FittedMains,
  pairs: number,
): Side {
  const place = mains.regressors.findIndex((regressor) => regressor.name === name);
  const regressor = mains.regressors[place];
  if (regressor === undefined || !('codes' in regressor)) {
    return { trend, own: new Float64Array(bins) };
  }
  const coefficient = fit.coefficients[place]?.value ?? 0;
  return { trend, own: regressor.table.map((value) => (coefficient * value) / pairs) };
}
