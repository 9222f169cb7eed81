import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../day.ts';
import type { Correction, Event } from '../events.ts';
import type { Money } from '../money.ts';
import { evolveLife } from './evolve-life.ts';
import { isLived } from './life-event.ts';
import { isCurrent, lifeOfLog, type ToldLife, toldOn, UNTOLD } from './life-of-log.ts';

const DAY_MS = 86_400_000;

type Said = Readonly<Record<string, unknown>> & { readonly type: Event['type'] };

function said(id: string, effective: number, payload: Said, known = effective): Event {
  const envelope = { v: 1, id, account: 'a', effective, known };
  const times = { effectiveAt: effective * DAY_MS, knownAt: known * DAY_MS };
  return { ...envelope, ...times, ...payload } as unknown as Event;
}

const payload: fc.Arbitrary<Said> = fc.oneof(
  fc.nat(9).map((limit): Said => ({ type: 'limitApplied', limit: limit as Money })),
  fc.nat(9).map((amount): Said => ({ type: 'limitOffered', amount: amount as Money })),
  fc.constantFrom<Said>(
    { type: 'limitDeclined' },
    { type: 'offersOptedOut' },
    { type: 'offersOptedIn' },
    { type: 'limitFrozen', reason: 'asked' },
    { type: 'limitThawed' },
    { type: 'repayment', amount: 1 },
  ),
);

/** Events in the order of their arrival: some late, some ahead of the day, some corrected. */
const log: fc.Arbitrary<readonly Event[]> = fc
  .array(
    fc.record({
      effective: fc.nat(12),
      late: fc.nat(2),
      payload,
      corrects: fc.option(fc.nat(11), { freq: 4 }),
      replaced: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ effective, late, payload: content, corrects, replaced }, i) => {
      const known = effective + late;
      if (corrects === null) return said(`e${i}`, effective, content, known);
      const replacement = replaced
        ? { ...content, effective, effectiveAt: effective * DAY_MS }
        : null;
      const correction = { type: 'correction', corrects: `e${corrects}`, replacement } as const;
      return said(`e${i}`, effective, correction, known);
    }),
  );

/** Asks of each event on its own whether it counts, and takes them in order. */
function obvious(events: readonly Event[], t: Day): ToldLife['life'] {
  const isKnown = ({ known }: Event): boolean => known <= t;
  return events
    .filter(isKnown)
    .filter(isLived)
    .filter(({ effective }) => effective < t)
    .sort((a, b) => a.effective - b.effective || (a.id < b.id ? -1 : 1))
    .reduce((life, event) => evolveLife(life, event, event.effective), UNTOLD.life);
}

const days = fc.nat(15).map((t) => t as Day);
const simple = log.map((events) => events.filter(({ type }) => type !== 'correction'));

test('the life that a log tells is its events in the order in which they took effect', () => {
  fc.assert(
    fc.property(simple, days, (events, t) => {
      expect(lifeOfLog(events, t).life).toEqual(obvious(events, t));
    }),
  );
});

test('an event taken away counts no more, and its replacement counts in its place', () => {
  const limit = said('l', 1, { type: 'limitApplied', limit: 5 });
  const takesAway = said('c', 3, { type: 'correction', corrects: 'l', replacement: null });
  expect(lifeOfLog([takesAway, limit], 2 as Day).life).toMatchObject({ limit: 5 });
  expect(lifeOfLog([takesAway, limit], 2 as Day).ahead).toBe(3);
  expect(lifeOfLog([takesAway, limit], 3 as Day).life).toEqual({ status: 'unopened' });
  const replacement = { type: 'limitApplied', limit: 7 as Money, effective: 1, effectiveAt: 0 };
  const corrected = { ...(takesAway as Correction), replacement } as Correction;
  expect(lifeOfLog([limit, corrected], 3 as Day).life).toMatchObject({ limit: 7 });
});

test('event by event, the life is the one that the whole log tells, wherever it goes on', () => {
  fc.assert(
    fc.property(log, days, fc.nat(4), (events, first, later) => {
      let told: ToldLife = UNTOLD;
      let t = first;
      const corrected = new Set<string>();
      events.forEach((event, i) => {
        if (i === 6) t = addDays(t, later);
        if (event.type === 'correction') corrected.add(event.corrects);
        const next = corrected.has(event.id) ? null : toldOn(told, event, t);
        told = next ?? lifeOfLog(events.slice(0, i + 1), t);
      });
      if (isCurrent(told, t)) expect(told).toEqual(lifeOfLog(events, t));
    }),
    { numRuns: 500 },
  );
});
