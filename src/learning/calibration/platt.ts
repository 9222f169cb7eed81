import { fitLogistic, type LogisticFit } from '../logistic/index.ts';
import type { Ladder } from '../metrics/index.ts';

/** PD = 1 / (1 + exp(−(intercept + slope × score))); the slope is not positive. */
export interface Platt {
  readonly intercept: number;
  readonly slope: number;
  readonly fit: LogisticFit;
}

export function platt({ scores, goods, bads }: Ladder): Platt {
  const weights = Float64Array.from(scores, (_, rung) => {
    return (goods[rung] as number) + (bads[rung] as number);
  });
  const target = bads.map((bad, rung) => bad / (weights[rung] as number));
  const safety = { name: 'score', values: scores.map((score) => -score), nonNegative: true };
  const fit = fitLogistic({ rows: scores.length, target, weights, regressors: [safety] });
  return { intercept: fit.intercept.value, slope: -(fit.coefficients[0]?.value ?? 0), fit };
}

export function plattPd({ intercept, slope }: Platt, score: number): number {
  return 1 / (1 + Math.exp(-(intercept + slope * score)));
}
