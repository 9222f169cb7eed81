import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Money, money } from '../kernel/index.ts';
import { amountMessage, currencyDigits, formatAmount, isCurrency, parseAmount } from './amount.ts';

const DIGITS = { JPY: 0, CNY: 2, TWD: 2, KWD: 3, CLF: 4 } as const;
const currencies = fc.constantFrom(...Object.keys(DIGITS));
const amounts = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
);

describe('an amount', () => {
  test.each(Object.entries(DIGITS))('of %s has %i decimals', (currency, digits) => {
    expect(currencyDigits(currency)).toBe(digits);
    expect(parseAmount(7, currency)).toBe(7 * 10 ** digits);
  });

  test('is read back as it was written, whatever its size, sign and currency', () => {
    fc.assert(
      fc.property(amounts, currencies, (amount, currency) => {
        const written = formatAmount(money(amount), currency);
        expect(parseAmount(written, currency)).toBe(amount);
        expect(parseAmount(JSON.parse(JSON.stringify(written)), currency)).toBe(amount);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is written as a number where it is whole, else as a string with all its decimals', () => {
    fc.assert(
      fc.property(amounts, currencies, (amount, currency) => {
        const written = formatAmount(money(amount), currency);
        const digits = currencyDigits(currency);
        if (amount % 10 ** digits === 0) expect(written).toBe(amount / 10 ** digits);
        else expect(written).toMatch(new RegExp(`^-?(0|[1-9]\\d*)\\.\\d{${digits}}$`));
      }),
    );
  });

  test.each([
    [1200, 'CNY', 120_000],
    ['1200', 'CNY', 120_000],
    ['1200.5', 'CNY', 120_050],
    ['1200.50', 'CNY', 120_050],
    ['-0.05', 'CNY', -5],
    ['007', 'CNY', 700],
    ['0.001', 'KWD', 1],
    ['1200', 'JPY', 1200],
    ['90071992547409.91', 'CNY', Number.MAX_SAFE_INTEGER],
  ])('written as %j of %s is %i minor units', (written, currency, minor) => {
    expect(parseAmount(written, currency)).toBe(minor);
  });

  test.each([0, -0, '0', '-0', '-0.00'])('of nothing, written as %j, has no sign', (written) => {
    expect(Object.is(parseAmount(written, 'CNY'), 0)).toBe(true);
  });

  test.each([
    ['a number with decimals, which went through floating point', 1200.5, 'CNY'],
    ['more decimals than the currency has', '1.005', 'CNY'],
    ['decimals of a currency without any', '1200.0', 'JPY'],
    ['one minor unit above what is exact', '90071992547409.92', 'CNY'],
    ['a whole number whose minor units are not exact', 90_071_992_547_410, 'CNY'],
    ['a number beyond safe integers', 2 ** 53, 'JPY'],
    ['four hundred digits', '9'.repeat(400), 'JPY'],
    ['infinity', Number.POSITIVE_INFINITY, 'CNY'],
    ['not a number', Number.NaN, 'CNY'],
    ['an empty text', '', 'CNY'],
    ['a thousands separator', '1,200', 'CNY'],
    ['a currency sign', '¥1200', 'CNY'],
    ['an exponent', '1e3', 'CNY'],
    ['a decimal point without decimals', '1200.', 'CNY'],
    ['a decimal point without a whole part', '.50', 'CNY'],
    ['a plus sign', '+5', 'CNY'],
    ['a space before it', ' 5', 'CNY'],
    ['a line break after it', '5\n', 'CNY'],
    ['digits of another script', '５', 'CNY'],
    ['true', true, 'CNY'],
    ['nothing', null, 'CNY'],
    ['a list', [5], 'CNY'],
  ])('is never read from %s', (_, written, currency) => {
    expect(parseAmount(written, currency)).toBeNull();
  });

  test.each([
    ['1.005', 'CNY', 'expected a CNY amount with at most 2 decimals, found "1.005"'],
    ['1.0005', 'KWD', 'expected a KWD amount with at most 3 decimals, found "1.0005"'],
    ['1.5', 'JPY', 'expected a JPY amount without decimals, found "1.5"'],
    [2 ** 53, 'CNY', 'expected a smaller amount, found 9007199254740992: too large'],
  ])('refused as %j of %s is refused by naming what would do', (written, currency, message) => {
    expect(amountMessage(written, currency)).toBe(message);
  });

  test('has the sign of a debt only where it is one', () => {
    expect(formatAmount(-5 as Money, 'CNY')).toBe('-0.05');
    expect(formatAmount(-500 as Money, 'CNY')).toBe(-5);
  });
});

test('a currency is one that ISO 4217 knows', () => {
  expect(['CNY', 'TWD', 'KWD', 'JPY'].every(isCurrency)).toBe(true);
  expect(['RMB', 'cny', 'US', ''].some(isCurrency)).toBe(false);
});
