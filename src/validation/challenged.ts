import {
  type AucDifference,
  brierOf,
  compareAuc,
  type Discrimination,
  discriminationOf,
  ladderOf,
} from '../learning/index.ts';
import type { PartName } from './parts.ts';

/** A challenger beside the scorecard, on the same rows. */
export interface Challenged {
  /** What the challenger is called. */
  readonly name: string;
  readonly parts: readonly ChallengedPart[];
  /** Its inputs, by how many points they move a score on average, up or down; the most first. */
  readonly inputs: readonly { readonly name: string; readonly points: number }[];
}

export interface ChallengedPart {
  readonly name: PartName;
  readonly rows: number;
  readonly discrimination: Discrimination;
  readonly brier: number;
  /** The challenger's AUC less the scorecard's; rows are unweighted. */
  readonly difference: AucDifference;
}

export interface ChallengedRows {
  readonly name: PartName;
  readonly scorecard: Float64Array;
  readonly challenger: Float64Array;
  /** The challenger's probability of default of each row. */
  readonly pds: Float64Array;
  readonly target: Uint8Array;
  readonly weights?: Float64Array;
}

export function challengedOn(rows: ChallengedRows): ChallengedPart {
  const { name, scorecard, challenger, pds, target, weights } = rows;
  const outcomes = { target, ...(weights && { weights }) };
  const safety = ladderOf(
    pds.map((pd) => -pd),
    outcomes,
  );
  return {
    name,
    rows: target.length,
    discrimination: discriminationOf(ladderOf(challenger, outcomes)),
    brier: brierOf(
      safety,
      safety.scores.map((score) => -score),
    ),
    difference: compareAuc(challenger, scorecard, target),
  };
}
