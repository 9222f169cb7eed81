import { criticalZ, twoSidedP } from '../distributions.ts';
import type { Numbers } from '../sample.ts';
import { type Ladder, ladderOf } from './ladder.ts';

/** How well a score tells goods from bads. */
export interface Discrimination {
  /** The chance that a good scores higher than a bad; a tie counts half. */
  readonly auc: number;
  readonly gini: number;
  /** The largest distance between the two classes' cumulative shares, and the score below it. */
  readonly ks: number;
  readonly ksAt: number;
  /** Of the AUC, by DeLong. */
  readonly interval: Interval;
}

export interface Interval {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** NaN throughout where there are no goods or no bads. */
export function discriminationOf(ladder: Ladder, level: number = 0.95): Discrimination {
  const auc = aucOf(ladder);
  const margin = criticalZ(1 - level) * Math.sqrt(varianceOfAuc(ladder, auc));
  const interval = { level, from: Math.max(0, auc - margin), to: Math.min(1, auc + margin) };
  return { auc, gini: 2 * auc - 1, ...ksOf(ladder), interval };
}

export function aucOf({ goods, bads, allGoods, allBads }: Ladder): number {
  let badsBelow = 0;
  let wins = 0;
  for (let rung = 0; rung < goods.length; rung++) {
    const bad = bads[rung] as number;
    wins += (goods[rung] as number) * (badsBelow + bad / 2);
    badsBelow += bad;
  }
  return wins / (allGoods * allBads);
}

function ksOf(ladder: Ladder): { readonly ks: number; readonly ksAt: number } {
  const { scores, goods, bads, allGoods, allBads } = ladder;
  let [good, bad, ks, ksAt] = [0, 0, 0, Number.NaN];
  for (let rung = 0; rung < goods.length; rung++) {
    good += goods[rung] as number;
    bad += bads[rung] as number;
    const distance = Math.abs(bad / allBads - good / allGoods);
    if (distance > ks) [ks, ksAt] = [distance, scores[rung] as number];
  }
  return { ks: allGoods > 0 && allBads > 0 ? ks : Number.NaN, ksAt };
}

/** DeLong, DeLong and Clarke-Pearson (1988). Weights count as rows. */
function varianceOfAuc({ goods, bads, allGoods, allBads }: Ladder, auc: number): number {
  let goodsBelow = 0;
  let badsBelow = 0;
  let amongGoods = 0;
  let amongBads = 0;
  for (let rung = 0; rung < goods.length; rung++) {
    const [good, bad] = [goods[rung] as number, bads[rung] as number];
    amongGoods += good * ((badsBelow + bad / 2) / allBads - auc) ** 2;
    amongBads += bad * (1 - (goodsBelow + good / 2) / allGoods - auc) ** 2;
    goodsBelow += good;
    badsBelow += bad;
  }
  return amongGoods / ((allGoods - 1) * allGoods) + amongBads / ((allBads - 1) * allBads);
}

export interface AucDifference {
  /** The first score's AUC less the second's. */
  readonly difference: number;
  readonly interval: Interval;
  readonly pValue: number;
}

/** Two scores of the same rows, by DeLong's test for correlated curves. Rows are unweighted. */
export function compareAuc(
  first: Numbers,
  second: Numbers,
  target: Uint8Array,
  level: number = 0.95,
): AucDifference {
  const [a, b] = [placements(first, target), placements(second, target)];
  const differences = a.map((placement, row) => placement - (b[row] as number));
  const goods = moments(differences.filter((_, row) => target[row] !== 1));
  const bads = moments(differences.filter((_, row) => target[row] === 1));
  const error = Math.sqrt(goods.errorSquared + bads.errorSquared);
  const margin = criticalZ(1 - level) * error;
  const difference = goods.mean;
  return {
    difference,
    interval: { level, from: difference - margin, to: difference + margin },
    pValue: error === 0 ? 1 : twoSidedP(difference / error),
  };
}

/** For a good the share of bads that it beats, for a bad the share of goods that beat it. */
function placements(scores: Numbers, target: Uint8Array): Float64Array {
  const ladder = ladderOf(scores, { target });
  const { goods, bads, allGoods, allBads } = ladder;
  const ofGood = new Float64Array(goods.length);
  const ofBad = new Float64Array(goods.length);
  let [goodsBelow, badsBelow] = [0, 0];
  for (let rung = 0; rung < goods.length; rung++) {
    const [good, bad] = [goods[rung] as number, bads[rung] as number];
    ofGood[rung] = (badsBelow + bad / 2) / allBads;
    ofBad[rung] = 1 - (goodsBelow + good / 2) / allGoods;
    goodsBelow += good;
    badsBelow += bad;
  }
  return Float64Array.from(target, (bad, row) => {
    const rung = rungOf(ladder, scores[row] as number);
    return (bad === 1 ? ofBad[rung] : ofGood[rung]) as number;
  });
}

/** The last rung that is not above the score. */
function rungOf({ scores }: Ladder, score: number): number {
  let [low, high] = [0, scores.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((scores[middle] as number) <= score) low = middle;
    else high = middle;
  }
  return low;
}

function moments(values: Float64Array): { readonly mean: number; readonly errorSquared: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, errorSquared: squares / ((n - 1) * n) };
}
