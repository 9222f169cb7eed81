import type { Day } from '../day.ts';
import { slotOf } from '../features/catalogue.ts';
import {
  type Ledger,
  type LedgerUnit,
  memberOf,
  type Posting,
  type Transaction,
  transfer,
} from './ledger.ts';
import type { Condition, EarningRule, Programme } from './programme.ts';
import { isReversed } from './undo.ts';

/** One borrower on one day. */
export interface Earner {
  readonly account: string;
  readonly facts: Float64Array;
  readonly offset?: number;
  /** Articles read to the end on this day. */
  readonly articles: readonly string[];
  /** Ids of the repayments that came after a day: what is earned rests on them. */
  readonly causes: (after: Day) => readonly string[];
  readonly heldOut: boolean;
}

/** No fact looks further back. */
const YEAR = 366;

export type EarningRefusal = 'HELD_OUT' | 'ALREADY_REWARDED' | 'TOO_SOON' | 'BUDGET_SPENT';

/** What one rule came to. A refused pattern is named by its own code. */
export type Earned =
  | { readonly code: string; readonly transaction: Transaction }
  | { readonly code: string; readonly refused: EarningRefusal | { readonly pattern: string } };

/** Brings the purse to the budgets of a version: what the version before it left goes into them. */
export function fund(programme: Programme, ledger: Ledger, on: Day): void {
  const { points, money } = ledger.holdings;
  ledger.post({
    id: `${programme.id}@${programme.version}/fund`,
    on,
    kind: 'fund',
    postings: [
      ...filling('points', programme.points.budget - points),
      ...filling('money', programme.discount.budget - money),
    ],
    of: null,
    causes: [],
  });
}

function filling(unit: LedgerUnit, missing: number): readonly Posting[] {
  if (missing === 0) return [];
  if (missing > 0) return transfer(unit, 'sponsor', 'purse', missing);
  return transfer(unit, 'purse', 'sponsor', -missing);
}

/**
 * What a borrower earns on a day, posted. A rule whose condition does not hold is not mentioned:
 * nothing was refused. Earning depends on the side of a value that a fact is on, never on how much was
 * drawn or in how many parts it was repaid.
 */
export function earn(
  programme: Programme,
  ledger: Ledger,
  earner: Earner,
  on: Day,
): readonly Earned[] {
  return attempts(programme, earner, on).map((attempt): Earned => {
    const { code } = attempt.rule;
    const refused = refusalOf(programme, ledger, earner, attempt, on);
    if (refused !== null) return { code, refused };
    const transaction: Transaction = {
      id: attempt.id,
      on,
      kind: 'issue',
      postings: transfer('points', 'purse', memberOf(earner.account), attempt.rule.points),
      of: code,
      causes: earner.causes(
        lastEarned(ledger, earner.account, attempt.rule)?.on ?? ((on - YEAR) as Day),
      ),
    };
    ledger.post(transaction);
    return { code, transaction };
  });
}

interface Attempt {
  readonly rule: EarningRule;
  /** The same thing done twice has the same id, and is rewarded once. */
  readonly id: string;
}

function attempts(programme: Programme, earner: Earner, on: Day): readonly Attempt[] {
  return programme.earn.flatMap((rule): readonly Attempt[] => {
    const prefix = `${programme.id}/${rule.code}/${earner.account}`;
    if (rule.kind === 'guidance') {
      return earner.articles.map((article) => ({ rule, id: `${prefix}/${article}` }));
    }
    const done = rule.when.every((condition) => holds(condition, earner));
    return done ? [{ rule, id: `${prefix}/${on}` }] : [];
  });
}

/** A missing value is on neither side. */
export function holds(
  condition: Condition,
  { facts, offset = 0 }: Pick<Earner, 'facts' | 'offset'>,
): boolean {
  const value = facts[offset + slotOf(condition.feature)] as number;
  return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
}

/** By a rule, and not taken back since. */
export function lastEarned(
  ledger: Ledger,
  account: string,
  { code }: EarningRule,
): Transaction | undefined {
  return ledger
    .of(memberOf(account))
    .findLast(({ kind, of, id }) => kind === 'issue' && of === code && !isReversed(ledger, id));
}

/** In order of precedence. */
function refusalOf(
  programme: Programme,
  ledger: Ledger,
  earner: Earner,
  { rule, id }: Attempt,
  on: Day,
): Exclude<Earned, { transaction: Transaction }>['refused'] | null {
  if (earner.heldOut) return 'HELD_OUT';
  const pattern = programme.refuse.find(({ when }) => holds(when, earner));
  if (pattern !== undefined) return { pattern: pattern.code };
  if (ledger.has(id)) return 'ALREADY_REWARDED';
  const last = lastEarned(ledger, earner.account, rule);
  if (last !== undefined && on - last.on < rule.every) return 'TOO_SOON';
  return ledger.balance('purse') < rule.points ? 'BUDGET_SPENT' : null;
}
