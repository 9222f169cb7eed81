import { mulDiv } from '../kernel/index.ts';
import type { Assumption } from './plan.ts';
import { factOf, type Snapshot } from './snapshot.ts';

/** Half of a verified income may go into debts: what the shipped policies' ability ceilings allow too. */
const INCOME_SHARE = 5_000;
const MONTH = 30;
const PARTS_MAX = 6;
/** Room to act: the first payment of a plan is asked for a week from now. */
export const FIRST_PAYMENT_DAYS = 7;

/** What a borrower can pay each month beyond what falls due anyway, and how we come to think so. */
export interface Means {
  readonly spare: number;
  readonly assumption: Assumption;
}

export function meansOf(snapshot: Snapshot): Means {
  const { stated } = snapshot.account;
  if (stated?.spareMonthly !== undefined) {
    const amount = stated.spareMonthly;
    return { spare: amount, assumption: { code: 'MEANS_STATED', amount } };
  }
  const income = factOf(snapshot, 'income.monthly');
  const [total, code] = Number.isNaN(income)
    ? [snapshot.mostRepaid, 'MEANS_FROM_PAST' as const]
    : [afterOtherDebts(snapshot, income), 'MEANS_FROM_INCOME' as const];
  const spare = Math.max(total - dueNextMonth(snapshot), 0);
  return { spare, assumption: { code, amount: spare as never } };
}

function afterOtherDebts(snapshot: Snapshot, income: number): number {
  const owed = factOf(snapshot, 'external.debtService');
  return mulDiv(income, INCOME_SHARE, 10_000, 'down') - (Number.isNaN(owed) ? 0 : owed);
}

function dueNextMonth({ dues, today }: Snapshot): number {
  return dues.reduce(
    (sum, { day, owed }) => (day >= today && day < today + MONTH ? sum + owed : sum),
    0,
  );
}

/** A cost in monthly payments that the means allow; null where they would be too many. */
export function inParts(cost: number, { spare }: Means, most: number): readonly number[] | null {
  if (cost <= 0) return [0];
  if (spare <= 0) return null;
  const count = Math.ceil(cost / spare);
  if (count > Math.min(PARTS_MAX, most)) return null;
  return Array.from({ length: count }, (_, i) => Math.min(spare, cost - i * spare));
}

/** Days from today on which the parts are paid. */
export function partDay(index: number): number {
  return FIRST_PAYMENT_DAYS + MONTH * index;
}

/** Whether the costs of several levels together are within the means in every period. */
export function affordable(outgoes: readonly (readonly number[])[], { spare }: Means): boolean {
  for (let period = 0; period < PARTS_MAX; period++) {
    let total = 0;
    for (const outgo of outgoes) total += outgo[period] ?? 0;
    if (total > spare) return false;
  }
  return true;
}
