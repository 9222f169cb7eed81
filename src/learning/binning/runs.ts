import { orderOf } from '../order.ts';
import type { NumericColumn, Outcomes } from '../sample.ts';
import { someRows } from '../sample-rows.ts';
import { isUsable } from './float-key.ts';

/** A column's distinct values, ascending, and the weights of the goods and bads before each. */
export interface Runs {
  readonly values: Float64Array;
  /** One longer: the last entry is the total. */
  readonly goods: Float64Array;
  readonly bads: Float64Array;
  /** Of all rows looked at, missing and special ones too. */
  readonly weight: number;
}

/** Where edges are looked for. More rows hardly move an edge; what is counted is always all of them. */
const ROWS_MAX = 100_000;

export function runsOf(column: NumericColumn, { target, weights }: Outcomes): Runs {
  const looked = someRows(column.values.length, ROWS_MAX);
  const { rows, values } = usableAmong(looked, column);
  const order = orderOf(values);
  const distinct = new Float64Array(values.length);
  const goods = new Float64Array(values.length + 1);
  const bads = new Float64Array(values.length + 1);
  let runs = 0;
  let good = 0;
  let bad = 0;
  for (let i = 0; i < order.length; i++) {
    const place = order[i] as number;
    const value = values[place] as number;
    if (runs === 0 || value !== distinct[runs - 1]) {
      distinct[runs] = value;
      goods[runs] = good;
      bads[runs] = bad;
      runs += 1;
    }
    const row = rows[place] as number;
    const weight = weights === undefined ? 1 : (weights[row] as number);
    const isBad = target[row] as number;
    bad += weight * isBad;
    good += weight * (1 - isBad);
  }
  goods[runs] = good;
  bads[runs] = bad;
  return { values: distinct.subarray(0, runs), goods, bads, weight: weightOf(looked, weights) };
}

function usableAmong(
  looked: Uint32Array,
  { values, specials = [] }: NumericColumn,
): { readonly rows: Uint32Array; readonly values: Float64Array } {
  const rows = new Uint32Array(looked.length);
  const taken = new Float64Array(looked.length);
  let usable = 0;
  for (let i = 0; i < looked.length; i++) {
    const row = looked[i] as number;
    const value = values[row] as number;
    if (!isUsable(value) || (specials.length > 0 && specials.includes(value))) continue;
    rows[usable] = row;
    taken[usable] = value + 0;
    usable += 1;
  }
  return { rows: rows.subarray(0, usable), values: taken.subarray(0, usable) };
}

function weightOf(rows: Uint32Array, weights: Float64Array | undefined): number {
  if (weights === undefined) return rows.length;
  let total = 0;
  for (let i = 0; i < rows.length; i++) total += weights[rows[i] as number] as number;
  return total;
}
