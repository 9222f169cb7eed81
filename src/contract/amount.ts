import type { Money } from '../kernel/index.ts';

const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** How many decimals a currency's amounts have; two for most, none for the yen. */
export function currencyDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

const digitsByCurrency = new Map<string, number>();

/**
 * An amount in major units, as people and the wire write it (1200 or "1200.50"), in minor units; null
 * where it is none, has more decimals than the currency, or is too large to be exact. A fraction must
 * be a string: as a JSON number it would have passed through floating point.
 */
export function parseAmount(value: unknown, currency: string): Money | null {
  if (typeof value === 'number') return exact(value, currencyDigits(currency));
  const match = typeof value === 'string' ? AMOUNT.exec(value) : null;
  if (match === null) return null;
  const [, sign, whole, decimals = ''] = match;
  const digits = currencyDigits(currency);
  if (decimals.length > digits) return null;
  return exact(Number(`${sign}${whole}${decimals}`), digits - decimals.length);
}

function exact(value: number, zeros: number): Money | null {
  if (!Number.isSafeInteger(value)) return null;
  const minor = value * 10 ** zeros;
  return Number.isSafeInteger(minor) ? ((minor === 0 ? 0 : minor) as Money) : null;
}

/** The shortest form that `parseAmount` reads back: a number where it is whole, else a string. */
export function formatAmount(amount: Money, currency: string): number | string {
  const digits = currencyDigits(currency);
  const scale = 10 ** digits;
  if (amount % scale === 0) return amount / scale;
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  return `${amount < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
