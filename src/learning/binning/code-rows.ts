import type { Numbers } from '../sample.ts';
import { isUsable, KEYS, keyOf } from './float-key.ts';

/** The bin of every row: ranges first, then missing, then specials, as in a kernel scorecard. */
export type Codes = Uint8Array;

/** As many bins as a code can name. */
export const BINS_MAX = 255;

/** A value belongs to the bin that begins at the last edge that is not above it. */
export function codeRows(
  values: Numbers,
  edges: ArrayLike<number>,
  specials: readonly number[],
): Codes {
  const codes = new Uint8Array(values.length);
  const firstBin = firstBinOfKeys(edges);
  const missing = edges.length + 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!isUsable(value)) {
      codes[i] = missing;
      continue;
    }
    let bin = firstBin[keyOf(value)] as number;
    while (bin < edges.length && value >= (edges[bin] as number)) bin += 1;
    codes[i] = bin;
  }
  if (specials.length > 0) codeSpecials(codes, values, specials, missing + 1);
  return codes;
}

/** For each key the number of edges with a lower one: where the search for a bin starts. */
function firstBinOfKeys(edges: ArrayLike<number>): Uint8Array {
  const bins = new Uint8Array(KEYS);
  for (let bin = 0; bin < edges.length; bin++) {
    bins.fill(bin + 1, keyOf(edges[bin] as number) + 1);
  }
  return bins;
}

function codeSpecials(
  codes: Codes,
  values: Numbers,
  specials: readonly number[],
  first: number,
): void {
  for (let i = 0; i < values.length; i++) {
    const special = specials.indexOf(values[i] as number);
    if (special !== -1) codes[i] = first + special;
  }
}

/** Renames the bins of all rows in place. */
export function recode(codes: Codes, names: ArrayLike<number>): void {
  const table = Uint8Array.from(names);
  for (let i = 0; i < codes.length; i++) codes[i] = table[codes[i] as number] as number;
}
