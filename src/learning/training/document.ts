import type { CalibrationAnchor, ReferenceMeans, Scorecard } from '../../kernel/index.ts';
import type { Binned, Binning } from '../binning/index.ts';
import { anchorsOfBlocks, anchorsOfPlatt, isotonic, platt } from '../calibration/index.ts';
import type { Ladder } from '../metrics/index.ts';
import {
  characteristicOf,
  cutGrades,
  featurePairOf,
  type LearnedPair,
  pdReader,
} from '../points/index.ts';
import type { Column, Outcomes } from '../sample.ts';
import type { Learned } from './learn.ts';
import type { TrainingOptions } from './options.ts';
import { reasonSelection, referenceMeans } from './reference-means.ts';

export interface WrittenScorecard {
  readonly document: Scorecard;
  /** PD at a score, as a share. */
  readonly pdOf: (score: number) => number;
  readonly emptyGrades: readonly string[];
}

/** What was learned as a document of the kernel, calibrated on a ladder of scores and outcomes. */
export function writeScorecard(
  columns: readonly Column[],
  learned: Learned,
  outcomes: Outcomes,
  ladder: Ladder,
  options: TrainingOptions,
): WrittenScorecard {
  const { id, version, effectiveFrom, scaling } = options;
  const calibration = anchorsOf(ladder, options);
  const pdOf = pdReader(calibration);
  const { grades, empty } = cutGrades(options.grades, pdOf, learned.points);
  const { scores } = learned;
  const reasons = reasonSelection(scores, grades, scaling);
  const means = (points: readonly number[], codes: Uint8Array): ReferenceMeans =>
    referenceMeans(points, codes, outcomes, { scores, selection: reasons });
  const characteristics = learned.chosen.map((place, i) => {
    const { binning, codes } = learned.variables[place] as Binned<Binning>;
    const column = columns[place] as Column;
    const points = learned.points.columns[i]?.points as readonly number[];
    return characteristicOf({
      binning,
      points,
      categories: column.kind === 'category' ? column.categories : [],
      reference: means(points, codes),
    });
  });
  const pairs = learned.pairs.map(({ codes }, i) => {
    const { points, pair } = learned.points.columns[learned.chosen.length + i] as PairColumn;
    return featurePairOf(pair, points, means(points, codes));
  });
  const { basePoints } = learned.points;
  return {
    document: {
      id,
      version,
      effectiveFrom,
      scaling,
      basePoints,
      characteristics,
      ...(pairs.length > 0 && { pairs }),
      grades,
      calibration,
      reasons,
    },
    pdOf,
    emptyGrades: empty,
  };
}

type PairColumn = Learned['points']['columns'][number] & { readonly pair: LearnedPair };

/** Points between two anchors of a fitted curve. */
const STEP = 10;

function anchorsOf(ladder: Ladder, { calibration }: TrainingOptions): readonly CalibrationAnchor[] {
  if (calibration === 'isotonic') return anchorsOfBlocks(isotonic(ladder));
  const from = ladder.scores[0] as number;
  const to = ladder.scores.at(-1) as number;
  return anchorsOfPlatt(platt(ladder), { from, to, step: STEP });
}
