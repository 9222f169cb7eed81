import type { Day } from '../day.ts';
import { type BasisPoints, type Money, mulDiv } from '../money.ts';
import { type Ledger, memberOf, type Posting, type Transaction, transfer } from './ledger.ts';
import type { Programme } from './programme.ts';

const DAYS_PER_YEAR = 365;

export type SpendRefusal = 'ALREADY_SPENT' | 'RATE_AT_FLOOR' | 'TOO_FEW_POINTS' | 'BUDGET_SPENT';

/** A lower rate that points bought, until it is used or its term ends. */
export interface Discount {
  /** The transaction that bought it. */
  readonly id: string;
  /** By how much the yearly rate is lowered, at most; never below the programme's floor. */
  readonly lowersBy: BasisPoints;
  /** What that comes to; null where the rate of the draw was not known. */
  readonly rate: BasisPoints | null;
  readonly until: Day;
}

export type Spent = { readonly discount: Discount } | { readonly refused: SpendRefusal };

export interface RateRequest {
  readonly id: string;
  readonly account: string;
  /** The yearly rate that the draw would have; null where that is not known yet. */
  readonly rate: BasisPoints | null;
}

/**
 * Buys a lower rate for one future draw. The most that it can cost is set aside at once, so that what
 * was promised is kept and the budget is never exceeded. The same id twice buys once.
 */
export function buyDiscount(
  programme: Programme,
  ledger: Ledger,
  request: RateRequest,
  on: Day,
): Spent {
  const { costs, lowersBy, floor, term, upTo } = programme.discount;
  const { id, account, rate } = request;
  const member = memberOf(account);
  const lowered = (rate === null ? lowersBy : Math.min(lowersBy, rate - floor)) as BasisPoints;
  if (ledger.has(id)) return { refused: 'ALREADY_SPENT' };
  if (lowered <= 0) return { refused: 'RATE_AT_FLOOR' };
  if (ledger.balance(member) < costs) return { refused: 'TOO_FEW_POINTS' };
  const most = forgoneInterest(upTo.amount, lowered, upTo.days);
  if (ledger.balance('purse', 'money') < most) return { refused: 'BUDGET_SPENT' };
  ledger.post({
    id,
    on,
    kind: 'spend',
    postings: [
      ...transfer('points', member, 'spent', costs),
      ...transfer('money', 'purse', 'promised', most),
    ],
    of: null,
    causes: [],
  });
  const lower = rate === null ? null : ((rate - lowered) as BasisPoints);
  return { discount: { id, lowersBy: lowered, rate: lower, until: (on + term) as Day } };
}

/** What a draw at a lower rate costs the lender, in minor units, rounded up. */
export function forgoneInterest(amount: Money, lowered: BasisPoints, days: number): Money {
  return mulDiv(amount, lowered * days, 10_000 * DAYS_PER_YEAR, 'up') as Money;
}

/**
 * Ends a discount: the interest that its draw forgoes is charged, at most what was set aside, and the
 * rest goes back into the purse. Null for a discount that was never bought or has ended already.
 */
export function settleDiscount(
  ledger: Ledger,
  discount: string,
  interest: Money,
  on: Day,
): Transaction | null {
  const promised = promisedBy(ledger, discount);
  if (promised === null) return null;
  const charged = Math.min(interest, promised);
  return end(ledger, discount, on, 'settle', [
    ...(charged > 0 ? transfer('money', 'promised', 'forgone', charged) : []),
    ...(promised > charged ? transfer('money', 'promised', 'purse', promised - charged) : []),
  ]);
}

/** A discount whose term has ended unused: what was set aside goes back. The points stay spent. */
export function lapseDiscount(ledger: Ledger, discount: string, on: Day): Transaction | null {
  const promised = promisedBy(ledger, discount);
  if (promised === null) return null;
  return end(ledger, discount, on, 'lapse', transfer('money', 'promised', 'purse', promised));
}

function promisedBy(ledger: Ledger, discount: string): number | null {
  const bought = ledger.find(discount);
  if (bought?.kind !== 'spend' || ledger.has(endOf(discount))) return null;
  return bought.postings.find(({ account }) => account === 'promised')?.amount ?? null;
}

function endOf(discount: string): string {
  return `${discount}/ended`;
}

function end(
  ledger: Ledger,
  discount: string,
  on: Day,
  kind: 'settle' | 'lapse',
  postings: readonly Posting[],
): Transaction {
  const transaction = { id: endOf(discount), on, kind, postings, of: discount, causes: [] };
  ledger.post(transaction);
  return transaction;
}
