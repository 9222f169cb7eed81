/** The rows in ascending order of finite values; among equal ones, in their own order. */
export function orderOf(values: Float64Array): Uint32Array {
  const keys = sortableBits(values);
  let from = new Uint32Array(values.length);
  let to = new Uint32Array(values.length);
  for (let row = 0; row < from.length; row++) from[row] = row;
  for (const digit of DIGITS) {
    sortByDigit(keys, digit, from, to);
    [from, to] = [to, from];
  }
  settleNearTies(values, keys, from);
  return from;
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

const DIGIT_BITS = 11;
const DIGITS: readonly number[] = [0, 1, 2];

function sortByDigit(keys: Uint32Array, digit: number, from: Uint32Array, to: Uint32Array): void {
  const shift = digit * DIGIT_BITS;
  const mask = 2 ** DIGIT_BITS - 1;
  const places = new Uint32Array(2 ** DIGIT_BITS + 1);
  for (let i = 0; i < keys.length; i++) {
    const place = (((keys[i] as number) >>> shift) & mask) + 1;
    places[place] = (places[place] as number) + 1;
  }
  for (let i = 1; i < places.length; i++) {
    places[i] = (places[i] as number) + (places[i - 1] as number);
  }
  for (let i = 0; i < from.length; i++) {
    const row = from[i] as number;
    const bucket = ((keys[row] as number) >>> shift) & mask;
    const place = places[bucket] as number;
    to[place] = row;
    places[bucket] = place + 1;
  }
}

/** Values that are the same in single precision may differ in double. */
function settleNearTies(values: Float64Array, keys: Uint32Array, order: Uint32Array): void {
  let start = 0;
  for (let i = 1; i <= order.length; i++) {
    if (i < order.length && keys[order[i] as number] === keys[order[start] as number]) continue;
    const run = order.subarray(start, i);
    if (differ(values, run)) {
      run.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
    }
    start = i;
  }
}

function differ(values: Float64Array, rows: Uint32Array): boolean {
  const first = values[rows[0] as number];
  for (let i = 1; i < rows.length; i++) {
    if (values[rows[i] as number] !== first) return true;
  }
  return false;
}
