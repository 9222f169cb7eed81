import type { Day } from './day.ts';
import type { Plain } from './naive-fold.test-support.ts';

/** One amount that fell due before t. */
export interface NaiveDebt {
  readonly due: number;
  readonly amount: number;
  readonly loan: string | undefined;
  open: number;
  paidOn: number | null;
  /** Fell due after its loan was settled: nobody owes it. */
  readonly waived: boolean;
}

export type NaiveDebts = readonly NaiveDebt[];

/**
 * Lives day by day: a day's money goes to the oldest amounts due, its own loan's where it names one;
 * what is left waits in a purse. At the day's end what falls due that day takes from the purses.
 */
export function naiveDebts(visible: readonly Plain[], t: Day): NaiveDebts {
  const debts: NaiveDebt[] = [];
  const purses = new Map<string | undefined, number>();
  const settled = new Set<string>();
  const days = visible.flatMap(daysOf).filter((day) => day < t);
  for (let day = Math.min(...days); day <= Math.max(...days); day++) {
    for (const event of visible.filter(({ effective }) => effective === day)) {
      if (event.type === 'statement' && event.minimumDue !== undefined) purses.delete(undefined);
      if (event.type !== 'repayment') continue;
      pay(debts, purses, event.loan, event.amount, day);
      if (event.settles !== true) continue;
      if (event.loan !== undefined) settled.add(event.loan);
      for (const debt of debts) if (isOf(debt, event.loan)) meet(debt, debt.open, day);
    }
    for (const debt of visible.flatMap((event) => dueOn(event, day, settled))) {
      debts.push(debt);
      if (debt.waived) continue;
      for (const purse of new Set([debt.loan, undefined])) {
        const money = purses.get(purse) ?? 0;
        purses.set(purse, money - meet(debt, money, day));
      }
    }
  }
  return debts;
}

function daysOf(event: Plain): readonly number[] {
  if (event.type === 'draw') return [event.effective, ...(event.schedule ?? []).map((p) => p.due)];
  if (event.type === 'statement') return [event.effective, event.due ?? event.effective];
  return [event.effective];
}

function dueOn(event: Plain, day: number, settled: ReadonlySet<string>): NaiveDebt[] {
  const debt = (amount: number, loan: string | undefined): NaiveDebt => ({
    due: day,
    amount,
    loan,
    open: amount,
    paidOn: null,
    waived: amount <= 0 || (loan !== undefined && settled.has(loan)),
  });
  if (event.type === 'draw') {
    const parts = (event.schedule ?? []).filter(({ due }) => due === day);
    return parts.map(({ amount }) => debt(amount, event.loan));
  }
  if (event.type === 'statement' && event.due === day && event.minimumDue !== undefined) {
    return [debt(event.minimumDue, undefined)];
  }
  return [];
}

function pay(
  debts: readonly NaiveDebt[],
  purses: Map<string | undefined, number>,
  loan: string | undefined,
  amount: number,
  day: number,
): void {
  let left = amount;
  for (const debt of debts) if (isOf(debt, loan)) left -= meet(debt, left, day);
  purses.set(loan, (purses.get(loan) ?? 0) + left);
}

/** Money that names no loan is anybody's. */
function isOf(debt: NaiveDebt, loan: string | undefined): boolean {
  return !debt.waived && (loan === undefined || debt.loan === loan);
}

function meet(debt: NaiveDebt, money: number, day: number): number {
  const taken = Math.min(debt.open, money);
  debt.open -= taken;
  if (taken > 0 && debt.open === 0) debt.paidOn = day;
  return taken;
}
