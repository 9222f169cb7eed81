import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, type Event, formatDay, type Instant } from '../kernel/index.ts';
import { eventLists } from '../kernel/random-events.test-support.ts';
import { CONTEXT, EVENT_TYPES, written } from './event-examples.test-support.ts';
import type { EventContext } from './event-fields.ts';
import { parseEvent, parseEventLine } from './read-event.ts';
import { parseMoment } from './time.ts';
import { formatEvent } from './write-event.ts';

const contexts: fc.Arbitrary<EventContext> = fc.record({
  currency: fc.constantFrom('CNY', 'JPY', 'TWD', 'KWD'),
  // East and west of Greenwich, by less than an hour, and with days of 23 and 25 hours.
  timeZone: fc.constantFrom('UTC', 'Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York'),
});

/** Shares of a day, its first and last instant among them. */
const hours = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** An instant of the day in the time zone: what the events of the kernel's generators leave open. */
function instantOf(day: Day, share: number, timeZone: string): Instant {
  const startOf = (date: Day) => parseMoment(formatDay(date), timeZone)?.at ?? Number.NaN;
  const [start, end] = [startOf(day), startOf(addDays(day, 1))];
  return Math.min(start + Math.floor(share * (end - start)), end - 1) as Instant;
}

/** What nobody would send: the lender as its own source, an event that corrects itself. */
function sendable(event: Event): boolean {
  if (event.type !== 'correction') return !('source' in event && event.source === 'lender');
  const { id, corrects, replacement } = event;
  if (corrects === id) return false;
  return replacement === null || !('source' in replacement && replacement.source === 'lender');
}

const sent = fc
  .tuple(eventLists, contexts, hours, hours)
  .map(([events, context, hour, laterHour]) => {
    const { timeZone } = context;
    const placed = events.filter(sendable).map((event): Event => {
      const effectiveAt = instantOf(event.effective, hour, timeZone);
      const knownAt = instantOf(event.known, laterHour, timeZone);
      if (event.type !== 'correction' || event.replacement === null) {
        return { ...event, effectiveAt, knownAt };
      }
      return { ...event, effectiveAt, knownAt, replacement: { ...event.replacement, effectiveAt } };
    });
    return { events: placed, context };
  });

describe('an event', () => {
  test('is read back as it was written, in any currency and time zone', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(sent, ({ events, context }) => {
        for (const event of events) {
          const line = JSON.stringify(formatEvent(event, context));
          expect(parseEventLine(line, 1, context)).toEqual({ ok: event });
          seen.add(event.type);
        }
      }),
      { numRuns: 150 },
    );
    expect([...seen].sort()).toEqual([...EVENT_TYPES].sort());
  });

  test.each(EVENT_TYPES)('of type %s is written as it was read', (type) => {
    const read = parseEvent(written(type), CONTEXT);
    if (!('ok' in read)) throw new Error('an example must be readable');
    expect(formatEvent(read.ok, CONTEXT)).toEqual(
      JSON.parse(JSON.stringify(written(type)).replace('"650.5"', '"650.50"')),
    );
  });

  test.each([
    ['the date alone where it stands at the beginning of its day', '2026-03-01', undefined],
    ['the date alone for a moment that begins the day', '2026-02-28T16:00:00Z', '2026-03-01'],
    [
      'whole seconds without their milliseconds',
      '2026-03-01T05:00:00.000Z',
      '2026-03-01T05:00:00Z',
    ],
    ['milliseconds where there are some', '2026-03-01T05:00:00.250Z', undefined],
    ['UTC in place of another offset', '2026-03-01T13:00:00+08:00', '2026-03-01T05:00:00Z'],
  ])('is written with %s', (_, effective, expected = effective) => {
    const read = parseEvent({ ...written('limitThawed'), effective }, CONTEXT);
    if (!('ok' in read)) throw new Error('the moment must be readable');
    expect(formatEvent(read.ok, CONTEXT)).toMatchObject({ effective: expected });
  });

  test('is written without the time it became known where that is when it took effect', () => {
    const at = (known: string) => {
      const read = parseEvent({ ...written('limitThawed'), known }, CONTEXT);
      return 'ok' in read ? formatEvent(read.ok, CONTEXT) : null;
    };
    expect(at('2026-03-01')).not.toHaveProperty('known');
    expect(at('2026-03-01T05:00:00Z')).toMatchObject({ known: '2026-03-01T05:00:00Z' });
  });
});
