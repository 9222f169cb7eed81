/**
 * Money is a safe integer in the currency's minor unit (fen, cent; the dollar itself where the
 * currency has no minor unit in the product). Made and combined only here, so that no result can
 * differ because of floating point.
 */
export type Money = number & { readonly [moneyBrand]: 'Money' };
declare const moneyBrand: unique symbol;

/** A share or a multiplier: 10,000 is one. */
export type BasisPoints = number & { readonly [bpsBrand]: 'BasisPoints' };
declare const bpsBrand: unique symbol;

/** A probability or a rate: 1,000,000 is one. */
export type PartsPerMillion = number & { readonly [ppmBrand]: 'PartsPerMillion' };
declare const ppmBrand: unique symbol;

export type Rounding = 'down' | 'up';

export const ZERO: Money = 0 as Money;

/** Larger than any amount: the value of a ceiling that does not bound. */
export const UNBOUNDED: Money = Number.MAX_SAFE_INTEGER as Money;

/** Throws a RangeError where `minorUnits` is not a safe integer: that is a bug in the caller. */
export function money(minorUnits: number): Money {
  if (!Number.isSafeInteger(minorUnits)) {
    throw new RangeError(`${minorUnits} is not an amount: expected a whole number of minor units`);
  }
  return minorUnits as Money;
}

/** Throws a RangeError where `value` is not a safe integer. */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not whole basis points`);
  return value as BasisPoints;
}

export function timesBps(amount: Money, rate: BasisPoints, rounding: Rounding): Money {
  return mulDiv(amount, rate, 10_000, rounding) as Money;
}

/** The largest multiple of `step` that is not above `amount`. */
export function floorToStep(amount: Money, step: Money): Money {
  return (amount === UNBOUNDED ? amount : amount - modulo(amount, step)) as Money;
}

/**
 * a·b/c as an exact integer, rounded as named; c must be positive. Stays in ordinary numbers where
 * the product is safe, which is nearly always, and goes through BigInt where it is not.
 */
export function mulDiv(a: number, b: number, c: number, rounding: Rounding): number {
  const product = a * b;
  if (Number.isSafeInteger(product)) {
    const rest = modulo(product, c);
    const floor = (product - rest) / c;
    return rounding === 'up' && rest !== 0 ? floor + 1 : floor;
  }
  return bigMulDiv(a, b, c, rounding);
}

function bigMulDiv(a: number, b: number, c: number, rounding: Rounding): number {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const rest = ((product % divisor) + divisor) % divisor;
  const floor = (product - rest) / divisor;
  const result = Number(rounding === 'up' && rest !== 0n ? floor + 1n : floor);
  if (!Number.isSafeInteger(result))
    throw new RangeError(`${a} × ${b} / ${c} is beyond safe integers`);
  return result;
}

function modulo(value: number, divisor: number): number {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest;
}
