import type { Column, Sample } from '../sample.ts';
import { binCategory, codeCategories } from './bin-category.ts';
import { type Binned, binNumeric } from './bin-numeric.ts';
import type { Binning } from './binning.ts';
import { BINS_MAX, type Codes, codeRows } from './code-rows.ts';
import { type BinningLimits, DEFAULT_LIMITS } from './limits.ts';

/** How one variable is to be binned where it differs from the rest. */
export interface ColumnBinning {
  /** Lower edges made by hand, ascending, without the first: kept as they are. */
  readonly edges?: readonly number[];
  /** Groups of categories made by hand: kept as they are. */
  readonly groups?: readonly (readonly string[])[];
  readonly limits?: Partial<BinningLimits>;
}

export interface BinningOptions {
  readonly limits?: Partial<BinningLimits>;
  /** By the variable's name. */
  readonly columns?: Readonly<Record<string, ColumnBinning>>;
}

/** Bins every column of a sample. */
export function binSample(
  sample: Sample,
  options: BinningOptions = {},
): readonly Binned<Binning>[] {
  return sample.columns.map((column) => binColumn(column, sample, options));
}

/** Bins one column of a sample. Throws a RangeError where edges made by hand do not ascend, or bins are too many. */
export function binColumn(
  column: Column,
  sample: Sample,
  options: BinningOptions = {},
): Binned<Binning> {
  const own = options.columns?.[column.name];
  const limits = { ...DEFAULT_LIMITS, ...options.limits, ...own?.limits };
  checkRoom(column, limits.quantilesMax + limits.treeLeavesMax, own?.edges);
  return column.kind === 'category'
    ? binCategory(column, sample, limits, own?.groups)
    : binNumeric(column, sample, limits, own?.edges);
}

/** A bin's number is kept in a byte. */
function checkRoom(column: Column, preBinsMax: number, edges: readonly number[] = []): void {
  const specials = column.kind === 'numeric' ? (column.specials?.length ?? 0) : 1;
  const bins = Math.max(preBinsMax, edges.length + 1) + 1 + specials;
  if (bins > BINS_MAX) {
    throw new RangeError(
      `"${column.name}" would have ${bins} bins; at most ${BINS_MAX} are possible`,
    );
  }
  if (edges.some((edge, i) => i > 0 && edge <= (edges[i - 1] as number))) {
    throw new RangeError(`the edges of "${column.name}" do not ascend: ${edges.join(', ')}`);
  }
}

/** The bins of rows that the binning was not learned from. */
export function codesOf(binning: Binning, column: Column): Codes {
  if (binning.kind === 'category' && column.kind === 'category') {
    return codeCategories(column, binning.groups);
  }
  if (binning.kind === 'numeric' && column.kind === 'numeric') {
    return codeRows(column.values, binning.edges, binning.specials);
  }
  throw new RangeError(`"${column.name}" holds ${column.kind} values, its binning does not`);
}
