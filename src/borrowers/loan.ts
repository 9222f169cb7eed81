import { addMonths, type Day, type Instalment, type Money, mulDiv } from '../kernel/index.ts';

/** A draw on its way back: what of it is due when, of that how much is principal. */
export interface Loan {
  readonly id: string;
  readonly instalments: readonly Part[];
  /** The first instalment that is not paid. */
  next: number;
}

export interface Part extends Instalment {
  readonly principal: Money;
}

/** Equal parts of principal, each with a month's interest on what is still owed (等额本金). */
export function lend(id: string, on: Day, amount: Money, months: number, dailyPpm: number): Loan {
  const instalments: Part[] = [];
  let owed: number = amount;
  for (let i = 1; i <= months; i++) {
    const principal = i === months ? owed : Math.floor(amount / months);
    const interest = mulDiv(owed, dailyPpm * 30, 1_000_000, 'down');
    const due = addMonths(on, i);
    instalments.push({
      due,
      amount: (principal + interest) as Money,
      principal: principal as Money,
    });
    owed -= principal;
  }
  return { id, instalments, next: 0 };
}

export function owedPrincipal({ instalments, next }: Loan): number {
  let owed = 0;
  for (let i = next; i < instalments.length; i++) owed += (instalments[i] as Part).principal;
  return owed;
}
