import type { Words } from '../../kernel/index.ts';
import { chiSquareTail, twoSidedP } from '../distributions.ts';
import { type Factor, factorize, inverseDiagonal } from './cholesky.ts';
import { type Design, type Regressor, weightOfRows } from './design.ts';
import {
  DEFAULT_LOGISTIC,
  type LogisticOptions,
  type Maximum,
  maximize,
  penalizedInformation,
  type Start,
} from './fit.ts';

/** A fitted P(target = 1) = 1 / (1 + exp(−log odds)), log odds linear in the regressors. */
export interface LogisticFit {
  readonly intercept: Estimate;
  readonly coefficients: readonly Estimate[];
  readonly logLikelihood: number;
  /** Of the intercept alone. */
  readonly nullLogLikelihood: number;
  readonly iterations: number;
  readonly notes: readonly FitNote[];
  /** To begin a fit of nearly the same with. */
  readonly start: Start;
}

export interface Estimate {
  readonly name: string;
  readonly value: number;
  /** From the information matrix, the penalty included; null where the value was not free. */
  readonly standardError: number | null;
  readonly pValue: number | null;
}

export type FitNote =
  | { readonly code: 'notConverged'; readonly iterations: number }
  /** A perfect separation: the likelihood has no maximum, the coefficient grew without end. */
  | { readonly code: 'separation'; readonly names: readonly string[] }
  /** Says only what earlier variables say: left out. */
  | { readonly code: 'dependent'; readonly names: readonly string[] }
  /** The data wanted the sign that the variable may not have. */
  | { readonly code: 'heldAtZero'; readonly names: readonly string[] };

/** Fits by maximum likelihood, with a price on large coefficients and bounds where they are given. */
export function fitLogistic(
  design: Design,
  options: Partial<LogisticOptions> = {},
  start?: Start,
): LogisticFit {
  const chosen = { ...DEFAULT_LOGISTIC, ...options };
  const maximum = maximize(design, chosen, start);
  const information = penalizedInformation(design, maximum.coefficients, chosen);
  const held = heldAtZero(design, maximum);
  const estimates = estimatesOf(design, maximum, information, held);
  const [intercept, ...coefficients] = estimates as [Estimate, ...Estimate[]];
  const namesAt = (places: Iterable<number>): readonly string[] =>
    Array.from(places, (place) => (estimates[place] as Estimate).name);
  return {
    intercept,
    coefficients,
    logLikelihood: maximum.logLikelihood,
    nullLogLikelihood: nullLogLikelihood(design),
    iterations: maximum.iterations,
    start: { coefficients: maximum.coefficients, information },
    notes: [
      ...(maximum.converged
        ? []
        : [{ code: 'notConverged', iterations: maximum.iterations } as const]),
      ...noteOn('separation', separated(design, coefficients)),
      ...noteOn('dependent', namesAt(maximum.dependent)),
      ...noteOn('heldAtZero', namesAt(held)),
    ],
  };
}

function noteOn(
  code: 'separation' | 'dependent' | 'heldAtZero',
  names: readonly string[],
): readonly FitNote[] {
  return names.length === 0 ? [] : [{ code, names }];
}

function heldAtZero({ regressors }: Design, { coefficients, dependent }: Maximum): Set<number> {
  const places = regressors.map((_, j) => j + 1);
  return new Set(
    places.filter(
      (place) =>
        regressors[place - 1]?.nonNegative === true &&
        coefficients[place] === 0 &&
        !dependent.has(place),
    ),
  );
}

function estimatesOf(
  { regressors }: Design,
  { coefficients, dependent }: Maximum,
  information: Float64Array,
  held: ReadonlySet<number>,
): readonly Estimate[] {
  const size = coefficients.length;
  const names = ['intercept', ...regressors.map(({ name }) => name)];
  const free = names.map((_, i) => i).filter((i) => !held.has(i) && !dependent.has(i));
  const factor: Factor = factorize({ size, at: information }, free);
  const variances = inverseDiagonal(factor);
  return names.map((name, i) => {
    const place = free.indexOf(i);
    const value = coefficients[i] as number;
    if (place === -1) return { name, value, standardError: null, pValue: null };
    const standardError = Math.sqrt(variances[place] as number);
    return { name, value, standardError, pValue: twoSidedP(value / standardError) };
  });
}

function nullLogLikelihood(design: Design): number {
  const all = weightOfRows(design);
  let hits = 0;
  for (let i = 0; i < design.rows; i++) {
    hits += (design.weights?.[i] ?? 1) * (design.target[i] as number);
  }
  return hits * Math.log(hits / all) + (all - hits) * Math.log(1 - hits / all);
}

/** In log odds from a variable's least value to its greatest: odds of three million to one. */
const ENDLESS = 15;

function separated({ regressors }: Design, coefficients: readonly Estimate[]): readonly string[] {
  return regressors
    .filter((regressor, j) => {
      const { value, standardError } = coefficients[j] as Estimate;
      if (standardError === null || Math.abs(value) >= standardError) return false;
      return Math.abs(value) * spread(regressor) > ENDLESS;
    })
    .map(({ name }) => name);
}

function spread(regressor: Regressor): number {
  const values = 'values' in regressor ? regressor.values : regressor.table;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}

/** The p-value of a fit against one that lacks some of its variables. */
export function likelihoodRatioP(
  full: Pick<LogisticFit, 'logLikelihood'>,
  reduced: Pick<LogisticFit, 'logLikelihood'>,
  fewer: number,
): number {
  return chiSquareTail(2 * (full.logLikelihood - reduced.logLikelihood), fewer);
}

/** What a note says, for people. */
export function wordsOfFitNote(note: FitNote): Words {
  switch (note.code) {
    case 'notConverged':
      return {
        'zh-CN': `迭代 ${note.iterations} 次后仍未收敛`,
        en: `the fit did not settle in ${note.iterations} iterations`,
      };
    case 'separation':
      return {
        'zh-CN': `${note.names.join('、')} 将好坏样本完全分开，系数没有上限；请合并分箱或加大 L2`,
        en: `${note.names.join(', ')} separates goods from bads perfectly, so its coefficient has no bound; merge bins or raise L2`,
      };
    case 'dependent':
      return {
        'zh-CN': `${note.names.join('、')} 可由前面的变量推出，未纳入`,
        en: `${note.names.join(', ')} says only what earlier variables say and is left out`,
      };
    case 'heldAtZero':
      return {
        'zh-CN': `${note.names.join('、')} 的系数会变号，固定为 0`,
        en: `${note.names.join(', ')} would get the wrong sign and is held at zero`,
      };
  }
}
