import jstat from 'jstat';

const { jStat } = jstat;

/** The probability of a standard normal farther from zero than |z|, on either side. */
export function twoSidedP(z: number): number {
  return jStat.erfc(Math.abs(z) / Math.SQRT2);
}

/** The z that |z| must reach for `twoSidedP` to be at most `p`. */
export function criticalZ(p: number): number {
  return p >= 1 ? 0 : -jStat.normal.inv(p / 2, 0, 1);
}

/** The probability of a chi-square above `x`. */
export function chiSquareTail(x: number, degrees: number): number {
  return x <= 0 ? 1 : 1 - jStat.chisquare.cdf(x, degrees);
}
