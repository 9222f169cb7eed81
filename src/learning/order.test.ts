import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf } from './order.ts';

/** Numbers of any size, whole ones that repeat, and ones that differ only beyond single precision. */
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 0, max: 3 }).map((i) => 1 + i * 2 ** -40),
);

describe('the order of rows', () => {
  it('is that of their values, and of the rows where values are equal', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 60 }), (list) => {
        const values = Float64Array.from(list);
        const expected = [...values.keys()].sort(
          (a, b) => (values[a] as number) - (values[b] as number) || a - b,
        );
        expect([...orderOf(values)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
