import {
  type Condition,
  formatDay,
  isReversed,
  type Ledger,
  Looker,
  lotsOf,
  memberOf,
  type Outlook,
  outlook,
  type Programme,
  REWARD_REFUSALS,
  type Transaction,
  type Words,
} from '../kernel/index.ts';
import {
  type Effect,
  measureEffect,
  type ProgrammeAccount,
  type RefusedEarning,
} from '../portfolio/index.ts';
import type { RewardsRun } from './rewards-run.ts';

/** Why points were not given, in words. */
interface Reason {
  readonly reason: string;
  readonly words: Words;
}

export interface PortfolioRewards {
  readonly programme: string;
  readonly date: string;
  readonly currency: string;
  readonly accounts: number;
  readonly heldOut: { readonly accounts: number; readonly probability: number };
  readonly points: Readonly<
    Record<'budget' | 'left' | 'issued' | 'reversed' | 'expired' | 'spent' | 'outstanding', number>
  >;
  readonly money: Readonly<Record<'budget' | 'left' | 'promised' | 'forgone', number>>;
  readonly ledger: {
    readonly transactions: number;
    readonly points: number;
    readonly money: number;
  };
  readonly rules: readonly {
    readonly code: string;
    readonly words: Words;
    readonly times: number;
    readonly points: number;
    readonly accounts: number;
  }[];
  readonly refused: readonly (Reason & { readonly accounts: number; readonly times: number })[];
  readonly effect: readonly Effect[];
}

/** A programme over a whole portfolio; shares in basis points, money in minor units. */
export function portfolioRewards(run: RewardsRun): PortfolioRewards {
  const { programme, ledger, accounts, until } = run;
  const issues = ledger.transactions.filter(({ kind }) => kind === 'issue');
  const budget = programme.points.budget;
  const money = (account: 'purse' | 'promised' | 'forgone'): number =>
    ledger.balance(account, 'money');
  return {
    programme: `${programme.id}@${programme.version}`,
    date: formatDay(until),
    currency: programme.currency,
    accounts: accounts.length,
    heldOut: {
      accounts: accounts.filter(({ assignment }) => assignment.heldOut).length,
      probability: programme.holdOut,
    },
    points: {
      ...{ budget, left: ledger.balance('purse'), issued: moved(issues) },
      reversed: moved(ledger.transactions.filter(({ kind }) => kind === 'reverse')),
      ...{ expired: ledger.balance('expired'), spent: ledger.balance('spent') },
      outstanding: accounts.reduce((sum, { id }) => sum + ledger.balance(memberOf(id)), 0),
    },
    money: {
      ...{ budget: programme.discount.budget, left: money('purse') },
      ...{ promised: money('promised'), forgone: money('forgone') },
    },
    ledger: sumsOf(ledger),
    rules: rulesOf(programme, ledger, issues),
    refused: refusedOf(programme, run.refused),
    effect: measureEffect(programme, accounts, ledger, until),
  };
}

/** What went into accounts, each transaction's two sides counted once. */
function moved(transactions: readonly Transaction[]): number {
  return transactions
    .flatMap(({ postings }) => postings)
    .reduce((sum, { unit, amount }) => sum + (unit === 'points' ? Math.max(amount, 0) : 0), 0);
}

/** Every posting added up: nothing, or the books are wrong. */
function sumsOf({ transactions }: Ledger): PortfolioRewards['ledger'] {
  const sums = { points: 0, money: 0 };
  for (const { postings } of transactions) {
    for (const { unit, amount } of postings) sums[unit] += amount;
  }
  return { transactions: transactions.length, ...sums };
}

function rulesOf(
  programme: Programme,
  ledger: Ledger,
  issues: readonly Transaction[],
): PortfolioRewards['rules'] {
  const standing = issues.filter(({ id }) => !isReversed(ledger, id));
  return programme.earn.map(({ code, words }) => {
    const own = standing.filter(({ of }) => of === code);
    const members = own.flatMap(({ postings }) => postings.map(({ account }) => account));
    const accounts = new Set(members.filter((account) => account.startsWith('member:'))).size;
    return { code, words, times: own.length, points: moved(own), accounts };
  });
}

function refusedOf(
  programme: Programme,
  refused: readonly RefusedEarning[],
): PortfolioRewards['refused'] {
  const reasons = [...new Set(refused.map((one) => one.refused))];
  return reasons
    .map((reason) => {
      const own = refused.filter((one) => one.refused === reason);
      return {
        ...{ reason, words: reasonWords(programme, reason) },
        accounts: new Set(own.map(({ account }) => account)).size,
        times: own.reduce((sum, { times }) => sum + times, 0),
      };
    })
    .sort((a, b) => b.accounts - a.accounts);
}

function reasonWords({ refuse }: Programme, reason: string): Words {
  const pattern = refuse.find(({ code }) => code === reason);
  return pattern?.words ?? REWARD_REFUSALS[reason as keyof typeof REWARD_REFUSALS];
}

export interface AccountRewards {
  readonly account: string;
  readonly programme: string;
  readonly date: string;
  readonly assignment: ProgrammeAccount['assignment'];
  readonly balance: number;
  readonly lots: readonly {
    readonly on: string;
    readonly left: number;
    readonly expires: string;
  }[];
  readonly rules: readonly RuleStanding[];
  readonly refused: readonly (Reason & {
    readonly code: string;
    readonly first: string;
    readonly last: string;
    readonly times: number;
  })[];
  readonly discount: Omit<Programme['discount'], 'budget'> & {
    readonly affordable: boolean;
    readonly missing: number;
  };
  readonly history: readonly {
    readonly on: string;
    readonly kind: Transaction['kind'];
    readonly points: number;
    readonly of: string | null;
  }[];
}

export interface RuleStanding {
  readonly code: string;
  readonly words: Words;
  readonly each: number;
  readonly times: number;
  readonly points: number;
  readonly last: string | null;
  readonly from: string | null;
  readonly conditions: readonly (Condition & {
    readonly value: number | null;
    readonly holds: boolean;
  })[];
  readonly refused: Reason | null;
}

/** One account under a programme. */
export function accountRewards(run: RewardsRun, index: number): AccountRewards {
  const { programme, ledger, until, accounts } = run;
  const { id, history, assignment } = accounts[index] as ProgrammeAccount;
  const member = memberOf(id);
  const balance = ledger.balance(member);
  const { budget: _, ...discount } = programme.discount;
  const seen = { account: id, history, heldOut: assignment.heldOut, articles: [], corrected: [] };
  const earner = new Looker(programme).earner(seen, until);
  return {
    ...{ account: id, programme: `${programme.id}@${programme.version}` },
    ...{ date: formatDay(until), assignment, balance },
    lots: lotsOf(ledger, id).map(({ on, left }) => ({
      ...{ on: formatDay(on), left },
      expires: formatDay((on + programme.points.expireAfter) as typeof on),
    })),
    rules: outlook(programme, ledger, earner).map((one) => ruleStanding(programme, one)),
    refused: run.refused
      .filter(({ account }) => account === index)
      .map(({ code, refused, first, last, times }) => ({
        ...{ code, reason: refused, words: reasonWords(programme, refused) },
        ...{ first: formatDay(first), last: formatDay(last), times },
      })),
    discount: {
      ...discount,
      affordable: balance >= discount.costs,
      missing: Math.max(discount.costs - balance, 0),
    },
    history: ledger.of(member).map(({ on, kind, of, postings }) => ({
      ...{ on: formatDay(on), kind, of },
      points: postings.find(({ account }) => account === member)?.amount ?? 0,
    })),
  };
}

function ruleStanding(programme: Programme, one: Outlook): RuleStanding {
  const { rule, times, points, last, from, conditions, refused } = one;
  const reason = refused === null || typeof refused === 'string' ? refused : refused.pattern;
  return {
    ...{ code: rule.code, words: rule.words, each: rule.points, times, points },
    last: last === null ? null : formatDay(last),
    from: from === null ? null : formatDay(from),
    conditions: conditions.map(({ condition, value, holds }) => ({ ...condition, value, holds })),
    refused: reason === null ? null : { reason, words: reasonWords(programme, reason) },
  };
}
