import { addTerm, type Design, project, writeScaled } from './design.ts';

/** Rows at a time, so that what is in work stays in the processor's cache. */
const BLOCK = 1024;
const HESSIAN_BLOCK = 128;

/** A sum over all rows at given coefficients (the intercept first). */
export interface Slope {
  readonly logLikelihood: number;
  /** By coefficient. */
  readonly gradient: Float64Array;
}

export function slopeAt(design: Design, coefficients: Float64Array): Slope {
  const { rows, regressors, target, weights } = design;
  const gradient = new Float64Array(coefficients.length);
  const block = new Float64Array(BLOCK);
  let logLikelihood = 0;
  for (let start = 0; start < rows; start += BLOCK) {
    const size = Math.min(BLOCK, rows - start);
    logOdds(design, coefficients, start, size, block);
    let likely = 0;
    let residuals = 0;
    for (let i = 0; i < size; i++) {
      const odds = block[i] as number;
      const hit = target[start + i] as number;
      const weight = weights === undefined ? 1 : (weights[start + i] as number);
      const e = Math.exp(-Math.abs(odds));
      const probability = odds >= 0 ? 1 / (1 + e) : e / (1 + e);
      likely += weight * (hit * odds - Math.max(odds, 0) - Math.log1p(e));
      const residual = weight * (hit - probability);
      residuals += residual;
      block[i] = residual;
    }
    logLikelihood += likely;
    gradient[0] = (gradient[0] as number) + residuals;
    for (let j = 0; j < regressors.length; j++) {
      const regressor = regressors[j] as Design['regressors'][number];
      gradient[j + 1] = (gradient[j + 1] as number) + project(regressor, block, start, size);
    }
  }
  return { logLikelihood, gradient };
}

/** The log odds that the coefficients give the rows from `start`. */
function logOdds(
  { regressors }: Design,
  coefficients: Float64Array,
  start: number,
  size: number,
  out: Float64Array,
): void {
  out.fill(coefficients[0] as number);
  for (let j = 0; j < regressors.length; j++) {
    const regressor = regressors[j] as Design['regressors'][number];
    addTerm(regressor, coefficients[j + 1] as number, start, out, size);
  }
}

/** The log odds of every row. */
export function predict(design: Design, coefficients: Float64Array): Float64Array {
  const odds = new Float64Array(design.rows);
  for (let start = 0; start < design.rows; start += BLOCK) {
    const size = Math.min(BLOCK, design.rows - start);
    logOdds(design, coefficients, start, size, odds.subarray(start, start + size));
  }
  return odds;
}

/** The information matrix: the sum of weight × p(1 − p) × the regressors' products, row by row. */
export function informationAt(design: Design, coefficients: Float64Array): Float64Array {
  const size = coefficients.length;
  const sums = new Float64Array(size * size);
  const odds = new Float64Array(HESSIAN_BLOCK);
  const columns = new Float64Array(size * HESSIAN_BLOCK);
  for (let start = 0; start < design.rows; start += HESSIAN_BLOCK) {
    const rows = Math.min(HESSIAN_BLOCK, design.rows - start);
    logOdds(design, coefficients, start, rows, odds);
    rootsOfVariance(odds, design.weights, start, rows);
    if (rows < HESSIAN_BLOCK) columns.fill(0);
    columns.set(odds.subarray(0, rows));
    design.regressors.forEach((regressor, j) => {
      writeScaled(regressor, odds, start, rows, columns, (j + 1) * HESSIAN_BLOCK);
    });
    addProducts(columns, size, sums);
  }
  return mirror(sums, size);
}

/** Turns log odds into the square roots of weight × p(1 − p). */
function rootsOfVariance(
  odds: Float64Array,
  weights: Float64Array | undefined,
  start: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i++) {
    const e = Math.exp(-Math.abs(odds[i] as number));
    const variance = e / (1 + e) ** 2;
    const weight = weights === undefined ? 1 : (weights[start + i] as number);
    odds[i] = Math.sqrt(weight * variance);
  }
}

/** Adds the products of all pairs of columns to the upper triangle, two by two columns at a time. */
function addProducts(columns: Float64Array, size: number, sums: Float64Array): void {
  for (let i = 0; i < size; i += 2) {
    for (let j = i; j < size; j += 2) addFourProducts(columns, size, i, j, sums);
  }
}

function addFourProducts(
  columns: Float64Array,
  size: number,
  i: number,
  j: number,
  sums: Float64Array,
): void {
  const a = i * HESSIAN_BLOCK;
  const b = Math.min(i + 1, size - 1) * HESSIAN_BLOCK;
  const c = j * HESSIAN_BLOCK;
  const d = Math.min(j + 1, size - 1) * HESSIAN_BLOCK;
  let ac = 0;
  let ad = 0;
  let bc = 0;
  let bd = 0;
  for (let k = 0; k < HESSIAN_BLOCK; k++) {
    const inA = columns[a + k] as number;
    const inB = columns[b + k] as number;
    const inC = columns[c + k] as number;
    const inD = columns[d + k] as number;
    ac += inA * inC;
    ad += inA * inD;
    bc += inB * inC;
    bd += inB * inD;
  }
  sums[i * size + j] = (sums[i * size + j] as number) + ac;
  if (j + 1 < size) sums[i * size + j + 1] = (sums[i * size + j + 1] as number) + ad;
  if (i + 1 >= size) return;
  const below = (i + 1) * size + j;
  sums[below] = (sums[below] as number) + bc;
  if (j + 1 < size) sums[below + 1] = (sums[below + 1] as number) + bd;
}

function mirror(sums: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) sums[i * size + j] = sums[j * size + i] as number;
  }
  return sums;
}
