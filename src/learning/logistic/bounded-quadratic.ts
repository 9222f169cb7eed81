import { type Factor, factorize, type Square, solve } from './cholesky.ts';

/**
 * Minimizes ½·xᵀHx − cᵀx where some coordinates may not be negative: the active-set method of Lawson
 * and Hanson, begun at a point that keeps to the bounds. Coordinates in `absent` stay 0.
 */
export function minimizeBounded(
  hessian: Square,
  linear: Float64Array,
  bounded: readonly boolean[],
  start: Float64Array,
  absent: ReadonlySet<number>,
): Float64Array {
  const present = bounded.map((_, i) => i).filter((i) => !absent.has(i));
  const x = Float64Array.from(start, (value, i) => (absent.has(i) ? 0 : value));
  const free = new Set(present.filter((i) => !bounded[i] || (x[i] as number) > 0));
  for (let turn = 0; turn < 10 * x.length + 10; turn++) {
    const target = freeMinimum(hessian, linear, free, x.length);
    const share = shareWithinBounds(x, target, free, bounded);
    move(x, target, share, free, bounded);
    if (share < 1) continue;
    const entering = mostWanted(hessian, linear, x, present, free);
    if (entering === -1) break;
    free.add(entering);
  }
  return x;
}

function freeMinimum(
  hessian: Square,
  linear: Float64Array,
  free: ReadonlySet<number>,
  size: number,
): Float64Array {
  const chosen = [...free].sort((a, b) => a - b);
  const factor: Factor = factorize(hessian, chosen);
  const solved = solve(
    factor,
    Float64Array.from(chosen, (i) => linear[i] as number),
  );
  const target = new Float64Array(size);
  chosen.forEach((i, place) => {
    target[i] = solved[place] as number;
  });
  return target;
}

/** How much of the way to the target can be gone before a bound is met. */
function shareWithinBounds(
  x: Float64Array,
  target: Float64Array,
  free: ReadonlySet<number>,
  bounded: readonly boolean[],
): number {
  let share = 1;
  for (const i of free) {
    const [from, to] = [x[i] as number, target[i] as number];
    if (bounded[i] && to < 0) share = Math.min(share, from / (from - to));
  }
  return share;
}

/** Goes that share of the way; what meets its bound stays there. */
function move(
  x: Float64Array,
  target: Float64Array,
  share: number,
  free: Set<number>,
  bounded: readonly boolean[],
): void {
  for (const i of [...free]) {
    const [from, to] = [x[i] as number, target[i] as number];
    x[i] = share === 1 ? to : from + share * (to - from);
    if (bounded[i] && to < 0 && (x[i] as number) <= 1e-14) {
      x[i] = 0;
      free.delete(i);
    }
  }
}

/** The coordinate at its bound that would lower the function most, or -1. */
function mostWanted(
  { size, at }: Square,
  linear: Float64Array,
  x: Float64Array,
  present: readonly number[],
  free: ReadonlySet<number>,
): number {
  let entering = -1;
  let most = 0;
  for (const i of present) {
    if (free.has(i)) continue;
    let pull = linear[i] as number;
    for (let j = 0; j < size; j++) pull -= (at[i * size + j] as number) * (x[j] as number);
    const scaled = pull / Math.sqrt(at[i * size + i] as number);
    if (scaled > Math.max(most, 1e-9)) [entering, most] = [i, scaled];
  }
  return entering;
}
