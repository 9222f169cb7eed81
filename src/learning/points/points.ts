import { type Scaling, scaling } from '../../kernel/index.ts';
import type { LearnedPair } from './feature-pair.ts';

/** One characteristic's part of the log odds: coefficient × WOE of the bin. */
export interface Term {
  readonly name: string;
  /** Of the safety, that is of WOE: not negative where a safer bin scores higher. */
  readonly coefficient: number;
  /** By bin, in the binning's numbering. */
  readonly woes: readonly number[];
  /** Where the bins are the cells of two variables. */
  readonly pair?: LearnedPair;
}

/** The log odds of a good outcome, taken apart. */
export interface LogOdds {
  readonly intercept: number;
  readonly terms: readonly Term[];
}

/** Points of a characteristic by bin, or of a pair by cell; the worst has none. */
export interface PointsColumn {
  readonly name: string;
  readonly points: readonly number[];
  readonly pair?: LearnedPair;
}

export interface PointsTable {
  readonly basePoints: number;
  readonly columns: readonly PointsColumn[];
}

/** The log odds of a good outcome as points, unrounded: offset + factor × log odds. */
export function exactPoints({ intercept, terms }: LogOdds, scale: Scaling): PointsTable {
  const { factor, offset } = scaling(scale);
  const parts = terms.map(({ name, coefficient, woes, pair }) => {
    const points = woes.map((woe) => factor * coefficient * woe);
    return { name, points, least: Math.min(...points), ...(pair && { pair }) };
  });
  return {
    basePoints: parts.reduce((sum, { least }) => sum + least, offset + factor * intercept),
    columns: parts.map(({ least, points, ...column }) => ({
      ...column,
      points: points.map((point) => point - least),
    })),
  };
}

/** The same in whole points, as a kernel scorecard has them. */
export function wholePoints({ basePoints, columns }: PointsTable): PointsTable {
  return {
    basePoints: Math.round(basePoints),
    columns: columns.map((column) => ({ ...column, points: column.points.map(Math.round) })),
  };
}

/** The score of every row, where `codes` has each column's bins. */
export function addPoints(
  { basePoints, columns }: PointsTable,
  codes: readonly Uint8Array[],
  rows: number,
): Float64Array {
  const scores = new Float64Array(rows).fill(basePoints);
  columns.forEach(({ points }, j) => {
    const bins = codes[j] as Uint8Array;
    const table = Float64Array.from(points);
    for (let i = 0; i < rows; i++) {
      scores[i] = (scores[i] as number) + (table[bins[i] as number] as number);
    }
  });
  return scores;
}
