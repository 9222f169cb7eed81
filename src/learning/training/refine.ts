import { type Binning, inTrend, rangesIn } from '../binning/index.ts';
import { type Residuals, residualsOf, SHRINKAGE } from '../interactions/index.ts';
import {
  type CodedRegressor,
  type Design,
  designOn,
  type LogisticFit,
  predict,
} from '../logistic/index.ts';
import { someRows } from '../sample-rows.ts';

/** What a bin says in company hardly changes after that. */
const ROUNDS = 5;
/** Bins are few: more rows would hardly change what they say. */
const ROWS_MAX = 200_000;

/**
 * WOE is what a bin says alone; beside other variables it says less, or more. So the bins of all variables are
 * fitted again together: in turn, a step of Newton's for each bin, which counts as if it held a small cell of rows
 * that say coefficient × WOE. Where bad rates only rise, or only fall, with the variable, they still do.
 */
export function refine(
  design: Design,
  binnings: readonly Binning[],
  { start, coefficients }: LogisticFit,
): readonly CodedRegressor[] {
  const all = design.regressors as readonly CodedRegressor[];
  const some = designOn(design, someRows(design.rows, ROWS_MAX));
  const logOdds = predict(some, start.coefficients);
  const firsts = all.map(({ table }, i) => {
    const coefficient = coefficients[i]?.value ?? 0;
    return table.map((value) => coefficient * value);
  });
  const tables: Float64Array[] = [...firsts];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, binning] of binnings.entries()) {
      const { codes } = some.regressors[i] as CodedRegressor;
      const [table, first] = [tables[i] as Float64Array, firsts[i] as Float64Array];
      const better = nextTable({ binning, codes, table, first }, residualsOf(some, logOdds));
      const moved = better.map((value, bin) => value - (table[bin] as number));
      for (let row = 0; row < codes.length; row++) {
        logOdds[row] = (logOdds[row] as number) + (moved[codes[row] as number] as number);
      }
      tables[i] = better;
    }
  }
  return all.map((regressor, i) => ({ ...regressor, table: tables[i] as Float64Array }));
}

interface Turn {
  readonly binning: Binning;
  readonly codes: Uint8Array;
  readonly table: Float64Array;
  /** What it is drawn towards. */
  readonly first: Float64Array;
}

function nextTable({ binning, codes, table, first }: Turn, residuals: Residuals): Float64Array {
  const { slopes, curvatures } = residuals;
  const slope = table.map((value, bin) => SHRINKAGE * ((first[bin] as number) - value));
  const curvature = new Float64Array(table.length).fill(SHRINKAGE);
  for (let row = 0; row < codes.length; row++) {
    const bin = codes[row] as number;
    slope[bin] = (slope[bin] as number) + (slopes[row] as number);
    curvature[bin] = (curvature[bin] as number) + (curvatures[row] as number);
  }
  const next = table.map(
    (value, bin) => value + (slope[bin] as number) / (curvature[bin] as number),
  );
  next.set(inTrend(next.subarray(0, rangesIn(binning)), curvature, binning.trend));
  return next;
}
