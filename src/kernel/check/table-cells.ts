import { featureOf, slotOf } from '../features/catalogue.ts';
import type { Feature } from '../features/feature.ts';
import type { TableCeiling, TableRow, Words } from '../policy.ts';
import { cellsOf, domainOf, type Span } from './span.ts';
import { listOf, same, type Wording } from './wording.ts';

/** One axis of a table: the scorecard's grades, or a feature cut at the table's own thresholds. */
type Axis =
  | { readonly grades: readonly string[]; readonly size: number }
  | { readonly feature: Feature; readonly cells: readonly Span[]; readonly size: number };

/** On each axis, the places that a row takes; a row is the product of them, and so is an overlap. */
export type Region = readonly ReadonlySet<number>[];

/**
 * A table laid out exactly: grades × the intervals between thresholds × missing, one cell for each
 * combination. In one cell every row either matches throughout or nowhere.
 */
export interface TableCells {
  readonly axes: readonly Axis[];
  readonly size: number;
  /** Beside the table's rows. */
  readonly rows: readonly Region[];
}

export function layOut(table: TableCeiling, grades: readonly string[]): TableCells {
  const names = new Set(table.rows.flatMap(({ when }) => (when ?? []).map((c) => c.feature)));
  const features = [...names].map(featureOf).sort((a, b) => slotOf(a.name) - slotOf(b.name));
  const axes: readonly Axis[] = [
    { grades, size: grades.length },
    ...features.map((feature): Axis => {
      const cells = cellsOf(domainOf(feature), edgesIn(table, feature));
      return { feature, cells, size: cells.length };
    }),
  ];
  return {
    axes,
    size: axes.reduce((size, axis) => size * axis.size, 1),
    rows: table.rows.map((row) => axes.map((axis) => placesOf(row, axis))),
  };
}

function edgesIn({ rows }: TableCeiling, { name }: Feature): readonly number[] {
  return rows
    .flatMap(({ when }) => when ?? [])
    .filter(({ feature }) => feature === name)
    .flatMap(({ atLeast, below }) => [atLeast, below].filter((edge) => edge !== undefined));
}

function placesOf(row: TableRow, axis: Axis): ReadonlySet<number> {
  const fits = (place: number): boolean => {
    if ('grades' in axis) return row.grades?.includes(axis.grades[place] as string) ?? true;
    const conditions = (row.when ?? []).filter(({ feature }) => feature === axis.feature.name);
    const { present, lo } = axis.cells[place] as Span;
    return conditions.every(({ missing = false, atLeast = -Infinity, below = Infinity }) =>
      present ? !missing && lo >= atLeast && lo < below : missing,
    );
  };
  return new Set(Array.from({ length: axis.size }, (_, place) => place).filter(fits));
}

/** The row that decides each cell, in the order of the axes, the last axis running fastest; -1: none. */
export function decidingRows({ axes, size, rows }: TableCells): Int16Array {
  const deciding = new Int16Array(size).fill(-1);
  for (let cell = 0; cell < size; cell++) {
    const places = placesAt(axes, cell);
    deciding[cell] = rows.findIndex((row) => row.every((set, i) => set.has(places[i] as number)));
  }
  return deciding;
}

function placesAt(axes: readonly Axis[], cell: number): readonly number[] {
  const places: number[] = [];
  let rest = cell;
  for (const { size } of axes.toReversed()) {
    places.unshift(rest % size);
    rest = (rest - (rest % size)) / size;
  }
  return places;
}

/** The cells of a region, as indices into what `decidingRows` gives. */
export function cellsIn({ axes }: TableCells, region: Region): readonly number[] {
  let cells: readonly number[] = [0];
  region.forEach((places, i) => {
    const { size } = axes[i] as Axis;
    cells = cells.flatMap((cell) => [...places].map((place) => cell * size + place));
  });
  return cells;
}

/**
 * Cells that belong together, gathered into as few regions as a greedy look finds: from each cell not
 * yet gathered, as far as possible along one axis after the other.
 */
export function regionsOf(table: TableCells, cells: readonly number[]): readonly Region[] {
  const left = new Set(cells);
  const wanted = new Set(cells);
  const regions: Region[] = [];
  for (const cell of cells) {
    if (!left.has(cell)) continue;
    const region = grown(table, wanted, placesAt(table.axes, cell));
    for (const inside of cellsIn(table, region)) left.delete(inside);
    regions.push(region);
  }
  return regions;
}

function grown(table: TableCells, wanted: ReadonlySet<number>, places: readonly number[]): Region {
  let region: Region = places.map((place) => new Set([place]));
  for (let axis = region.length - 1; axis >= 0; axis--) {
    const { size } = table.axes[axis] as Axis;
    for (let place = (places[axis] as number) + 1; place < size; place++) {
      const wider = region.with(axis, new Set([...(region[axis] as ReadonlySet<number>), place]));
      if (!cellsIn(table, wider).every((cell) => wanted.has(cell))) break;
      region = wider;
    }
  }
  return region;
}

/** `grade B; other lenders owed money now from 3 up`. Axes that are taken whole are not named. */
export function regionWords({ axes }: TableCells, region: Region, wording: Wording): Words {
  const parts = axes.flatMap((axis, i): readonly Words[] => {
    const places = region[i] as ReadonlySet<number>;
    if (places.size === axis.size) return [];
    return 'grades' in axis
      ? [gradeWords([...places].map((place) => axis.grades[place] as string))]
      : runsOf(axis.cells, places).map((span) => wording.range(axis.feature, span));
  });
  return parts.length === 0 ? { 'zh-CN': '所有账户', en: 'every account' } : listOf(parts);
}

function gradeWords(grades: readonly string[]): Words {
  const list = listOf(grades.map(same));
  const plural = grades.length > 1 ? 's' : '';
  return { 'zh-CN': `等级 ${list['zh-CN']}`, en: `grade${plural} ${list.en}` };
}

/** Neighbouring cells as one span; the missing value joins the last. */
function runsOf(cells: readonly Span[], places: ReadonlySet<number>): readonly Span[] {
  const runs: Span[] = [];
  cells.forEach((cell, place) => {
    if (!places.has(place)) return;
    const last = runs.at(-1);
    const joins = last !== undefined && (!cell.present || cell.lo === last.hi + 1);
    if (!joins) runs.push(cell);
    else runs[runs.length - 1] = cell.present ? { ...last, hi: cell.hi } : withMissing(last);
  });
  return runs;
}

function withMissing(span: Span): Span {
  return { ...span, missing: true };
}
