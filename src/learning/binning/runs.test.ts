import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from './runs.ts';

const row = fc.record({
  value: fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constant(Number.NaN)),
  bad: fc.integer({ min: 0, max: 1 }),
  weight: fc.integer({ min: 0, max: 3 }),
});

describe('the runs of a column', () => {
  it('are the same for whole numbers, which are counted, as for others, which are sorted', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.boolean(), (rows, weighted) => {
        const outcomes = {
          target: Uint8Array.from(rows, ({ bad }) => bad),
          ...(weighted && { weights: Float64Array.from(rows, ({ weight }) => weight) }),
        };
        const runs = (add: number) => {
          const values = Float64Array.from(rows, ({ value }) => value + add);
          return runsOf({ kind: 'numeric', name: 'x', values }, outcomes);
        };
        const [whole, half] = [runs(0), runs(0.5)];
        const last = whole.values.length;
        expect(Array.from(half.values)).toEqual(Array.from(whole.values, (value) => value + 0.5));
        for (const side of ['goods', 'bads'] as const) {
          expect(half[side].slice(0, last + 1)).toEqual(whole[side].slice(0, last + 1));
        }
        expect(half.weight).toBe(whole.weight);
      }),
    );
  });
});
