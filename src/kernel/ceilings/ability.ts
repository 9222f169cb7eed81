import { inForce } from '../dated.ts';
import type { Day } from '../day.ts';
import { slotOf } from '../features/catalogue.ts';
import { mulDiv } from '../money.ts';
import type { AbilityCeiling } from '../policy.ts';
import type { CeilingAmount } from './ceiling.ts';
import { amountWhenMissing } from './missing.ts';

/** The line whose monthly payment, when it is fully drawn, the borrower can still meet. */
export function compileAbility(ceiling: AbilityCeiling, day: Day): CeilingAmount {
  const income = slotOf(ceiling.income);
  const obligations = ceiling.obligations.map(slotOf);
  const share = inForce(ceiling.share, day);
  const paymentRate = inForce(ceiling.paymentRate, day);
  const missing = amountWhenMissing(ceiling.missing);
  return (facts, offset) => {
    const earned = facts[offset + income] as number;
    if (Number.isNaN(earned)) return missing;
    let residual = mulDiv(Math.max(earned, 0), share, 10_000, 'down');
    for (let i = 0; i < obligations.length; i++) {
      const owed = facts[offset + (obligations[i] as number)] as number;
      if (!Number.isNaN(owed)) residual -= owed;
    }
    return mulDiv(Math.max(residual, 0), 10_000, paymentRate, 'down');
  };
}
