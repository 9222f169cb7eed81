import type { Ladder } from '../metrics/index.ts';

/** A stretch of scores with one bad rate. */
export interface Block {
  /** Mean of its rows. */
  readonly score: number;
  readonly goods: number;
  readonly bads: number;
  readonly pd: number;
}

export interface IsotonicOptions {
  /** Of the weight of all rows: no block rests on fewer. */
  readonly shareMin: number;
}

/**
 * The bad rates, never rising with the score, that fit best: pool adjacent violators. A block that
 * has only goods or only bads counts half a row more of each, so that no PD is 0 or 1.
 */
export function isotonic(
  ladder: Ladder,
  { shareMin }: IsotonicOptions = { shareMin: 0.01 },
): readonly Block[] {
  const least = shareMin * (ladder.allGoods + ladder.allBads);
  const pools: Pool[] = [];
  for (const pool of poolsOf(ladder, least)) {
    pools.push(pool);
    while (pools.length > 1 && isViolated(pools)) pools.push(merge(pools.pop(), pools.pop()));
  }
  let bound = 1;
  return pools.map(({ weightedScores, goods, bads }) => {
    const more = goods === 0 || bads === 0 ? 0.5 : 0;
    bound = Math.min(bound, (bads + more) / (goods + bads + 2 * more));
    return { score: weightedScores / (goods + bads), goods, bads, pd: bound };
  });
}

interface Pool {
  readonly weightedScores: number;
  readonly goods: number;
  readonly bads: number;
}

const NOTHING: Pool = { weightedScores: 0, goods: 0, bads: 0 };

function merge(a: Pool = NOTHING, b: Pool = NOTHING): Pool {
  return {
    weightedScores: a.weightedScores + b.weightedScores,
    goods: a.goods + b.goods,
    bads: a.bads + b.bads,
  };
}

/** Neighbouring scores together until each pool is large enough; the last takes what is left. */
function poolsOf({ scores, goods, bads }: Ladder, least: number): readonly Pool[] {
  const pools: Pool[] = [];
  let open = NOTHING;
  scores.forEach((score, rung) => {
    const [good, bad] = [goods[rung] as number, bads[rung] as number];
    open = merge(open, { weightedScores: score * (good + bad), goods: good, bads: bad });
    if (open.goods + open.bads < least) return;
    pools.push(open);
    open = NOTHING;
  });
  if (open !== NOTHING) pools.push(merge(pools.pop(), open));
  return pools;
}

/** Does the last pool have at least the bad rate of the one before, at a higher score? */
function isViolated(pools: readonly Pool[]): boolean {
  const [low, high] = pools.slice(-2) as [Pool, Pool];
  return high.bads * (low.goods + low.bads) >= low.bads * (high.goods + high.bads);
}
