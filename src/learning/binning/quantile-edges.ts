import type { Numbers } from '../sample.ts';
import { isUsable, KEYS, keyOf } from './float-key.ts';

/**
 * The lower edges of at most `binsMax` pre-bins that hold about equally many of the usable rows,
 * without the lowest bin's. Exact: an edge is a value of the column, ties stay together, a value
 * heavier than a bin gets one to itself, and where there are few values each is a bin.
 */
export function quantileEdges(
  values: Numbers,
  specials: readonly number[],
  binsMax: number,
): Float64Array {
  const usable = specials.length === 0 ? isUsable : withoutSpecials(specials);
  const census = takeCensus(values, usable);
  if (census.keys.length === 0) return new Float64Array(0);
  if (census.keys.length <= binsMax) {
    const order = orderWithin(values, usable, census, () => true);
    const distinct = distinctValues(census, order, binsMax + 1);
    if (distinct.length <= binsMax) return Float64Array.from(distinct.slice(1));
    return atQuantiles(census, order, binsMax);
  }
  const wanted = keysAtQuantiles(census, binsMax);
  const order = orderWithin(values, usable, census, (key) => wanted.has(key));
  return atQuantiles(census, order, binsMax);
}

type Usable = (value: number) => boolean;

function withoutSpecials(specials: readonly number[]): Usable {
  return (value) => isUsable(value) && !specials.includes(value);
}

/** How many rows each key has, and whether they are all of one value. */
interface Census {
  readonly rows: number;
  /** The keys that occur, ascending, and the rows before each. */
  readonly keys: Int32Array;
  readonly before: Float64Array;
  readonly counts: Uint32Array;
  readonly first: Float64Array;
  readonly mixed: Uint8Array;
}

function takeCensus(values: Numbers, usable: Usable): Census {
  const counts = new Uint32Array(KEYS);
  const first = new Float64Array(KEYS);
  const mixed = new Uint8Array(KEYS);
  let rows = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!usable(value)) continue;
    const key = keyOf(value);
    const count = counts[key] as number;
    if (count === 0) first[key] = value + 0;
    else if (first[key] !== value) mixed[key] = 1;
    counts[key] = count + 1;
    rows += 1;
  }
  const keys = Int32Array.from(occupied(counts));
  const before = new Float64Array(keys.length + 1);
  keys.forEach((key, i) => {
    before[i + 1] = (before[i] as number) + (counts[key] as number);
  });
  return { rows, keys, before, counts, first, mixed };
}

function occupied(counts: Uint32Array): number[] {
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key++) if (counts[key] !== 0) keys.push(key);
  return keys;
}

/** Keys in which a quantile falls, and after a heavy one the next, where its last row's edge lies. */
function keysAtQuantiles(census: Census, binsMax: number): ReadonlySet<number> {
  const wanted = new Set<number>();
  for (const rank of quantileRanks(census.rows, binsMax)) {
    const at = positionOf(census, rank);
    const key = census.keys[at] as number;
    wanted.add(key);
    if ((census.counts[key] as number) >= census.rows / binsMax) {
      wanted.add(census.keys[at + 1] ?? key);
    }
  }
  return wanted;
}

function quantileRanks(rows: number, bins: number): readonly number[] {
  return Array.from({ length: bins - 1 }, (_, i) => Math.floor((rows * (i + 1)) / bins));
}

/** The values of each mixed key that is wanted, in order. */
type Order = ReadonlyMap<number, Float64Array>;

function orderWithin(
  values: Numbers,
  usable: Usable,
  { keys, counts, mixed }: Census,
  wanted: (key: number) => boolean,
): Order {
  const order = new Map<number, Float64Array>();
  for (const key of keys) {
    if (mixed[key] === 1 && wanted(key)) order.set(key, new Float64Array(counts[key] as number));
  }
  if (order.size === 0) return order;
  const open = new Uint8Array(KEYS);
  for (const key of order.keys()) open[key] = 1;
  const filled = new Uint32Array(KEYS);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!usable(value)) continue;
    const key = keyOf(value);
    if (open[key] === 0) continue;
    const place = filled[key] as number;
    (order.get(key) as Float64Array)[place] = value + 0;
    filled[key] = place + 1;
  }
  for (const members of order.values()) members.sort();
  return order;
}

/** Ascending; stops once there are `most` of them. */
function distinctValues({ keys, first }: Census, order: Order, most: number): number[] {
  const distinct: number[] = [];
  for (const key of keys) {
    for (const value of order.get(key) ?? [first[key] as number]) {
      if (value !== distinct.at(-1)) distinct.push(value);
      if (distinct.length === most) return distinct;
    }
  }
  return distinct;
}

function atQuantiles(census: Census, order: Order, binsMax: number): Float64Array {
  const lowest = valueAt(census, order, 0);
  const edges: number[] = [];
  const add = (edge: number): void => {
    if (edge > (edges.at(-1) ?? lowest)) edges.push(edge);
  };
  for (const rank of quantileRanks(census.rows, binsMax)) {
    const value = valueAt(census, order, rank);
    add(value);
    const after = rowsUpTo(census, order, rank, value);
    const heavy = after - rank >= census.rows / binsMax || rank === 0;
    if (heavy && after < census.rows) add(valueAt(census, order, after));
  }
  return Float64Array.from(edges);
}

/** Where the key of the row of that rank stands among the keys. */
function positionOf({ before }: Census, rank: number): number {
  let low = 0;
  let high = before.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((before[middle] as number) <= rank) low = middle;
    else high = middle;
  }
  return low;
}

function valueAt(census: Census, order: Order, rank: number): number {
  const at = positionOf(census, rank);
  const key = census.keys[at] as number;
  const members = order.get(key);
  const within = rank - (census.before[at] as number);
  return (members?.[within] ?? census.first[key]) as number;
}

/** How many rows are at or below `value`, which the row of that rank has. */
function rowsUpTo(census: Census, order: Order, rank: number, value: number): number {
  const at = positionOf(census, rank);
  const members = order.get(census.keys[at] as number);
  if (members === undefined) return census.before[at + 1] as number;
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return (census.before[at] as number) + low;
}
