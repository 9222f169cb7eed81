import { orderOf } from '../order.ts';
import type { Numbers, Outcomes } from '../sample.ts';

/**
 * Goods and bads, by weight, at each distinct score, the lowest score first; a high score is safe.
 * Everything that depends only on how a score ranks is read off this.
 */
export interface Ladder {
  readonly scores: Float64Array;
  readonly goods: Float64Array;
  readonly bads: Float64Array;
  readonly allGoods: number;
  readonly allBads: number;
}

/** Rows without a score are left out. */
export function ladderOf(scores: Numbers, { target, weights }: Outcomes): Ladder {
  const rows = Uint32Array.from(scores.keys()).filter((row) => !Number.isNaN(scores[row]));
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = scores[rows[i] as number] as number;
  const order = orderOf(values);
  const ladder = {
    scores: new Float64Array(rows.length),
    goods: new Float64Array(rows.length),
    bads: new Float64Array(rows.length),
  };
  let rung = -1;
  for (let i = 0; i < order.length; i++) {
    const place = order[i] as number;
    const value = values[place] as number;
    if (rung === -1 || value !== ladder.scores[rung]) {
      rung += 1;
      ladder.scores[rung] = value;
    }
    const row = rows[place] as number;
    const side = target[row] === 1 ? ladder.bads : ladder.goods;
    side[rung] = (side[rung] as number) + (weights === undefined ? 1 : (weights[row] as number));
  }
  return {
    scores: ladder.scores.subarray(0, rung + 1),
    goods: ladder.goods.subarray(0, rung + 1),
    bads: ladder.bads.subarray(0, rung + 1),
    allGoods: sum(ladder.goods),
    allBads: sum(ladder.bads),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
