import type { CategoryColumn, Outcomes } from '../sample.ts';
import { type Binned, notesOnCounts } from './bin-numeric.ts';
import type { BinningNote, CategoryBinning } from './binning.ts';
import { chooseCuts } from './choose-cuts.ts';
import type { Codes } from './code-rows.ts';
import { type Counts, totalsOf } from './counts.ts';
import { cellsOf, informationValue } from './information.ts';
import type { BinningLimits } from './limits.ts';
import { trendOf } from './trends.ts';

type Group = readonly string[];

/**
 * Bins a column of categories: in order of their bad rate, then as numbers are, or in
 * `manualGroups`. Rare categories, and those never seen, are together in the last bin.
 */
export function binCategory(
  column: CategoryColumn,
  outcomes: Outcomes,
  limits: BinningLimits,
  manualGroups?: readonly Group[],
): Binned<CategoryBinning> {
  const counts = countCategories(column, outcomes);
  const totals = totalsOf(counts);
  const { groups, notes } =
    manualGroups === undefined
      ? groupCategories(column.categories, counts, limits)
      : { groups: manualGroups, notes: [] };
  const codes = codeCategories(column, groups);
  const cells = cellsOf(countGroups(column.categories, counts, groups), totals);
  return {
    codes,
    binning: {
      kind: 'category',
      name: column.name,
      groups,
      cells,
      informationValue: informationValue(cells),
      trend: trendOf(cells.slice(0, groups.length).map(({ badRate }) => badRate)),
      manual: manualGroups !== undefined,
      notes: [...notes, ...notesOnCounts(countGroups(column.categories, counts, groups))],
    },
  };
}

/** The bin of every row. A category that is in no group is in the last bin. */
export function codeCategories(column: CategoryColumn, groups: readonly Group[]): Codes {
  const bins = binsOfCategories(column.categories, groups);
  const missing = groups.length;
  return Uint8Array.from(column.codes, (code) =>
    code < 0 ? missing : (bins[code] ?? missing + 1),
  );
}

function binsOfCategories(categories: Group, groups: readonly Group[]): readonly number[] {
  const binOf = new Map(groups.flatMap((group, bin) => group.map((name) => [name, bin] as const)));
  return categories.map((name) => binOf.get(name) ?? groups.length + 1);
}

/** By category, and missing after the last. */
function countCategories(
  { codes, categories }: CategoryColumn,
  { target, weights }: Outcomes,
): Counts {
  const cells = categories.length + 1;
  const counts = {
    rows: new Float64Array(cells),
    goods: new Float64Array(cells),
    bads: new Float64Array(cells),
  };
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    const cell = code < 0 ? categories.length : code;
    const side = target[i] === 1 ? counts.bads : counts.goods;
    side[cell] = (side[cell] as number) + (weights?.[i] ?? 1);
    counts.rows[cell] = (counts.rows[cell] as number) + 1;
  }
  return counts;
}

interface Grouping {
  readonly groups: readonly Group[];
  readonly notes: readonly BinningNote[];
}

function groupCategories(categories: Group, counts: Counts, limits: BinningLimits): Grouping {
  const totals = totalsOf(counts);
  const weightOf = (code: number): number =>
    (counts.goods[code] as number) + (counts.bads[code] as number);
  const rateOf = (code: number): number => (counts.bads[code] as number) / weightOf(code);
  const least = limits.categoryShareMin * (totals.goods + totals.bads);
  const seen = categories.map((_, code) => code).filter((code) => weightOf(code) > 0);
  const heaviest = seen.toSorted((a, b) => weightOf(b) - weightOf(a) || a - b);
  const common = heaviest
    .filter((code, rank) => rank < limits.quantilesMax && weightOf(code) >= least)
    .sort((a, b) => rateOf(a) - rateOf(b) || a - b);
  const rare = heaviest.slice(common.length);
  const rows = rare.reduce((sum, code) => sum + (counts.rows[code] as number), 0);
  const notes: BinningNote[] =
    rare.length === 0 ? [] : [{ code: 'rareCategories', categories: rare.length, rows }];
  if (seen.length === 0) return { groups: [], notes: [{ code: 'allMissing' }] };
  if (seen.length === 1) notes.push({ code: 'constant' });
  if (common.length === 0) return { groups: [], notes };
  const sides = {
    goods: Float64Array.from(common, (code) => counts.goods[code] as number),
    bads: Float64Array.from(common, (code) => counts.bads[code] as number),
  };
  const choice = chooseCuts(sides, totals, { ...limits, trend: 'ascending' });
  const groups = choice.starts.map((start, bin) =>
    common.slice(start, choice.starts[bin + 1]).map((code) => categories[code] as string),
  );
  return { groups, notes: [...notes, ...choice.notes] };
}

function countGroups(categories: Group, counts: Counts, groups: readonly Group[]): Counts {
  const bins = [...binsOfCategories(categories, groups), groups.length];
  const merge = (values: Float64Array): Float64Array => {
    const merged = new Float64Array(groups.length + 2);
    bins.forEach((bin, code) => {
      merged[bin] = (merged[bin] as number) + (values[code] as number);
    });
    return merged;
  };
  return { rows: merge(counts.rows), goods: merge(counts.goods), bads: merge(counts.bads) };
}
