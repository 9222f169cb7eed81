import type { Money } from '../kernel/index.ts';
import { expectedBut } from './problem.ts';

/**
 * Decimals of a currency's amounts where they are not two, after ISO 4217. Kept here rather than asked
 * of Intl, whose answer follows usage (none for the forint) and changes with the runtime: the same
 * event must be the same amount under every version.
 */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ...'CLF UYW'.split(' ').map((code) => [code, 4]),
]);

const USUAL_DIGITS = 2;

const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** How many decimals a currency's amounts have: two for most, none for the yen. */
export function currencyDigits(currency: string): number {
  return DIGITS[currency] ?? USUAL_DIGITS;
}

/** Whether the code is that of a currency. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

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

/** What to say of a value that looks like an amount, and that `parseAmount` refuses. */
export function amountMessage(value: unknown, currency: string): string {
  const digits = currencyDigits(currency);
  const [, , , decimals = ''] = AMOUNT.exec(String(value)) ?? [];
  if (decimals.length <= digits) return `${expectedBut('a smaller amount', value)}: too large`;
  const precision = digits === 0 ? 'without decimals' : `with at most ${digits} decimals`;
  return expectedBut(`a ${currency} amount ${precision}`, value);
}

/** The shortest form that `parseAmount` reads back: a number where it is whole, else a string. */
export function formatAmount(amount: Money, currency: string): number | string {
  const digits = currencyDigits(currency);
  const scale = 10 ** digits;
  if (amount % scale === 0) return amount / scale;
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  return `${amount < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
