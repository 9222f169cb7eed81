import type { Runs } from './runs.ts';

export interface TreeLimits {
  readonly leavesMax: number;
  /** Of the weight of all rows. */
  readonly sizeMin: number;
}

/**
 * The lower edges of the leaves of a decision tree on this one variable (Gini impurity, the best split
 * first), without the first leaf's. They are candidates that quantiles can miss by a few rows.
 */
export function treeEdges(runs: Runs, { leavesMax, sizeMin }: TreeLimits): readonly number[] {
  const least = sizeMin * runs.weight;
  const leaves: Leaf[] = [bestSplit(runs, 0, runs.values.length, least)];
  const cuts: number[] = [];
  while (cuts.length < leavesMax - 1) {
    const at = indexOfBest(leaves);
    const leaf = leaves[at] as Leaf;
    if (leaf.gain <= 0) break;
    cuts.push(leaf.cut);
    leaves.splice(
      at,
      1,
      bestSplit(runs, leaf.from, leaf.cut, least),
      bestSplit(runs, leaf.cut, leaf.to, least),
    );
  }
  return cuts.map((cut) => runs.values[cut] as number);
}

/** The runs from `from` to before `to`, and where best to cut them; a gain of 0 is no cut. */
interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly cut: number;
  readonly gain: number;
}

function bestSplit({ goods, bads }: Runs, from: number, to: number, least: number): Leaf {
  const [good0, bad0] = [goods[from] as number, bads[from] as number];
  const [good1, bad1] = [goods[to] as number, bads[to] as number];
  const whole = purity(good1 - good0, bad1 - bad0);
  let cut = from;
  let gain = 0;
  for (let at = from + 1; at < to; at++) {
    const good = (goods[at] as number) - good0;
    const bad = (bads[at] as number) - bad0;
    if (good + bad < least) continue;
    const goodRight = good1 - good0 - good;
    const badRight = bad1 - bad0 - bad;
    if (goodRight + badRight < least) break;
    const gained = purity(good, bad) + purity(goodRight, badRight) - whole;
    if (gained <= gain) continue;
    cut = at;
    gain = gained;
  }
  return { from, to, cut, gain };
}

function purity(goods: number, bads: number): number {
  return (goods * goods + bads * bads) / (goods + bads);
}

function indexOfBest(leaves: readonly Leaf[]): number {
  return leaves.reduce((best, leaf, i) => (leaf.gain > (leaves[best] as Leaf).gain ? i : best), 0);
}
