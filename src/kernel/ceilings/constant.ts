import { inForce } from '../dated.ts';
import type { Day } from '../day.ts';
import type { ConstantCeiling } from '../policy.ts';
import type { CeilingAmount } from './ceiling.ts';

/** The same amount for everybody. */
export function compileConstant(ceiling: ConstantCeiling, day: Day): CeilingAmount {
  const amount = inForce(ceiling.amount, day);
  return () => amount;
}
