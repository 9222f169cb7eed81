import type { CalibrationAnchor, Grade, Words } from '../../kernel/index.ts';
import { compileScorecard, day } from '../../kernel/index.ts';
import type { PointsTable } from './points.ts';

/** Where a grade begins: at points, or at the lowest score whose PD is at most `pdMax`. */
export type GradeCut =
  | { readonly grade: string; readonly from: number }
  | { readonly grade: string; readonly pdMax: number };

export interface CutGrades {
  readonly grades: readonly Grade[];
  /** Grades left out because the one before takes all of their scores. */
  readonly empty: readonly string[];
}

/** PD at a score as the kernel will read it off the anchors, as a share. */
export function pdReader(calibration: readonly CalibrationAnchor[]): (score: number) => number {
  const { pdOf } = compileScorecard({
    id: 'calibration',
    version: 1,
    effectiveFrom: day('1970-01-01'),
    scaling: { score: 0, odds: 1, pdo: 1 },
    basePoints: 0,
    characteristics: [],
    grades: [],
    calibration,
    reasons: { against: 'all', cutoff: 0, band: 0 },
  });
  return (score) => pdOf(score) / 1_000_000;
}

/** Best grade first; the last takes every lower score, as in the kernel. */
export function cutGrades(
  cuts: readonly GradeCut[],
  pdOf: (score: number) => number,
  points: PointsTable,
): CutGrades {
  const scores = reachOf(points);
  const grades: Grade[] = [];
  const empty: string[] = [];
  for (const cut of cuts) {
    const from = 'from' in cut ? cut.from : firstWithin(cut.pdMax, pdOf, scores);
    const before = grades.at(-1);
    if (before !== undefined && from >= before.from) empty.push(cut.grade);
    else grades.push({ grade: cut.grade, from });
  }
  return { grades, empty };
}

interface Reach {
  readonly least: number;
  readonly most: number;
}

/** The lowest and the highest score that anybody can get. */
function reachOf({ basePoints, columns }: PointsTable): Reach {
  const sum = (pick: (...points: number[]) => number): number =>
    columns.reduce((total, { points }) => total + pick(...points), basePoints);
  return { least: sum(Math.min), most: sum(Math.max) };
}

/** PD never rises with the score. One more than the most points where none is safe enough. */
function firstWithin(
  pdMax: number,
  pdOf: (score: number) => number,
  { least, most }: Reach,
): number {
  let [low, high] = [least, most + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (pdOf(middle) <= pdMax) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function wordsOfEmptyGrade(grade: string): Words {
  return {
    'zh-CN': `等级 ${grade} 没有对应的分数，已略去`,
    en: `grade ${grade} is left out: a better grade takes all of its scores`,
  };
}
