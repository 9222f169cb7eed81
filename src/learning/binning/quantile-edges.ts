import type { Runs } from './runs.ts';

/**
 * The lower edges of at most `binsMax` bins, and one more for each value that is heavier than a bin,
 * of about equal weight, without the lowest bin's. An edge is a value of the column, ties stay
 * together, a heavy value gets a bin to itself, and where there are few values each is a bin.
 */
export function quantileEdges({ values, goods, bads }: Runs, binsMax: number): readonly number[] {
  const last = values.length;
  if (last <= binsMax) return Array.from(values.subarray(1));
  const before = (run: number): number => (goods[run] as number) + (bads[run] as number);
  const share = before(last) / binsMax;
  const edges = new Set<number>();
  let run = 0;
  for (let quantile = 1; quantile < binsMax; quantile++) {
    while (run + 1 < last && before(run + 1) <= share * quantile) run += 1;
    if (run > 0) edges.add(values[run] as number);
    const heavy = before(run + 1) - before(run) >= share;
    if (heavy && run + 1 < last) edges.add(values[run + 1] as number);
  }
  return [...edges];
}
