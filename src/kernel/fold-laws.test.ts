import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BookBuilder } from './book.ts';
import { addDays, type Day } from './day.ts';
import type { Event } from './events.ts';
import { CATALOGUE } from './features/catalogue.ts';
import { Fold } from './fold.ts';
import { folded, foldedHistory, historyOf, named } from './folded.test-support.ts';
import { AccountHistory } from './history.ts';
import { dates, eventLists, T } from './random-events.test-support.ts';
import { Sources } from './sources.ts';

const RUNS = { numRuns: 150 };

/** Facts of every account of a book, folded in columns. */
function foldedBook(accounts: readonly (readonly Event[])[], t: Day) {
  const sources = new Sources();
  const builder = new BookBuilder();
  accounts.forEach((events, i) => {
    const history = new AccountHistory(sources);
    for (const event of events) history.add(event);
    builder.add(`a${i}`, history);
  });
  const { starts, entries } = builder.build();
  const fold = new Fold(CATALOGUE);
  const facts = new Float64Array(accounts.length * CATALOGUE.length);
  return accounts.map((_, i) => {
    const offset = i * CATALOGUE.length;
    fold.run(entries, starts[i] as number, starts[i + 1] as number, t, facts, offset);
    return named(CATALOGUE, facts, offset);
  });
}

test('a portfolio in columns gives each account what it gets alone', () => {
  fc.assert(
    fc.property(fc.array(eventLists, { maxLength: 4 }), dates, (accounts, t) => {
      expect(foldedBook(accounts, t)).toEqual(accounts.map((events) => folded(events, t)));
    }),
    RUNS,
  );
});

test('event by event, in any split, and in one batch give the same facts', () => {
  fc.assert(
    fc.property(eventLists, dates, fc.nat(), (events, t, cut) => {
      const live = historyOf([]);
      const at = cut % (events.length + 1);
      for (const event of events.slice(0, at)) live.add(event);
      foldedHistory(live, t);
      for (const event of events.slice(at)) {
        live.add(event);
        foldedHistory(live, t);
      }
      expect(foldedHistory(live, t)).toEqual(folded(events, t));
    }),
    RUNS,
  );
});

test('whatever the order of arrival, the same events give the same facts', () => {
  const shuffled = eventLists.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
  );
  fc.assert(
    fc.property(shuffled, dates, ([events, arrivals], t) => {
      expect(folded(arrivals, t)).toEqual(folded(events, t));
    }),
    RUNS,
  );
});

test('an event sent twice has the effect of once', () => {
  fc.assert(
    fc.property(eventLists, dates, (events, t) => {
      expect(folded([...events, ...events], t)).toEqual(folded(events, t));
    }),
    RUNS,
  );
});

test('nothing known after t, or effective on or after t, changes the facts at t', () => {
  fc.assert(
    fc.property(eventLists, dates, (events, t) => {
      // Corrections and consents look at more than one event: their own tests follow.
      const plain = events.filter(({ type }) => !/^(correction|consent)/.test(type));
      const before = plain.filter(({ known, effective }) => known <= t && effective < t);
      expect(folded(before, t)).toEqual(folded(plain, t));
    }),
    RUNS,
  );
});

const envelope = (id: string, effective: Day, known = effective) =>
  ({
    v: 1,
    id,
    account: 'a',
    effective,
    known,
    effectiveAt: effective * 86_400_000,
    knownAt: known * 86_400_000,
  }) as const;

const draw = (id: string, effective: Day, known = effective): Event =>
  ({ ...envelope(id, effective, known), type: 'draw', amount: 1_000 }) as unknown as Event;

test.each([
  [30, 1],
  [31, 0],
  [1, 1],
  [0, 0],
  [-1, 0],
])('a draw %i days before t is counted %i times in a window of 30 days', (age, count) => {
  expect(folded([draw('d', addDays(T, -age))], T)['draws.count.30d']).toBe(count);
});

test('what took effect before t but came to be known after it does not count at t', () => {
  const events = [draw('d', addDays(T, -5), addDays(T, 1))];
  expect(folded(events, T)['draws.count.30d']).toBe(0);
  expect(folded(events, addDays(T, 1))['draws.count.30d']).toBe(1);
});

const correction = (id: string, corrects: string, known: Day, amount: number | null): Event =>
  ({
    ...envelope(id, addDays(T, -10), known),
    type: 'correction',
    corrects,
    replacement:
      amount === null
        ? null
        : { type: 'draw', amount, effective: addDays(T, -10), effectiveAt: (T - 10) * 86_400_000 },
  }) as unknown as Event;

test('a correction replaces from when it is known, and can itself be corrected', () => {
  const events = [
    draw('d', addDays(T, -10)),
    correction('c1', 'd', addDays(T, -5), 7_000),
    correction('c2', 'c1', T, 9_000),
    correction('c3', 'd', addDays(T, 2), null),
  ];
  const drawn = (t: Day) => folded(events, t)['draws.amount.90d'];
  expect([-6, -5, 0, 2].map((days) => drawn(addDays(T, days)))).toEqual([1_000, 7_000, 9_000, 0]);
});

test('revoked consent removes the source from the very day, and consent given anew restores it', () => {
  const consent = (id: string, type: string, on: Day): Event =>
    ({ ...envelope(id, on), type, source: 'income' }) as unknown as Event;
  const events: Event[] = [
    consent('g', 'consentGranted', addDays(T, -20)),
    {
      ...envelope('i', addDays(T, -20)),
      type: 'incomeVerified',
      source: 'income',
      monthlyIncome: 800_000,
    } as unknown as Event,
    consent('r', 'consentRevoked', T),
    consent('h', 'consentGranted', addDays(T, 5)),
  ];
  const income = (t: Day) => folded(events, t)['income.monthly'];
  expect([-1, 0, 4, 5].map((days) => income(addDays(T, days)))).toEqual([
    800_000,
    null,
    null,
    800_000,
  ]);
});

test('days past due come from the schedule and the repayments; a flag counts only where there is none', () => {
  const flag = {
    ...envelope('f', addDays(T, -1)),
    ...{ type: 'arrearsReported', daysPastDue: 60 },
  } as unknown as Event;
  const scheduled = {
    ...draw('d', addDays(T, -50)),
    schedule: [{ due: addDays(T, -10), amount: 1_000 }],
  } as unknown as Event;
  const repaid = (amount: number): Event =>
    ({ ...envelope('r', addDays(T, -4)), type: 'repayment', amount }) as unknown as Event;
  const late = (events: readonly Event[]) => {
    const facts = folded(events, T);
    return [facts['arrears.days.now'], facts['arrears.worst.90d']];
  };
  expect(late([flag])).toEqual([60, 60]);
  expect(late([flag, scheduled])).toEqual([10, 10]);
  expect(late([flag, scheduled, repaid(999)])).toEqual([10, 10]);
  expect(late([flag, scheduled, repaid(1_000)])).toEqual([0, 6]);
});
