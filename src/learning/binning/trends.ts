import type { Trend, TrendChoice } from './limits.ts';

/**
 * A bin is in one phase of a trend (before or after the peak). A step into a phase comes from a left
 * neighbour in one of the phases `from`, whose rate is below or above this one's.
 */
export interface Step {
  readonly from: readonly number[];
  readonly into: number;
  readonly side: 'below' | 'above';
}

export interface Shape {
  /** The first bin is in phase 0; the last may be in any. */
  readonly phases: number;
  readonly steps: readonly Step[];
}

/** A peak may lie at either end: then it is a descent or an ascent. So may a valley. */
export const SHAPES: Readonly<Record<Trend, Shape>> = {
  ascending: { phases: 1, steps: [{ from: [0], into: 0, side: 'below' }] },
  descending: { phases: 1, steps: [{ from: [0], into: 0, side: 'above' }] },
  peak: {
    phases: 2,
    steps: [
      { from: [0], into: 0, side: 'below' },
      { from: [0, 1], into: 1, side: 'above' },
    ],
  },
  valley: {
    phases: 2,
    steps: [
      { from: [0], into: 0, side: 'above' },
      { from: [0, 1], into: 1, side: 'below' },
    ],
  },
  none: {
    phases: 1,
    steps: [
      { from: [0], into: 0, side: 'below' },
      { from: [0], into: 0, side: 'above' },
    ],
  },
};

/** What has to be tried for a choice. Peak and valley include ascending and descending. */
export function trendsToTry(choice: TrendChoice): readonly Trend[] {
  if (choice === 'monotone') return ['ascending', 'descending'];
  if (choice === 'best') return ['peak', 'valley'];
  return [choice];
}

/** The narrowest trend that these bad rates follow. */
export function trendOf(rates: readonly number[]): Trend {
  const rises = rates.slice(1).map((rate, i) => rate - (rates[i] as number));
  const firstFall = rises.findIndex((rise) => rise < 0);
  const firstRise = rises.findIndex((rise) => rise > 0);
  if (firstFall === -1) return 'ascending';
  if (firstRise === -1) return 'descending';
  if (rises.slice(firstFall).every((rise) => rise <= 0)) return 'peak';
  if (rises.slice(firstRise).every((rise) => rise >= 0)) return 'valley';
  return 'none';
}
