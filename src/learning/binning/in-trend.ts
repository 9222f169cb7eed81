import type { TrendChoice } from './limits.ts';

interface Pool {
  readonly value: number;
  readonly weight: number;
  readonly places: number;
}

/** The nearest values, by weight, that only rise, or only fall: pool adjacent violators. Other choices hold nothing. */
export function inTrend(
  values: Float64Array,
  weights: Float64Array,
  trend: TrendChoice,
): Float64Array {
  if (trend !== 'ascending' && trend !== 'descending') return values;
  const sign = trend === 'ascending' ? 1 : -1;
  const pools: Pool[] = [];
  values.forEach((value, place) => {
    let pool: Pool = { value: sign * value, weight: weights[place] as number, places: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.value > pool.value;
      last = pools.at(-1)
    ) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const mean = (last.value * last.weight + pool.value * pool.weight) / weight;
      pool = { value: mean, weight, places: last.places + pool.places };
    }
    pools.push(pool);
  });
  return Float64Array.from(
    pools.flatMap(({ value, places }) => new Array<number>(places).fill(sign * value)),
  );
}
