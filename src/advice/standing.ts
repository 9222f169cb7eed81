import {
  AccountHistory,
  type Day,
  type Event,
  type EventType,
  NEVER,
  Sources,
} from '../kernel/index.ts';
import { type Debt, debtsOf } from './debts.ts';
import type { Action, Step } from './plan.ts';

/** Where one step of an accepted plan stands. */
export type Standing = 'done' | 'due' | 'missed';

/** Reports of other lenders come when they come: a step that shows in one has so long after its day. */
const REPORT_DAYS = 120;

type Check = (step: Step, past: Past) => Standing;

/** What is known of an account, and when its plan was accepted. */
interface Past {
  readonly events: readonly Event[];
  readonly since: Day;
  readonly today: Day;
}

export function standingOf(step: Step, events: readonly Event[], since: Day, today: Day): Standing {
  return CHECKS[step.action](step, { events, since, today });
}

/** Something that is not to happen until a day. */
function abstain(happens: (event: Event, past: Past) => boolean): Check {
  return ({ until }, past) => {
    const day = until as Day;
    const broken = past.events.some(
      (event) => event.effective > past.since && event.effective < day && happens(event, past),
    );
    if (broken) return 'missed';
    return past.today >= day ? 'done' : 'due';
  };
}

/** Something that is to have happened by a day. */
function achieve(isDone: (step: Step, past: Past) => boolean, grace = 0): Check {
  return (step, past) => {
    if (isDone(step, past)) return 'done';
    return past.today > (step.by as Day) + grace ? 'missed' : 'due';
  };
}

/** What is done on the day of acceptance itself counts: people act at once. */
function ofType<T extends EventType>(
  { events, since }: Past,
  type: T,
): readonly Extract<Event, { readonly type: T }>[] {
  return events.filter(
    (event): event is Extract<Event, { readonly type: T }> =>
      event.type === type && event.effective >= since,
  );
}

/** A value that was proved, and is no less than the plan took it to be. */
function proof<T extends EventType>(
  type: T,
  value: (event: Extract<Event, { readonly type: T }>) => number,
): Check {
  return (step, past) => {
    const proved = ofType(past, type).map(value);
    if (proved.some((amount) => amount >= (step.amount ?? 0))) return 'done';
    return proved.length > 0 || past.today > (step.by as Day) ? 'missed' : 'due';
  };
}

function happened(type: EventType): Check {
  return achieve((_, past) => ofType(past, type).length > 0);
}

/** Repaid since the plan was accepted, beyond what fell due. */
function repaidAhead(past: Past): number {
  const repaid = ofType(past, 'repayment').reduce((sum, { amount }) => sum + amount, 0);
  const { since, today } = past;
  const schedules = past.events.flatMap((event) =>
    event.type === 'draw' ? (event.schedule ?? []) : [],
  );
  return schedules.reduce(
    (left, { due, amount }) => (due >= since && due <= today ? left - amount : left),
    repaid,
  );
}

function debtsToday({ events }: Past): readonly Debt[] {
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  return debtsOf(history.entries, history.length);
}

/** Nothing is past due: by the schedule, or by what a source without one reports. */
function isCurrent(past: Past): boolean {
  const debts = debtsToday(past);
  if (debts.length > 0) {
    return debts.every(({ due, paid }) => due >= past.today || paid !== NEVER);
  }
  const reported = past.events.findLast(({ type }) => type === 'arrearsReported');
  return reported?.type !== 'arrearsReported' || reported.daysPastDue === 0;
}

/** What falls due in a plan's time is met by its day. */
function paysOnTime({ until }: Step, past: Past): Standing {
  const { since, today } = past;
  const debts = debtsToday(past);
  const end = Math.min(until as Day, today);
  const late =
    debts.length > 0
      ? debts.some(({ due, paid }) => due > since && due < end && paid > due)
      : ofType(past, 'arrearsReported').some(
          ({ daysPastDue, effective }) =>
            daysPastDue > 0 && effective > since + REPORTED_AFTER_DAYS && effective < end,
        );
  if (late) return 'missed';
  return today >= (until as Day) ? 'done' : 'due';
}

/** The next bill may still tell of what was late when the plan was accepted. */
const REPORTED_AFTER_DAYS = 31;

function paysShare({ share = 0, until }: Step, past: Past): Standing {
  const bills = ofType(past, 'statement');
  const short = bills.slice(0, -1).some((bill, i) => {
    const next = bills[i + 1]?.effective as Day;
    const paid = ofType(past, 'repayment')
      .filter(({ effective }) => effective >= bill.effective && effective <= next)
      .reduce((sum, { amount }) => sum + amount, 0);
    return paid * 10_000 < bill.balance * share - 10_000;
  });
  if (short) return 'missed';
  return past.today >= (until as Day) ? 'done' : 'due';
}

function lendersBefore({ events, since }: Past): number {
  const report = events.findLast(
    (event) => event.type === 'bureauReport' && event.effective <= since,
  );
  return report?.type === 'bureauReport' ? report.lenders : 0;
}

const CHECKS: Readonly<Record<Action, Check>> = {
  PAY_ON_TIME: paysOnTime,
  PAUSE_DRAWS: abstain(({ type }) => type === 'draw'),
  PAY_PAST_DUE: achieve((_, past) => isCurrent(past)),
  PAY_DOWN: achieve(({ amount = 0 }, past) => repaidAhead(past) >= amount),
  PAY_IN_FULL: achieve(({ amount = 0 }, past) => repaidAhead(past) >= amount),
  PAY_SHARE_OF_BILL: paysShare,
  REPAY_OTHER_LENDERS: achieve(
    ({ lenders = 0 }, past) =>
      ofType(past, 'bureauReport').some(
        (report) => report.lenders <= lendersBefore(past) - lenders,
      ),
    REPORT_DAYS,
  ),
  NO_NEW_LENDERS: abstain(
    (event, past) =>
      event.type === 'bureauReport' &&
      past.events.some(
        ({ type, effective }) => type === 'bureauReport' && effective <= past.since,
      ) &&
      event.lenders > lendersBefore(past),
  ),
  NO_CASH_INSTALMENTS: abstain(({ type }) => type === 'instalmentConversion'),
  VERIFY_INCOME: proof('incomeVerified', ({ monthlyIncome }) => monthlyIncome),
  LINK_BANK_ACCOUNT: proof('attribute', ({ value }) => value),
  LINK_TAX_RECORD: proof('taxFiling', ({ taxableIncome }) => taxableIncome),
  LINK_BUSINESS_RECEIPTS: proof('businessReceipts', ({ amount }) => amount),
  SHARE_BUREAU_REPORT: happened('bureauReport'),
  OPT_IN: happened('offersOptedIn'),
  LIFT_OWN_CAP: happened('ownCapLifted'),
};
