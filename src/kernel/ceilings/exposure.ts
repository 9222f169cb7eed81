import { inForce } from '../dated.ts';
import type { Day } from '../day.ts';
import { slotOf } from '../features/catalogue.ts';
import { mulDiv } from '../money.ts';
import type { ExposureCeiling } from '../policy.ts';
import type { CeilingAmount } from './ceiling.ts';
import { amountWhenMissing } from './missing.ts';

/** What all lenders together may lend, less the share of what others have lent that counts. */
export function compileExposure(ceiling: ExposureCeiling, day: Day): CeilingAmount {
  const base = slotOf(ceiling.base);
  const external = slotOf(ceiling.external);
  const times = inForce(ceiling.times, day);
  const share = inForce(ceiling.share, day);
  const missing = amountWhenMissing(ceiling.missing);
  return (facts, offset) => {
    const value = facts[offset + base] as number;
    if (Number.isNaN(value)) return missing;
    const total = mulDiv(Math.max(value, 0), times, 10_000, 'down');
    const owed = facts[offset + external] as number;
    if (Number.isNaN(owed)) return total;
    return Math.max(total - mulDiv(owed, share, 10_000, 'up'), 0);
  };
}
