import type { Outcomes } from '../sample.ts';

export interface SwapCell {
  /** By weight. */
  readonly size: number;
  readonly bads: number;
  /** NaN where nobody is in it. */
  readonly badRate: number;
}

/** Who is treated differently when one decision takes the place of another, and how they turned out. */
export interface SwapSet {
  readonly acceptedByBoth: SwapCell;
  readonly swappedIn: SwapCell;
  readonly swappedOut: SwapCell;
  readonly refusedByBoth: SwapCell;
}

/** 1 where the row is accepted, before and after. */
export function swapSetOf(
  before: Uint8Array,
  after: Uint8Array,
  { target, weights }: Outcomes,
): SwapSet {
  const size = new Float64Array(4);
  const bads = new Float64Array(4);
  for (let row = 0; row < target.length; row++) {
    const cell = 2 * (before[row] as number) + (after[row] as number);
    const weight = weights === undefined ? 1 : (weights[row] as number);
    size[cell] = (size[cell] as number) + weight;
    bads[cell] = (bads[cell] as number) + weight * (target[row] as number);
  }
  const cellAt = (cell: number): SwapCell => {
    const [all, bad] = [size[cell] as number, bads[cell] as number];
    return { size: all, bads: bad, badRate: bad / all };
  };
  return {
    refusedByBoth: cellAt(0),
    swappedIn: cellAt(1),
    swappedOut: cellAt(2),
    acceptedByBoth: cellAt(3),
  };
}
