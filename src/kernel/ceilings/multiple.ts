import { inForce } from '../dated.ts';
import type { Day } from '../day.ts';
import { slotOf } from '../features/catalogue.ts';
import type { BasisPoints } from '../money.ts';
import { mulDiv } from '../money.ts';
import type { Dated, WhenMissing } from '../policy.ts';
import type { CeilingAmount } from './ceiling.ts';
import { amountWhenMissing } from './missing.ts';

/** A multiple of one feature, as income × 4. A negative value allows nothing. */
export function compileMultiple(
  rule: {
    readonly feature: string;
    readonly times: Dated<BasisPoints>;
    readonly missing: WhenMissing;
  },
  day: Day,
): CeilingAmount {
  const slot = slotOf(rule.feature);
  const times = inForce(rule.times, day);
  const missing = amountWhenMissing(rule.missing);
  return (facts, offset) => {
    const value = facts[offset + slot] as number;
    return Number.isNaN(value) ? missing : mulDiv(Math.max(value, 0), times, 10_000, 'down');
  };
}
