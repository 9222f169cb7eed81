import type { CompiledRules } from './compile.ts';
import { type Money, ZERO } from './money.ts';

export const DIRECTIONS = ['open', 'rise', 'stay', 'cut'] as const;

export type Direction = (typeof DIRECTIONS)[number];

/** The ceilings of the engine itself come before those of the policy and the law. */
export const PRODUCT_CAP_INDEX = 0;
export const OWN_CAP_INDEX = 1;
export const FIRST_POLICY_CEILING = 2;

/**
 * Everything that one decision came to, in columns that are reused: deciding a portfolio allocates
 * nothing. `readDecision` expands it for people.
 */
export interface Trace {
  readonly bins: Int32Array;
  /** Each ceiling before appetite and rounding, and after. */
  readonly bases: Float64Array;
  readonly amounts: Float64Array;
  /** One for each open gate. */
  readonly gates: Uint8Array;
  coolingOff: boolean;
  frozen: boolean;
  held: boolean;
  limit: Money;
  lowest: Money;
  keep: Money;
  cutTo: Money;
  /** Index of the lowest ceiling, and of the lowest of the others. */
  binding: number;
  next: number;
  rawScore: number;
  /** Of the damped score. */
  thirtieths: number;
  rawGrade: number;
  grade: number;
  /** What the limit would be today without damping. */
  undamped: Money;
}

export function createTrace(rules: CompiledRules): Trace {
  const ceilings = rules.ceilings.length + FIRST_POLICY_CEILING;
  return {
    bins: new Int32Array(rules.rules.scorecard.characteristics.length),
    bases: new Float64Array(ceilings),
    amounts: new Float64Array(ceilings),
    gates: new Uint8Array(rules.gates.length),
    coolingOff: false,
    frozen: false,
    held: false,
    limit: ZERO,
    lowest: ZERO,
    keep: ZERO,
    cutTo: ZERO,
    binding: 0,
    next: 0,
    rawScore: 0,
    thirtieths: 0,
    rawGrade: 0,
    grade: 0,
    undamped: ZERO,
  };
}
