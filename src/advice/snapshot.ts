import {
  type Awaited,
  addDays,
  CATALOGUE,
  type DampedScore,
  type Day,
  type Entries,
  type Fold,
  kindCode,
  type LimitFacts,
  type Money,
  NEVER,
  slotOf,
} from '../kernel/index.ts';
import { debtsOf } from './debts.ts';

/** An account as advice takes it: its entries, and what no entry says. */
export interface AdviceAccount {
  readonly id: string;
  readonly entries: Entries;
  readonly start: number;
  readonly end: number;
  /** The score that the last decision used; null where none was made. */
  readonly score: DampedScore | null;
  readonly stated?: Stated;
  /** A rise that its life holds ready. */
  readonly awaits?: Awaited;
}

/** What the borrower says of themselves. */
export interface Stated {
  readonly monthlyIncome?: Money;
  /** What can be paid each month beyond what falls due anyway. */
  readonly spareMonthly?: Money;
}

export interface Due {
  readonly day: Day;
  readonly owed: number;
}

/** What is known of an account at the end of today: what its futures begin with. */
export interface Snapshot {
  readonly account: AdviceAccount;
  readonly today: Day;
  /** As of tomorrow, from what is known today. */
  readonly facts: Float64Array;
  readonly limit: Money;
  readonly ownCap: Money | null;
  readonly optedOut: boolean;
  /** Bit per source whose consent holds. */
  readonly consents: number;
  /** What is owed and when, oldest first; what fell due before today is past due. */
  readonly dues: readonly Due[];
  readonly lastStatement: { readonly day: Day; readonly balance: number } | null;
  readonly lastReported: { readonly day: Day; readonly daysPastDue: number } | null;
  /** Days of the last two bureau reports, the later one first. */
  readonly reports: readonly [Day | null, Day | null];
  /** The most that was repaid in one of the last twelve periods of 30 days. */
  readonly mostRepaid: number;
}

/** Known today and not superseded by then; a later correction is not known yet. */
export function isKnownToday(entries: Entries, i: number, today: Day): boolean {
  return (entries.known[i] as number) <= today && (entries.until[i] as number) > today;
}

const PERIODS = 12;
const PERIOD_DAYS = 30;

/** `entries` hold only what is known today, from 0 to `length`. */
export function takeSnapshot(
  account: AdviceAccount,
  entries: Entries,
  length: number,
  today: Day,
  fold: Fold,
): Snapshot {
  const facts = new Float64Array(CATALOGUE.length);
  const limits: Readonly<LimitFacts> = fold.run(entries, 0, length, addDays(today, 1), facts);
  const seen = lastSeen(entries, length, today);
  return {
    account,
    today,
    facts,
    limit: limits.limit,
    ownCap: limits.ownCap,
    optedOut: limits.optedOut,
    dues: openDues(entries, length),
    ...seen,
  };
}

type Seen = Pick<
  Snapshot,
  'consents' | 'lastStatement' | 'lastReported' | 'reports' | 'mostRepaid'
>;

function lastSeen(entries: Entries, length: number, today: Day): Seen {
  const repaid = new Float64Array(PERIODS);
  const seen: { -readonly [K in keyof Seen]: Seen[K] } = {
    consents: 1,
    lastStatement: null,
    lastReported: null,
    reports: [null, null],
    mostRepaid: 0,
  };
  for (let i = 0; i < length; i++) {
    const value = entries.value[i] as number;
    const day = entries.day[i] as Day;
    switch (entries.kind[i]) {
      case kindCode.consent:
        seen.consents = withConsent(seen.consents, entries, i);
        break;
      case kindCode.statement:
        seen.lastStatement = { day, balance: value };
        break;
      case kindCode.arrearsReported:
        seen.lastReported = { day, daysPastDue: value };
        break;
      case kindCode.lenders:
        seen.reports = [day, seen.reports[0]];
        break;
      case kindCode.repayment:
        addTo(repaid, Math.floor((today - day) / PERIOD_DAYS), value);
        break;
    }
  }
  return { ...seen, mostRepaid: Math.max(...repaid) };
}

function addTo(periods: Float64Array, period: number, value: number): void {
  if (period >= 0 && period < PERIODS) periods[period] = (periods[period] as number) + value;
}

function withConsent(consents: number, entries: Entries, i: number): number {
  const bit = 1 << (entries.source[i] as number);
  return entries.value[i] === 1 ? consents | bit : consents & ~bit;
}

/** What is not paid yet, of the past and of schedules to come. */
function openDues(entries: Entries, length: number): readonly Due[] {
  return debtsOf(entries, length)
    .filter(({ paid }) => paid === NEVER)
    .map(({ due, owed }) => ({ day: due, owed }));
}

/** A card that is billed monthly, with nothing due by schedule. */
export function isBilled({ lastStatement, dues }: Snapshot): boolean {
  return lastStatement !== null && dues.length === 0;
}

export function factOf({ facts }: Snapshot, feature: string): number {
  return facts[slotOf(feature)] as number;
}
