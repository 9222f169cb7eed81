import { ChallengerError } from './fault.ts';

/** Rows in columns: all values of the first feature, then all of the second. NaN is missing. */
export type Block = Float64Array | Float32Array;

/** The block of rows that each hold a value for every feature. */
export function blockOfRows(rows: readonly ArrayLike<number>[], features: number): Float64Array {
  const block = new Float64Array(rows.length * features);
  rows.forEach((row, i) => {
    for (let feature = 0; feature < features; feature++) {
      block[feature * rows.length + i] = row[feature] as number;
    }
  });
  return block;
}

export function rowsOf(block: Block, features: number): number {
  const rows = block.length / features;
  if (rows > 0 && Number.isInteger(rows)) return rows;
  throw new ChallengerError({ kind: 'block', length: block.length, features });
}

/** Some rows of a block one after another in single precision, which is what the trees compare. */
export function rowMajor(
  block: Block,
  features: number,
  from: number,
  count: number,
): Float32Array {
  const rows = rowsOf(block, features);
  const values = new Float32Array(count * features);
  for (let feature = 0; feature < features; feature++) {
    for (let i = 0; i < count; i++) {
      values[i * features + feature] = single(block[feature * rows + from + i] as number);
    }
  }
  return values;
}

/** An infinite value is missing, as everywhere in learning. */
export function single(value: number): number {
  return Number.isFinite(value) ? Math.fround(value) : Number.NaN;
}
