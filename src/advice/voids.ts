import type { Void } from './advice.ts';
import type { Assumption, AssumptionCode } from './plan.ts';

/** What each assumption, failing, would undo. */
const VOID_BY: Partial<Readonly<Record<AssumptionCode, Void>>> = {
  NO_NEW_DRAWS: 'NEW_DRAWS',
  DRAWS_AS_USUAL: 'MORE_DRAWS',
  BILLS_AS_LAST: 'LARGER_BILLS',
  INCOME_AT_LEAST: 'LESS_PROVED',
  INFLOW_AT_LEAST: 'LESS_PROVED',
  TAXABLE_AT_LEAST: 'LESS_PROVED',
  RECEIPTS_AT_LEAST: 'LESS_PROVED',
  RECEIPTS_AS_LAST: 'LESS_PROVED',
  REPORT_IS_CLEAN: 'LESS_PROVED',
};

/** What would void a plan: always these, and what its own assumptions rule out. */
export function voidsOf(assumptions: readonly Assumption[]): readonly Void[] {
  const own = assumptions.flatMap(({ code }) => VOID_BY[code] ?? []);
  return [
    ...new Set<Void>([
      'LATE_PAYMENT',
      ...own,
      'NEW_BORROWING',
      'CASH_INSTALMENTS',
      'CONSENT_WITHDRAWN',
    ]),
  ];
}
