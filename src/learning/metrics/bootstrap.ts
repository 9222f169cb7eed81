import type { Interval } from './discrimination.ts';
import type { Ladder } from './ladder.ts';

export interface BootstrapOptions {
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly level?: number;
  readonly replicates?: number;
}

/**
 * The percentile interval of what is read off a ladder. Each row is drawn a Poisson number of times
 * with mean one, so that a cell of n rows is drawn Poisson(n) times in one go: what it costs depends
 * on the number of distinct scores, not of rows. Weights count as rows.
 */
export function bootstrapInterval(
  ladder: Ladder,
  statistic: (drawn: Ladder) => number,
  { random, level = 0.95, replicates = 400 }: BootstrapOptions,
): Interval {
  const values = Float64Array.from({ length: replicates }, () => statistic(drawn(ladder, random)))
    .filter((value) => !Number.isNaN(value))
    .sort();
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return { level, from: at((1 - level) / 2), to: at((1 + level) / 2) };
}

function drawn(ladder: Ladder, random: () => number): Ladder {
  const goods = ladder.goods.map((mean) => poisson(mean, random));
  const bads = ladder.bads.map((mean) => poisson(mean, random));
  return { scores: ladder.scores, goods, bads, allGoods: sum(goods), allBads: sum(bads) };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** From here on the normal distribution is near enough. */
const LARGE = 40;

function poisson(mean: number, random: () => number): number {
  if (mean >= LARGE) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
