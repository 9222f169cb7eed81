/** A symmetric matrix in rows, with its side. */
export interface Square {
  readonly size: number;
  readonly at: Float64Array;
}

/** A pivot smaller than this share of its diagonal means that earlier columns say the same. */
const DEPENDENCE = 1e-10;

/** L of A = L·Lᵀ on some of the rows and columns of A, and which of them depend on earlier ones. */
export interface Factor {
  readonly chosen: readonly number[];
  readonly lower: Float64Array;
  /** These count as absent. */
  readonly dependent: readonly number[];
}

export function factorize({ size, at }: Square, chosen: readonly number[]): Factor {
  const n = chosen.length;
  const lower = new Float64Array(n * n);
  const dependent: number[] = [];
  for (let i = 0; i < n; i++) {
    const row = (chosen[i] as number) * size;
    for (let j = 0; j < i; j++) {
      const pivot = lower[j * n + j] as number;
      const rest = (at[row + (chosen[j] as number)] as number) - dotRows(lower, n, i, j);
      lower[i * n + j] = pivot === 0 ? 0 : rest / pivot;
    }
    const diagonal = at[row + (chosen[i] as number)] as number;
    const rest = diagonal - dotRows(lower, n, i, i);
    if (rest <= DEPENDENCE * diagonal) dependent.push(chosen[i] as number);
    else lower[i * n + i] = Math.sqrt(rest);
  }
  return { chosen, lower, dependent };
}

function dotRows(lower: Float64Array, n: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < j; k++) {
    sum += (lower[i * n + k] as number) * (lower[j * n + k] as number);
  }
  return sum;
}

/** x of A·x = b, where `b` and the answer are by chosen row; 0 for dependent ones. */
export function solve({ chosen, lower }: Factor, b: Float64Array): Float64Array {
  const n = chosen.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    const pivot = lower[i * n + i] as number;
    x[i] = pivot === 0 ? 0 : ((x[i] as number) - dotRow(lower, n, i, x)) / pivot;
  }
  for (let i = n - 1; i >= 0; i--) {
    const pivot = lower[i * n + i] as number;
    x[i] = pivot === 0 ? 0 : ((x[i] as number) - dotColumn(lower, n, i, x)) / pivot;
  }
  return x;
}

function dotRow(lower: Float64Array, n: number, i: number, x: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < i; k++) sum += (lower[i * n + k] as number) * (x[k] as number);
  return sum;
}

function dotColumn(lower: Float64Array, n: number, i: number, x: Float64Array): number {
  let sum = 0;
  for (let k = i + 1; k < n; k++) sum += (lower[k * n + i] as number) * (x[k] as number);
  return sum;
}

/** The diagonal of the inverse, by chosen row: the variances where A is an information matrix. */
export function inverseDiagonal(factor: Factor): Float64Array {
  const n = factor.chosen.length;
  return Float64Array.from(factor.chosen, (_, i) => {
    const unit = new Float64Array(n);
    unit[i] = 1;
    return solve(factor, unit)[i] as number;
  });
}
