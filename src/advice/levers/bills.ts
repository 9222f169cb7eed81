import { addDays, addMonths, type Day, type Money, monthEnd, mulDiv } from '../../kernel/index.ts';
import type { Context } from '../context.ts';
import { inParts, type Means, partDay } from '../means.ts';
import {
  type Assumption,
  EFFORT,
  type Happening,
  type Level,
  type Lever,
  type Step,
} from '../plan.ts';
import { factOf, type Snapshot } from '../snapshot.ts';
import { balanceBelow, type Payment, utilizationEdges } from './line.ts';

interface Settings {
  /** What each bill comes to, from the first one after the paying down. */
  readonly balance: number;
  /** Of each bill that is paid, in basis points. */
  readonly share: number;
  /** Days past due that the next bills report; 0 once what is past due is paid. */
  readonly late: number;
}

const PAID_AFTER_DAYS = 15;

/**
 * What is done with a card that is billed monthly: pay what is past due, pay a larger share of each
 * bill, bring the bill below a share of the limit. Purchases go on as before: each bill comes to what
 * the last one did, less what is paid down.
 */
export function billsLever(context: Context, snapshot: Snapshot, means: Means): Lever {
  const usual = usualSettings(snapshot);
  const levels: Level[] = [levelOf(context, snapshot, usual, usual, [], means)];
  for (const settings of settingsBeside(context, snapshot, usual)) {
    const level = offered(context, snapshot, usual, settings, means);
    if (level !== null) levels.push(level);
  }
  return { name: 'line', levels };
}

/** An amount paid today, which lowers each bill from the next one on; no more than was billed. */
export function billsPaying({ days }: Context, snapshot: Snapshot, amount: Money): Level {
  const usual = usualSettings(snapshot);
  const payments = amount === 0 ? [] : [{ on: snapshot.today, amount }];
  const settings = { ...usual, balance: usual.balance - amount };
  return {
    ...{ effort: 0, steps: [], outgo: [] },
    assumptions: billsAssumed(usual, settings),
    happenings: billHappenings(snapshot, usual, settings, payments, days.at(-1) as Day),
  };
}

function usualSettings(snapshot: Snapshot): Settings {
  return {
    balance: snapshot.lastStatement?.balance ?? 0,
    share: usualShare(snapshot),
    late: snapshot.lastReported?.daysPastDue ?? 0,
  };
}

function billsAssumed(usual: Settings, { late }: Settings): readonly Assumption[] {
  const arrears: readonly Assumption[] = late > 0 ? [{ code: 'ARREARS_STAY' }] : [];
  return [{ code: 'BILLS_AS_LAST', amount: usual.balance as Money }, ...arrears];
}

/** Whoever does anything pays what is past due first. */
function settingsBeside(
  context: Context,
  snapshot: Snapshot,
  usual: Settings,
): readonly Settings[] {
  const balances = [usual.balance, ...lowerBalances(context, snapshot)];
  const shares = [usual.share, ...higherShares(context, usual.share)];
  const all = balances.flatMap((balance) => shares.map((share) => ({ balance, share, late: 0 })));
  return usual.late > 0 ? all : all.slice(1);
}

/** Null for what costs more than the means. */
function offered(
  context: Context,
  snapshot: Snapshot,
  usual: Settings,
  settings: Settings,
  means: Means,
): Level | null {
  const { balance, share } = settings;
  const parts = inParts(usual.balance - balance, means, 6);
  if (parts === null) return null;
  const more = monthly(balance, share) - monthly(usual.balance, usual.share);
  if (more > means.spare) return null;
  return levelOf(context, snapshot, usual, settings, parts, means);
}

function monthly(balance: number, share: number): number {
  return mulDiv(Math.max(balance, 0), share, 10_000, 'down');
}

function usualShare(snapshot: Snapshot): number {
  const share = factOf(snapshot, 'payments.paidShare.average.180d');
  return Number.isNaN(share) ? 0 : share;
}

function lowerBalances({ edges }: Context, snapshot: Snapshot): readonly number[] {
  const balance = snapshot.lastStatement?.balance ?? 0;
  if (balance <= 0 || snapshot.limit === 0) return [];
  const below = utilizationEdges(edges).map((share) => balanceBelow(share, snapshot.limit));
  return below.filter((lower) => lower < balance);
}

function higherShares({ edges }: Context, usual: number): readonly number[] {
  const shares = new Set([10_000]);
  for (const feature of ['payments.paidShare.average.180d', 'payments.toStatement.180d']) {
    for (const at of edges.get(feature) ?? []) shares.add(at);
  }
  return [...shares].filter((at) => at > usual && at <= 10_000).sort((a, b) => a - b);
}

function levelOf(
  { days }: Context,
  snapshot: Snapshot,
  usual: Settings,
  settings: Settings,
  parts: readonly number[],
  means: Means,
): Level {
  const last = days.at(-1) as Day;
  const paidDown = settings.balance < usual.balance;
  const payments = paidDown ? paidIn(snapshot, parts) : [];
  const steps = stepsOf(snapshot, usual, settings, payments, last);
  const extra = monthly(settings.balance, settings.share) - monthly(usual.balance, usual.share);
  const costs = steps.length > 0 && (paidDown || extra > 0);
  return {
    effort:
      (settings.late < usual.late ? EFFORT.payPastDue : 0) +
      (paidDown ? EFFORT.payDown + payments.length - 1 : 0) +
      (settings.share > usual.share ? EFFORT.billShare + Math.floor(settings.share / 2_500) : 0),
    steps,
    assumptions: [...billsAssumed(usual, settings), ...(costs ? [means.assumption] : [])],
    happenings: billHappenings(snapshot, usual, settings, payments, last),
    outgo: Array.from({ length: 6 }, (_, i) => (payments[i]?.amount ?? 0) + Math.max(extra, 0)),
  };
}

function paidIn({ today }: Snapshot, parts: readonly number[]): readonly Payment[] {
  return parts.map((amount, i) => ({ on: addDays(today, partDay(i)), amount }));
}

function stepsOf(
  { today }: Snapshot,
  usual: Settings,
  { balance, share, late }: Settings,
  payments: readonly Payment[],
  until: Day,
): readonly Step[] {
  const steps: Step[] = [];
  if (late < usual.late) steps.push({ action: 'PAY_PAST_DUE', by: addDays(today, partDay(0)) });
  if (payments.length > 0) {
    const by = addDays(today, partDay(payments.length - 1));
    const amount = (usual.balance - balance) as Money;
    steps.push({ action: 'PAY_DOWN', by, amount, parts: payments.length });
  }
  if (share > usual.share) steps.push({ action: 'PAY_SHARE_OF_BILL', share, until });
  return steps;
}

/** Bills on the day of the month of the last one, each paid half a month later. */
function billHappenings(
  snapshot: Snapshot,
  usual: Settings,
  { balance, share, late }: Settings,
  payments: readonly Payment[],
  last: Day,
): Happening[] {
  const { today, lastStatement, lastReported } = snapshot;
  if (lastStatement === null) return [];
  const happenings: Happening[] = payments.map(({ on, amount }) => ({
    ...{ on, type: 'repayment', amount: amount as Money },
  }));
  let bill = lastStatement.balance;
  let previous = lastStatement.day;
  for (let month = 1; previous < last; month++) {
    const day = billDay(lastStatement.day, month);
    const pays = Math.max(addDays(previous, PAID_AFTER_DAYS), addDays(today, 1)) as Day;
    const paid = monthly(bill, share);
    if (paid > 0 && pays < day && day > today) {
      happenings.push({ on: pays, type: 'repayment', amount: paid as Money });
    }
    previous = day;
    if (day <= today) continue;
    const down = sumOf(payments.filter(({ on }) => on <= day));
    bill = Math.max(usual.balance - down, balance);
    happenings.push({ on: day, type: 'statement', balance: bill as Money });
    if (lastReported === null) continue;
    const stillLate = late > 0 || day < addDays(today, partDay(0));
    const daysPastDue = stillLate ? lastReported.daysPastDue : 0;
    happenings.push({ on: day, type: 'arrearsReported', daysPastDue });
  }
  return happenings;
}

function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { amount }) => sum + amount, 0);
}

function billDay(first: Day, month: number): Day {
  const day = addMonths(first, month);
  return monthEnd(first) === first ? monthEnd(day) : day;
}
