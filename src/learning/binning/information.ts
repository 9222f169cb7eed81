import type { Counts, Totals } from './counts.ts';

/** One bin of a characteristic, as counted on the rows it was learned from. */
export interface Cell {
  readonly rows: number;
  /** By weight. */
  readonly goods: number;
  readonly bads: number;
  /** Of the bin's weight; NaN where it is empty. */
  readonly badRate: number;
  /** Weight of evidence: ln(share of all goods / share of all bads). Positive is safer. */
  readonly woe: number;
  /** What the bin adds to the information value. */
  readonly informationValue: number;
}

/** Added to both counts of a bin that lacks goods or bads, so that its weight of evidence is finite. */
const EMPTY_CELL = 0.5;

/**
 * ln((goods / all goods) / (bads / all bads)). A bin that lacks one of the two counts as if it had
 * half a row more of each; an empty one says nothing, nor does any where all rows are alike: 0.
 */
export function woeOf(goods: number, bads: number, totals: Totals): number {
  if (saysNothing(goods, bads, totals)) return 0;
  if (goods > 0 && bads > 0) return Math.log((goods * totals.bads) / (bads * totals.goods));
  return woeOf(goods + EMPTY_CELL, bads + EMPTY_CELL, totals);
}

/** (share of all goods − share of all bads) × WOE, the addend of the information value. */
export function informationOf(goods: number, bads: number, totals: Totals): number {
  if (saysNothing(goods, bads, totals)) return 0;
  const filled = goods > 0 && bads > 0;
  const [g, b] = filled ? [goods, bads] : [goods + EMPTY_CELL, bads + EMPTY_CELL];
  return (g / totals.goods - b / totals.bads) * woeOf(goods, bads, totals);
}

function saysNothing(goods: number, bads: number, totals: Totals): boolean {
  return (goods <= 0 && bads <= 0) || totals.goods <= 0 || totals.bads <= 0;
}

export function cellsOf({ rows, goods, bads }: Counts, totals: Totals): readonly Cell[] {
  return Array.from(rows, (count, bin) => {
    const [good, bad] = [goods[bin] as number, bads[bin] as number];
    return {
      rows: count,
      goods: good,
      bads: bad,
      badRate: bad / (good + bad),
      woe: woeOf(good, bad, totals),
      informationValue: informationOf(good, bad, totals),
    };
  });
}

export function informationValue(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.informationValue, 0);
}
