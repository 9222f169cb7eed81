import type { Codes } from '../binning/index.ts';

/** What the fit so far leaves over in each cell of a grid, row by row; missing is last in both. */
export interface CellSums {
  readonly rows: number;
  readonly columns: number;
  /** Sum of the residuals: target − probability, by weight. */
  readonly slopes: Float64Array;
  /** Sum of probability × (1 − probability), by weight. */
  readonly curvatures: Float64Array;
}

/** The residual of every row under a fit, and its curvature. */
export interface Residuals {
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
}

/** One direction of a grid: the bin of every row, the last being missing. */
export interface Axis {
  readonly codes: Codes;
  readonly bins: number;
}

export function cellSums(rows: Axis, columns: Axis, residuals: Residuals): CellSums {
  const slopes = new Float64Array(rows.bins * columns.bins);
  const curvatures = new Float64Array(rows.bins * columns.bins);
  for (let i = 0; i < rows.codes.length; i++) {
    const cell = (rows.codes[i] as number) * columns.bins + (columns.codes[i] as number);
    slopes[cell] = (slopes[cell] as number) + (residuals.slopes[i] as number);
    curvatures[cell] = (curvatures[cell] as number) + (residuals.curvatures[i] as number);
  }
  return { rows: rows.bins, columns: columns.bins, slopes, curvatures };
}

/** A cell counts as if it held this much curvature of no residual more: small cells stay near zero. */
export const SHRINKAGE = 20;

/** About what the log likelihood gains by a log odds of its own for every cell. */
export function gainOf({ slopes, curvatures }: CellSums): number {
  return slopes.reduce((sum, slope, cell) => sum + cellGain(slope, curvatures[cell] as number), 0);
}

function cellGain(slope: number, curvature: number): number {
  return slope ** 2 / (2 * (curvature + SHRINKAGE));
}

/** A grid put together from neighbouring bins of a finer one. */
export interface CoarseGrid {
  /** The first bin of each group after the first, in each direction. */
  readonly rowStarts: readonly number[];
  readonly columnStarts: readonly number[];
  readonly sums: CellSums;
  /** What it gains, less what its cells cost. */
  readonly worth: number;
}

/** Groups in each direction, missing apart. */
const GROUPS_MAX = 4;
/** Rows and columns are grouped in turn; each turn gains, and few are needed. */
const TURNS_MAX = 6;

/**
 * The grid of at most four by four groups, and missing apart, that gains most for what its cells cost:
 * by exact search over the groups of one direction while those of the other stand still.
 */
export function coarsen(fine: CellSums, costOfCell: number): CoarseGrid | null {
  let best: CoarseGrid | null = null;
  for (let rows = 2; rows <= Math.min(GROUPS_MAX, fine.rows - 1); rows++) {
    for (let columns = 2; columns <= Math.min(GROUPS_MAX, fine.columns - 1); columns++) {
      const grid = coarsenTo(fine, rows, columns, costOfCell);
      if (best === null || grid.worth > best.worth) best = grid;
    }
  }
  return best;
}

function coarsenTo(fine: CellSums, rows: number, columns: number, costOfCell: number): CoarseGrid {
  const turned = transposed(fine);
  let columnStarts: readonly number[] = Array.from({ length: fine.columns - 2 }, (_, i) => i + 1);
  let rowStarts = bestStarts(groupColumns(fine, columnStarts), rows);
  let gain = Number.NEGATIVE_INFINITY;
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    columnStarts = bestStarts(groupColumns(turned, rowStarts), columns);
    rowStarts = bestStarts(groupColumns(fine, columnStarts), rows);
    const now = gainOf(groupBoth(fine, rowStarts, columnStarts));
    if (now <= gain + 1e-9) break;
    gain = now;
  }
  const sums = groupBoth(fine, rowStarts, columnStarts);
  const cells = sums.curvatures.filter((curvature) => curvature > 0).length;
  return { rowStarts, columnStarts, sums, worth: gainOf(sums) - costOfCell * (cells - 1) };
}

/** Where to begin new groups of rows, missing aside, so that `groups` of them gain most. */
function bestStarts(sums: CellSums, groups: number): readonly number[] {
  const last = sums.rows - 1;
  const gains = segmentGains(sums, last);
  // By the number of groups: the most that the rows before `end` gain, and where its last group begins.
  let most = gains.map((row) => row[0] as number);
  const begins: number[][] = [];
  for (let count = 2; count <= groups; count++) {
    const begin = new Array<number>(last).fill(0);
    most = most.map((_, end) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let from = count - 1; from <= end; from++) {
        const gain = (most[from - 1] as number) + (gains[end]?.[from] as number);
        if (gain > best) [best, begin[end]] = [gain, from];
      }
      return best;
    });
    begins.push(begin);
  }
  const starts: number[] = [];
  let end = last - 1;
  for (const begin of begins.toReversed()) {
    const start = begin[end] as number;
    starts.unshift(start);
    end = start - 1;
  }
  return starts;
}

/** By last row and first row: what the rows gain as one group. */
function segmentGains(
  { columns, slopes, curvatures }: CellSums,
  last: number,
): readonly number[][] {
  return Array.from({ length: last }, (_, end) => {
    const gains = new Array<number>(end + 1).fill(0);
    const slope = new Float64Array(columns);
    const curvature = new Float64Array(columns);
    for (let from = end; from >= 0; from--) {
      for (let column = 0; column < columns; column++) {
        const cell = from * columns + column;
        slope[column] = (slope[column] as number) + (slopes[cell] as number);
        curvature[column] = (curvature[column] as number) + (curvatures[cell] as number);
      }
      gains[from] = slope.reduce((sum, one, c) => sum + cellGain(one, curvature[c] as number), 0);
    }
    return gains;
  });
}

function transposed({ rows, columns, slopes, curvatures }: CellSums): CellSums {
  const turn = (values: Float64Array): Float64Array =>
    values.map((_, i) => values[(i % rows) * columns + Math.floor(i / rows)] as number);
  return { rows: columns, columns: rows, slopes: turn(slopes), curvatures: turn(curvatures) };
}

function groupBoth(
  fine: CellSums,
  rowStarts: readonly number[],
  columnStarts: readonly number[],
): CellSums {
  return transposed(groupColumns(transposed(groupColumns(fine, columnStarts)), rowStarts));
}

/** Adds up columns that are in one group; missing is a group of its own. */
function groupColumns(sums: CellSums, starts: readonly number[]): CellSums {
  const groups = groupOf(starts, sums.columns);
  const columns = starts.length + 2;
  const add = (values: Float64Array): Float64Array => {
    const grouped = new Float64Array(sums.rows * columns);
    values.forEach((value, cell) => {
      const row = Math.floor(cell / sums.columns);
      const to = row * columns + (groups[cell % sums.columns] as number);
      grouped[to] = (grouped[to] as number) + value;
    });
    return grouped;
  };
  return { rows: sums.rows, columns, slopes: add(sums.slopes), curvatures: add(sums.curvatures) };
}

/** For each bin its group; the last bin, missing, is the last group. */
export function groupOf(starts: readonly number[], bins: number): Uint8Array {
  const groups = new Uint8Array(bins);
  starts.forEach((start, i) => {
    groups.fill(i + 1, start);
  });
  groups[bins - 1] = starts.length + 1;
  return groups;
}
