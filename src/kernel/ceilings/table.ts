import { inForce } from '../dated.ts';
import type { Day } from '../day.ts';
import { slotOf } from '../features/catalogue.ts';
import { UNBOUNDED } from '../money.ts';
import type { RowAmount, RowCondition, TableCeiling, TableRow } from '../policy.ts';
import type { CeilingAmount } from './ceiling.ts';
import { compileMultiple } from './multiple.ts';

interface CompiledRow {
  /** Bit g is set where the row is for the grade of rank g. */
  readonly grades: number;
  readonly conditions: readonly CompiledCondition[];
  readonly amount: CeilingAmount;
}

interface CompiledCondition {
  readonly slot: number;
  readonly missing: boolean;
  readonly atLeast: number;
  readonly below: number;
}

/** The first row whose conditions all hold; where none does, the ceiling does not bound. */
export function compileTable(
  ceiling: TableCeiling,
  grades: readonly string[],
  day: Day,
): CeilingAmount {
  const rows = ceiling.rows.map((row) => compileRow(row, grades, day));
  return (facts, offset, grade) => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as CompiledRow;
      if ((row.grades & (1 << grade)) !== 0 && holds(row.conditions, facts, offset)) {
        return row.amount(facts, offset, grade);
      }
    }
    return UNBOUNDED;
  };
}

function compileRow(row: TableRow, grades: readonly string[], day: Day): CompiledRow {
  const wanted = row.grades ?? grades;
  return {
    grades: grades.reduce(
      (mask, grade, rank) => mask | (wanted.includes(grade) ? 1 << rank : 0),
      0,
    ),
    conditions: (row.when ?? []).map(compileCondition),
    amount: compileAmount(row.amount, day),
  };
}

function compileCondition(condition: RowCondition): CompiledCondition {
  return {
    slot: slotOf(condition.feature),
    missing: condition.missing ?? false,
    atLeast: condition.atLeast ?? -Infinity,
    below: condition.below ?? Infinity,
  };
}

function compileAmount(amount: RowAmount, day: Day): CeilingAmount {
  if (!('fixed' in amount)) return compileMultiple(amount, day);
  const fixed = inForce(amount.fixed, day);
  return () => fixed;
}

function holds(
  conditions: readonly CompiledCondition[],
  facts: Float64Array,
  offset: number,
): boolean {
  for (let i = 0; i < conditions.length; i++) {
    const { slot, missing, atLeast, below } = conditions[i] as CompiledCondition;
    const value = facts[offset + slot] as number;
    const matches = Number.isNaN(value) ? missing : !missing && value >= atLeast && value < below;
    if (!matches) return false;
  }
  return true;
}
