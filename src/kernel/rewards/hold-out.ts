import type { BasisPoints } from '../money.ts';

/** Whether an account is held out, and with which probability it was to be: both go into the log. */
export interface Assignment {
  readonly heldOut: boolean;
  readonly probability: BasisPoints;
}

const ALL = 2 ** 32;

/**
 * By a keyed hash of programme and account, which the caller makes with a library (HMAC-SHA256, in
 * hexadecimal): the same account always falls on the same side, and nobody without the key can tell on
 * which. Throws a RangeError for what is no digest.
 */
export function assign(share: BasisPoints, digest: string): Assignment {
  if (!/^[0-9a-f]{64}$/.test(digest)) {
    throw new RangeError(`expected 64 hexadecimal digits, found "${digest.slice(0, 80)}"`);
  }
  const drawn = Number.parseInt(digest.slice(0, 8), 16);
  return { heldOut: drawn < (share / 10_000) * ALL, probability: share };
}
