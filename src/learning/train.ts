import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Scorecard } from '../kernel/index.ts';
import type { Binning } from './binning/index.ts';
import type { PairTried } from './interactions/index.ts';
import type { LogisticFit } from './logistic/index.ts';
import { ladderOf } from './metrics/index.ts';
import { type PointsTable, type RoundingLoss, roundingLossOf } from './points/index.ts';
import type { Outcomes, Sample } from './sample.ts';
import { checkOutcomes } from './training/check-outcomes.ts';
import { writeScorecard } from './training/document.ts';
import { type Evaluation, evaluate } from './training/evaluate.ts';
import { foldsFor, heldOutScores } from './training/held-out-scores.ts';
import { learn } from './training/learn.ts';
import { notesOn, type TrainingNote } from './training/notes.ts';
import type { TrainingOptions } from './training/options.ts';
import { withRejects } from './training/rejects.ts';
import {
  checkColumns,
  checkMasks,
  outcomesOn,
  repeatedIds,
  rowsIn,
  sharedIds,
} from './training/rows.ts';
import type { Fate } from './training/select.ts';

/** A scorecard with all that is needed to judge it. */
export interface TrainedScorecard {
  readonly document: Scorecard;
  /** All that were offered, in their order, with their bins and why they are in or out. */
  readonly variables: readonly TrainedVariable[];
  /** Of those chosen, in the scorecard's order. */
  readonly binnings: readonly Binning[];
  readonly points: PointsTable;
  readonly fit: LogisticFit;
  /** In the order of trying, where the options ask for pairs. */
  readonly pairsTried: readonly PairTried[];
  readonly rounding: RoundingLoss;
  /** Are PDs read off scores that each row got without being known, since bads are few? */
  readonly heldOut: boolean;
  readonly train: Evaluation;
  /** null where no rows were kept for it. */
  readonly test: Evaluation | null;
  readonly outOfTime: Evaluation | null;
  readonly notes: readonly TrainingNote[];
}

export interface TrainedVariable {
  readonly binning: Binning;
  readonly fate: Fate;
}

/**
 * Learns a scorecard from the training rows alone: bins, choice of variables, coefficients, points,
 * calibration and grades. The other rows only tell how good it is. Throws a RangeError where columns or
 * masks do not fit the sample, masks overlap, a target, weight or category is none, or the training rows
 * hold no goods or no bads.
 */
export function trainScorecard(sample: Sample, options: TrainingOptions): TrainedScorecard {
  const { split, rejects } = options;
  const { columns } = sample;
  checkColumns(sample);
  checkOutcomes(sample);
  checkMasks(sample, { ...split, rejects: rejects?.rows });
  const train = rowsIn(split.train);
  const [test, outOfTime] = [split.test, split.outOfTime].map((mask) => mask && rowsIn(mask));
  checkClasses(outcomesOn(sample, train));
  const { rows, outcomes } = withRejects(sample, train, options);
  const learned = learn(columns, rows, outcomes, options);
  const learnedOn = ladderOf(learned.scores, outcomes);
  const honest = heldOutScores(sample, rows, outcomes, { learned, options });
  const written = writeScorecard(columns, learned, outcomes, ladderOf(honest, outcomes), options);
  const { document, pdOf, emptyGrades } = written;
  const generator = xoroshiro128plus(options.seed);
  const judge = (judged: Uint32Array): Evaluation => {
    const outcomesThere = outcomesOn(sample, judged);
    return evaluate(
      {
        ...{ columns, rows: judged, outcomes: outcomesThere, learned, learnedOn, pdOf },
        fitted: judged === train,
      },
      () => uniformFloat64(generator),
    );
  };
  return {
    document,
    variables: learned.variables.map(({ binning }, place) => ({
      binning,
      fate: learned.fates[place] as Fate,
    })),
    binnings: learned.binnings,
    points: learned.points,
    fit: learned.stepwise.fit,
    pairsTried: learned.pairsTried,
    rounding: roundingLossOf(learned.exactScores, learned.scores, outcomes),
    heldOut: honest !== learned.scores,
    train: judge(train),
    test: test === undefined ? null : judge(test),
    outOfTime: outOfTime === undefined ? null : judge(outOfTime),
    notes: notesOn(learned, {
      emptyGrades,
      sharedIds: sharedIds(sample, train, [test, outOfTime]),
      repeatedIds: repeatedIds(sample, train),
      rejects: rejects ?? null,
    }),
  };
}

/** How many scorecards a training learns, those for refused applicants and for the calibration among them. */
export function scorecardsLearned(
  sample: Sample,
  { split, rejects }: Pick<TrainingOptions, 'split' | 'rejects'>,
): number {
  const folds = foldsFor(outcomesOn(sample, rowsIn(split.train)));
  return 1 + folds + (rejects === undefined ? 0 : 1);
}

function checkClasses({ target }: Outcomes): void {
  if (target.length === 0) throw new RangeError('there are no training rows: nothing to learn');
  const bads = target.reduce((sum, bad) => sum + bad, 0);
  if (bads > 0 && bads < target.length) return;
  const lacking = bads === 0 ? 'bads' : 'goods';
  throw new RangeError(`the ${target.length} training rows hold no ${lacking}: nothing to learn`);
}
