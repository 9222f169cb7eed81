/**
 * A number's sign, exponent and first mantissa bits as an integer that never falls as the number
 * rises. Rows of one key are near one another, so that a table over all keys finds quantiles and
 * bins without sorting or searching a million rows.
 */
const KEY_BITS = 18;

export const KEYS: number = 1 << KEY_BITS;

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** The key of a finite number. Negative zero has the key of zero. */
export function keyOf(value: number): number {
  single[0] = value + 0;
  const raw = bits[0] as number;
  return ((raw & 0x80000000) === 0 ? raw | 0x80000000 : ~raw) >>> (32 - KEY_BITS);
}

/** Neither missing nor infinite. */
export function isUsable(value: number): boolean {
  return value - value === 0;
}
