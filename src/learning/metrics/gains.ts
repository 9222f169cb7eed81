import type { Ladder } from './ladder.ts';

/** One band of the population, the riskiest first. */
export interface GainsBand {
  /** The lowest and the highest score in it. */
  readonly from: number;
  readonly to: number;
  /** By weight. */
  readonly size: number;
  readonly bads: number;
  readonly badRate: number;
  /** With the bands before: of all rows, of all bads, of all goods. */
  readonly populationShare: number;
  readonly badsShare: number;
  readonly goodsShare: number;
  /** badsShare / populationShare: how many times better than chance. */
  readonly lift: number;
}

/** Bands of about equal size by score; rows of one score stay together. */
export function gainsOf(ladder: Ladder, bands: number = 10): readonly GainsBand[] {
  const all = ladder.allGoods + ladder.allBads;
  const result: GainsBand[] = [];
  let open = { first: 0, goods: 0, bads: 0 };
  let [goods, bads] = [0, 0];
  for (let rung = 0; rung < ladder.scores.length; rung++) {
    const good = ladder.goods[rung] as number;
    const bad = ladder.bads[rung] as number;
    [goods, bads] = [goods + good, bads + bad];
    open = { first: open.first, goods: open.goods + good, bads: open.bads + bad };
    const last = rung === ladder.scores.length - 1;
    if (!last && (goods + bads) * bands < all * (result.length + 1)) continue;
    const size = open.goods + open.bads;
    const populationShare = (goods + bads) / all;
    const badsShare = bads / ladder.allBads;
    result.push({
      from: ladder.scores[open.first] as number,
      to: ladder.scores[rung] as number,
      size,
      bads: open.bads,
      badRate: open.bads / size,
      populationShare,
      badsShare,
      goodsShare: goods / ladder.allGoods,
      lift: badsShare / populationShare,
    });
    open = { first: rung + 1, goods: 0, bads: 0 };
  }
  return result;
}
