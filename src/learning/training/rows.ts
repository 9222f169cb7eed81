import { type Column, lengthOf, type Numbers, type Outcomes, type Sample } from '../sample.ts';

/** Which rows are for what: 1 in a mask takes the row. No row may be in two. */
export interface Split {
  readonly train: Uint8Array;
  readonly test?: Uint8Array;
  /** Later rows than the others. */
  readonly outOfTime?: Uint8Array;
}

export function rowsIn(mask: Uint8Array): Uint32Array {
  const rows = new Uint32Array(mask.reduce((sum, taken) => sum + (taken === 1 ? 1 : 0), 0));
  let count = 0;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 1) rows[count++] = row;
  }
  return rows;
}

/** Throws a RangeError where masks do not fit the sample or overlap. */
export function checkMasks(
  { rows }: Sample,
  masks: Readonly<Record<string, Uint8Array | undefined>>,
): void {
  const taken = new Uint8Array(rows);
  for (const [name, mask] of Object.entries(masks)) {
    if (mask === undefined) continue;
    if (mask.length !== rows) {
      throw new RangeError(`"${name}" is for ${mask.length} rows; there are ${rows}`);
    }
    for (const row of rowsIn(mask)) {
      if (taken[row] === 1) throw new RangeError(`row ${row} is in "${name}" and in another mask`);
      taken[row] = 1;
    }
  }
}

/** Throws a RangeError where columns share a name or are not as long as the sample. */
export function checkColumns({ rows, columns }: Sample): void {
  const names = new Set<string>();
  for (const column of columns) {
    const { name } = column;
    if (names.has(name)) throw new RangeError(`there are two columns "${name}"`);
    names.add(name);
    const length = lengthOf(column);
    if (length !== rows) throw new RangeError(`"${name}" has ${length} rows; there are ${rows}`);
  }
}

/** The same column on some of its rows. */
export function columnOn<C extends Column>(column: C, rows: Uint32Array): C;
export function columnOn(column: Column, rows: Uint32Array): Column {
  return column.kind === 'category'
    ? { ...column, codes: take(column.codes, rows, new Int32Array(rows.length)) }
    : { ...column, values: take(column.values, rows, new Float64Array(rows.length)) };
}

export function outcomesOn({ target, weights }: Outcomes, rows: Uint32Array): Outcomes {
  return {
    target: take(target, rows, new Uint8Array(rows.length)),
    ...(weights && { weights: take(weights, rows, new Float64Array(rows.length)) }),
  };
}

function take<T extends Numbers>(from: Numbers, rows: Uint32Array, to: T): T {
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i] as number] as number;
  return to;
}

/** How many of the rows kept for testing have the id of a training row. */
export function sharedIds(
  { ids }: Sample,
  train: Uint32Array,
  kept: readonly (Uint32Array | undefined)[],
): number {
  if (ids === undefined) return 0;
  const known = new Set(Array.from(train, (row) => ids[row]));
  const shared = (rows: Uint32Array): number => rows.filter((row) => known.has(ids[row])).length;
  return kept.reduce((sum, rows) => sum + (rows === undefined ? 0 : shared(rows)), 0);
}

/** How many training rows have the id of an earlier one. */
export function repeatedIds({ ids }: Sample, train: Uint32Array): number {
  if (ids === undefined) return 0;
  return train.length - new Set(Array.from(train, (row) => ids[row])).size;
}
