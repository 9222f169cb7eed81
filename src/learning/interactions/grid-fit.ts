import {
  type Design,
  fitLogistic,
  type LogisticFit,
  type LogisticOptions,
  predict,
} from '../logistic/index.ts';
import { type Residuals, SHRINKAGE } from './grid.ts';

/** A grid in a fit: the cell of every row, and for each cell what it adds to the log odds. */
export interface FittedGrid {
  readonly name: string;
  readonly codes: Uint8Array;
  readonly table: Float64Array;
}

export interface JointFit {
  /** Of the main effects and then of each grid as it is in `grids`. */
  readonly fit: LogisticFit;
  readonly grids: readonly FittedGrid[];
  /** Of every row. */
  readonly logOdds: Float64Array;
}

/** The main effects and the grids take turns; what changes after that is far below a point. */
const ROUNDS = 4;

/**
 * Main effects and grids fitted together, each to what the others leave over. The cells of a grid are
 * shrunk towards nothing, so that a small one does not say much.
 */
export function fitJointly(
  mains: Design,
  grids: readonly FittedGrid[],
  options: Partial<LogisticOptions> = {},
): JointFit {
  let fitted = grids;
  let [design, fit, logOdds] = fitTables(mains, fitted, options);
  for (let round = 0; round < ROUNDS && grids.length > 0; round++) {
    for (const [place, grid] of fitted.entries()) {
      const better = { ...grid, table: nextTable(grid, residualsOf(design, logOdds)) };
      logOdds = logOdds.map((odds, row) => {
        const cell = grid.codes[row] as number;
        return odds + (better.table[cell] as number) - (grid.table[cell] as number);
      });
      fitted = fitted.with(place, better);
    }
    [design, fit, logOdds] = fitTables(mains, fitted, options);
    fitted = scaled(fitted, fit, mains.regressors.length);
  }
  return { fit, grids: fitted, logOdds };
}

function fitTables(
  mains: Design,
  grids: readonly FittedGrid[],
  options: Partial<LogisticOptions>,
): [Design, LogisticFit, Float64Array] {
  const used = grids.map((grid) => ({ ...grid, nonNegative: true }));
  const design = { ...mains, regressors: [...mains.regressors, ...used] };
  const fit = fitLogistic(design, options);
  return [design, fit, predict(design, fit.start.coefficients)];
}

/** The tables with the coefficients that the fit gave them. */
function scaled(
  grids: readonly FittedGrid[],
  { coefficients }: LogisticFit,
  mains: number,
): readonly FittedGrid[] {
  return grids.map((grid, i) => {
    const coefficient = coefficients[mains + i]?.value ?? 1;
    return { ...grid, table: grid.table.map((value) => coefficient * value) };
  });
}

/** One step of Newton's for each cell, which has the price of its size to pay. */
function nextTable({ codes, table }: FittedGrid, { slopes, curvatures }: Residuals): Float64Array {
  const slope = table.map((value) => -SHRINKAGE * value);
  const curvature = new Float64Array(table.length).fill(SHRINKAGE);
  for (let row = 0; row < codes.length; row++) {
    const cell = codes[row] as number;
    slope[cell] = (slope[cell] as number) + (slopes[row] as number);
    curvature[cell] = (curvature[cell] as number) + (curvatures[row] as number);
  }
  return table.map((value, cell) => value + (slope[cell] as number) / (curvature[cell] as number));
}

export function residualsOf({ target, weights }: Design, logOdds: Float64Array): Residuals {
  const slopes = new Float64Array(logOdds.length);
  const curvatures = new Float64Array(logOdds.length);
  for (let row = 0; row < logOdds.length; row++) {
    const probability = 1 / (1 + Math.exp(-(logOdds[row] as number)));
    const weight = weights?.[row] ?? 1;
    slopes[row] = weight * ((target[row] as number) - probability);
    curvatures[row] = weight * probability * (1 - probability);
  }
  return { slopes, curvatures };
}
