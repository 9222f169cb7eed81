import type { Numbers } from '../sample.ts';

/** One regressor. A coded one has the value `table[code]` in a row. */
export type Regressor = CodedRegressor | PlainRegressor;

interface AnyRegressor {
  readonly name: string;
  /** The coefficient may not be negative. */
  readonly nonNegative?: boolean;
}

export interface CodedRegressor extends AnyRegressor {
  readonly codes: Uint8Array;
  readonly table: Float64Array;
}

export interface PlainRegressor extends AnyRegressor {
  readonly values: Numbers;
}

/** What is fitted: P(target = 1) in each row from its regressors and an intercept. */
export interface Design {
  readonly rows: number;
  readonly regressors: readonly Regressor[];
  /** 0 or 1, or a probability where the outcome is only known so far. */
  readonly target: Numbers;
  readonly weights?: Float64Array;
}

/** The same design on some of its rows. */
export function designOn(design: Design, rows: Uint32Array): Design {
  return {
    rows: rows.length,
    target: take(design.target, rows, new Float64Array(rows.length)),
    regressors: design.regressors.map((regressor) =>
      'codes' in regressor
        ? { ...regressor, codes: take(regressor.codes, rows, new Uint8Array(rows.length)) }
        : { ...regressor, values: take(regressor.values, rows, new Float64Array(rows.length)) },
    ),
    ...(design.weights && {
      weights: take(design.weights, rows, new Float64Array(rows.length)),
    }),
  };
}

function take<T extends Numbers>(from: Numbers, rows: Uint32Array, to: T): T {
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i] as number] as number;
  return to;
}

export function weightOfRows({ rows, weights }: Design): number {
  return weights === undefined ? rows : weights.reduce((sum, weight) => sum + weight, 0);
}

/** Adds coefficient × value of the regressor to `sums`, for the rows from `start`. */
export function addTerm(
  regressor: Regressor,
  coefficient: number,
  start: number,
  sums: Float64Array,
  rows: number,
): void {
  if (coefficient === 0) return;
  if ('values' in regressor) {
    const { values } = regressor;
    for (let i = 0; i < rows; i++) {
      sums[i] = (sums[i] as number) + coefficient * (values[start + i] as number);
    }
    return;
  }
  const { codes } = regressor;
  const terms = regressor.table.map((value) => coefficient * value);
  for (let i = 0; i < rows; i++) {
    sums[i] = (sums[i] as number) + (terms[codes[start + i] as number] as number);
  }
}

/** The sum over the rows from `start` of residual × value of the regressor. */
export function project(
  regressor: Regressor,
  residuals: Float64Array,
  start: number,
  rows: number,
): number {
  let sum = 0;
  if ('values' in regressor) {
    const { values } = regressor;
    for (let i = 0; i < rows; i++) {
      sum += (residuals[i] as number) * (values[start + i] as number);
    }
    return sum;
  }
  const { codes, table } = regressor;
  for (let i = 0; i < rows; i++) {
    sum += (residuals[i] as number) * (table[codes[start + i] as number] as number);
  }
  return sum;
}

/** Writes factor × value of the regressor into `out` from `at` on, for the rows from `start`. */
export function writeScaled(
  regressor: Regressor,
  factors: Float64Array,
  start: number,
  rows: number,
  out: Float64Array,
  at: number,
): void {
  if ('values' in regressor) {
    const { values } = regressor;
    for (let i = 0; i < rows; i++) {
      out[at + i] = (factors[i] as number) * (values[start + i] as number);
    }
    return;
  }
  const { codes, table } = regressor;
  for (let i = 0; i < rows; i++) {
    out[at + i] = (factors[i] as number) * (table[codes[start + i] as number] as number);
  }
}
