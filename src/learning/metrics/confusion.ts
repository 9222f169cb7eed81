import type { Ladder } from './ladder.ts';

/** What a cut-off does: scores of at least `cutoff` are accepted. */
export interface Confusion {
  readonly cutoff: number;
  readonly goodsAccepted: number;
  readonly badsAccepted: number;
  readonly goodsRefused: number;
  readonly badsRefused: number;
  readonly acceptanceRate: number;
  /** Of those accepted. */
  readonly badRate: number;
}

export function confusionAt(ladder: Ladder, cutoff: number): Confusion {
  let [goodsAccepted, badsAccepted] = [0, 0];
  for (let rung = ladder.scores.length - 1; rung >= 0; rung--) {
    if ((ladder.scores[rung] as number) < cutoff) break;
    goodsAccepted += ladder.goods[rung] as number;
    badsAccepted += ladder.bads[rung] as number;
  }
  const accepted = goodsAccepted + badsAccepted;
  return {
    cutoff,
    goodsAccepted,
    badsAccepted,
    goodsRefused: ladder.allGoods - goodsAccepted,
    badsRefused: ladder.allBads - badsAccepted,
    acceptanceRate: accepted / (ladder.allGoods + ladder.allBads),
    badRate: badsAccepted / accepted,
  };
}
