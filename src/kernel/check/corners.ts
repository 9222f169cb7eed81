import type { CompiledCeiling, CompiledRules } from '../compile.ts';
import { allowed } from '../decide.ts';
import { CATALOGUE, slotOf } from '../features/catalogue.ts';
import type { Feature } from '../features/feature.ts';
import type { Money } from '../money.ts';
import type { Ceiling } from '../policy.ts';
import { ceilingParts } from './parts.ts';
import { cellsOf, domainOf } from './span.ts';

/** The values of one feature at which a ceiling has to be tried, ascending; missing apart. */
export interface Axis {
  readonly feature: Feature;
  readonly slot: number;
  readonly values: readonly number[];
  /** NaN may stand for the value. */
  readonly missing: boolean;
}

/**
 * The features that a ceiling looks at, each at both ends of every interval between its thresholds.
 *
 * Between two neighbouring ends a ceiling follows at most one feature and goes one way, so what holds
 * at all these corners holds everywhere: a check of them is a proof, and no sample.
 */
export function axesOf(ceiling: Ceiling): readonly Axis[] {
  const names = new Set(ceilingParts(ceiling, '').features.map(({ feature }) => feature));
  return [...names].map((name) => {
    const slot = slotOf(name);
    const feature = CATALOGUE[slot] as Feature;
    const domain = domainOf(feature);
    const cells = cellsOf(domain, edgesIn(ceiling, name)).filter(({ present }) => present);
    const values = new Set(cells.flatMap(({ lo, hi }) => [lo, hi]));
    return { feature, slot, values: [...values], missing: domain.missing };
  });
}

function edgesIn(ceiling: Ceiling, name: string): readonly number[] {
  if (ceiling.kind !== 'table') return [];
  return ceiling.rows
    .flatMap(({ when }) => when ?? [])
    .filter(({ feature }) => feature === name)
    .flatMap(({ atLeast, below }) => [atLeast, below].filter((edge) => edge !== undefined));
}

/** How many corners the axes have together, missing values included. */
export function cornerCount(axes: readonly Axis[]): number {
  return axes.reduce((count, { values, missing }) => count * (values.length + Number(missing)), 1);
}

/**
 * Calls `visit` at every corner, with the values in the axes' slots of `facts`, which is reused.
 * `fixed` holds some slots at one value each.
 */
export function eachCorner(
  axes: readonly Axis[],
  facts: Float64Array,
  visit: () => void,
  fixed: ReadonlyMap<number, number> = new Map(),
  from = 0,
): void {
  const axis = axes[from];
  if (axis === undefined) {
    visit();
    return;
  }
  for (const value of valuesOf(axis, fixed)) {
    facts[axis.slot] = value;
    eachCorner(axes, facts, visit, fixed, from + 1);
  }
}

function valuesOf(
  { slot, values, missing }: Axis,
  fixed: ReadonlyMap<number, number>,
): readonly number[] {
  const value = fixed.get(slot);
  if (value !== undefined) return [value];
  return missing ? [...values, Number.NaN] : values;
}

/** What a ceiling allows at the values that stand in `facts`. */
export function allowedAt(
  rules: CompiledRules,
  ceiling: CompiledCeiling,
  facts: Float64Array,
  grade: number,
): Money {
  return allowed(rules, ceiling, ceiling.amount(facts, 0, grade) as Money, grade);
}

/** The grades at which a ceiling may come to different amounts: all of them, or the first for all. */
export function gradesOf({ document, appetite }: CompiledCeiling, grades: number): number {
  const byGrade =
    appetite !== null ||
    (document.kind === 'table' && document.rows.some((row) => row.grades !== undefined));
  return byGrade ? grades : 1;
}

/** The least and the most that a ceiling can allow, at one grade and with some values given. */
export function boundsOf(
  rules: CompiledRules,
  ceiling: CompiledCeiling,
  grade: number,
  fixed?: ReadonlyMap<number, number>,
): { readonly least: Money; readonly most: Money } {
  const facts = new Float64Array(CATALOGUE.length);
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  eachCorner(
    axesOf(ceiling.document),
    facts,
    () => {
      const amount = allowedAt(rules, ceiling, facts, grade);
      least = Math.min(least, amount);
      most = Math.max(most, amount);
    },
    fixed,
  );
  return { least: least as Money, most: most as Money };
}
