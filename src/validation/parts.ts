import type { Scorecard } from '../kernel/index.ts';
import {
  type Confusion,
  confusionAt,
  type Evaluation,
  type Ladder,
  ladderOf,
  type Sample,
  scoresOf,
  type TrainedScorecard,
} from '../learning/index.ts';

export const PART_NAMES = ['train', 'test', 'outOfTime'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** How a scorecard does on the rows that it was learned from, or on others. */
export interface ValidatedPart {
  readonly name: PartName;
  readonly evaluation: Evaluation;
  /** Scores ascending: with the scores up to each, what share of all rows, bads and goods is there. */
  readonly curve: readonly CurvePoint[];
  readonly scores: readonly ScoreBand[];
  readonly grades: readonly GradeRow[];
  readonly confusion: readonly Confusion[];
}

export interface CurvePoint {
  readonly score: number;
  readonly rows: number;
  readonly bads: number;
  readonly goods: number;
}

/** Shares of all goods and of all bads with a score from `from` to below `to`. */
export interface ScoreBand {
  readonly from: number;
  readonly to: number;
  readonly goods: number;
  readonly bads: number;
}

export interface GradeRow {
  readonly grade: string;
  /** The lowest score; the last grade takes every lower one. */
  readonly from: number;
  readonly size: number;
  readonly share: number;
  /** null where nobody has the grade. */
  readonly badRate: number | null;
}

export interface PartRows {
  readonly name: PartName;
  readonly rows: Uint32Array;
  readonly evaluation: Evaluation;
}

export function validatePart(
  trained: TrainedScorecard,
  sample: Sample,
  { name, rows, evaluation }: PartRows,
  bands: readonly number[],
): ValidatedPart {
  const ladder = ladderOfRows(trained, sample, rows);
  const { grades } = trained.document;
  return {
    name,
    evaluation,
    curve: curveOf(ladder),
    scores: scoreBands(ladder, bands),
    grades: gradeRows(ladder, grades),
    confusion: grades
      .filter((_, i) => i < grades.length - 1)
      .map(({ from }) => confusionAt(ladder, from)),
  };
}

export function ladderOfRows(
  trained: TrainedScorecard,
  { columns, target, weights }: Sample,
  rows: Uint32Array,
): Ladder {
  return ladderOf(scoresOf(trained, columns, rows), {
    target: Uint8Array.from(rows, (row) => target[row] as number),
    ...(weights && { weights: Float64Array.from(rows, (row) => weights[row] as number) }),
  });
}

/** More could not be told apart in a picture. */
const CURVE_POINTS = 100;

function curveOf({ scores, goods, bads, allGoods, allBads }: Ladder): readonly CurvePoint[] {
  const curve: CurvePoint[] = [];
  let [good, bad] = [0, 0];
  const all = allGoods + allBads;
  scores.forEach((score, rung) => {
    good += goods[rung] as number;
    bad += bads[rung] as number;
    const last = rung === scores.length - 1;
    if (!last && (good + bad) / all < (curve.length + 1) / CURVE_POINTS) return;
    curve.push({ score, rows: (good + bad) / all, bads: bad / allBads, goods: good / allGoods });
  });
  return curve;
}

function scoreBands(ladder: Ladder, edges: readonly number[]): readonly ScoreBand[] {
  return edges.slice(1).map((to, i) => {
    const from = edges[i] as number;
    const share = (counts: Float64Array, all: number): number =>
      counts.reduce((sum, count, rung) => {
        const score = ladder.scores[rung] as number;
        return score >= from && score < to ? sum + count : sum;
      }, 0) / all;
    return {
      from,
      to,
      goods: share(ladder.goods, ladder.allGoods),
      bads: share(ladder.bads, ladder.allBads),
    };
  });
}

function gradeRows(ladder: Ladder, grades: Scorecard['grades']): readonly GradeRow[] {
  const all = ladder.allGoods + ladder.allBads;
  return grades.map(({ grade, from }, i) => {
    const lowest = i === grades.length - 1 ? Number.NEGATIVE_INFINITY : from;
    const below = i === 0 ? Number.POSITIVE_INFINITY : (grades[i - 1]?.from as number);
    let [goods, bads] = [0, 0];
    ladder.scores.forEach((score, rung) => {
      if (score < lowest || score >= below) return;
      goods += ladder.goods[rung] as number;
      bads += ladder.bads[rung] as number;
    });
    const size = goods + bads;
    return { grade, from, size, share: size / all, badRate: size === 0 ? null : bads / size };
  });
}

const SCORE_BANDS = 24;

/** Edges of bands of whole points, as wide as each other, over every score that was given. */
export function bandEdges(ladders: readonly Ladder[]): readonly number[] {
  const least = Math.min(...ladders.map(({ scores }) => scores[0] ?? 0));
  const most = Math.max(...ladders.map(({ scores }) => scores.at(-1) ?? 0));
  const width = Math.max(1, Math.ceil((most - least + 1) / SCORE_BANDS));
  const first = Math.floor(least / width) * width;
  const count = Math.floor((most - first) / width) + 1;
  return Array.from({ length: count + 1 }, (_, i) => first + i * width);
}
