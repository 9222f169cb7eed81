import { type Day, NEVER } from './day.ts';
import {
  ENTRY_KINDS,
  type Entries,
  type EntryKind,
  FROZEN_BY_DECISION,
  kindCode,
  NO_CAP,
} from './entries.ts';
import type { DerivedStream, Feature } from './features/feature.ts';
import { type Money, mulDiv, ZERO } from './money.ts';
import { Obligations } from './obligations.ts';
import { OWN_SOURCE } from './sources.ts';
import { Windows } from './windows.ts';

/** A repayment this many days before a draw makes it a re-borrowing. */
const REBORROWING_DAYS = 3;
/** A draw is small when it is below the limit divided by this. */
const SMALL_DRAW_PARTS = 20;

type Derivation = (day: Day, value: number, ref: number) => void;

/** What an account's own events say of its limit as of t. */
export interface LimitFacts {
  limit: Money;
  /** Null before the first limit. */
  changedOn: Day | null;
  /** The last rise, or the first limit; null before it. */
  raisedOn: Day | null;
  /** By a person; a freeze by a gate of the policy is each decision's own. */
  frozen: boolean;
  /** Set by the borrower; null for none. It counts on the day of its setting already. */
  ownCap: Money | null;
  optedOut: boolean;
  /** Laid over the limit for a while; 0 for none. */
  temporary: Money;
}

/**
 * Entries of one account up to t → facts, one number per feature. One instance is compiled for a
 * catalogue and serves account after account, live or in columns, without allocating.
 */
export class Fold {
  readonly #windows: Windows;
  readonly #obligations = new Obligations();
  readonly #derived: Readonly<Record<DerivedStream, readonly number[]>>;
  readonly #consent: readonly number[];
  readonly #due: readonly number[];
  /** By entry kind: the measures that take the entry's value as it is. */
  readonly #direct: readonly (readonly number[])[];
  readonly #derive: readonly (Derivation | null)[];
  readonly #limit: LimitFacts = {
    limit: ZERO,
    changedOn: null,
    raisedOn: null,
    frozen: false,
    ownCap: null,
    optedOut: false,
    temporary: ZERO,
  };
  #t = 0 as Day;
  #temporaryUntil: Day = NEVER;
  #balance = 0;
  /** The first day that the present balance and limit have not been observed for; -1 before any. */
  #runFrom = -1;
  #lastRepaymentDay = -1;
  #lenders = -1;
  #bill = { open: false, balance: 0, minimumDue: 0, paid: 0 };
  readonly #reported: { day: number; daysPastDue: number }[] = [];

  constructor(features: readonly Feature[]) {
    this.#windows = new Windows(features);
    this.#derived = derivedMeasures(this.#windows);
    this.#consent = this.#windows.measuresOf('consent');
    this.#due = this.#windows.measuresOf('due');
    const derivations = this.#derivations();
    this.#derive = ENTRY_KINDS.map((kind) => derivations[kind]);
    this.#direct = ENTRY_KINDS.map((kind) =>
      kind === 'due' || kind === 'consent' ? [] : this.#windows.measuresOf(kind),
    );
  }

  /**
   * Folds the entries from `start` to `end` as of `t` into `out` from `offset` on: integers in the
   * feature's unit, NaN where a value is missing.
   *
   * The returned facts about the limit are scratch: read them before the next call.
   */
  run(
    entries: Entries,
    start: number,
    end: number,
    t: Day,
    out: Float64Array,
    offset = 0,
  ): Readonly<LimitFacts> {
    this.#reset(t);
    const consents = this.#wordsAt(entries, start, end);
    for (let i = start; i < end; i++) {
      if ((entries.day[i] as number) >= t) break;
      if (isVisible(entries, i, t, consents)) this.#take(entries, i);
    }
    if (this.#runFrom >= 0) this.#closeRun(t);
    this.#observeObligations();
    this.#windows.read(out, offset);
    return this.#limit;
  }

  #reset(t: Day): void {
    this.#t = t;
    this.#windows.reset();
    this.#obligations.reset();
    this.#limit.limit = ZERO;
    this.#limit.changedOn = null;
    this.#limit.raisedOn = null;
    this.#limit.frozen = false;
    this.#limit.ownCap = null;
    this.#limit.optedOut = false;
    this.#limit.temporary = ZERO;
    this.#temporaryUntil = NEVER;
    this.#balance = 0;
    this.#runFrom = -1;
    this.#lastRepaymentDay = -1;
    this.#lenders = -1;
    this.#bill.open = false;
    this.#reported.length = 0;
  }

  /**
   * The sources whose consent holds at t, as a bit mask; beside it, what the borrower has said of the
   * limit. Unlike a window this includes t itself: what was revoked today is not used today, and a cap
   * set today binds today.
   */
  #wordsAt(entries: Entries, start: number, end: number): number {
    let mask = 0;
    for (let i = start; i < end; i++) {
      const kind = entries.kind[i] as number;
      if (kind !== kindCode.consent && kind < kindCode.ownCap) continue;
      if ((entries.day[i] as number) > this.#t) break;
      if (!isKnown(entries, i, this.#t)) continue;
      if (kind === kindCode.consent) mask = this.#consentTo(entries, i, mask);
      else this.#hear(kind, entries.value[i] as number);
    }
    if (this.#temporaryUntil <= this.#t) this.#limit.temporary = ZERO;
    return mask | (1 << OWN_SOURCE);
  }

  #consentTo(entries: Entries, i: number, mask: number): number {
    const source = entries.source[i] as number;
    const granted = entries.value[i] as number;
    const day = entries.day[i] as number;
    this.#windows.observe(this.#consent, this.#t - day, granted, 0, source);
    return granted === 1 ? mask | (1 << source) : mask & ~(1 << source);
  }

  #hear(kind: number, value: number): void {
    const limit = this.#limit;
    if (kind === kindCode.ownCap) limit.ownCap = value === NO_CAP ? null : (value as Money);
    else if (kind === kindCode.optedOut) limit.optedOut = value === 1;
    else if (kind === kindCode.temporaryLimit) limit.temporary = value as Money;
    else this.#temporaryUntil = value as Day;
  }

  #take(entries: Entries, i: number): void {
    const code = entries.kind[i] as number;
    const day = entries.day[i] as Day;
    const value = entries.value[i] as number;
    const ref = entries.ref[i] as number;
    const direct = this.#direct[code] as readonly number[];
    if (direct.length > 0) {
      this.#windows.observe(direct, this.#t - day, value, ref, entries.source[i] as number);
    }
    this.#derive[code]?.(day, value, ref);
  }

  /** What an entry does beyond being observed as it is. Every kind is named, so none is forgotten. */
  #derivations(): Readonly<Record<EntryKind, Derivation | null>> {
    return {
      opened: (day) => this.#changeBalance(day, this.#balance),
      consent: null,
      draw: (day, amount) => this.#draw(day, amount),
      due: (day, amount, ref) => this.#fallsDue(day, amount, ref),
      repayment: (day, amount, ref) => this.#repay(day, amount, ref),
      interest: (day, amount) => this.#changeBalance(day, this.#balance + amount),
      settled: (day, _, ref) => this.#obligations.settle(day, ref),
      statement: (day, balance) => this.#billFor(day, balance),
      minimumDue: (_, amount) => this.#setMinimumDue(amount),
      conversion: null,
      arrearsReported: (day, daysPastDue) => this.#reported.push({ day, daysPastDue }),
      lenders: (day, lenders) => this.#countLenders(day, lenders),
      externalBalance: null,
      debtService: null,
      inquiries: null,
      spending: null,
      income: null,
      receipts: null,
      taxableIncome: null,
      thirdPartyScore: null,
      attribute: null,
      requested: null,
      offered: null,
      accepted: null,
      declined: null,
      limit: (day, limit) => this.#setLimit(day, limit as Money),
      frozen: (_, by) => {
        if (by !== FROZEN_BY_DECISION) this.#limit.frozen = true;
      },
      thawed: () => {
        this.#limit.frozen = false;
      },
      closed: null,
      ownCap: null,
      optedOut: null,
      temporaryLimit: null,
      temporaryUntil: null,
    };
  }

  #observe(measures: readonly number[], day: number, value: number): void {
    this.#windows.observe(measures, this.#t - day, value);
  }

  #draw(day: Day, amount: number): void {
    const { limit } = this.#limit;
    if (amount * SMALL_DRAW_PARTS < limit) this.#observe(this.#derived.smallDraw, day, amount);
    const sinceRepayment = day - this.#lastRepaymentDay;
    if (this.#lastRepaymentDay >= 0 && sinceRepayment <= REBORROWING_DAYS) {
      this.#observe(this.#derived.drawAfterRepaying, day, amount);
    }
    this.#changeBalance(day, this.#balance + amount);
  }

  #repay(day: Day, amount: number, ref: number): void {
    this.#obligations.pay(day, amount, ref);
    this.#lastRepaymentDay = day;
    this.#bill.paid += amount;
    this.#changeBalance(day, this.#balance - amount);
  }

  /** What a settled loan would have owed never falls due. */
  #fallsDue(day: Day, amount: number, ref: number): void {
    if (this.#obligations.fallsDue(day, amount, ref)) this.#observe(this.#due, day, amount);
  }

  #setLimit(day: Day, limit: Money): void {
    const before = this.#limit.limit;
    if (this.#limit.changedOn !== null && limit === before) return;
    if (this.#limit.changedOn !== null) {
      this.#observe(
        limit > before ? this.#derived.rise : this.#derived.cut,
        day,
        Math.abs(limit - before),
      );
    }
    this.#observe(this.#derived.limitChange, day, limit);
    this.#changeBalance(day, this.#balance);
    if (limit > before) this.#limit.raisedOn = day;
    this.#limit.limit = limit;
    this.#limit.changedOn = day;
  }

  /** Observes the days that the balance and limit so far have lasted, then changes the balance. */
  #changeBalance(day: Day, balance: number): void {
    if (this.#runFrom < 0) this.#runFrom = day;
    if (day > this.#runFrom) this.#closeRun(day);
    this.#balance = balance;
  }

  #closeRun(until: Day): void {
    const [oldest, newest] = [this.#t - this.#runFrom, this.#t - until + 1];
    this.#windows.observeRun(this.#derived.balance, oldest, newest, this.#balance);
    if (this.#limit.limit > 0) {
      const utilization = mulDiv(Math.max(this.#balance, 0), 10_000, this.#limit.limit, 'down');
      this.#windows.observeRun(this.#derived.utilization, oldest, newest, utilization);
    }
    this.#runFrom = until;
  }

  #billFor(day: Day, balance: number): void {
    this.#closeBill(day);
    this.#bill.open = true;
    this.#bill.balance = balance;
    this.#bill.minimumDue = 0;
    this.#bill.paid = 0;
    this.#changeBalance(day, balance);
  }

  #setMinimumDue(amount: number): void {
    this.#bill.minimumDue = amount;
    this.#obligations.beginBill();
  }

  #closeBill(day: Day): void {
    const { open, balance, minimumDue, paid } = this.#bill;
    if (!open || balance <= 0) return;
    this.#observe(
      this.#derived.paidShare,
      day,
      mulDiv(Math.min(paid, balance), 10_000, balance, 'down'),
    );
    const metMinimum = minimumDue > 0 && paid >= minimumDue && paid * 10 <= minimumDue * 11;
    if (metMinimum && balance > paid) this.#observe(this.#derived.minimumOnly, day, paid);
  }

  #countLenders(day: Day, lenders: number): void {
    if (this.#lenders >= 0 && lenders > this.#lenders) {
      this.#observe(this.#derived.newLenders, day, lenders - this.#lenders);
    }
    this.#lenders = lenders;
  }

  /** A schedule says more than a flag: what a source reports counts only where nothing falls due. */
  #observeObligations(): void {
    const pastDue =
      this.#obligations.length > 0 ? this.#observeScheduled() : this.#observeReported();
    this.#observe(this.#derived.pastDue, this.#t, pastDue);
  }

  #observeScheduled(): number {
    const obligations = this.#obligations;
    let pastDue = 0;
    for (let i = 0; i < obligations.length; i++) {
      const [due, paid] = [obligations.dueDay(i), obligations.paidDay(i)];
      const lastDay = Math.min(paid, this.#t);
      const late = Math.max(lastDay - due, 0);
      this.#observe(this.#derived.obligation, due, late);
      if (late > 0) this.#observe(this.#derived.arrears, lastDay, late);
      if (paid === NEVER) pastDue = Math.max(pastDue, late);
    }
    return pastDue;
  }

  #observeReported(): number {
    let pastDue = 0;
    for (const { day, daysPastDue } of this.#reported) {
      this.#observe(this.#derived.obligation, day, daysPastDue);
      if (daysPastDue > 0) this.#observe(this.#derived.arrears, day, daysPastDue);
      pastDue = daysPastDue;
    }
    return pastDue;
  }
}

/** Named one by one: a lookup by a name that varies would cost more than the observation. */
function derivedMeasures(windows: Windows): Readonly<Record<DerivedStream, readonly number[]>> {
  return {
    balance: windows.measuresOf('balance'),
    utilization: windows.measuresOf('utilization'),
    smallDraw: windows.measuresOf('smallDraw'),
    drawAfterRepaying: windows.measuresOf('drawAfterRepaying'),
    obligation: windows.measuresOf('obligation'),
    arrears: windows.measuresOf('arrears'),
    pastDue: windows.measuresOf('pastDue'),
    paidShare: windows.measuresOf('paidShare'),
    minimumOnly: windows.measuresOf('minimumOnly'),
    newLenders: windows.measuresOf('newLenders'),
    rise: windows.measuresOf('rise'),
    cut: windows.measuresOf('cut'),
    limitChange: windows.measuresOf('limitChange'),
  };
}

function isVisible(entries: Entries, i: number, t: number, consents: number): boolean {
  return isKnown(entries, i, t) && (consents & (1 << (entries.source[i] as number))) !== 0;
}

function isKnown(entries: Entries, i: number, t: number): boolean {
  return (entries.known[i] as number) <= t && t < (entries.until[i] as number);
}
