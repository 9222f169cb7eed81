import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellSums, cellSums, coarsen, gainOf, groupOf } from './grid.ts';

const COST = 1.5;

const filledCell = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 200 }));
const anyCell = fc.oneof(fc.constant([0, 0] as [number, number]), filledCell);

function sumsOf(rows: number, columns: number, cell = anyCell): fc.Arbitrary<CellSums> {
  return fc.array(cell, { minLength: rows * columns, maxLength: rows * columns }).map((cells) => ({
    rows,
    columns,
    slopes: Float64Array.from(cells, ([slope]) => slope),
    curvatures: Float64Array.from(cells, ([, curvature]) => curvature),
  }));
}

/** What the cells gain when put together as the groups say, added up one by one. */
function worthOf(sums: CellSums, rowGroups: Uint8Array, columnGroups: Uint8Array): number {
  const cells = new Map<string, [slope: number, curvature: number]>();
  sums.slopes.forEach((slope, i) => {
    const key = `${rowGroups[Math.floor(i / sums.columns)]} ${columnGroups[i % sums.columns]}`;
    const [slopes, curvatures] = cells.get(key) ?? [0, 0];
    cells.set(key, [slopes + slope, curvatures + (sums.curvatures[i] as number)]);
  });
  const filled = [...cells.values()].filter(([, curvature]) => curvature > 0);
  const gain = filled.reduce(
    (sum, [slope, curvature]) => sum + slope ** 2 / (2 * curvature + 40),
    0,
  );
  return gain - COST * (filled.length - 1);
}

/** Every way of grouping `bins` neighbours and a last bin for missing into at least two groups. */
function everyGrouping(bins: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** (bins - 1) - 1 }, (_, i) =>
    Array.from({ length: bins - 1 }, (__, bit) => bit + 1).filter((start) =>
      Boolean((i + 1) & (1 << (start - 1))),
    ),
  );
}

describe('a grid put together from neighbouring bins', () => {
  it('says what its cells are worth, as adding them up one by one does', () => {
    fc.assert(
      fc.property(sumsOf(5, 4), (sums) => {
        const grid = coarsen(sums, COST);
        const [rows, columns] = [
          groupOf(grid?.rowStarts ?? [], 5),
          groupOf(grid?.columnStarts ?? [], 4),
        ];
        expect(grid?.worth).toBeCloseTo(worthOf(sums, rows, columns), 8);
      }),
    );
  });

  it('is the best of all where one direction has no choice', () => {
    fc.assert(
      fc.property(sumsOf(6, 3, filledCell), (sums) => {
        const columns = groupOf([1], 3);
        const worths = everyGrouping(5)
          .filter((starts) => starts.length < 4)
          .map((starts) => worthOf(sums, groupOf(starts, 6), columns));
        expect(coarsen(sums, COST)?.worth).toBeCloseTo(Math.max(...worths), 8);
      }),
    );
  });

  it('cannot be improved by moving the cuts of one direction alone', () => {
    fc.assert(
      fc.property(sumsOf(5, 5), (sums) => {
        const grid = coarsen(sums, COST);
        const columns = groupOf(grid?.columnStarts ?? [], 5);
        const worths = everyGrouping(4)
          .filter((starts) => starts.length === grid?.rowStarts.length)
          .map((starts) => gainOfGroups(sums, groupOf(starts, 5), columns));
        expect(gainOf(grid?.sums as CellSums)).toBeCloseTo(Math.max(...worths), 8);
      }),
    );
  });

  it('is not to be had where a direction has a single bin', () => {
    const residuals = { slopes: Float64Array.of(1, -1), curvatures: Float64Array.of(0.2, 0.2) };
    const single = { codes: Uint8Array.of(0, 1), bins: 2 };
    const double = { codes: Uint8Array.of(0, 1), bins: 3 };
    expect(coarsen(cellSums(single, double, residuals), COST)).toBeNull();
  });
});

function gainOfGroups(sums: CellSums, rows: Uint8Array, columns: Uint8Array): number {
  const filled = new Set<string>();
  sums.curvatures.forEach((curvature, i) => {
    const cell = `${rows[Math.floor(i / sums.columns)]} ${columns[i % sums.columns]}`;
    if (curvature > 0) filled.add(cell);
  });
  return worthOf(sums, rows, columns) + COST * (filled.size - 1);
}
