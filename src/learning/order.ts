/** The rows in ascending order of finite values; among equal ones, in their own order. */
export function orderOf(values: Float64Array): Uint32Array {
  const sorted = sortByDigits(sortableBits(values));
  settleNearTies(values, sorted);
  return sorted.rows;
}

/** A single-precision number's bits, in an order that follows the number's. */
function sortableBits(values: Float64Array): Uint32Array {
  const singles = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) singles[i] = (values[i] as number) + 0;
  const bits = new Uint32Array(singles.buffer);
  for (let i = 0; i < bits.length; i++) {
    const raw = bits[i] as number;
    bits[i] = (raw & 0x80000000) === 0 ? raw | 0x80000000 : ~raw;
  }
  return bits;
}

/** Keys, and the row that each belongs to: they move together, so that each is read in turn. */
interface Keyed {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

const DIGIT_BITS = 11;
const DIGITS: readonly number[] = [0, 1, 2];
const MASK = 2 ** DIGIT_BITS - 1;

function sortByDigits(keys: Uint32Array): Keyed {
  let from: Keyed = { keys, rows: new Uint32Array(keys.length) };
  for (let row = 0; row < keys.length; row++) from.rows[row] = row;
  let to: Keyed = { keys: new Uint32Array(keys.length), rows: new Uint32Array(keys.length) };
  for (const digit of DIGITS) {
    const shift = digit * DIGIT_BITS;
    const places = placesOf(from.keys, shift);
    if (places === null) continue;
    sortByDigit(from, to, shift, places);
    [from, to] = [to, from];
  }
  return from;
}

/** Where the keys of each digit begin; null where all have the same, as whole numbers often do. */
function placesOf(keys: Uint32Array, shift: number): Uint32Array | null {
  const places = new Uint32Array(MASK + 2);
  for (let i = 0; i < keys.length; i++) {
    const next = (((keys[i] as number) >>> shift) & MASK) + 1;
    places[next] = (places[next] as number) + 1;
  }
  const first = (((keys[0] ?? 0) >>> shift) & MASK) + 1;
  if (places[first] === keys.length) return null;
  for (let i = 1; i < places.length; i++) {
    places[i] = (places[i] as number) + (places[i - 1] as number);
  }
  return places;
}

function sortByDigit(from: Keyed, to: Keyed, shift: number, places: Uint32Array): void {
  const [fromKeys, fromRows, toKeys, toRows] = [from.keys, from.rows, to.keys, to.rows];
  for (let i = 0; i < fromKeys.length; i++) {
    const key = fromKeys[i] as number;
    const digit = (key >>> shift) & MASK;
    const place = places[digit] as number;
    toKeys[place] = key;
    toRows[place] = fromRows[i] as number;
    places[digit] = place + 1;
  }
}

/** Values that are the same in single precision may differ in double. */
function settleNearTies(values: Float64Array, { keys, rows }: Keyed): void {
  let start = 0;
  for (let i = 1; i <= keys.length; i++) {
    if (i < keys.length && keys[i] === keys[start]) continue;
    if (i - start > 1 && differ(values, rows, start, i)) {
      rows
        .subarray(start, i)
        .sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
    }
    start = i;
  }
}

function differ(values: Float64Array, rows: Uint32Array, from: number, to: number): boolean {
  const first = values[rows[from] as number];
  for (let i = from + 1; i < to; i++) {
    if (values[rows[i] as number] !== first) return true;
  }
  return false;
}
