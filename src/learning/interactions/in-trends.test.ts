import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTrends, raisedIntoTrends, type Sides } from './in-trends.ts';

const [ROWS, COLUMNS] = [4, 5];
const CELLS = ROWS * COLUMNS;
const trend = fc.constantFrom('ascending' as const, 'descending' as const, 'none' as const);

const sides: fc.Arbitrary<Sides> = fc
  .tuple(trend, trend, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }))
  .map(([rows, columns, steps]) => [
    { trend: rows, own: ownOf(steps.slice(0, 3), rows) },
    { trend: columns, own: ownOf(steps.slice(3), columns) },
  ]);

/** What a variable adds by itself keeps to its trend. */
function ownOf(steps: readonly number[], kept: string): readonly number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += kept === 'descending' ? -step : step;
    return sum;
  });
}

const numbers = (min: number, max: number) =>
  fc
    .array(fc.integer({ min, max }), { minLength: CELLS, maxLength: CELLS })
    .map((all) => Float64Array.from(all));

/** The differences that must not be negative, missing aside in its own direction. */
function rises(values: Float64Array, [rows, columns]: Sides): readonly number[] {
  const total = (row: number, column: number): number =>
    (values[row * COLUMNS + column] as number) +
    (row < ROWS - 1 ? (rows.own[row] as number) : 0) +
    (column < COLUMNS - 1 ? (columns.own[column] as number) : 0);
  const sign = { ascending: 1, descending: -1, none: 0 } as const;
  const found: number[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const [down, right] = [sign[rows.trend as 'none'], sign[columns.trend as 'none']];
      if (row < ROWS - 2) found.push(down * (total(row + 1, column) - total(row, column)));
      if (column < COLUMNS - 2) found.push(right * (total(row, column + 1) - total(row, column)));
    }
  }
  return found;
}

describe('a grid held to the trends of its variables', () => {
  it('rises and falls with them, together with what they add by themselves', () => {
    fc.assert(
      fc.property(numbers(-20, 20), numbers(1, 50), sides, (values, weights, held) => {
        const found = inTrends({ rows: ROWS, columns: COLUMNS, values, weights }, held);
        for (const rise of rises(found, held)) expect(rise).toBeGreaterThan(-1e-4);
      }),
    );
  });

  it('is as near to what the rows say as any other that is held', () => {
    fc.assert(
      fc.property(numbers(-20, 20), numbers(1, 50), numbers(-20, 20), sides, (...drawn) => {
        const [values, weights, others, held] = drawn;
        const cells = { rows: ROWS, columns: COLUMNS, values, weights };
        const other = raisedIntoTrends({ ...cells, values: others }, held);
        const distance = (to: Float64Array): number =>
          to.reduce((sum, one, i) => {
            return sum + (weights[i] as number) * (one - (values[i] as number)) ** 2;
          }, 0);
        expect(distance(inTrends(cells, held))).toBeLessThanOrEqual(distance(other) + 1e-3);
      }),
    );
  });

  it('is left alone where it keeps to them already', () => {
    const values = Float64Array.from({ length: CELLS }, (_, cell) => cell);
    const held: Sides = [
      { trend: 'ascending', own: [0, 0, 0] },
      { trend: 'ascending', own: [0, 0, 0, 0] },
    ];
    const weights = values.map(() => 1);
    expect(inTrends({ rows: ROWS, columns: COLUMNS, values, weights }, held)).toEqual(values);
  });

  it('keeps to them to the point when whole points are raised, and none is lowered', () => {
    fc.assert(
      fc.property(numbers(-20, 20), sides, (values, held) => {
        const raised = raisedIntoTrends({ rows: ROWS, columns: COLUMNS, values }, held);
        for (const rise of rises(raised, held)) expect(rise).toBeGreaterThanOrEqual(0);
        raised.forEach((value, cell) => {
          expect(value).toBeGreaterThanOrEqual(values[cell] as number);
        });
      }),
    );
  });
});
