import { type Binned, type Binning, binColumn, type Codes } from '../binning/index.ts';
import {
  accumulate,
  type CodedRegressor,
  type Design,
  eliminate,
  fitLogistic,
  type LogisticFit,
  type Stepwise,
} from '../logistic/index.ts';
import {
  addPoints,
  exactPoints,
  type PointsTable,
  type Term,
  wholePoints,
} from '../points/index.ts';
import type { Column, Outcomes } from '../sample.ts';
import type { LearningOptions } from './options.ts';
import { addPairs, type FittedDesign, type PairsAdded, trendAsked } from './pairs.ts';
import { refine } from './refine.ts';
import { columnOn } from './rows.ts';
import { DEFAULT_SELECTION, type Fate, screen } from './select.ts';
import { wholePairs } from './whole-pairs.ts';

/** What is learned from some rows: bins, coefficients, points. No other row is looked at. */
export interface Learned {
  readonly variables: readonly Binned<Binning>[];
  readonly fates: readonly Fate[];
  /** Places among the variables, in the order of the scorecard. */
  readonly chosen: readonly number[];
  /** Of those chosen. */
  readonly binnings: readonly Binning[];
  readonly stepwise: Stepwise;
  /** Their columns of points come after those of the chosen variables. */
  readonly pairs: PairsAdded['pairs'];
  readonly pairsTried: PairsAdded['tried'];
  readonly points: PointsTable;
  /** In whole points, of the rows it was learned from. */
  readonly scores: Float64Array;
  readonly exactScores: Float64Array;
}

export function learn(
  columns: readonly Column[],
  rows: Uint32Array,
  outcomes: Outcomes,
  options: LearningOptions,
): Learned {
  const selection = { ...DEFAULT_SELECTION, ...options.selection };
  const variables = columns.map((column) => {
    const own = columnOn(column, rows);
    const sample = { rows: rows.length, columns: [own], ...outcomes };
    const binned = binColumn(own, sample, options.binning);
    options.onBinned?.();
    return binned;
  });
  const { kept, fates } = screen(variables, selection);
  const design: Design = {
    rows: rows.length,
    ...outcomes,
    regressors: kept.map((place) => regressorOf(variables[place] as Binned<Binning>)),
  };
  const steps = { ...options.fit, pValueMax: selection.pValueMax };
  const stepwise =
    selection.steps === 'eliminate' ? eliminate(design, steps) : accumulate(design, steps);
  const chosen = stepwise.chosen.map((i) => kept[i] as number);
  const binnings = chosen.map((place) => (variables[place] as Binned<Binning>).binning);
  const mains = refined(design, stepwise, binnings, options);
  const added = addPairs({ columns, rows, variables, chosen }, mains, options);
  const terms = [...termsOf(added.fit, mains), ...added.pairs.map(({ term }) => term)];
  const exact = exactPoints({ intercept: -added.fit.intercept.value, terms }, options.scaling);
  const whole = wholePairs(wholePoints(exact), binnings, (name) => trendAsked(name, options));
  const codes: readonly Codes[] = [
    ...chosen.map((place) => (variables[place] as Binned<Binning>).codes),
    ...added.pairs.map((pair) => pair.codes),
  ];
  return {
    variables,
    fates: variables.map((variable, place) =>
      chosen.includes(place)
        ? { fate: 'chosen' }
        : (fates.get(place) ?? { fate: 'notNeeded', pValue: pValueOut(variable, stepwise) }),
    ),
    chosen,
    binnings,
    stepwise: { ...stepwise, fit: added.fit },
    pairs: added.pairs,
    pairsTried: added.tried,
    points: whole,
    scores: addPoints(whole, codes, rows.length),
    exactScores: addPoints(exact, codes, rows.length),
  };
}

/** Danger is −WOE: its coefficient may not be negative, or a safer bin would lower the score. */
function regressorOf({ binning, codes }: Binned<Binning>): CodedRegressor {
  const table = Float64Array.from(binning.cells, ({ woe }) => -woe);
  return { name: binning.name, codes, table, nonNegative: true };
}

/** The chosen variables alone, their bins fitted together. */
function refined(
  design: Design,
  { chosen, fit }: Stepwise,
  binnings: readonly Binning[],
  options: LearningOptions,
): FittedDesign {
  const own = { ...design, regressors: chosen.map((i) => design.regressors[i] as CodedRegressor) };
  const better = { ...own, regressors: refine(own, binnings, fit) };
  return { design: better, fit: fitLogistic(better, options.fit) };
}

/** Of the chosen variables; the coefficients of pairs come after theirs. */
function termsOf({ coefficients }: LogisticFit, { design }: FittedDesign): readonly Term[] {
  return design.regressors.map(({ name, table }, i) => ({
    name,
    coefficient: coefficients[i]?.value ?? 0,
    woes: Array.from(table, (danger) => -danger),
  }));
}

function pValueOut({ binning }: Binned<Binning>, { steps }: Stepwise): number | null {
  return steps.find(({ name, taken }) => taken === 'out' && name === binning.name)?.pValue ?? null;
}
