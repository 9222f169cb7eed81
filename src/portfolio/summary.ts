import { type Day, DIRECTIONS, type Direction } from '../kernel/index.ts';
import type { Review } from './review.ts';

/** What a review came to at one date. Amounts are in minor units. */
export interface DateSummary {
  readonly day: Day;
  readonly accounts: number;
  readonly byDirection: Readonly<Record<Direction, number>>;
  readonly frozen: number;
  readonly totalLimit: number;
  readonly totalBalance: number;
  readonly raisedBy: number;
  readonly cutBy: number;
}

/** One summary for each date, in order. */
export function summarize({ rows, dates }: Review): readonly DateSummary[] {
  const sums = dates.map((day) => ({
    day,
    accounts: 0,
    byDirection: { open: 0, rise: 0, stay: 0, cut: 0 },
    frozen: 0,
    totalLimit: 0,
    totalBalance: 0,
    raisedBy: 0,
    cutBy: 0,
  }));
  for (let row = 0; row < rows.length; row++) {
    const sum = sums[rows.date[row] as number] as (typeof sums)[number];
    const change = (rows.limit[row] as number) - (rows.previous[row] as number);
    sum.accounts += 1;
    sum.byDirection[DIRECTIONS[rows.direction[row] as number] as Direction] += 1;
    sum.frozen += rows.frozen[row] as number;
    sum.totalLimit += rows.limit[row] as number;
    sum.totalBalance += rows.balance[row] as number;
    sum.raisedBy += Math.max(change, 0);
    sum.cutBy += Math.max(-change, 0);
  }
  return sums;
}
