import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  basisPoints,
  floorToStep,
  type Money,
  money,
  mulDiv,
  timesBps,
  UNBOUNDED,
} from './money.ts';

const whole = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
const positive = fc.integer({ min: 1, max: 2 ** 40 });

test('a product divided is exact, and rounded as named, however large', () => {
  fc.assert(
    fc.property(whole, whole, positive, (a, b, c) => {
      const product = BigInt(a) * BigInt(b);
      const floor = product / BigInt(c) - (product % BigInt(c) < 0n ? 1n : 0n);
      const up = product % BigInt(c) === 0n ? floor : floor + 1n;
      if (floor > Number.MAX_SAFE_INTEGER || floor < Number.MIN_SAFE_INTEGER) return;
      expect(BigInt(mulDiv(a, b, c, 'down'))).toBe(floor);
      expect(BigInt(mulDiv(a, b, c, 'up'))).toBe(up);
    }),
  );
});

test('what is not a whole number of minor units is no amount', () => {
  expect(() => money(0.1)).toThrow('0.1 is not an amount');
  expect(() => money(2 ** 53)).toThrow(RangeError);
  expect(() => basisPoints(Number.NaN)).toThrow(RangeError);
});

test('a result beyond safe integers is refused rather than rounded', () => {
  expect(() => mulDiv(2 ** 50, 2 ** 50, 1, 'down')).toThrow('beyond safe integers');
});

test('an amount is floored to whole steps, and no bound stays no bound', () => {
  expect(floorToStep(12_345 as Money, 100 as Money)).toBe(12_300);
  expect(floorToStep(UNBOUNDED, 100 as Money)).toBe(UNBOUNDED);
  expect(timesBps(money(999), basisPoints(3_333), 'down')).toBe(332);
});
