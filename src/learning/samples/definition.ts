import type { Feature, SampleDefinition } from '../../kernel/index.ts';

export const DEFAULT_DEFINITION: SampleDefinition = {
  outcome: 'default',
  performanceDays: 365,
  badFrom: 90,
  goodBelow: 30,
};

/** Of attrition and growth, before and after the observation. */
export const NEAR_DAYS = 90;
const ARREARS = 30;

/** The days past due that count, and the days in which they do. */
export interface Terms {
  readonly days: number;
  readonly badFrom: number;
  readonly goodBelow: number;
}

/** Throws a RangeError for a definition that contradicts itself. */
export function termsOf(definition: SampleDefinition): Terms {
  const { outcome, performanceDays, badFrom, goodBelow } = definition;
  for (const [name, value] of Object.entries({ performanceDays, badFrom, goodBelow })) {
    if (Number.isSafeInteger(value) && value >= 1) continue;
    throw new RangeError(`${name} expects a whole number of days from 1, found ${value}`);
  }
  if (goodBelow > badFrom) {
    throw new RangeError(
      `an account of ${badFrom} days past due would be a default and good below ${goodBelow}`,
    );
  }
  if (outcome === 'default') return { days: performanceDays, badFrom, goodBelow };
  const days = outcome === 'arrears30' ? performanceDays : NEAR_DAYS;
  return { days, badFrom: ARREARS, goodBelow: ARREARS };
}

/** Throws a RangeError for a feature whose window does not end at the observation. */
export function checkNoPeeking(features: readonly Feature[]): void {
  for (const { name, value } of features) {
    const parts = 'over' in value ? [value.over, value.under] : [value];
    for (const { window } of parts) {
      if (window === undefined || (Number.isSafeInteger(window) && window >= 1)) continue;
      throw new RangeError(
        `"${name}" looks at ${window} days: a window reaches back from the observation, by whole days from 1`,
      );
    }
  }
}
