import { addDays, addMonths, type Day, type Money, mulDiv } from '../../kernel/index.ts';
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
import { type Due, factOf, type Snapshot } from '../snapshot.ts';

export interface Payment {
  readonly on: Day;
  readonly amount: number;
}

/**
 * What is done with the line itself, where amounts fall due by schedule: draw as usual, pause, pay
 * what is past due, pay down to below a share of the limit, pay in full. Each includes those before.
 */
export function lineLever(context: Context, snapshot: Snapshot, means: Means): Lever {
  const last = context.days.at(-1) as Day;
  const quiet = quietLevel(snapshot, last);
  const habit = drawingHabit(context, snapshot, last);
  const levels: Level[] = habit === null ? [quiet] : [habit, pausing(quiet, last)];
  const pastDue = pastDueOf(snapshot);
  if (pastDue > 0) {
    const level = paying(snapshot, means, last, pastDue, { action: 'PAY_PAST_DUE' });
    if (level !== null) levels.push(level);
  }
  for (const target of targetsOf(context, snapshot)) {
    const level = paying(snapshot, means, last, pastDue + ahead(snapshot, target), target);
    if (level !== null) levels.push(level);
  }
  return { name: 'line', levels };
}

export function balanceOf(snapshot: Snapshot): number {
  return Math.max(factOf(snapshot, 'balance.now'), 0);
}

function pastDueOf({ dues, today }: Snapshot): number {
  return dues.reduce((sum, { day, owed }) => (day < today ? sum + owed : sum), 0);
}

function otherwise(snapshot: Snapshot): Assumption[] {
  const late: Assumption[] = pastDueOf(snapshot) > 0 ? [{ code: 'ARREARS_STAY' }] : [];
  return [...onTime(snapshot), ...late];
}

function onTime({ dues }: Snapshot): Assumption[] {
  return dues.length === 0 ? [] : [{ code: 'SCHEDULE_PAID_ON_TIME' }];
}

/** No draw, and each instalment paid on its day; what is past due stays so. */
function quietLevel(snapshot: Snapshot, last: Day): Level {
  return {
    effort: 0,
    steps: [],
    assumptions: [{ code: 'NO_NEW_DRAWS' }, ...otherwise(snapshot)],
    happenings: repayments(snapshot, [], last),
    outgo: [],
  };
}

/** The same, and an amount paid today beyond what falls due; no more than is owed. */
export function linePaying(snapshot: Snapshot, amount: Money, last: Day): Level {
  const quiet = quietLevel(snapshot, last);
  if (amount === 0) return quiet;
  const { today } = snapshot;
  const late: Assumption[] = amount < pastDueOf(snapshot) ? [{ code: 'ARREARS_STAY' }] : [];
  return {
    ...quiet,
    assumptions: [{ code: 'NO_NEW_DRAWS' }, ...onTime(snapshot), ...late],
    happenings: repayments(snapshot, [{ on: today, amount }], last),
  };
}

function pausing(quiet: Level, until: Day): Level {
  return { ...quiet, effort: EFFORT.pauseDraws, steps: [{ action: 'PAUSE_DRAWS', until }] };
}

/** The scheduled payments, and extra ones, which the oldest amounts due take first. */
function repayments(snapshot: Snapshot, extra: readonly Payment[], last: Day): Happening[] {
  const { dues, today } = snapshot;
  const open = dues.map(({ day, owed }) => ({ day, owed }));
  let principalLeft = balanceOf(snapshot);
  let owedLeft = open.reduce((sum, { owed }) => sum + owed, 0);
  const happenings: Happening[] = [];
  const pay = (on: Day, amount: number, principal: number): void => {
    principalLeft -= principal;
    happenings.push({
      on,
      type: 'repayment',
      amount: amount as Money,
      principal: principal as Money,
    });
  };
  let next = 0;
  const payDuesBefore = (until: number): void => {
    for (; next < open.length && (open[next] as Due).day < until; next++) {
      const { day, owed } = open[next] as Due;
      if (owed === 0 || day < today || day > last) continue;
      pay(day, owed, shareOf(owed, principalLeft, owedLeft));
      owedLeft -= owed;
    }
  };
  for (const { on, amount } of extra) {
    payDuesBefore(on);
    const late = Math.min(amount, lateBefore(open, today));
    const ahead = Math.min(amount - late, principalLeft);
    const principal = Math.min(shareOf(late, principalLeft, owedLeft) + ahead, principalLeft);
    owedLeft -= meet(open, amount);
    pay(on, amount, principal);
  }
  payDuesBefore(last + 1);
  return happenings;
}

function lateBefore(open: readonly Due[], today: Day): number {
  return open.reduce((sum, { day, owed }) => (day < today ? sum + owed : sum), 0);
}

/** An extra payment meets what is owed, oldest first, as the kernel's bookkeeping does. */
function meet(open: { owed: number }[], amount: number): number {
  let left = amount;
  for (const due of open) {
    const taken = Math.min(due.owed, left);
    due.owed -= taken;
    left -= taken;
    if (left === 0) break;
  }
  return amount - left;
}

/** Of an instalment the part that is principal: as the balance is to all that is owed, at most all. */
function shareOf(amount: number, principal: number, owed: number): number {
  if (owed <= 0) return 0;
  return Math.min(amount, mulDiv(amount, Math.min(principal, owed), owed, 'down'));
}

interface Target {
  readonly action: Step['action'];
  readonly share: number;
  readonly balance: number;
}

/** Below each share of the limit at which some rule changes its answer, and nothing at all. */
function targetsOf({ edges }: Context, snapshot: Snapshot): readonly Target[] {
  const balance = balanceOf(snapshot);
  if (balance === 0 || snapshot.limit === 0) return [];
  const below = utilizationEdges(edges).map(
    (share): Target => ({
      action: 'PAY_DOWN',
      share,
      balance: balanceBelow(share, snapshot.limit),
    }),
  );
  const inFull: Target = { action: 'PAY_IN_FULL', share: 0, balance: 0 };
  return [...below.filter((target) => target.balance < balance), inFull];
}

/** From the highest to the lowest. `utilization.high.days` counts days from nine tenths on. */
export function utilizationEdges(edges: Context['edges']): readonly number[] {
  const shares = new Set<number>();
  for (const feature of SHARES_OF_LIMIT) for (const at of edges.get(feature) ?? []) shares.add(at);
  if ((edges.get('utilization.high.days.180d') ?? []).length > 0) shares.add(9_000);
  return [...shares].filter((at) => at > 0 && at <= 10_000).sort((a, b) => b - a);
}

/** The largest whole amount that is below a share of the limit. */
export function balanceBelow(share: number, limit: number): number {
  const most = mulDiv(share, limit, 10_000, 'up') - 1;
  return Math.max(most - (most % WHOLE), 0);
}

const WHOLE = 100;

const SHARES_OF_LIMIT = [
  'utilization.now',
  'utilization.average.90d',
  'utilization.average.365d',
  'utilization.peak.365d',
];

/** What has to be paid beyond what is past due for the balance to come down to a target. */
function ahead(snapshot: Snapshot, { balance }: Target): number {
  const { dues } = snapshot;
  const owed = dues.reduce((sum, due) => sum + due.owed, 0);
  const before = balanceOf(snapshot);
  return Math.max(before - shareOf(pastDueOf(snapshot), before, owed) - balance, 0);
}

/** Null where it would take more than the borrower's means. */
function paying(
  snapshot: Snapshot,
  means: Means,
  last: Day,
  cost: number,
  { action, share }: { readonly action: Step['action']; readonly share?: number },
): Level | null {
  const parts = inParts(cost, means, PARTS_MAX);
  if (parts === null) return null;
  const payments = parts.map((amount, i) => ({ on: addDays(snapshot.today, partDay(i)), amount }));
  const by = (payments.at(-1) as Payment).on;
  if (by >= last) return null;
  const step: Step = {
    ...{ action, by, amount: cost as Money, parts: parts.length },
    ...(share === undefined ? {} : { share }),
  };
  const base = action === 'PAY_PAST_DUE' ? EFFORT.payPastDue : EFFORT.payDown;
  return {
    effort: base + parts.length - 1,
    steps: [step, { action: 'PAUSE_DRAWS', until: last }],
    assumptions: [...onTime(snapshot), means.assumption],
    happenings: repayments(snapshot, payments, last),
    outgo: parts,
  };
}

const PARTS_MAX = 6;
const HABIT_DAYS = 90;
const HABIT_MONTHS = 3;

/** The draws of the last 90 days repeated, each repaid in three months; null where there were none. */
function drawingHabit({ streams }: Context, snapshot: Snapshot, last: Day): Level | null {
  const count = factOf(snapshot, 'draws.count.90d');
  if (count === 0 || !streams.has('draw')) return null;
  const amount = mulDiv(factOf(snapshot, 'draws.amount.90d'), 1, count, 'down');
  const interval = Math.max(Math.floor(HABIT_DAYS / count), 1);
  const tomorrow = addDays(snapshot.today, 1);
  const previous = tomorrow - factOf(snapshot, 'draws.daysSince');
  const drawn = usualDraws(
    snapshot,
    amount,
    interval,
    Math.max(previous + interval, tomorrow),
    last,
  );
  return {
    effort: 0,
    steps: [],
    assumptions: [
      { code: 'DRAWS_AS_USUAL', count, amount: amount as Money },
      ...otherwise(snapshot),
    ],
    happenings: [...repayments(snapshot, [], last), ...drawn],
    outgo: [],
  };
}

function usualDraws(
  snapshot: Snapshot,
  amount: number,
  interval: number,
  first: number,
  last: Day,
): Happening[] {
  const part = Math.floor(amount / HABIT_MONTHS);
  if (part === 0) return [];
  const happenings: Happening[] = [];
  const standing: { until: number }[] = [];
  for (let on = first as Day; on < last; on = addDays(on, interval)) {
    const open = standing.filter(({ until }) => until >= on).length;
    if (balanceOf(snapshot) + (open + 1) * amount > snapshot.limit) continue;
    standing.push({ until: addMonths(on, HABIT_MONTHS) });
    const schedule = Array.from({ length: HABIT_MONTHS }, (_, i) => ({
      due: addMonths(on, i + 1),
      amount: part as Money,
    }));
    happenings.push({ on, type: 'draw', amount: (part * HABIT_MONTHS) as Money, schedule });
    for (const { due } of schedule) {
      if (due <= last) happenings.push({ on: due, type: 'repayment', amount: part as Money });
    }
  }
  return happenings;
}
