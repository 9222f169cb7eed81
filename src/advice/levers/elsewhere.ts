import { addDays, type Day, type Money, mulDiv, sourceCode } from '../../kernel/index.ts';
import type { Context } from '../context.ts';
import { inParts, type Means, partDay } from '../means.ts';
import { EFFORT, type Happening, type Level, type Lever } from '../plan.ts';
import { factOf, type Snapshot } from '../snapshot.ts';

const USUAL_INTERVAL = 90;
const STALE_DAYS = 180;
const LINK_DAYS = 7;

export interface Report {
  readonly lenders: number;
  readonly balance: number;
  readonly service: number;
}

const CLEAN: Report = { lenders: 0, balance: 0, service: 0 };

/** Borrowing elsewhere: reports as they come, fewer lenders by the next ones, or a first report. */
export function elsewhereLever(context: Context, snapshot: Snapshot, means: Means): Lever | null {
  if (!context.streams.has('lenders')) return null;
  const last = context.days.at(-1) as Day;
  const coming = reportsToCome(snapshot, last);
  if (coming === null) {
    const levels = [
      silent(),
      linked(isConsented(snapshot), reportOf(snapshot), snapshot.today, last),
    ];
    return { name: 'elsewhere', levels };
  }
  const { seen, dates } = coming;
  const fewer = fewerLenders(context, seen).map((lenders) =>
    repaying(snapshot, means, seen, lenders, dates),
  );
  const usual = reported(coming, seen);
  return { name: 'elsewhere', levels: [usual, ...fewer.filter((level) => level !== null)] };
}

/** Some lenders paid off today, which the next report says; null where none is to come. */
export function elsewhereRepaid(snapshot: Snapshot, lenders: number, last: Day): Level | null {
  const coming = reportsToCome(snapshot, last);
  if (coming === null) return null;
  const { seen } = coming;
  return reported(coming, seen.lenders === 0 ? seen : without(seen, lenders));
}

/** What the last report says of other lenders; null where no further one is to come. */
export function owedElsewhere(snapshot: Snapshot, last: Day): Report | null {
  return reportsToCome(snapshot, last)?.seen ?? null;
}

/** Reports that come as they have: what the last one said, and when the next ones are due. */
interface Coming {
  readonly seen: Report;
  readonly dates: readonly Day[];
  readonly interval: number;
}

/** Null without consent, without any report, or where the last one is too old. */
function reportsToCome(snapshot: Snapshot, last: Day): Coming | null {
  const { today, reports } = snapshot;
  const seen = reportOf(snapshot);
  const [latest, before] = reports;
  if (!isConsented(snapshot) || seen === null || latest === null) return null;
  if (today - latest > STALE_DAYS) return null;
  const interval =
    before === null ? USUAL_INTERVAL : Math.min(Math.max(latest - before, 28), STALE_DAYS);
  const next = addDays(latest, interval);
  const first = (next > today ? next : addDays(today, LINK_DAYS)) as Day;
  return { seen, dates: datesFrom(first, interval, last), interval };
}

function isConsented({ consents }: Snapshot): boolean {
  return (consents & (1 << sourceCode('bureau'))) !== 0;
}

function reported({ dates, interval }: Coming, report: Report): Level {
  return {
    effort: 0,
    steps: [],
    assumptions: [{ code: 'REPORTS_AS_LAST', count: interval }],
    happenings: dates.map((on) => reportHappening(on, report)),
    outgo: [],
  };
}

/** What is left once so many of the lenders are paid off, each taken to be owed as much. */
function without({ balance, service, lenders: before }: Report, paidOff: number): Report {
  const lenders = before - paidOff;
  const cost = mulDiv(balance, paidOff, before, 'up');
  return { lenders, balance: balance - cost, service: mulDiv(service, lenders, before, 'up') };
}

function reportOf(snapshot: Snapshot): Report | null {
  const lenders = factOf(snapshot, 'external.lenders.now');
  if (Number.isNaN(lenders)) return null;
  const balance = factOf(snapshot, 'external.balance');
  const service = factOf(snapshot, 'external.debtService');
  return { lenders, balance, service };
}

function datesFrom(first: Day, interval: number, last: Day): readonly Day[] {
  const dates: Day[] = [];
  for (let on = first; on < last; on = addDays(on, interval)) dates.push(on);
  return dates;
}

function silent(): Level {
  return {
    effort: 0,
    steps: [],
    assumptions: [{ code: 'NO_NEW_REPORTS' }],
    happenings: [],
    outgo: [],
  };
}

/** With consent, a report a week from now: as the last one, or clean where none was seen. */
function linked(consented: boolean, seen: Report | null, today: Day, last: Day): Level {
  const on = addDays(today, LINK_DAYS);
  const dates = datesFrom(on, USUAL_INTERVAL, last);
  const consent: readonly Happening[] = consented
    ? []
    : [{ on, type: 'consentGranted', source: 'bureau' }];
  return {
    effort: EFFORT.shareReport,
    steps: [{ action: 'SHARE_BUREAU_REPORT', by: on }, noNewLenders(last)],
    assumptions: [
      seen === null
        ? { code: 'REPORT_IS_CLEAN' }
        : { code: 'REPORTS_AS_LAST', count: USUAL_INTERVAL },
    ],
    happenings: [...consent, ...dates.map((date) => reportHappening(date, seen ?? CLEAN))],
    outgo: [],
  };
}

function noNewLenders(until: Day): Level['steps'][number] {
  return { action: 'NO_NEW_LENDERS', until };
}

/** The numbers of lenders at which some rule changes its answer, from the most to none. */
function fewerLenders({ edges }: Context, { lenders }: Report): readonly number[] {
  const targets = new Set((edges.get('external.lenders.now') ?? []).map((at) => at - 1));
  targets.add(0);
  return [...targets].filter((at) => at >= 0 && at < lenders).sort((a, b) => b - a);
}

/** Null where it would take more than the means. */
function repaying(
  { today }: Snapshot,
  means: Means,
  seen: Report,
  lenders: number,
  dates: readonly Day[],
): Level | null {
  const after = without(seen, seen.lenders - lenders);
  const cost = seen.balance - after.balance;
  const parts = inParts(cost, means, 6);
  if (parts === null) return null;
  const by = addDays(today, partDay(parts.length - 1));
  const until = dates.at(-1) as Day;
  if (!dates.some((on) => on > by)) return null;
  return {
    effort: EFFORT.repayOthers + parts.length - 1,
    steps: [
      {
        ...{ action: 'REPAY_OTHER_LENDERS', by, amount: cost as Money, parts: parts.length },
        lenders: seen.lenders - lenders,
      },
      noNewLenders(until),
    ],
    assumptions: [{ code: 'REPORTS_AS_LAST', count: USUAL_INTERVAL }, means.assumption],
    happenings: dates.map((on) => reportHappening(on, on > by ? after : seen)),
    outgo: parts,
  };
}

function reportHappening(on: Day, { lenders, balance, service }: Report): Happening {
  return {
    ...{ on, type: 'bureauReport', source: 'bureau', lenders, inquiries: 0 },
    balance: balance as Money,
    monthlyDebtService: service as Money,
  };
}
