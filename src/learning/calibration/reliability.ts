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
  /** Hosmer and Lemeshow's chi-square test: a small p-value says that the PDs are off. */
  readonly hosmerLemeshow: { readonly chiSquare: number; readonly pValue: number };
}

/** How a PD that is a function of the score stands up to what came about. */
export function reliabilityOf(
  ladder: Ladder,
  pdOf: (score: number) => number,
  bands: number = 10,
): Reliability {
  const pds = ladder.scores.map(pdOf);
  const table = bandsOf(ladder, pds, bands);
  const all = ladder.allGoods + ladder.allBads;
  const chiSquare = table.reduce((sum, band) => sum + chiSquarePart(band), 0);
  const error = (band: ReliabilityBand): number =>
    (Math.abs(band.predicted - band.observed) * band.size) / all;
  return {
    bands: table,
    brier: brierOf(ladder, pds),
    calibrationError: table.reduce((sum, band) => sum + error(band), 0),
    hosmerLemeshow: { chiSquare, pValue: chiSquareTail(chiSquare, Math.max(1, table.length - 2)) },
  };
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
