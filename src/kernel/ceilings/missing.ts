import { type Money, UNBOUNDED } from '../money.ts';
import type { WhenMissing } from '../policy.ts';

/** What a ceiling comes to where a feature that it needs is missing. */
export function amountWhenMissing(missing: WhenMissing): Money {
  return missing === 'unbounded' ? UNBOUNDED : missing;
}
