import { factorize, type Square } from './cholesky.ts';
import type { Design } from './design.ts';
import {
  DEFAULT_LOGISTIC,
  type LogisticOptions,
  type Maximum,
  maximize,
  type Start,
} from './fit.ts';
import { type Estimate, fitLogistic, type LogisticFit, likelihoodRatioP } from './logistic.ts';
import { informationAt, slopeAt } from './passes.ts';

export interface StepwiseOptions extends Partial<LogisticOptions> {
  /** A variable stays, or comes in, where the likelihood without it is this unlikely by chance. */
  readonly pValueMax: number;
}

export interface Stepwise {
  /** Positions among the regressors, in their order. */
  readonly chosen: readonly number[];
  readonly fit: LogisticFit;
  readonly steps: readonly StepTaken[];
}

export interface StepTaken {
  readonly name: string;
  readonly taken: 'in' | 'out';
  /** Of the likelihood ratio; null where its coefficient was held at zero. */
  readonly pValue: number | null;
}

/** All variables at first; the least needed goes out as long as the likelihood does not mind. */
export function eliminate(design: Design, options: StepwiseOptions): Stepwise {
  const steps: StepTaken[] = [];
  let chosen = design.regressors.map((_, i) => i);
  let fit = fitLogistic(design, options);
  for (;;) {
    const idle = fit.coefficients.filter(({ standardError }) => standardError === null);
    if (idle.length > 0) {
      const names = new Set(idle.map(({ name }) => name));
      steps.push(...idle.map(({ name }) => ({ name, taken: 'out', pValue: null }) as const));
      [chosen, fit] = without(design, options, chosen, fit, names);
      continue;
    }
    const weakest = leastNeeded(fit.coefficients);
    if (weakest === null) break;
    const tried = without(design, options, chosen, fit, new Set([weakest.name]));
    const pValue = likelihoodRatioP(fit, tried[1], 1);
    if (pValue <= options.pValueMax) break;
    steps.push({ name: weakest.name, taken: 'out', pValue });
    [chosen, fit] = tried;
  }
  return { chosen, fit, steps };
}

function leastNeeded(coefficients: readonly Estimate[]): Estimate | null {
  const weight = ({ value, standardError }: Estimate): number =>
    Math.abs(value) / (standardError ?? 1);
  return coefficients.reduce<Estimate | null>(
    (least, estimate) => (least === null || weight(estimate) < weight(least) ? estimate : least),
    null,
  );
}

/** The fit without these, begun where the fuller one ended. */
function without(
  design: Design,
  options: StepwiseOptions,
  chosen: readonly number[],
  fit: LogisticFit,
  names: ReadonlySet<string>,
): [number[], LogisticFit] {
  const left = chosen.filter((i) => !names.has(nameAt(design, i)));
  const places = [0, ...left.map((i) => chosen.indexOf(i) + 1)];
  return [left, fitLogistic(only(design, left), options, startAt(fit.start, places))];
}

function nameAt({ regressors }: Design, i: number): string {
  return (regressors[i] as Design['regressors'][number]).name;
}

function only(design: Design, chosen: readonly number[]): Design {
  const regressors = chosen.map((i) => design.regressors[i] as Design['regressors'][number]);
  return { ...design, regressors };
}

function startAt({ coefficients, information }: Start, places: readonly number[]): Start {
  const size = coefficients.length;
  return {
    coefficients: Float64Array.from(places, (place) => coefficients[place] as number),
    information: Float64Array.from(
      places.flatMap((row) => places.map((column) => information[row * size + column] as number)),
    ),
  };
}

/** No variable at first; the one that promises most comes in as long as the likelihood gains by it. */
export function accumulate(design: Design, options: StepwiseOptions): Stepwise {
  const logistic = { ...DEFAULT_LOGISTIC, ...options };
  const steps: StepTaken[] = [];
  let chosen: number[] = [];
  let fit: Maximum = maximize(only(design, chosen), logistic);
  for (;;) {
    const next = mostPromising(design, chosen, fit);
    if (next === null) break;
    const tried = [...chosen, next].sort((a, b) => a - b);
    const fuller = maximize(only(design, tried), logistic);
    const pValue = likelihoodRatioP(fuller, fit, 1);
    if (pValue > options.pValueMax) break;
    steps.push({ name: nameAt(design, next), taken: 'in', pValue });
    chosen = tried;
    fit = fuller;
  }
  return { chosen, fit: fitLogistic(only(design, chosen), options), steps };
}

/** By the score test: slope² / what of its variance the variables that are in leave over. */
function mostPromising(design: Design, chosen: readonly number[], fit: Maximum): number | null {
  const size = design.regressors.length + 1;
  const coefficients = new Float64Array(size);
  coefficients[0] = fit.coefficients[0] as number;
  chosen.forEach((i, place) => {
    coefficients[i + 1] = fit.coefficients[place + 1] as number;
  });
  const { gradient } = slopeAt(design, coefficients);
  const information = informationAt(design, coefficients);
  const inside = [0, ...chosen.map((i) => i + 1)];
  let best: number | null = null;
  let most = 0;
  design.regressors.forEach(({ nonNegative }, i) => {
    const slope = gradient[i + 1] as number;
    if (chosen.includes(i) || (nonNegative === true && slope <= 0)) return;
    const score = slope ** 2 / varianceLeft({ size, at: information }, inside, i + 1);
    if (score > most) [best, most] = [i, score];
  });
  return best;
}

/** Infinite where the variables inside say all that this one says. */
function varianceLeft(information: Square, inside: readonly number[], candidate: number): number {
  const { chosen, lower, dependent } = factorize(information, [...inside, candidate]);
  if (dependent.includes(candidate)) return Number.POSITIVE_INFINITY;
  return (lower[chosen.length ** 2 - 1] as number) ** 2;
}
