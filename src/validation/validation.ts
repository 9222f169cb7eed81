import { type FeaturePair, formatDay, type Words } from '../kernel/index.ts';
import type {
  Evaluation,
  RoundingLoss,
  Sample,
  SourcesValued,
  Split,
  TrainedScorecard,
  TrainingNote,
} from '../learning/index.ts';
import type { Challenged } from './challenged.ts';
import {
  bandEdges,
  ladderOfRows,
  PART_NAMES,
  type PartRows,
  type ValidatedPart,
  validatePart,
} from './parts.ts';
import type { Swap } from './swap.ts';
import { type ValidatedVariable, validateVariables } from './variables.ts';

/** All that is known of a trained scorecard; what cannot be computed is null once it is JSON. */
export interface Validation {
  readonly scorecard: { readonly id: string; readonly version: number; readonly from: string };
  readonly source: ValidationSource;
  readonly parts: readonly ValidatedPart[];
  readonly variables: readonly ValidatedVariable[];
  /** Coefficients with their errors, the intercept first. */
  readonly coefficients: TrainedScorecard['fit']['coefficients'];
  readonly pairs: TrainedScorecard['pairsTried'];
  /** Those that were taken, with the points of their cells. */
  readonly scoredPairs: readonly FeaturePair[];
  readonly rounding: RoundingLoss;
  /** Are PDs read off scores that each training row got without being known? */
  readonly heldOut: boolean;
  readonly swap: Swap | null;
  /** Trees beside the scorecard, where some were given. */
  readonly challenged: Challenged | null;
  /** What each source of data adds, where it was asked for. */
  readonly sources: SourcesValued | null;
  readonly notes: readonly TrainingNote[];
}

/** Where the sample comes from. */
export interface ValidationSource {
  /** The portfolio's or the file's name. */
  readonly name: string;
  /** What is predicted. */
  readonly outcome: Words;
  /** What was assumed and cannot be confirmed by data. */
  readonly assumptions: readonly Words[];
  /** By day of observation: how many accounts are in the sample, and why others are not. */
  readonly tallies: readonly DayTally[];
}

export interface DayTally {
  readonly observedOn: string;
  readonly accounts: Readonly<Record<string, number>>;
}

export interface ValidationInput {
  readonly trained: TrainedScorecard;
  readonly sample: Sample;
  readonly split: Split;
  readonly source: ValidationSource;
  readonly swap: Swap | null;
  readonly challenged: Challenged | null;
  readonly sources: SourcesValued | null;
}

export function validationOf(input: ValidationInput): Validation {
  const { trained, sample, split, source, swap, challenged, sources } = input;
  const { id, version, effectiveFrom } = trained.document;
  const parts = PART_NAMES.flatMap((name): PartRows[] => {
    const [mask, evaluation] = [split[name], trained[name] as Evaluation | null];
    return mask === undefined || evaluation === null
      ? []
      : [
          {
            name,
            evaluation,
            rows: Uint32Array.from(mask.keys()).filter((row) => mask[row] === 1),
          },
        ];
  });
  const bands = bandEdges(parts.map(({ rows }) => ladderOfRows(trained, sample, rows)));
  return {
    scorecard: { id, version, from: formatDay(effectiveFrom) },
    source,
    parts: parts.map((part) => validatePart(trained, sample, part, bands)),
    variables: validateVariables(trained),
    coefficients: [trained.fit.intercept, ...trained.fit.coefficients],
    pairs: trained.pairsTried,
    scoredPairs: trained.document.pairs ?? [],
    rounding: trained.rounding,
    heldOut: trained.heldOut,
    swap,
    challenged,
    sources,
    notes: trained.notes,
  };
}
