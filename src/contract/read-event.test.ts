import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type EventType } from '../kernel/index.ts';
import { CONTEXT, EVENT_TYPES, EXAMPLES, written } from './event-examples.test-support.ts';
import { formatProblem } from './problem.ts';
import { parseEvent, parseEventLine } from './read-event.ts';

const LINE = 7;

const MAY_BE_LEFT_OUT: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  draw: ['loan', 'schedule'],
  repayment: ['principal', 'loan', 'settles'],
  statement: ['minimumDue', 'due'],
  spending: ['source', 'category'],
  businessReceipts: ['source'],
  limitRequested: ['answerBy'],
  limitOffered: ['until'],
  disputeOpened: ['answerBy'],
  humanReviewAsked: ['answerBy'],
};

describe('an event', () => {
  test.each(EVENT_TYPES)('of type %s is read into days, instants and minor units', (type) => {
    const at = Date.parse('2026-02-28T16:00:00Z');
    expect(parseEvent(written(type), CONTEXT)).toEqual({
      ok: {
        v: 1,
        id: 'e1',
        account: 'A1',
        type,
        effective: day('2026-03-01'),
        effectiveAt: at,
        known: day('2026-03-01'),
        knownAt: at,
        ...EXAMPLES[type][1],
      },
    });
  });

  test.each(EVENT_TYPES)('of type %s has no field but its own', (type) => {
    const outcome = parseEvent({ ...written(type), colour: 'red' }, CONTEXT);
    expect(outcome).toMatchObject({ problems: [{ path: 'colour' }] });
  });

  test.each(
    EVENT_TYPES.flatMap((type) =>
      Object.keys(EXAMPLES[type][0]).map((field) => [type, field] as const),
    ),
  )('of type %s is refused where its %s is of the wrong kind', (type, field) => {
    const outcome = parseEvent({ ...written(type), [field]: { no: 'such thing' } }, CONTEXT);
    const path = expect.stringMatching(new RegExp(`^${field}`));
    const message = expect.stringMatching(/expected |is not an? /);
    expect(outcome).toMatchObject({ problems: [{ path, message }] });
  });

  test.each(
    EVENT_TYPES.flatMap((type) =>
      Object.keys(EXAMPLES[type][0]).map((field) => [type, field] as const),
    ),
  )('of type %s is refused without its %s, unless that may be left out', (type, field) => {
    const { [field]: _, ...rest } = written(type);
    const outcome = parseEventLine(JSON.stringify(rest), LINE, CONTEXT);
    const message = expect.stringMatching(/^is missing; expected /);
    expect(outcome).toMatchObject(
      MAY_BE_LEFT_OUT[type]?.includes(field) === true
        ? { ok: { type } }
        : { problems: [{ line: LINE, path: field, message }] },
    );
  });

  test.each([
    ['2026-03-01', '2026-03-01', '2026-02-28T16:00:00Z'],
    ['2026-03-01T15:59:59Z', '2026-03-01', '2026-03-01T15:59:59Z'],
    ['2026-03-01T16:00:00Z', '2026-03-02', '2026-03-01T16:00:00Z'],
    ['2026-03-01T23:30:00-05:00', '2026-03-02', '2026-03-02T04:30:00Z'],
    ['2026-03-01T08:30+08:00', '2026-03-01', '2026-03-01T00:30:00Z'],
    ['2026-03-01T00:00:00.1239Z', '2026-03-01', '2026-03-01T00:00:00.123Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01', '2016-12-31T23:59:59Z'],
    ['2024-02-29', '2024-02-29', '2024-02-28T16:00:00Z'],
  ])('that took effect at %s did so on %s in Shanghai', (effective, date, moment) => {
    expect(parseEvent({ ...written('limitDeclined'), effective }, CONTEXT)).toMatchObject({
      ok: { effective: day(date), effectiveAt: Date.parse(moment) },
    });
  });

  test.each(EVENT_TYPES)('of type %s may become known later than it took effect', (type) => {
    const event = { ...written(type), known: '2026-03-05T01:00:00Z' };
    expect(parseEvent(event, CONTEXT)).toMatchObject({
      ok: {
        effective: day('2026-03-01'),
        known: day('2026-03-05'),
        knownAt: Date.parse('2026-03-05T01:00:00Z'),
      },
    });
  });

  test('keeps the moment of the day at which it took effect beside the day', () => {
    const event = { ...written('limitDeclined'), effective: '2026-03-01T09:30:00+08:00' };
    expect(parseEvent(event, CONTEXT)).toMatchObject({
      ok: {
        effective: day('2026-03-01'),
        effectiveAt: Date.parse('2026-03-01T01:30:00Z'),
        known: day('2026-03-01'),
      },
    });
  });
});

describe('whatever comes over the wire', () => {
  const rubbish = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('', ' ', '2026-02-30', '5.005', 'lender', 'e1', -1, 0.5, 2 ** 60, null, [], {}),
  );
  /** An event with one to three fields overwritten, added or taken away. */
  const broken = fc
    .tuple(
      fc.constantFrom(...EVENT_TYPES),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.oneof({ weight: 4, arbitrary: rubbish }, fc.constant(undefined)),
          fc.option(fc.string(), { freq: 4, nil: undefined }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([type, slips]) => {
      const event = written(type);
      const fields = Object.keys(event);
      const changes = slips.map(([at, value, added]) => [
        added ?? fields[at % fields.length],
        value,
      ]);
      return JSON.stringify({ ...event, ...Object.fromEntries(changes) });
    });

  test('is either an event or has a problem, each with a line, in printable words', () => {
    fc.assert(
      fc.property(fc.oneof(broken, fc.json(), fc.string()), (text) => {
        const outcome = parseEventLine(text, LINE, CONTEXT);
        if ('ok' in outcome) return;
        expect(outcome.problems).not.toHaveLength(0);
        for (const problem of outcome.problems) {
          expect(problem.line).toBe(LINE);
          expect(formatProblem(problem)).toMatch(/^7\P{Cc}+: \P{Cc}+$|^7: \P{Cc}+$/u);
        }
        const told = outcome.problems.map(formatProblem);
        expect(told).toEqual([...new Set(told)]);
      }),
      { numRuns: 3_000 },
    );
  });
});
