import type { Design, LogisticOptions } from '../logistic/index.ts';
import { type Axis, type CoarseGrid, cellSums, coarsen, groupOf, type Residuals } from './grid.ts';
import type { FittedGrid } from './grid-fit.ts';
import type { PairVariable } from './own-part.ts';

/** A variable that may become part of a pair, in the bins of its own. */
export interface Candidate extends Axis, PairVariable {}

/** A pair as it was chosen: two candidates, each with the first bins of its groups after the first. */
export interface ChosenPair {
  readonly places: readonly [rows: number, columns: number];
  readonly starts: readonly [rows: readonly number[], columns: readonly number[]];
}

/** What pairs are chosen from and on: the main effects, and in which fold each row is left out. */
export interface PairData {
  readonly mains: Design;
  readonly candidates: readonly Candidate[];
  readonly fold: Uint8Array;
  readonly fit?: Partial<LogisticOptions>;
}

/**
 * The grid that would gain most if nothing held it, for half the logarithm of the number of rows for each cell: the price
 * of BIC. What it gains within the trends of its variables the fit says, in which the main effects make room for it.
 */
export function bestGrid(
  candidates: readonly Candidate[],
  [rows, columns]: ChosenPair['places'],
  residuals: Residuals,
): CoarseGrid | null {
  const axes = [candidates[rows] as Candidate, candidates[columns] as Candidate] as const;
  return coarsen(cellSums(...axes, residuals), Math.log(residuals.slopes.length) / 2);
}

/** The grids of pairs before they are fitted. */
export function gridsOf(
  candidates: readonly Candidate[],
  pairs: readonly ChosenPair[],
): readonly FittedGrid[] {
  return pairs.map(({ places, starts }) => {
    const [rows, columns] = places.map((place) => candidates[place] as Candidate) as [
      Candidate,
      Candidate,
    ];
    const rowOf = groupOf(starts[0], rows.bins);
    const columnOf = groupOf(starts[1], columns.bins);
    const width = starts[1].length + 2;
    const codes = rows.codes.map((bin, i) => {
      const column = columnOf[columns.codes[i] as number] as number;
      return (rowOf[bin] as number) * width + column;
    });
    const table = new Float64Array((starts[0].length + 2) * width);
    const name = `${rows.name} × ${columns.name}`;
    return { name, codes, table, variables: [rows, columns], starts };
  });
}
