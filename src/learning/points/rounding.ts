import { aucOf, ladderOf } from '../metrics/index.ts';
import type { Outcomes } from '../sample.ts';

/** What whole points lose against exact ones. */
export interface RoundingLoss {
  readonly aucExact: number;
  readonly aucWhole: number;
  /** In points, over all rows. */
  readonly scoreDifferenceMax: number;
}

export function roundingLossOf(
  exact: Float64Array,
  whole: Float64Array,
  outcomes: Outcomes,
): RoundingLoss {
  return {
    aucExact: aucOf(ladderOf(exact, outcomes)),
    aucWhole: aucOf(ladderOf(whole, outcomes)),
    scoreDifferenceMax: exact.reduce(
      (most, score, row) => Math.max(most, Math.abs(score - (whole[row] as number))),
      0,
    ),
  };
}
