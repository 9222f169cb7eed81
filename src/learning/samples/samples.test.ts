import { describe, expect, it } from 'vitest';
import {
  type Book,
  CATALOGUE,
  day,
  type Event,
  type Feature,
  type SampleDefinition,
  slotOf,
} from '../../kernel/index.ts';
import {
  bookOf,
  bookOfEvents,
  type Happening,
  opened,
} from '../../portfolio/hand-made.test-support.ts';
import type { Sample } from '../sample.ts';
import { DEFAULT_DEFINITION } from './definition.ts';
import { type BookSample, sampleBook } from './sample-book.ts';
import { isKeptForTesting } from './split-by-id.ts';
import { stackSamples } from './stack-samples.ts';

const OBSERVED = day('2024-01-01');

function sampled(
  accounts: Readonly<Record<string, readonly Happening[]>>,
  changes: Partial<SampleDefinition> = {},
  until = '2025-01-01',
): BookSample {
  return ofBook(bookOf(accounts), changes, until);
}

function ofBook(
  book: Book,
  changes: Partial<SampleDefinition> = {},
  until = '2025-01-01',
): BookSample {
  return sampleBook(book, {
    observedOn: OBSERVED,
    eventsUntil: day(until),
    definition: { ...DEFAULT_DEFINITION, ...changes },
    features: CATALOGUE,
  });
}

/** A line with one loan, due on a day and paid on another, or never. */
function loan(due: string, paid: string | null): readonly Happening[] {
  const schedule = [{ due: day(due), amount: 10_000 }];
  return [
    ...opened('2023-01-01', 800_000),
    ['2023-06-01', { type: 'draw', amount: 10_000, loan: 'L', schedule }],
    ...(paid === null ? [] : [[paid, { type: 'repayment', amount: 10_000, loan: 'L' }] as const]),
  ];
}

function targets({ sample }: BookSample): Record<string, number | undefined> {
  return Object.fromEntries(Array.from(sample.target, (bad, i) => [sample.ids?.[i], bad]));
}

function facts({ sample }: Pick<BookSample, 'sample'>, row = 0): readonly (number | undefined)[] {
  return sample.columns.map(({ values }) => values[row]);
}

describe('a sample from events', () => {
  it('takes 90 days past due within the window as bad, less than 30 as good, and counts the rest', () => {
    const taken = sampled({
      never: loan('2024-02-01', null),
      ninety: loan('2024-02-01', '2024-05-01'),
      eightyNine: loan('2024-02-01', '2024-04-30'),
      twentyNine: loan('2024-02-01', '2024-03-01'),
      onTime: loan('2024-02-01', '2024-02-01'),
      before: loan('2023-09-01', null),
      curedBefore: loan('2023-07-01', '2023-12-01'),
      later: opened('2024-01-01', 800_000),
    });
    expect(targets(taken)).toEqual({
      never: 1,
      ninety: 1,
      twentyNine: 0,
      onTime: 0,
      curedBefore: 0,
    });
    expect(taken.tally).toEqual({
      good: 3,
      bad: 2,
      indeterminate: 1,
      alreadyBad: 1,
      notConcerned: 0,
      notOpened: 1,
      tooShort: 0,
    });
  });

  it('takes another number of days past due, and another window, where it is told to', () => {
    const accounts = { sixty: loan('2024-02-01', '2024-04-01'), late: loan('2024-12-01', null) };
    expect(targets(sampled(accounts, { badFrom: 60 }))).toEqual({ sixty: 1 });
    expect(targets(sampled(accounts, { badFrom: 31, goodBelow: 31, performanceDays: 60 }))).toEqual(
      {
        sixty: 0,
        late: 0,
      },
    );
    expect(targets(sampled(accounts, { outcome: 'arrears30' }))).toEqual({ sixty: 1, late: 1 });
  });

  it('refuses and counts every account whose window is longer than the events', () => {
    const accounts = { never: loan('2024-02-01', null), onTime: loan('2024-02-01', '2024-02-01') };
    expect(sampled(accounts, {}, '2024-12-30').tally).toMatchObject({
      tooShort: 2,
      good: 0,
      bad: 0,
    });
    expect(sampled(accounts, {}, '2024-12-31').tally).toMatchObject({
      tooShort: 0,
      good: 1,
      bad: 1,
    });
  });

  it('takes an account in use that owes nothing and draws nothing for 90 days as attrition', () => {
    const drawn = (...more: readonly Happening[]): readonly Happening[] => [
      ...opened('2023-01-01', 800_000),
      ['2023-11-01', { type: 'draw', amount: 10_000 }],
      ...more,
    ];
    const paid = (on: string): Happening => [on, { type: 'repayment', amount: 10_000 }];
    const taken = sampled(
      {
        paysOff: drawn(paid('2024-02-01')),
        dormant: drawn(paid('2023-12-01')),
        drawsAgain: drawn(paid('2023-12-01'), ['2024-02-01', { type: 'draw', amount: 5_000 }]),
        owes: drawn(),
        tooLate: drawn(paid('2024-03-31')),
        unused: opened('2023-01-01', 800_000),
      },
      { outcome: 'attrition' },
    );
    expect(targets(taken)).toEqual({ paysOff: 1, dormant: 1, drawsAgain: 0, owes: 0, tooLate: 0 });
    expect(taken.tally.notConcerned).toBe(1);
  });

  it('takes a higher average balance after a rise than before it as growth', () => {
    const raised = (...more: readonly Happening[]): readonly Happening[] => [
      ...opened('2023-01-01', 800_000),
      ['2023-06-01', { type: 'draw', amount: 10_000 }],
      ['2023-12-01', { type: 'limitApplied', limit: 900_000 }],
      ...more,
    ];
    const taken = sampled(
      {
        grows: raised(['2024-01-10', { type: 'draw', amount: 10_000 }]),
        stays: raised(),
        notRaised: loan('2024-02-01', null),
      },
      { outcome: 'growth' },
    );
    expect(targets(taken)).toEqual({ grows: 1, stays: 0 });
  });

  it('refuses a definition by which an account would be good and bad at once', () => {
    expect(() => sampled({}, { badFrom: 20 })).toThrow(
      'an account of 20 days past due would be a default and good below 30',
    );
    expect(() => sampled({}, { performanceDays: 0 })).toThrow(
      'performanceDays expects a whole number of days from 1, found 0',
    );
  });

  it('stacks the samples of several days', () => {
    const { sample } = sampled({ a: loan('2024-02-01', null), b: opened('2023-01-01', 800_000) });
    const stacked = stackSamples([sample, sample]);
    expect(stacked.ids).toEqual(['a', 'b', 'a', 'b']);
    expect([...stacked.target]).toEqual([1, 0, 1, 0]);
    expect(facts({ sample: stacked as BookSample['sample'] }, 2)).toEqual(facts({ sample }));
    const fewer = { ...sample, columns: sample.columns.slice(1) };
    expect(() => stackSamples([sample, fewer])).toThrow('not every sample has');
  });

  it('gives a category one code when it stacks samples that numbered theirs otherwise', () => {
    const of = (categories: readonly string[], ...codes: readonly number[]): Sample => ({
      rows: codes.length,
      target: new Uint8Array(codes.length),
      columns: [{ kind: 'category', name: 'kind', categories, codes: Int32Array.from(codes) }],
    });
    const [column] = stackSamples([of(['a', 'b'], 0, 1, -1), of(['b', 'c'], 0, 1)]).columns;
    expect(column).toMatchObject({ categories: ['a', 'b', 'c'] });
    expect(column?.kind === 'category' && [...column.codes]).toEqual([0, 1, -1, 1, 2]);
  });

  it('takes outcomes that are known from elsewhere in place of its own', () => {
    const book = bookOf({ a: loan('2024-02-01', null), b: opened('2023-01-01', 1), c: [] });
    const request = { observedOn: OBSERVED, eventsUntil: OBSERVED, features: CATALOGUE };
    const outcomes = new Map([['a', 0]]);
    const taken = sampleBook(book, { ...request, definition: DEFAULT_DEFINITION, outcomes });
    expect(targets(taken)).toEqual({ a: 0 });
    expect(taken.tally).toMatchObject({ good: 1, notConcerned: 1, notOpened: 1 });
  });

  it('keeps about the asked share of accounts for testing, each on its side for good', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `T${i}`);
    const kept = ids.filter((id) => isKeptForTesting(id, 0.3));
    expect(kept.length / ids.length).toBeCloseTo(0.3, 1);
    expect(kept.every((id) => isKeptForTesting(id, 0.4))).toBe(true);
    expect(isKeptForTesting('T1', 0)).toBe(false);
    expect(isKeptForTesting('T1', 1)).toBe(true);
  });
});

describe('a leak', () => {
  const base = loan('2024-02-01', null);

  it('of what happens from the day on has no effect on any feature', () => {
    const planted: readonly Happening[] = [
      ...base,
      ['2024-01-01', { type: 'draw', amount: 500_000 }],
      ['2024-01-02', { type: 'arrearsReported', daysPastDue: 80 }],
      ['2024-03-01', { type: 'limitApplied', limit: 100_000 }],
    ];
    expect(facts(sampled({ planted }))).toEqual(facts(sampled({ base })));
  });

  it('of what happened before but became known after has no effect on any feature', () => {
    const at = (on: string): number => day(on) * 86_400_000;
    const events = (knownOn: string | null): readonly Event[] =>
      [
        [
          '2023-01-01',
          '2023-01-01',
          { type: 'accountOpened', product: 'line', segment: 'personal' },
        ],
        ['2023-01-01', '2023-01-01', { type: 'limitApplied', limit: 800_000 }],
        ...(knownOn === null ? [] : [['2023-12-01', knownOn, { type: 'draw', amount: 700_000 }]]),
      ].map(([on, known, payload], i) => ({
        ...{ v: 1, id: `${i}`, account: 'a', ...(payload as object) },
        ...{ effective: day(on as string), known: day(known as string) },
        ...{ effectiveAt: at(on as string), knownAt: at(known as string) },
      })) as unknown as readonly Event[];
    const taken = (knownOn: string | null): BookSample =>
      ofBook(bookOfEvents([['a', events(knownOn)]]));
    expect(facts(taken('2024-01-02'))).toEqual(facts(taken(null)));
    expect(facts(taken('2023-12-02'))).not.toEqual(facts(taken(null)));
  });

  it('by a feature whose window reaches past the day is refused', () => {
    const peeking = { ...CATALOGUE[slotOf('draws.count.30d')], name: 'peeks' } as Feature;
    for (const window of [-30, 0, 1.5]) {
      const value = { of: 'draw', take: 'count', window } as const;
      const request = { observedOn: OBSERVED, eventsUntil: day('2025-01-01') };
      expect(() =>
        sampleBook(bookOf({ a: base }), {
          ...request,
          definition: DEFAULT_DEFINITION,
          features: [{ ...peeking, value }],
        }),
      ).toThrow(`"peeks" looks at ${window} days`);
    }
  });
});
