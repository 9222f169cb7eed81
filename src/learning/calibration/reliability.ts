import { chiSquareTail } from '../distributions.ts';
import type { Ladder } from '../metrics/index.ts';

/** Rows of about the same PD: what was predicted, and what came about. */
export interface ReliabilityBand {
  readonly size: number;
  readonly predicted: number;
  readonly observed: number;
}

export interface Reliability {
  /** The riskiest first. */
  readonly bands: readonly ReliabilityBand[];
  /** Mean squared distance of the PD from what came about. */
  readonly brier: number;
  /** Mean distance of predicted from observed over the bands, by size. */
  readonly calibrationError: number;
  readonly hosmerLemeshow: HosmerLemeshow;
}

/** Hosmer and Lemeshow's chi-square test: a small p-value says that the PDs are off by more than chance. */
export interface HosmerLemeshow {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly pValue: number;
  /** What adds most to the chi-square. */
  readonly farthest: ReliabilityBand;
}

/**
 * How a PD that is a function of the score stands up to what came about: on the rows that it was `fitted` to, or on
 * others.
 */
export function reliabilityOf(
  ladder: Ladder,
  pdOf: (score: number) => number,
  fitted: boolean,
  bands: number = 10,
): Reliability {
  const pds = ladder.scores.map(pdOf);
  const table = bandsOf(ladder, pds, bands);
  const all = ladder.allGoods + ladder.allBads;
  const error = (band: ReliabilityBand): number =>
    (Math.abs(band.predicted - band.observed) * band.size) / all;
  return {
    bands: table,
    brier: brierOf(ladder, pds),
    calibrationError: table.reduce((sum, band) => sum + error(band), 0),
    hosmerLemeshow: hosmerLemeshowOf(table, fitted),
  };
}

/** Fewer expected of either class, and the chi-square of a band is no longer one. */
const LEAST_EXPECTED = 5;

/** A fit to the same rows takes two degrees of freedom. */
function hosmerLemeshowOf(table: readonly ReliabilityBand[], fitted: boolean): HosmerLemeshow {
  const bands = wideEnough(table);
  const chiSquare = bands.reduce((sum, band) => sum + chiSquarePart(band), 0);
  const degrees = Math.max(1, bands.length - (fitted ? 2 : 0));
  const farthest = bands.reduce((most, band) =>
    chiSquarePart(band) > chiSquarePart(most) ? band : most,
  );
  return { chiSquare, degrees, pValue: chiSquareTail(chiSquare, degrees), farthest };
}

/** Neighbouring bands together until enough is expected of goods and of bads; the last takes what is left. */
function wideEnough(table: readonly ReliabilityBand[]): readonly ReliabilityBand[] {
  const bands: ReliabilityBand[] = [];
  let open: ReliabilityBand | undefined;
  for (const band of table) {
    open = together(open, band);
    if (open.size * Math.min(open.predicted, 1 - open.predicted) < LEAST_EXPECTED) continue;
    bands.push(open);
    open = undefined;
  }
  if (open !== undefined) bands.push(together(bands.pop(), open));
  return bands;
}

function together(one: ReliabilityBand | undefined, other: ReliabilityBand): ReliabilityBand {
  if (one === undefined) return other;
  const size = one.size + other.size;
  const mean = (figure: 'predicted' | 'observed'): number =>
    (one.size * one[figure] + other.size * other[figure]) / size;
  return { size, predicted: mean('predicted'), observed: mean('observed') };
}

/** Mean squared distance of each rung's PD from what came about there. */
export function brierOf({ goods, bads, allGoods, allBads }: Ladder, pds: Float64Array): number {
  const total = pds.reduce(
    (sum, pd, rung) =>
      sum + (goods[rung] as number) * pd ** 2 + (bads[rung] as number) * (1 - pd) ** 2,
    0,
  );
  return total / (allGoods + allBads);
}

function chiSquarePart({ size, predicted, observed }: ReliabilityBand): number {
  const variance = predicted * (1 - predicted);
  return variance === 0 ? 0 : (size * (observed - predicted) ** 2) / variance;
}

function bandsOf(
  { scores, goods, bads, allGoods, allBads }: Ladder,
  pds: Float64Array,
  count: number,
): readonly ReliabilityBand[] {
  const bands: ReliabilityBand[] = [];
  let open = { size: 0, expected: 0, bads: 0 };
  let seen = 0;
  for (let rung = 0; rung < scores.length; rung++) {
    const bad = bads[rung] as number;
    const size = bad + (goods[rung] as number);
    seen += size;
    open = {
      size: open.size + size,
      expected: open.expected + size * (pds[rung] as number),
      bads: open.bads + bad,
    };
    const full = seen * count >= (allGoods + allBads) * (bands.length + 1);
    if (!full && rung < scores.length - 1) continue;
    const { size: weight, expected } = open;
    bands.push({ size: weight, predicted: expected / weight, observed: open.bads / weight });
    open = { size: 0, expected: 0, bads: 0 };
  }
  return bands;
}
