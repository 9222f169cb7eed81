import { inForceOrNull } from './dated.ts';
import type { Day } from './day.ts';
import type { BasisPoints } from './money.ts';
import type { Policy } from './policy.ts';

/** The yearly rate of a draw on a day, before any discount; null where the policy names none. */
export function rateOn({ rate }: Pick<Policy, 'rate'>, day: Day): BasisPoints | null {
  return inForceOrNull(rate ?? [], day);
}
