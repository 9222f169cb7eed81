import type { Day, Event, Money, Segment } from '../kernel/index.ts';
import { Borrower, monthStart, type Truth } from './borrower.ts';
import { LIMIT_RANGE } from './habits.ts';
import { type Random, streams } from './random.ts';

export interface SimulationPlan {
  readonly seed: number;
  readonly accounts: number;
  readonly months: number;
  /** The first month; accounts open during the first third of the months. */
  readonly from: Day;
}

export interface SimulatedAccount {
  readonly id: string;
  readonly segment: Segment;
  readonly truth: Truth;
  /** In the order in which the lender came to know them. */
  readonly events: readonly Event[];
}

/** Borrowers one after another; account k is the same however many there are. */
export function* simulatePortfolio(plan: SimulationPlan): Generator<SimulatedAccount> {
  let index = 0;
  for (const random of streams(plan.seed)) {
    if (index === plan.accounts) return;
    index += 1;
    yield simulateAccount(`S${String(index).padStart(6, '0')}`, random, plan);
  }
}

function simulateAccount(id: string, random: Random, plan: SimulationPlan): SimulatedAccount {
  const borrower = new Borrower(id, random);
  const first = random.whole(0, Math.floor(plan.months / 3));
  let limit = firstLimit(borrower, random);
  const { journal } = borrower;
  for (let month = first; month < plan.months; month++) {
    const from = monthStart(plan.from, month);
    if (month === first) {
      borrower.open(from);
      journal.write(from, { type: 'limitApplied', limit });
    } else if ((month - first) % 12 === 0) {
      limit = yearlyLimit(borrower, limit, random);
      journal.write(from, { type: 'limitApplied', limit });
    }
    borrower.live(from, month - first, limit);
  }
  return {
    id,
    segment: borrower.segment,
    truth: borrower.truth,
    events: journal.inOrderKnown(),
  };
}

/**
 * The lender's rule of the past. It knew something of the risk, so better borrowers hold higher limits:
 * in such data a limit is confounded with risk, as in any lender's.
 */
function firstLimit(borrower: Borrower, random: Random): Money {
  const appeal = { prudent: 1, dormant: 0.9, revolver: 0.7, stretched: 0.35 } as const;
  const factor =
    borrower.segment === 'business' ? 0.5 : appeal[borrower.type as keyof typeof appeal];
  return rounded(borrower.monthlyIncome * factor * random.between(0.5, 2.5));
}

function yearlyLimit(borrower: Borrower, limit: Money, random: Random): Money {
  if (borrower.isBehind || !random.chance(0.4)) return limit;
  return rounded(limit * random.between(1.05, 1.4));
}

function rounded(limit: number): Money {
  const [least, most] = LIMIT_RANGE;
  return Math.min(Math.max(Math.round(limit / 50_000) * 50_000, least), most) as Money;
}
