import type { Day } from '../day.ts';
import type { Ceiling } from '../policy.ts';
import { compileAbility } from './ability.ts';
import { compileConstant } from './constant.ts';
import { compileExposure } from './exposure.ts';
import { compileMultiple } from './multiple.ts';
import { compileTable } from './table.ts';

/**
 * A compiled ceiling: facts (one account's begin at `offset`) and the grade's rank (0 is best) → the
 * most that this reason allows, before appetite and rounding; UNBOUNDED where it does not bound.
 */
export type CeilingAmount = (facts: Float64Array, offset: number, grade: number) => number;

/** The parameters in force on `day` are read once, here. */
export function compileCeiling(
  ceiling: Ceiling,
  grades: readonly string[],
  day: Day,
): CeilingAmount {
  switch (ceiling.kind) {
    case 'constant':
      return compileConstant(ceiling, day);
    case 'multiple':
      return compileMultiple(ceiling, day);
    case 'table':
      return compileTable(ceiling, grades, day);
    case 'ability':
      return compileAbility(ceiling, day);
    case 'exposure':
      return compileExposure(ceiling, day);
  }
}
