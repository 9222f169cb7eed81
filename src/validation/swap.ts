import {
  type AucDifference,
  aucOf,
  compareAuc,
  type Ladder,
  ladderOf,
  type SwapSet,
  swapSetOf,
} from '../learning/index.ts';

/** The new score against the one in force, where both accept the same share as nearly as they can. */
export interface Swap {
  readonly inForce: string;
  readonly acceptance: number;
  readonly cutoffInForce: number;
  readonly cutoff: number;
  readonly aucInForce: number;
  readonly auc: number;
  readonly difference: AucDifference;
  readonly set: SwapSet;
}

export interface SwapInput {
  /** What the score in force is called. */
  readonly inForce: string;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly target: Uint8Array;
}

/** The share that is accepted where nobody says otherwise. */
const ACCEPTANCE = 0.8;

export function swapAgainst({ inForce, before, after, target }: SwapInput): Swap {
  const [old, fresh] = [before, after].map((scores) => ladderOf(scores, { target })) as [
    Ladder,
    Ladder,
  ];
  const [cutoffInForce, acceptance] = cutoffNear(old, ACCEPTANCE);
  const [cutoff] = cutoffNear(fresh, acceptance);
  const accepted = (scores: Float64Array, from: number): Uint8Array =>
    Uint8Array.from(scores, (score) => (score >= from ? 1 : 0));
  return {
    inForce,
    acceptance,
    cutoffInForce,
    cutoff,
    aucInForce: aucOf(old),
    auc: aucOf(fresh),
    difference: compareAuc(after, before, target),
    set: swapSetOf(accepted(before, cutoffInForce), accepted(after, cutoff), { target }),
  };
}

/** The cut-off whose share of accepted rows is nearest to `acceptance`, and that share. */
function cutoffNear(
  { scores, goods, bads, allGoods, allBads }: Ladder,
  acceptance: number,
): readonly [cutoff: number, share: number] {
  const all = allGoods + allBads;
  let [accepted, best, cutoff] = [0, 0, Number.POSITIVE_INFINITY];
  for (let rung = scores.length - 1; rung >= 0; rung--) {
    accepted += (goods[rung] as number) + (bads[rung] as number);
    const share = accepted / all;
    if (Math.abs(share - acceptance) > Math.abs(best - acceptance)) break;
    [best, cutoff] = [share, scores[rung] as number];
  }
  return [cutoff, best];
}
