/** How far a distribution has moved from the one it was learned on. */
export interface Stability {
  readonly index: number;
  readonly band: StabilityBand;
  /** What each cell adds. */
  readonly parts: readonly number[];
}

export type StabilityBand = 'stable' | 'watch' | 'shifted';

/** From here a shift is worth watching, and from here it is one. */
const WATCH_FROM = 0.1;
const SHIFTED_FROM = 0.25;

/**
 * The population stability index of counts in the same cells: the sum of (actual share − expected
 * share) × ln(actual / expected). Of a score's bands it is the PSI, of a characteristic's bins the
 * CSI. A cell that is empty on one side counts as if each side had half a row more in it; one that is
 * empty on both adds nothing.
 */
export function stabilityOf(expected: ArrayLike<number>, actual: ArrayLike<number>): Stability {
  const [before, now] = [total(expected), total(actual)];
  const parts = Array.from({ length: expected.length }, (_, cell) => {
    const [was, is] = [expected[cell] as number, actual[cell] as number];
    if (was === 0 && is === 0) return 0;
    const more = was === 0 || is === 0 ? 0.5 : 0;
    const [shareWas, shareIs] = [(was + more) / before, (is + more) / now];
    return (shareIs - shareWas) * Math.log(shareIs / shareWas);
  });
  const index = parts.reduce((sum, part) => sum + part, 0);
  return { index, band: bandOf(index), parts };
}

export function bandOf(index: number): StabilityBand {
  if (index >= SHIFTED_FROM) return 'shifted';
  return index >= WATCH_FROM ? 'watch' : 'stable';
}

function total(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((sum, count) => sum + count, 0);
}

/** How far the mean points of a characteristic have moved, and by which bins. */
export interface PointsShift {
  readonly points: number;
  readonly parts: readonly number[];
}

/** The sum of (actual share − expected share) × points: what a shift does to the score. */
export function pointsShift(
  expected: ArrayLike<number>,
  actual: ArrayLike<number>,
  points: readonly number[],
): PointsShift {
  const [before, now] = [total(expected), total(actual)];
  const parts = points.map(
    (point, cell) => ((actual[cell] as number) / now - (expected[cell] as number) / before) * point,
  );
  return { points: parts.reduce((sum, part) => sum + part, 0), parts };
}
