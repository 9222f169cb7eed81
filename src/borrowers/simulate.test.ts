import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventContext, formatEvent, parseEvent } from '../contract/index.ts';
import {
  AccountHistory,
  addMonths,
  CATALOGUE,
  type Day,
  day,
  type Event,
  Fold,
  Sources,
  slotOf,
} from '../kernel/index.ts';
import { type SimulatedAccount, type SimulationPlan, simulatePortfolio } from './simulate.ts';

const CONTEXT: EventContext = { currency: 'CNY', timeZone: 'Asia/Shanghai' };
const FROM = day('2023-01-01');

/** Large enough for marginal figures; the rest of the tests look at the same accounts. */
const BOOK: SimulationPlan = { seed: 1, accounts: 2000, months: 36, from: FROM };
const book: readonly SimulatedAccount[] = [...simulatePortfolio(BOOK)];

const fold = new Fold(CATALOGUE);
const facts = new Float64Array(CATALOGUE.length);

describe('simulated borrowers', () => {
  const plans = fc.record({
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    accounts: fc.integer({ min: 1, max: 12 }),
    months: fc.integer({ min: 1, max: 15 }),
    from: fc.integer({ min: 0, max: 30_000 }).map((days) => days as Day),
  });

  it('do the same things whenever the seed is the same', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect([...simulatePortfolio(plan)]).toEqual([...simulatePortfolio(plan)]);
      }),
      { numRuns: 30 },
    );
  });

  it('do other things under another seed', () => {
    const [first] = simulatePortfolio({ ...BOOK, seed: 2, accounts: 1 });
    expect(first?.events).not.toEqual(book[0]?.events);
  });

  it('do not depend on how many others there are', () => {
    const few = [...simulatePortfolio({ ...BOOK, accounts: 25 })];
    expect(few).toEqual(book.slice(0, 25));
  });

  it('become known to the lender in the order of their events, none before it took effect', () => {
    for (const { events } of book) {
      const known = events.map((event) => event.known);
      expect(known).toEqual(known.toSorted((a, b) => a - b));
      expect(events.filter((event) => event.known < event.effective)).toEqual([]);
    }
  });

  it('have one account each, and no id of an event twice', () => {
    const ids = book.flatMap(({ events }) => events.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, events } of book) {
      expect(events.every(({ account }) => account === id)).toBe(true);
    }
  });

  it('write events that the wire brings back unchanged', () => {
    const changed = book
      .flatMap(({ events }) => events)
      .filter((event) => {
        const outcome = parseEvent(formatEvent(event, CONTEXT), CONTEXT);
        return !isDeepStrictEqual(outcome, { ok: event });
      });
    expect(changed).toEqual([]);
  });

  it('owe no more than the limit on any day on which they draw', () => {
    const over = book.flatMap(({ id, events }) => drawsOverLimit(events).map((on) => ({ id, on })));
    expect(over).toEqual([]);
  });

  it('never repay more than they owe', () => {
    for (const { events } of book) {
      const owed = events.reduce((sum, event) => sum + principalOf(event), 0);
      expect(owed).toBeGreaterThanOrEqual(0);
    }
  });

  it('neither draw nor repay after the account is written off', () => {
    const writtenOff = book.filter(({ truth }) => truth.writtenOff !== null);
    expect(writtenOff.length).toBeGreaterThan(0);
    for (const { truth, events } of writtenOff) {
      const closed = truth.writtenOff as Day;
      const later = events.filter(({ effective }) => effective > closed).map(({ type }) => type);
      expect(later.filter((type) => type === 'draw' || type === 'repayment')).toEqual([]);
    }
  });
});

/** Bands round what three seeds gave; docs/concepts/simulated-borrowers.md has the published figures. */
describe('2000 simulated borrowers over 36 months', () => {
  const last = snapshot(addMonths(FROM, 36));
  const active = last.filter(({ limit }) => limit > 0);

  it('are business owners in about one case of seven', () => {
    const share = book.filter(({ segment }) => segment === 'business').length / book.length;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.18);
  });

  it('use a twelfth of their lines at the median, and half at the upper quartile', () => {
    const all = active.map(({ utilization }) => utilization);
    const used = all.filter((utilization) => utilization > 0);
    expect(median(all)).toBeGreaterThan(600);
    expect(median(all)).toBeLessThan(1200);
    expect(quantile(all, 0.75)).toBeGreaterThan(4600);
    expect(quantile(all, 0.75)).toBeLessThan(6000);
    expect(used.length / all.length).toBeGreaterThan(0.54);
    expect(used.length / all.length).toBeLessThan(0.66);
    expect(median(used)).toBeGreaterThan(3400);
    expect(median(used)).toBeLessThan(4800);
    const balances = sumOf(active, ({ balance }) => balance);
    expect(balances / sumOf(active, ({ limit }) => limit)).toBeGreaterThan(0.25);
    expect(balances / sumOf(active, ({ limit }) => limit)).toBeLessThan(0.35);
  });

  it('are thirty days past due or more in under one case of a hundred, with one to two hundredths of all balances', () => {
    const late = active.filter(({ daysPastDue }) => daysPastDue >= 30);
    expect(late.length / active.length).toBeGreaterThan(0.005);
    expect(late.length / active.length).toBeLessThan(0.01);
    const balances =
      sumOf(late, ({ balance }) => balance) / sumOf(active, ({ balance }) => balance);
    expect(balances).toBeGreaterThan(0.007);
    expect(balances).toBeLessThan(0.02);
  });

  it('are written off in one and a half to three cases of a hundred within three years', () => {
    const share = book.filter(({ truth }) => truth.writtenOff !== null).length / book.length;
    expect(share).toBeGreaterThan(0.015);
    expect(share).toBeLessThan(0.03);
  });

  it('draw about half of what was left of the line on their way into default', () => {
    const shares = book.flatMap(({ truth, events }) =>
      truth.writtenOff === null ? [] : moreOwedAtDefault(events),
    );
    expect(shares.length).toBeGreaterThan(30);
    const mean = sumOf(shares, (share) => share) / shares.length;
    expect(mean).toBeGreaterThan(0.3);
    expect(mean).toBeLessThan(0.7);
  });

  it('default more often where the first limit is low, as under a lender who knew something', () => {
    const byLimit = book
      .filter(({ segment }) => segment === 'personal')
      .map(({ events, truth }) => ({ limit: firstLimit(events), lost: truth.writtenOff !== null }))
      .sort((a, b) => a.limit - b.limit);
    const fifth = Math.floor(byLimit.length / 5);
    const lostShare = (group: typeof byLimit): number =>
      group.filter(({ lost }) => lost).length / group.length;
    expect(lostShare(byLimit.slice(0, fifth))).toBeGreaterThan(
      2 * lostShare(byLimit.slice(-fifth)),
    );
  });

  it('have third-party scores within the published range', () => {
    const scores = book.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'thirdPartyScore' ? [event.score] : [])),
    );
    const sorted = scores.sort((a, b) => a - b);
    expect(sorted[0]).toBeGreaterThanOrEqual(350);
    expect(sorted.at(-1)).toBeLessThanOrEqual(950);
    expect(median(sorted)).toBeGreaterThan(660);
    expect(median(sorted)).toBeLessThan(710);
  });
});

interface Standing {
  readonly limit: number;
  /** In basis points of the limit. */
  readonly utilization: number;
  readonly daysPastDue: number;
  readonly balance: number;
}

/** What each account that is not written off has come to, by the features that decide limits. */
function snapshot(on: Day): readonly Standing[] {
  return book
    .filter(({ truth }) => truth.writtenOff === null)
    .map(({ events }) => standingOf(historyOf(events), on));
}

function historyOf(events: readonly Event[]): AccountHistory {
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  return history;
}

function standingOf(history: AccountHistory, on: Day): Standing {
  const { limit } = fold.run(history.entries, 0, history.length, on, facts);
  return {
    limit,
    utilization: facts[slotOf('utilization.now')] as number,
    daysPastDue: facts[slotOf('arrears.days.now')] as number,
    balance: facts[slotOf('balance.now')] as number,
  };
}

/** By how much of what was free four months before the balance had grown at the first month-end 90 days late. */
function moreOwedAtDefault(events: readonly Event[]): readonly number[] {
  const history = historyOf(events);
  for (let month = 4; month <= 36; month++) {
    const then = standingOf(history, addMonths(FROM, month));
    if (then.daysPastDue < 90) continue;
    const before = standingOf(history, addMonths(FROM, month - 4));
    const free = before.limit - before.balance;
    return free > 0 ? [Math.max(then.balance - before.balance, 0) / free] : [];
  }
  return [];
}

/** Days on which the balance at the end of the day is above the limit because of a draw. */
function drawsOverLimit(events: readonly Event[]): readonly Day[] {
  const byDay = [...events].sort((a, b) => a.effective - b.effective || rank(a) - rank(b));
  const over: Day[] = [];
  let [limit, balance] = [0, 0];
  for (const event of byDay) {
    if (event.type === 'limitApplied') limit = event.limit;
    balance += principalOf(event);
    if (event.type === 'draw' && balance > limit) over.push(event.effective);
  }
  return over;
}

/** Within a day the limit comes first, and repayments last: a draw must not lean on them. */
function rank({ type }: Event): number {
  if (type === 'limitApplied') return 0;
  return type === 'repayment' ? 2 : 1;
}

function principalOf(event: Event): number {
  if (event.type === 'draw') return event.amount;
  if (event.type === 'repayment') return -(event.principal ?? event.amount);
  return 0;
}

function firstLimit(events: readonly Event[]): number {
  return events.find((event) => event.type === 'limitApplied')?.limit ?? 0;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

function sumOf<T>(of: readonly T[], value: (one: T) => number): number {
  return of.reduce((sum, one) => sum + value(one), 0);
}
