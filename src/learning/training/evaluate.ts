import { type Binning, type Codes, countBins } from '../binning/index.ts';
import { brierOf, type Reliability, reliabilityOf } from '../calibration/index.ts';
import {
  bootstrapInterval,
  type Discrimination,
  discriminationOf,
  type GainsBand,
  gainsOf,
  type Interval,
  type Ladder,
  ladderOf,
  type PointsShift,
  pointsShift,
  type Stability,
  stabilityOf,
} from '../metrics/index.ts';
import { addPoints, type PointsTable } from '../points/index.ts';
import type { Column, Outcomes } from '../sample.ts';
import type { Learned } from './learn.ts';
import { codesOfRows } from './score-rows.ts';

/** How a scorecard does on some rows. */
export interface Evaluation {
  readonly rows: number;
  /** By weight. */
  readonly badRate: number;
  /** The interval of the AUC is DeLong's; the others are bootstrapped. */
  readonly discrimination: Discrimination;
  readonly giniInterval: Interval;
  readonly ksInterval: Interval;
  readonly brierInterval: Interval;
  /** With the Brier score. */
  readonly reliability: Reliability;
  readonly gains: readonly GainsBand[];
  /** Of the score, against the rows that it was learned from (PSI). */
  readonly stability: Stability;
  /** The same for each characteristic of the scorecard (CSI). */
  readonly characteristics: readonly CharacteristicStability[];
}

export interface CharacteristicStability {
  readonly name: string;
  readonly stability: Stability;
  readonly shift: PointsShift;
}

/** Rows to judge by, and the scorecard that is judged. */
export interface Judged {
  readonly columns: readonly Column[];
  readonly rows: Uint32Array;
  readonly outcomes: Outcomes;
  readonly learned: Pick<Learned, 'binnings' | 'points'>;
  readonly learnedOn: Ladder;
  readonly pdOf: (score: number) => number;
  /** Are they the rows that it was learned from? */
  readonly fitted: boolean;
}

export function evaluate(judged: Judged, random: () => number): Evaluation {
  const { columns, rows, outcomes, learned, learnedOn, pdOf, fitted } = judged;
  const codes = codesOfRows(learned, columns, rows);
  const ladder = ladderOf(addPoints(learned.points, codes, rows.length), outcomes);
  const pds = ladder.scores.map(pdOf);
  const discrimination = discriminationOf(ladder);
  const { level, from, to } = discrimination.interval;
  return {
    rows: rows.length,
    badRate: ladder.allBads / (ladder.allGoods + ladder.allBads),
    discrimination,
    giniInterval: { level, from: 2 * from - 1, to: 2 * to - 1 },
    ksInterval: bootstrapInterval(ladder, (drawn) => discriminationOf(drawn).ks, { random }),
    brierInterval: bootstrapInterval(ladder, (drawn) => brierOf(drawn, pds), { random }),
    reliability: reliabilityOf(ladder, pdOf, fitted),
    gains: gainsOf(ladder),
    stability: scoreStability(learnedOn, ladder),
    characteristics: learned.binnings.map((binning, i) =>
      characteristicStability(binning, learned.points, codes[i] as Codes, outcomes),
    ),
  };
}

/** In the tenths that the rows learned from fall into. */
function scoreStability(learnedOn: Ladder, ladder: Ladder): Stability {
  const tops = gainsOf(learnedOn).map(({ to }) => to);
  return stabilityOf(countIn(tops, learnedOn), countIn(tops, ladder));
}

/** A band takes the scores up to its top; the last takes all higher ones. */
function countIn(tops: readonly number[], { scores, goods, bads }: Ladder): Float64Array {
  const counts = new Float64Array(tops.length);
  let band = 0;
  scores.forEach((score, rung) => {
    while (band < tops.length - 1 && score > (tops[band] as number)) band += 1;
    counts[band] = (counts[band] as number) + (goods[rung] as number) + (bads[rung] as number);
  });
  return counts;
}

function characteristicStability(
  { name, cells }: Binning,
  { columns }: PointsTable,
  codes: Codes,
  outcomes: Outcomes,
): CharacteristicStability {
  const { goods, bads } = countBins(codes, cells.length, outcomes);
  const now = goods.map((good, bin) => good + (bads[bin] as number));
  const before = cells.map((cell) => cell.goods + cell.bads);
  const points = columns.find((column) => column.name === name)?.points ?? [];
  return { name, stability: stabilityOf(before, now), shift: pointsShift(before, now, points) };
}
