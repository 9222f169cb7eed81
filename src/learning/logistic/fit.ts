import { someRows } from '../sample-rows.ts';
import { minimizeBounded } from './bounded-quadratic.ts';
import { factorize } from './cholesky.ts';
import { type Design, designOn, weightOfRows } from './design.ts';
import { informationAt, type Slope, slopeAt } from './passes.ts';

export interface LogisticOptions {
  /** Half of this times the sum of squared coefficients is the price; the intercept is free. */
  readonly l2: number;
  readonly iterationsMax: number;
  /** In log likelihood: what a further step could still gain. */
  readonly tolerance: number;
  /** A larger table is first fitted on this many rows. */
  readonly startRows: number;
}

export const DEFAULT_LOGISTIC: LogisticOptions = {
  l2: 0,
  iterationsMax: 50,
  tolerance: 1e-12,
  startRows: 50_000,
};

/** A maximum of the penalized likelihood within the bounds. */
export interface Maximum {
  /** The intercept first. */
  readonly coefficients: Float64Array;
  /** Without the penalty. */
  readonly logLikelihood: number;
  /** Regressors (from 1) that say only what earlier ones say, and are left at 0. */
  readonly dependent: ReadonlySet<number>;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Where to begin, and the curvature there, from a fit of nearly the same. */
export interface Start {
  readonly coefficients: Float64Array;
  readonly information: Float64Array;
}

/**
 * Newton's method with the curvature kept as long as the steps shrink fast: a step without it costs
 * one look at each value instead of one at each pair of values. Bounds are kept by solving the
 * quadratic model within them.
 */
export function maximize(
  design: Design,
  options: LogisticOptions = DEFAULT_LOGISTIC,
  start?: Start,
): Maximum {
  const begin = start ?? startOf(design, options);
  let search: Search = {
    state: stateAt(design, begin.coefficients, options),
    curve: curvature(design, begin.information, false),
    lastGain: Number.POSITIVE_INFINITY,
  };
  for (let iterations = 0; iterations < options.iterationsMax; iterations++) {
    const step = bestStep(design, search.state, search.curve);
    const next = step.gain <= options.tolerance ? null : advance(design, search, step, options);
    if (next === null) return maximum(search, iterations, true);
    search = next;
  }
  return maximum(search, options.iterationsMax, false);
}

interface Search {
  readonly state: State;
  readonly curve: Curve;
  readonly lastGain: number;
}

/** A step, or where steps have become slow a new curvature; null where no step gains. */
function advance(
  design: Design,
  { state, curve, lastGain }: Search,
  step: Move,
  options: LogisticOptions,
): Search | null {
  const slow = !curve.fresh && step.gain > lastGain * REFRESH;
  const next = slow ? null : walk(design, state, step, options);
  if (next !== null) {
    return { state: next, curve: { ...curve, fresh: false }, lastGain: step.gain };
  }
  if (curve.fresh) return null;
  const information = penalizedInformation(design, state.coefficients, options);
  const fresh = curvature(design, information, true);
  return { state, curve: fresh, lastGain: Number.POSITIVE_INFINITY };
}

/** The information matrix in use. */
interface Curve {
  readonly information: Float64Array;
  readonly dependent: ReadonlySet<number>;
  /** Taken at the point where the search now is. */
  readonly fresh: boolean;
}

function curvature({ regressors }: Design, information: Float64Array, fresh: boolean): Curve {
  const size = regressors.length + 1;
  const all = Array.from({ length: size }, (_, i) => i);
  const { dependent } = factorize({ size, at: information }, all);
  return { information, dependent: new Set(dependent), fresh };
}

function maximum({ state, curve }: Search, iterations: number, converged: boolean): Maximum {
  const { coefficients, logLikelihood } = state;
  const { dependent } = curve;
  return { coefficients, logLikelihood, dependent, iterations, converged };
}

/** A step that gains more than this share of the last one's gain asks for a new curvature. */
const REFRESH = 0.02;

interface State extends Slope {
  readonly coefficients: Float64Array;
  /** What is maximized: the log likelihood less the penalty. */
  readonly objective: number;
}

function stateAt(design: Design, coefficients: Float64Array, { l2 }: LogisticOptions): State {
  const { logLikelihood, gradient } = slopeAt(design, coefficients);
  let penalty = 0;
  for (let j = 1; j < coefficients.length; j++) {
    const coefficient = coefficients[j] as number;
    penalty += (l2 / 2) * coefficient ** 2;
    gradient[j] = (gradient[j] as number) - l2 * coefficient;
  }
  return { coefficients, logLikelihood, gradient, objective: logLikelihood - penalty };
}

/** With no start given: the mean, or for a large table the fit of some of its rows. */
function startOf(design: Design, options: LogisticOptions): Start {
  const size = design.regressors.length + 1;
  if (design.rows > 3 * options.startRows) {
    const some = designOn(design, someRows(design.rows, options.startRows));
    const { coefficients } = maximize(some, { ...options, tolerance: 1e-6 });
    const information = penalizedInformation(some, coefficients, options);
    const scale = weightOfRows(design) / weightOfRows(some);
    return {
      coefficients,
      information: information.map((value) => value * scale),
    };
  }
  const coefficients = new Float64Array(size);
  coefficients[0] = meanLogOdds(design);
  return { coefficients, information: penalizedInformation(design, coefficients, options) };
}

function meanLogOdds({ rows, target, weights }: Design): number {
  let hits = 0;
  let all = 0;
  for (let i = 0; i < rows; i++) {
    const weight = weights === undefined ? 1 : (weights[i] as number);
    hits += weight * (target[i] as number);
    all += weight;
  }
  return Math.log(hits / (all - hits));
}

export function penalizedInformation(
  design: Design,
  coefficients: Float64Array,
  { l2 }: LogisticOptions,
): Float64Array {
  const information = informationAt(design, coefficients);
  const size = coefficients.length;
  for (let j = 1; j < size; j++) {
    information[j * size + j] = (information[j * size + j] as number) + l2;
  }
  return information;
}

interface Move {
  readonly direction: Float64Array;
  /** In the objective, as the quadratic model sees it. */
  readonly gain: number;
}

function bestStep(
  { regressors }: Design,
  { coefficients, gradient }: State,
  { information, dependent }: Curve,
): Move {
  const size = coefficients.length;
  const linear = gradient.map((slope, i) => {
    let sum = slope;
    for (let j = 0; j < size; j++) {
      sum += (information[i * size + j] as number) * (coefficients[j] as number);
    }
    return sum;
  });
  const bounded = [false, ...regressors.map(({ nonNegative }) => nonNegative === true)];
  const hessian = { size, at: information };
  const best = minimizeBounded(hessian, linear, bounded, coefficients, dependent);
  const direction = best.map((value, i) => value - (coefficients[i] as number));
  const rise = direction.reduce((sum, step, i) => sum + step * (gradient[i] as number), 0);
  return { direction, gain: rise / 2 };
}

/** The step, or a part of it where the whole would lose; null where no part gains. */
function walk(
  design: Design,
  state: State,
  { direction }: Move,
  options: LogisticOptions,
): State | null {
  for (let share = 1; share > 1e-3; share /= 4) {
    const tried = state.coefficients.map((value, i) => value + share * (direction[i] as number));
    const next = stateAt(design, tried, options);
    if (next.objective > state.objective - 1e-12 * Math.abs(state.objective)) return next;
  }
  return null;
}
