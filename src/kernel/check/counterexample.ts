import { decide } from '../decide.ts';
import { CATALOGUE } from '../features/catalogue.ts';
import { isOpen } from '../gates.ts';
import type { LimitState } from '../limit-state.ts';
import { NO_LIMIT_YET } from '../limit-state.ts';
import { floorToStep, type Money } from '../money.ts';
import { createTrace, type Trace } from '../trace.ts';
import { type Fall, improving, type PointsFall } from './falls.ts';
import {
  type Combination,
  combinationsOf,
  isLaidOut,
  type ScoredFeature,
  type ScorePart,
  scorePartsOf,
} from './scores.ts';
import { cellsOf, domainOf } from './span.ts';
import type { Subject } from './subject.ts';

/** One borrower twice: the second time better in one feature, and with the lower limit. */
export interface Counterexample {
  readonly slot: number;
  readonly worse: number;
  readonly better: number;
  /** Values of features that matter to it, by slot; all others are at their best. */
  readonly others: ReadonlyMap<number, number>;
  readonly grades: readonly [worse: string, better: string];
  readonly previous: Money;
  readonly limits: readonly [worse: Money, better: Money];
}

/** Two lives that differ in one feature. */
interface Lives {
  readonly slot: number;
  readonly worse: number;
  readonly better: number;
  readonly fixed: ReadonlyMap<number, number>;
  /** Which grades, before and after, are looked for. */
  readonly wants: (worse: number, better: number) => boolean;
}

/** Looks for a borrower whom the fall really hits, and lets `decide` itself confirm it. */
export function counterexampleOf(subject: Subject, fall: Fall): Counterexample | null {
  const decider = new Decider(subject);
  for (const lives of livesOf(subject, fall)) {
    for (const scored of scoresFor(subject, lives)) {
      const found = decider.compare(lives, new Map([...lives.fixed, ...scored]));
      if (found !== null) return found;
    }
  }
  return null;
}

/**
 * Whether any borrower's grade can be the worse for a fall of points. Where none is, damping makes none
 * either: it moves both scores to the same value or to two between them. Where pairs tie too many
 * features together to look at all of their values, it may be.
 */
export function costsAGrade(subject: Subject, fall: PointsFall): boolean {
  if (!scorePartsOf(subject.rules.scorecard.document).every(isLaidOut)) return true;
  return livesOf(subject, fall).some((lives) => {
    for (const _ of scoresFor(subject, lives)) return true;
    return false;
  });
}

function livesOf({ rules }: Subject, fall: Fall): readonly Lives[] {
  const step = (wants: Lives['wants'], fixed: ReadonlyMap<number, number> = new Map()) =>
    fall.kind === 'grade' ? [] : [{ ...fall, fixed, wants }];
  switch (fall.kind) {
    case 'ceiling':
      return step((_, better) => fall.grade === null || better === fall.grade, fall.others);
    case 'points':
      return step((worse, better) => better > worse);
    case 'gate':
      return step(() => true);
    case 'grade':
      return scorePartsOf(rules.scorecard.document)
        .flatMap(({ features }) => features)
        .flatMap((scored) =>
          stepsOf(scored).map(([worse, better]) => ({
            slot: scored.slot,
            worse,
            better,
            fixed: fall.others,
            wants: (before: number, after: number) =>
              before === fall.grade + 1 && after === fall.grade,
          })),
        );
  }
}

/** Neighbouring values of a scored feature, the better one second. */
function stepsOf({ feature, edges }: ScoredFeature): readonly (readonly [number, number])[] {
  const cells = cellsOf({ ...domainOf(feature), missing: false }, edges);
  const values = improving(
    feature,
    cells.map(({ lo, hi }) => (feature.direction === 'safer' ? hi : lo)),
  );
  return values.slice(1).map((better, i) => [values[i] as number, better] as const);
}

/**
 * Values of the other scored features with which the two lives come to the grades that are wanted: one
 * choice for each total of points that does.
 */
function* scoresFor(subject: Subject, lives: Lives): Generator<ReadonlyMap<number, number>> {
  const { scorecard } = subject.rules;
  const parts = scorePartsOf(scorecard.document);
  const own = parts.find(({ features }) => features.some(({ slot }) => slot === lives.slot));
  const rest = parts.filter((part) => part !== own);
  const base = scorecard.document.basePoints;
  const tied = own === undefined ? [NOT_SCORED] : tiedChoices(own, lives);
  for (const [total, values] of choices(rest, lives.fixed)) {
    for (const { worse, better, partners } of tied) {
      const grades = [worse, better].map((points) => scorecard.gradeOf(base + total + points));
      if (!lives.wants(grades[0] as number, grades[1] as number)) continue;
      yield new Map([...values, ...partners]);
    }
  }
}

/** The points of the two lives from the part that changes, with values of the features tied to it. */
interface TiedChoice {
  readonly worse: number;
  readonly better: number;
  readonly partners: ReadonlyMap<number, number>;
}

const NOT_SCORED: TiedChoice = { worse: 0, better: 0, partners: new Map() };

function tiedChoices(
  part: ScorePart,
  { slot, fixed, worse, better }: Lives,
): readonly TiedChoice[] {
  const facts = new Float64Array(CATALOGUE.length);
  const found = new Map<string, TiedChoice>();
  for (const combination of combinationsOf(part, new Map([...fixed, [slot, worse]]))) {
    for (const [other, value] of combination.values) facts[other] = value;
    facts[slot] = better;
    const points = part.pointsAt(facts);
    const key = `${combination.points} ${points}`;
    if (found.has(key)) continue;
    const partners = new Map([...combination.values].filter(([other]) => other !== slot));
    found.set(key, { worse: combination.points, better: points, partners });
  }
  return [...found.values()];
}

/** By total: values that give it, better ones first; a fixed feature has its one value. */
function choices(
  parts: readonly ScorePart[],
  fixed: ReadonlyMap<number, number>,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  let totals = new Map<number, ReadonlyMap<number, number>>([[0, new Map()]]);
  for (const part of parts) {
    const next = new Map<number, ReadonlyMap<number, number>>();
    for (const option of optionsOf(part, fixed)) {
      for (const [total, values] of totals) {
        const sum = total + option.points;
        if (!next.has(sum)) next.set(sum, new Map([...values, ...option.values]));
      }
    }
    totals = next;
  }
  return totals;
}

/** One combination for each number of points that a part can give, best behaviour first. */
function optionsOf(part: ScorePart, fixed: ReadonlyMap<number, number>): Iterable<Combination> {
  const options = new Map<number, Combination>();
  for (const combination of combinationsOf(part, fixed)) {
    if (!options.has(combination.points)) options.set(combination.points, combination);
  }
  return options.values();
}

/** Decides both lives from several limits that stand before the decision. */
class Decider {
  readonly #subject: Subject;
  readonly #best: Float64Array;
  readonly #facts = new Float64Array(CATALOGUE.length);
  readonly #trace: Trace;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#best = bestFacts(subject);
    this.#trace = createTrace(subject.rules);
  }

  compare(
    { slot, worse, better }: Lives,
    others: ReadonlyMap<number, number>,
  ): Counterexample | null {
    const { rules } = this.#subject;
    const first = this.#decide(others, slot, worse, NO_LIMIT_YET);
    const second = this.#decide(others, slot, better, NO_LIMIT_YET);
    const tops = [first.lowest, second.lowest, rules.cap];
    const limits = tops.map((amount) => floorToStep(amount, rules.step));
    for (const previous of [0 as Money, ...limits]) {
      const state = { ...NO_LIMIT_YET, limit: previous };
      const before = this.#decide(others, slot, worse, state);
      const after = this.#decide(others, slot, better, state);
      if (after.limit >= before.limit) continue;
      return {
        slot,
        worse,
        better,
        others: new Map([...others].filter(([other]) => other !== slot)),
        grades: [before.grade, after.grade],
        previous,
        limits: [before.limit, after.limit],
      };
    }
    return null;
  }

  #decide(
    others: ReadonlyMap<number, number>,
    slot: number,
    value: number,
    state: LimitState,
  ): { limit: Money; lowest: Money; grade: string } {
    const { rules } = this.#subject;
    this.#facts.set(this.#best);
    for (const [other, fact] of others) this.#facts[other] = fact;
    this.#facts[slot] = value;
    const { limit, lowest, grade } = decide(rules, this.#facts, state, this.#trace);
    return { limit, lowest, grade: rules.scorecard.grades[grade] as string };
  }
}

/** Every feature as good as it can be; where none is better, at a value that opens its gates. */
function bestFacts({ rules }: Subject): Float64Array {
  return Float64Array.from(CATALOGUE, (feature, slot) => {
    const domain = domainOf(feature);
    if (feature.direction === 'riskier') return domain.lo;
    if (feature.direction === 'safer') return domain.hi;
    const gates = rules.gates.filter((gate) => gate.slot === slot);
    const edges = gates.flatMap(({ threshold }) => [threshold, threshold + 1]);
    const values = cellsOf(domain, edges).map(({ present, lo }) => (present ? lo : Number.NaN));
    return values.find((value) => gates.every((gate) => isOpen(gate, value))) ?? domain.lo;
  });
}
