import {
  type Design,
  fitLogistic,
  type LogisticFit,
  type LogisticOptions,
  predict,
} from '../logistic/index.ts';
import { type Residuals, SHRINKAGE } from './grid.ts';
import { inTrends, type Sides, sideOfGroups } from './in-trends.ts';
import { type FittedMains, ownSide, type PairVariable } from './own-part.ts';

/** A grid in a fit: the cell of every row, and for each cell what it adds to the log odds. */
export interface FittedGrid {
  readonly name: string;
  readonly codes: Uint8Array;
  readonly table: Float64Array;
  readonly variables: readonly [rows: PairVariable, columns: PairVariable];
  /** The first bins of the groups after the first, of either variable. */
  readonly starts: readonly [rows: readonly number[], columns: readonly number[]];
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
 * shrunk towards nothing, so that a small one does not say much; and they keep to the trends of their variables: what a
 * variable and its grids add together only rises, or only falls, where its bad rates do.
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
      const sides = sidesOf(grid, fitted, { mains, fit });
      const table = nextTable(grid, residualsOf(design, logOdds), sides);
      logOdds = withTable(logOdds, grid, table);
      fitted = fitted.with(place, { ...grid, table });
    }
    [design, fit, logOdds] = fitTables(mains, fitted, options);
    fitted = scaled(fitted, fit, mains.regressors.length);
  }
  // The last coefficients of the main effects leave the grids less room, or more.
  for (const [place, grid] of fitted.entries()) {
    const weights = residualsOf(design, logOdds).curvatures;
    const table = held(
      grid,
      grid.table,
      cellsOf(grid, weights),
      sidesOf(grid, fitted, { mains, fit }),
    );
    logOdds = withTable(logOdds, grid, table);
    fitted = fitted.with(place, { ...grid, table });
  }
  return { fit, grids: fitted, logOdds };
}

/** What holds a grid, each variable sharing what it adds among the grids that it is in. */
function sidesOf(
  { variables, starts }: FittedGrid,
  all: readonly FittedGrid[],
  fitted: FittedMains,
): Sides {
  const side = (direction: 0 | 1) => {
    const variable = variables[direction];
    const grids = all.filter((grid) => grid.variables.some(({ name }) => name === variable.name));
    return sideOfGroups(ownSide(variable, fitted, grids.length), starts[direction]);
  };
  return [side(0), side(1)];
}

function withTable(
  logOdds: Float64Array,
  { codes, table }: FittedGrid,
  next: Float64Array,
): Float64Array {
  return logOdds.map((odds, row) => {
    const cell = codes[row] as number;
    return odds + (next[cell] as number) - (table[cell] as number);
  });
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
function nextTable(
  grid: FittedGrid,
  { slopes, curvatures }: Residuals,
  sides: Sides,
): Float64Array {
  const slope = cellsOf(grid, slopes);
  const curvature = cellsOf(grid, curvatures);
  const next = grid.table.map((value, cell) => {
    const pull = (slope[cell] as number) - SHRINKAGE * value;
    return value + pull / ((curvature[cell] as number) + SHRINKAGE);
  });
  return held(grid, next, curvature, sides);
}

function held(
  { starts }: FittedGrid,
  values: Float64Array,
  curvature: Float64Array,
  sides: Sides,
): Float64Array {
  const [rows, columns] = [starts[0].length + 2, starts[1].length + 2];
  const weights = curvature.map((one) => one + SHRINKAGE);
  return inTrends({ rows, columns, values, weights }, sides);
}

/** What the rows of each cell add up to. */
function cellsOf({ codes, table }: FittedGrid, values: Float64Array): Float64Array {
  const sums = new Float64Array(table.length);
  for (let row = 0; row < codes.length; row++) {
    const cell = codes[row] as number;
    sums[cell] = (sums[cell] as number) + (values[row] as number);
  }
  return sums;
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
