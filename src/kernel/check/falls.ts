import type { CompiledCeiling } from '../compile.ts';
import { CATALOGUE } from '../features/catalogue.ts';
import type { Feature } from '../features/feature.ts';
import { type CompiledGate, isOpen } from '../gates.ts';
import type { Money } from '../money.ts';
import { type Axis, allowedAt, axesOf, cornerCount, eachCorner, gradesOf } from './corners.ts';
import { leastChange, type ScoredFeature, scorePartsOf } from './scores.ts';
import { cellsOf, domainOf } from './span.ts';
import type { Subject } from './subject.ts';

/** A place where one part of the rules gives less, or shuts, though behaviour got better. */
export type Fall = CeilingFall | GradeFall | PointsFall | GateFall;

interface Step {
  /** The feature that changes; its values before and after, the second being the better behaviour. */
  readonly slot: number;
  readonly worse: number;
  readonly better: number;
}

export interface CeilingFall extends Step {
  readonly kind: 'ceiling';
  readonly ceiling: number;
  /** The rank of the grade it happens at; null where the grade does not matter. */
  readonly grade: number | null;
  /** The ceiling's other features, by slot. */
  readonly others: ReadonlyMap<number, number>;
  readonly from: Money;
  readonly to: Money;
}

/** A ceiling that allows less at grade `grade` than at the grade after it. */
export interface GradeFall {
  readonly kind: 'grade';
  readonly ceiling: number;
  readonly grade: number;
  readonly others: ReadonlyMap<number, number>;
  readonly from: Money;
  readonly to: Money;
}

/** Fewer points for the better behaviour, at least where a partner in a pair has some value. */
export interface PointsFall extends Step {
  readonly kind: 'points';
  /** The characteristic or pair that loses most. */
  readonly where: string;
  /** Its place among the scorecard's characteristics and, after them, its pairs. */
  readonly characteristic: number;
}

/** A gate that is open at the worse value and shut at the better one. */
export interface GateFall extends Step {
  readonly kind: 'gate';
  readonly gate: number;
}

export interface Falls {
  readonly falls: readonly Fall[];
  /** Ceilings with more corners than were looked at. */
  readonly notAnalysed: readonly number[];
}

const CORNERS_MAX = 300_000;
/** Falls kept of one ceiling: they mostly repeat one slip. */
const FALLS_KEPT = 2_000;

/** Every place of the kind; where there is none, better behaviour never lowers the limit. */
export function fallsOf(subject: Subject): Falls {
  const { ceilings } = subject.rules;
  const analysed = ceilings.map(({ document }) => cornerCount(axesOf(document)) <= CORNERS_MAX);
  return {
    falls: [
      ...ceilings.flatMap((ceiling, i) => (analysed[i] ? ceilingFalls(subject, ceiling, i) : [])),
      ...pointsFalls(subject),
      ...subject.rules.gates.flatMap(gateFalls),
    ],
    notAnalysed: analysed.flatMap((is, i) => (is ? [] : [i])),
  };
}

/** From the worst to the best; empty where no direction is better. */
export function improving(feature: Feature, values: readonly number[]): readonly number[] {
  if (feature.direction === 'neutral') return [];
  return feature.direction === 'safer' ? values : values.toReversed();
}

function ceilingFalls(subject: Subject, ceiling: CompiledCeiling, index: number): readonly Fall[] {
  const axes = axesOf(ceiling.document);
  const grades = gradesOf(ceiling, subject.rules.scorecard.grades.length);
  const falls: Fall[] = [];
  for (let grade = 0; grade < grades; grade++) {
    for (const axis of axes) {
      alongFeature(subject, { ceiling, index, grade: grades === 1 ? null : grade }, axis, falls);
    }
    if (grade + 1 < grades) alongGrades(subject, { ceiling, index, grade }, falls);
  }
  return falls;
}

interface At {
  readonly ceiling: CompiledCeiling;
  readonly index: number;
  readonly grade: number | null;
}

function alongFeature(subject: Subject, at: At, axis: Axis, falls: Fall[]): void {
  const values = improving(axis.feature, axis.values);
  if (values.length < 2) return;
  const others = axesOf(at.ceiling.document).filter(({ slot }) => slot !== axis.slot);
  const facts = new Float64Array(CATALOGUE.length);
  const amountAt = (value: number): Money => {
    facts[axis.slot] = value;
    return allowedAt(subject.rules, at.ceiling, facts, at.grade ?? 0);
  };
  eachCorner(others, facts, () => {
    let from = amountAt(values[0] as number);
    for (let i = 1; i < values.length; i++) {
      const [worse, better] = [values[i - 1] as number, values[i] as number];
      const to = amountAt(better);
      if (to < from && falls.length < FALLS_KEPT) {
        const place = { ceiling: at.index, grade: at.grade, others: valuesIn(others, facts) };
        falls.push({ kind: 'ceiling', ...place, slot: axis.slot, worse, better, from, to });
      }
      from = to;
    }
  });
}

function alongGrades(subject: Subject, at: At & { grade: number }, falls: Fall[]): void {
  const axes = axesOf(at.ceiling.document);
  const facts = new Float64Array(CATALOGUE.length);
  eachCorner(axes, facts, () => {
    const from = allowedAt(subject.rules, at.ceiling, facts, at.grade + 1);
    const to = allowedAt(subject.rules, at.ceiling, facts, at.grade);
    if (to >= from || falls.length >= FALLS_KEPT) return;
    const others = valuesIn(axes, facts);
    falls.push({ kind: 'grade', ceiling: at.index, grade: at.grade, others, from, to });
  });
}

function valuesIn(axes: readonly Axis[], facts: Float64Array): ReadonlyMap<number, number> {
  return new Map(axes.map(({ slot }) => [slot, facts[slot] as number]));
}

function pointsFalls({ rules }: Subject): readonly Fall[] {
  const { document } = rules.scorecard;
  const places = [
    ...document.characteristics.map((_, i) => `scorecard.characteristics[${i}]`),
    ...(document.pairs ?? []).map((_, i) => `scorecard.pairs[${i}]`),
  ];
  return scorePartsOf(document)
    .flatMap(({ features }) => features)
    .flatMap((scored) => fallsAlong(scored, places));
}

function fallsAlong(scored: ScoredFeature, places: readonly string[]): readonly Fall[] {
  const { slot, feature, edges } = scored;
  const cells = cellsOf({ ...domainOf(feature), missing: false }, edges);
  const steps = improving(
    feature,
    cells.flatMap(({ lo, hi }) => [...new Set([lo, hi])]),
  );
  return steps.slice(1).flatMap((better, i): readonly Fall[] => {
    const worse = steps[i] as number;
    const { least, where } = leastChange(scored, worse, better);
    if (least >= 0) return [];
    return [{ kind: 'points', where, characteristic: places.indexOf(where), slot, worse, better }];
  });
}

function gateFalls(gate: CompiledGate, index: number): readonly Fall[] {
  const feature = CATALOGUE[gate.slot] as Feature;
  const { lo, hi } = domainOf(feature);
  const edge = gate.atLeast ? gate.threshold : gate.threshold + 1;
  const around = [edge - 1, edge].filter((value) => value >= lo && value <= hi);
  const [worse, better] = improving(feature, around);
  if (worse === undefined || better === undefined) return [];
  if (!isOpen(gate, worse) || isOpen(gate, better)) return [];
  return [{ kind: 'gate', gate: index, slot: gate.slot, worse, better }];
}
