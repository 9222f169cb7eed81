import { addDays, type Day } from '../day.ts';
import { slotOf } from '../features/catalogue.ts';
import { type Earner, type EarningRefusal, holds, lastEarned } from './earn.ts';
import { type Ledger, memberOf, type Transaction } from './ledger.ts';
import type { Condition, EarningRule, Programme } from './programme.ts';
import { isReversed } from './undo.ts';

/** How one rule stands for a borrower. */
export interface Outlook {
  readonly rule: EarningRule;
  /** How often it has given points, and how many, what was taken back left out. */
  readonly times: number;
  readonly points: number;
  readonly last: Day | null;
  /** The first day on which it can give points again; null where it never has. */
  readonly from: Day | null;
  readonly conditions: readonly Standing[];
  /** What keeps it from giving points although its conditions hold. */
  readonly refused: Exclude<EarningRefusal, 'ALREADY_REWARDED' | 'TOO_SOON'> | Pattern | null;
}

interface Standing {
  readonly condition: Condition;
  /** Null where it is not known. */
  readonly value: number | null;
  readonly holds: boolean;
}

interface Pattern {
  readonly pattern: string;
}

/** Every rule of a programme as it stands for a borrower on a day. Nothing is posted. */
export function outlook(programme: Programme, ledger: Ledger, earner: Earner): readonly Outlook[] {
  const pattern = programme.refuse.find(({ when }) => holds(when, earner));
  return programme.earn.map((rule): Outlook => {
    const issued = ledger
      .of(memberOf(earner.account))
      .filter(
        ({ kind, of, id }) => kind === 'issue' && of === rule.code && !isReversed(ledger, id),
      );
    const last = lastEarned(ledger, earner.account, rule)?.on ?? null;
    const spent = ledger.balance('purse') < rule.points ? 'BUDGET_SPENT' : null;
    return {
      rule,
      times: issued.length,
      points: issued.reduce((sum, transaction) => sum + pointsOf(transaction), 0),
      last,
      from: last === null ? null : addDays(last, rule.every),
      conditions: rule.kind === 'guidance' ? [] : rule.when.map((one) => standing(one, earner)),
      refused: earner.heldOut ? 'HELD_OUT' : pattern ? { pattern: pattern.code } : spent,
    };
  });
}

function pointsOf({ postings }: Transaction): number {
  return postings.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0);
}

function standing(condition: Condition, earner: Earner): Standing {
  const value = earner.facts[(earner.offset ?? 0) + slotOf(condition.feature)] as number;
  return {
    condition,
    value: Number.isNaN(value) ? null : value,
    holds: holds(condition, earner),
  };
}
