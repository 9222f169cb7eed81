import { CATALOGUE, slotOf } from '../features/catalogue.ts';
import type { Feature } from '../features/feature.ts';
import { compileScorecard } from '../score.ts';
import type { Characteristic, PairAxis, Scorecard } from '../scorecard.ts';
import { cellsOf, domainOf } from './span.ts';

/** One characteristic or one pair: what it adds to the score by the values of its features. */
export interface ScoreTerm {
  readonly where: string;
  readonly slots: readonly number[];
  /** By slot, the values at which its points may change. */
  readonly edges: ReadonlyMap<number, readonly number[]>;
  readonly pointsAt: (facts: Float64Array) => number;
}

/** One feature with every term that looks at it. */
export interface ScoredFeature {
  readonly slot: number;
  readonly feature: Feature;
  readonly terms: readonly ScoreTerm[];
  readonly edges: readonly number[];
}

/** Features that pairs tie together, so that what one adds depends on the others. Mostly one alone. */
export interface ScorePart {
  readonly features: readonly ScoredFeature[];
  readonly terms: readonly ScoreTerm[];
  readonly pointsAt: (facts: Float64Array) => number;
}

export function scorePartsOf(scorecard: Scorecard): readonly ScorePart[] {
  const terms = termsOf(scorecard);
  const left = new Set(terms.flatMap(({ slots }) => slots));
  const parts: ScorePart[] = [];
  for (const slot of left) {
    const slots = tiedTo(slot, terms);
    for (const tied of slots) left.delete(tied);
    const own = terms.filter((term) => term.slots.some((other) => slots.has(other)));
    parts.push({
      features: [...slots].map((tied) => scoredFeature(tied, own)),
      terms: own,
      pointsAt: (facts) => own.reduce((sum, { pointsAt }) => sum + pointsAt(facts), 0),
    });
  }
  return parts;
}

function tiedTo(slot: number, terms: readonly ScoreTerm[]): ReadonlySet<number> {
  const slots = new Set([slot]);
  // A set hands out what joins it while it is walked.
  for (const known of slots) {
    for (const term of terms) {
      if (term.slots.includes(known)) for (const other of term.slots) slots.add(other);
    }
  }
  return slots;
}

function scoredFeature(slot: number, all: readonly ScoreTerm[]): ScoredFeature {
  const terms = all.filter(({ slots }) => slots.includes(slot));
  const edges = terms.flatMap((term) => term.edges.get(slot) ?? []);
  return { slot, feature: CATALOGUE[slot] as Feature, terms, edges };
}

function termsOf(scorecard: Scorecard): readonly ScoreTerm[] {
  const characteristics = scorecard.characteristics.map((one, i): ScoreTerm => {
    const edges = new Map([[slotOf(one.feature), edgesOf(one)]]);
    const where = `scorecard.characteristics[${i}]`;
    return termOf({ ...scorecard, characteristics: [one], pairs: [] }, where, edges);
  });
  const pairs = (scorecard.pairs ?? []).map((pair, i): ScoreTerm => {
    const edges = new Map([pair.rows, pair.columns].map(slotAndEdges));
    const where = `scorecard.pairs[${i}]`;
    return termOf({ ...scorecard, characteristics: [], pairs: [pair] }, where, edges);
  });
  return [...characteristics, ...pairs];
}

function slotAndEdges({ feature, edges }: PairAxis): readonly [number, readonly number[]] {
  return [slotOf(feature), edges];
}

function termOf(alone: Scorecard, where: string, edges: ScoreTerm['edges']): ScoreTerm {
  const { score } = compileScorecard({ ...alone, basePoints: 0 });
  const bins = new Int32Array(1);
  return { where, slots: [...edges.keys()], edges, pointsAt: (facts) => score(facts, 0, bins) };
}

function edgesOf({ bins, special = [] }: Characteristic): readonly number[] {
  const edges = bins.flatMap(({ below }) => (below === undefined ? [] : [below]));
  return [...edges, ...special.flatMap(({ value }) => [value, value + 1])];
}

/** A value for each cell of a feature, the best behaviour first and missing last: NaN. */
function valuesOf(feature: Feature, edges: readonly number[]): readonly number[] {
  const safer = feature.direction === 'safer';
  const cells = cellsOf(domainOf(feature), edges);
  const values = cells.map(({ present, lo, hi }) => (present ? (safer ? hi : lo) : Number.NaN));
  return safer ? values.toReversed() : values;
}

/** How the points of one feature change from a worse to a better value. */
export interface PointsChange {
  readonly least: number;
  /** The term that loses most, and where it is a pair, the partner's value at which it does. */
  readonly where: string;
  readonly partners: ReadonlyMap<number, number>;
}

/**
 * The least that the points can change by when one feature does and no other. Each pair is taken at the
 * worst value of its partner, so where a partner has several pairs the change may be milder than this.
 */
export function leastChange(
  { slot, terms }: ScoredFeature,
  worse: number,
  better: number,
): PointsChange {
  const changes = terms.map((term) => leastChangeOf(term, slot, worse, better));
  const deepest = changes.reduce((a, b) => (b.least < a.least ? b : a));
  return {
    least: changes.reduce((sum, { least }) => sum + least, 0),
    where: deepest.where,
    partners: new Map(changes.flatMap(({ partners }) => [...partners])),
  };
}

function leastChangeOf(term: ScoreTerm, slot: number, worse: number, better: number): PointsChange {
  const facts = new Float64Array(CATALOGUE.length);
  const change = (): number => {
    const [before, after] = [worse, better].map((value) => {
      facts[slot] = value;
      return term.pointsAt(facts);
    });
    return (after as number) - (before as number);
  };
  const partner = term.slots.find((other) => other !== slot);
  if (partner === undefined) return { least: change(), where: term.where, partners: new Map() };
  const values = valuesOf(CATALOGUE[partner] as Feature, term.edges.get(partner) ?? []);
  const tried = values.map((value): PointsChange => {
    facts[partner] = value;
    return { least: change(), where: term.where, partners: new Map([[partner, value]]) };
  });
  return tried.reduce((a, b) => (b.least < a.least ? b : a));
}

/** More are not laid out; nothing is then said to be impossible. */
const COMBINATIONS_MAX = 50_000;

/** Values of the features of a part, with the points that they give together. */
export interface Combination {
  readonly values: ReadonlyMap<number, number>;
  readonly points: number;
}

/** Whether every combination of a part's cells is looked at. */
export function isLaidOut({ features }: ScorePart): boolean {
  const counts = features.map(({ feature, edges }) => valuesOf(feature, edges).length);
  return counts.reduce((product, count) => product * count, 1) <= COMBINATIONS_MAX;
}

/** Every combination of a part's cells, or the first of them, better ones first; some values given. */
export function* combinationsOf(
  part: ScorePart,
  given: ReadonlyMap<number, number> = new Map(),
): Generator<Combination> {
  const facts = new Float64Array(CATALOGUE.length);
  const axes = part.features.map(({ slot, feature, edges }) => {
    const value = given.get(slot);
    return { slot, values: value === undefined ? valuesOf(feature, edges) : [value] };
  });
  const count = axes.reduce((product, { values }) => product * values.length, 1);
  for (let i = 0; i < Math.min(count, COMBINATIONS_MAX); i++) {
    let rest = i;
    const values = new Map<number, number>();
    for (const axis of axes) {
      const value = axis.values[rest % axis.values.length] as number;
      rest = Math.floor(rest / axis.values.length);
      facts[axis.slot] = value;
      values.set(axis.slot, value);
    }
    yield { values, points: part.pointsAt(facts) };
  }
}

/** Everything that a part can add; with too many combinations, more than that: each term by itself. */
export function pointsReached(part: ScorePart): ReadonlySet<number> {
  if (isLaidOut(part)) return pointsIn(part);
  return totalsOf(part.terms.map((term) => pointsIn(partOfTerm(term))));
}

function pointsIn(part: ScorePart): ReadonlySet<number> {
  return new Set([...combinationsOf(part)].map(({ points }) => points));
}

function partOfTerm(term: ScoreTerm): ScorePart {
  const features = term.slots.map((slot) => scoredFeature(slot, [term]));
  return { features, terms: [term], pointsAt: term.pointsAt };
}

/** Every total of one choice from each list. */
export function totalsOf(choices: readonly Iterable<number>[]): ReadonlySet<number> {
  let totals: ReadonlySet<number> = new Set([0]);
  for (const points of choices) {
    const next = new Set<number>();
    for (const total of totals) for (const more of points) next.add(total + more);
    totals = next;
  }
  return totals;
}
