import type { Numbers, NumericColumn, Outcomes } from '../sample.ts';
import type { BinningNote, NumericBinning } from './binning.ts';
import { chooseCuts } from './choose-cuts.ts';
import { type Codes, codeRows, recode } from './code-rows.ts';
import { type Counts, countBins, mergeCounts, totalsOf } from './counts.ts';
import { cellsOf, informationValue } from './information.ts';
import type { BinningLimits } from './limits.ts';
import { quantileEdges } from './quantile-edges.ts';
import { runsOf } from './runs.ts';
import { treeEdges } from './tree-edges.ts';
import { trendOf } from './trends.ts';

/** A binning and the bins of the rows that it was learned from. */
export interface Binned<B> {
  readonly binning: B;
  readonly codes: Codes;
}

/** Bins a column of numbers: optimally, or at `manualEdges` (the lower edges, without the first). */
export function binNumeric(
  column: NumericColumn,
  outcomes: Outcomes,
  limits: BinningLimits,
  manualEdges?: readonly number[],
): Binned<NumericBinning> {
  const specials = column.specials ?? [];
  const preEdges = Float64Array.from(manualEdges ?? candidateEdges(column, outcomes, limits));
  const preBins = preEdges.length + 1;
  const codes = codeRows(column.values, preEdges, specials);
  const counts = countBins(codes, preBins + 1 + specials.length, outcomes);
  const totals = totalsOf(counts);
  const choice =
    manualEdges === undefined
      ? chooseCuts(part(counts, 0, preBins), totals, limits)
      : { starts: Array.from({ length: preBins }, (_, bin) => bin), notes: [] };
  const starts = [...choice.starts, ...outside(preBins, specials.length)];
  recode(codes, namesOf(starts, preBins + 1 + specials.length));
  const merged = mergeCounts(counts, starts);
  const cells = cellsOf(merged, totals);
  const ranges = choice.starts.length;
  return {
    codes,
    binning: {
      kind: 'numeric',
      name: column.name,
      edges: choice.starts.slice(1).map((start) => preEdges[start - 1] as number),
      specials,
      cells,
      informationValue: informationValue(cells),
      trend: trendOf(cells.slice(0, ranges).map(({ badRate }) => badRate)),
      manual: manualEdges !== undefined,
      notes: [
        ...notesOnValues(column.values, part(merged, 0, ranges), merged.rows[ranges] as number),
        ...(manualEdges === undefined ? notesOnOneValue(counts, preBins) : []),
        ...notesOnSeparation(part(counts, 0, preBins)),
        ...choice.notes,
        ...notesOnCounts(merged),
      ],
    },
  };
}

function candidateEdges(
  column: NumericColumn,
  outcomes: Outcomes,
  { quantilesMax, treeLeavesMax, sizeMin }: BinningLimits,
): readonly number[] {
  const runs = runsOf(column, outcomes);
  const quantiles = quantileEdges(runs, quantilesMax);
  const tree = treeEdges(runs, { leavesMax: treeLeavesMax, sizeMin });
  return [...new Set([...quantiles, ...tree])].sort((a, b) => a - b);
}

function part({ rows, goods, bads }: Counts, from: number, to: number): Counts {
  return {
    rows: rows.subarray(from, to),
    goods: goods.subarray(from, to),
    bads: bads.subarray(from, to),
  };
}

/** Missing and special values keep the bins that they have. */
function outside(preBins: number, specials: number): readonly number[] {
  return Array.from({ length: 1 + specials }, (_, i) => preBins + i);
}

/** For each pre-bin the bin that it becomes part of. */
export function namesOf(starts: readonly number[], preBins: number): Uint8Array {
  const names = new Uint8Array(preBins);
  starts.forEach((start, bin) => {
    names.fill(bin, start);
  });
  return names;
}

function notesOnValues(values: Numbers, ranges: Counts, missing: number): readonly BinningNote[] {
  const infinite = missing === 0 ? 0 : countInfinite(values);
  const notes: BinningNote[] = infinite === 0 ? [] : [{ code: 'infinite', rows: infinite }];
  const empty = binsWhere(ranges, (rows) => rows === 0);
  if (empty.length === ranges.rows.length) return [...notes, { code: 'allMissing' }];
  return empty.length === 0 ? notes : [...notes, { code: 'emptyBins', bins: empty }];
}

function notesOnOneValue({ rows }: Counts, preBins: number): readonly BinningNote[] {
  return preBins === 1 && (rows[0] as number) > 0 ? [{ code: 'constant' }] : [];
}

function notesOnSeparation({ goods, bads }: Counts): readonly BinningNote[] {
  const [firstGood, lastGood] = spanOf(goods);
  const [firstBad, lastBad] = spanOf(bads);
  if (firstGood === -1 || firstBad === -1) return [];
  return lastGood < firstBad || lastBad < firstGood ? [{ code: 'separates' }] : [];
}

/** The first and the last bin that holds any; -1 where none does. */
function spanOf(side: Float64Array): readonly [first: number, last: number] {
  const holds = (weight: number): boolean => weight > 0;
  return [side.findIndex(holds), side.findLastIndex(holds)];
}

function countInfinite(values: Numbers): number {
  let rows = 0;
  for (const value of values) {
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) rows += 1;
  }
  return rows;
}

/** Bins that hold only goods or only bads, which get half a row of each. */
export function notesOnCounts(counts: Counts): readonly BinningNote[] {
  const { goods, bads } = counts;
  const totals = totalsOf(counts);
  if (totals.goods > 0 !== totals.bads > 0) return [{ code: 'oneClass' }];
  const oneSided = binsWhere(counts, (_, bin) => (goods[bin] === 0) !== (bads[bin] === 0));
  return oneSided.length === 0 ? [] : [{ code: 'oneSided', bins: oneSided }];
}

function binsWhere(
  { rows }: Counts,
  holds: (rows: number, bin: number) => boolean,
): readonly number[] {
  return Array.from(rows, (_, bin) => bin).filter((bin) => holds(rows[bin] as number, bin));
}
