import { inTrend, type TrendChoice } from '../binning/index.ts';

/** One direction of a grid: how what it adds to its variable may run. */
export interface Side {
  /** Of the sum of the grid and the variable's own part, from range to range. */
  readonly trend: TrendChoice;
  /** By range: what the variable adds by itself, of which the grid may take back no more than its rises. */
  readonly own: ArrayLike<number>;
}

export type Sides = readonly [rows: Side, columns: Side];

/** The side of groups of ranges: `starts` are the first ranges of the groups after the first. */
export function sideOfGroups({ trend, own }: Side, starts: readonly number[]): Side {
  let sum = 0;
  const sums = starts.map((start) => {
    sum += (own[start] as number) - (own[start - 1] as number);
    return sum;
  });
  return { trend, own: [0, ...sums] };
}

/** Row by row; missing is last in both directions. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Turns come ever closer; after that many the rest is far below a point. */
const TURNS_MAX = 200;
const NEGLIGIBLE = 1e-10;

/**
 * The values nearest to those of the cells, by weight, with which the sum of grid and own parts keeps to the trend of the
 * rows in every column and to that of the columns in every row. Missing is held to nothing in its own direction.
 * Dykstra's algorithm: projections on either in turn, each made without what it changed the time before.
 */
export function inTrends(cells: Cells, sides: Sides): Float64Array {
  if (!sides.some(isHeld)) return cells.values;
  const owns = ownParts(cells, sides);
  let sums: Float64Array = cells.values.map((value, cell) => value + (owns[cell] as number));
  const lines = linesOf(cells);
  const before = lines.map(() => new Float64Array(sums.length));
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    const last = sums;
    for (const direction of [0, 1] as const) {
      const changed = before[direction] as Float64Array;
      const asked = sums.map((value, cell) => value + (changed[cell] as number));
      sums = projected(asked, cells.weights, lines[direction], sides[direction].trend);
      before[direction] = asked.map((value, cell) => value - (sums[cell] as number));
    }
    const moved = sums.map((value, cell) => Math.abs(value - (last[cell] as number)));
    if (Math.max(...moved) < NEGLIGIBLE) break;
  }
  return sums.map((sum, cell) => sum - (owns[cell] as number));
}

/** The same for whole points, exactly: values that break a trend are raised, none is lowered. */
export function raisedIntoTrends(cells: Omit<Cells, 'weights'>, sides: Sides): Float64Array {
  const owns = ownParts(cells, sides);
  const sums = cells.values.map((value, cell) => value + (owns[cell] as number));
  linesOf(cells).forEach((lines, direction) => {
    const side = sides[direction] as Side;
    if (!isHeld(side)) return;
    for (const line of lines) {
      const upwards = side.trend === 'ascending' ? line : line.toReversed();
      upwards.slice(1).forEach((cell, place) => {
        sums[cell] = Math.max(sums[cell] as number, sums[upwards[place] as number] as number);
      });
    }
  });
  return sums.map((sum, cell) => sum - (owns[cell] as number));
}

function isHeld({ trend }: Side): boolean {
  return trend === 'ascending' || trend === 'descending';
}

function ownParts({ rows, columns }: Pick<Cells, 'rows' | 'columns'>, sides: Sides): Float64Array {
  const [ofRow, ofColumn] = sides.map(
    ({ own }) =>
      (place: number) =>
        own[place] ?? 0,
  ) as [(place: number) => number, (place: number) => number];
  return Float64Array.from(
    { length: rows * columns },
    (_, cell) => ofRow(Math.floor(cell / columns)) + ofColumn(cell % columns),
  );
}

type Lines = readonly (readonly number[])[];

/** The cells of each column from the first row to the last but missing; and those of each row likewise. */
function linesOf({ rows, columns }: Pick<Cells, 'rows' | 'columns'>): readonly [Lines, Lines] {
  const lines = (count: number, length: number, cell: (line: number, at: number) => number) =>
    Array.from({ length: count }, (_, line) =>
      Array.from({ length: length - 1 }, (__, at) => cell(line, at)),
    );
  return [
    lines(columns, rows, (column, row) => row * columns + column),
    lines(rows, columns, (row, column) => row * columns + column),
  ];
}

function projected(
  values: Float64Array,
  weights: Float64Array,
  lines: Lines,
  trend: TrendChoice,
): Float64Array {
  const result = values.slice();
  for (const line of lines) {
    const of = (all: Float64Array): Float64Array =>
      Float64Array.from(line, (cell) => all[cell] as number);
    const nearest = inTrend(of(values), of(weights), trend);
    line.forEach((cell, place) => {
      result[cell] = nearest[place] as number;
    });
  }
  return result;
}
