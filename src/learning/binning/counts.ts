import type { Outcomes } from '../sample.ts';
import type { Codes } from './code-rows.ts';

/** What the rows of each bin came to, by weight; `rows` counts them. */
export interface Counts {
  readonly rows: Float64Array;
  readonly goods: Float64Array;
  readonly bads: Float64Array;
}

export interface Totals {
  readonly goods: number;
  readonly bads: number;
}

export function countBins(codes: Codes, bins: number, outcomes: Outcomes): Counts {
  return outcomes.weights === undefined
    ? countRows(codes, bins, outcomes.target)
    : countWeights(codes, bins, outcomes.target, outcomes.weights);
}

function countRows(codes: Codes, bins: number, target: Uint8Array): Counts {
  const tally = new Uint32Array(2 * bins);
  for (let i = 0; i < codes.length; i++) {
    const cell = 2 * (codes[i] as number) + (target[i] as number);
    tally[cell] = (tally[cell] as number) + 1;
  }
  const goods = Float64Array.from({ length: bins }, (_, bin) => tally[2 * bin] as number);
  const bads = Float64Array.from({ length: bins }, (_, bin) => tally[2 * bin + 1] as number);
  return { rows: goods.map((good, bin) => good + (bads[bin] as number)), goods, bads };
}

function countWeights(
  codes: Codes,
  bins: number,
  target: Uint8Array,
  weights: Float64Array,
): Counts {
  const rows = new Float64Array(bins);
  const goods = new Float64Array(bins);
  const bads = new Float64Array(bins);
  for (let i = 0; i < codes.length; i++) {
    const bin = codes[i] as number;
    const of = target[i] === 1 ? bads : goods;
    of[bin] = (of[bin] as number) + (weights[i] as number);
    rows[bin] = (rows[bin] as number) + 1;
  }
  return { rows, goods, bads };
}

export function totalsOf({ goods, bads }: Counts): Totals {
  return { goods: sum(goods), bads: sum(bads) };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Adds up the counts of neighbouring bins: `starts` are the first bins of the new ones. */
export function mergeCounts(counts: Counts, starts: readonly number[]): Counts {
  const merge = (values: Float64Array): Float64Array =>
    Float64Array.from(starts, (start, i) => sum(values.subarray(start, starts[i + 1])));
  return { rows: merge(counts.rows), goods: merge(counts.goods), bads: merge(counts.bads) };
}
