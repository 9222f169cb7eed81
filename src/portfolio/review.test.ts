import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulatePortfolio } from '../borrowers/simulate.ts';
import { decideAccount } from '../cli/account-decision.ts';
import { loadAllRules } from '../cli/documents.ts';
import { type Book, type Day, day, formatDay, monthEnds, type Rules } from '../kernel/index.ts';
import { dates, eventLists } from '../kernel/random-events.test-support.ts';
import {
  bookOf,
  bookOfEvents,
  HAND_MADE_RULES,
  type Happening,
  opened,
} from './hand-made.test-support.ts';
import { type Review, review } from './review.ts';
import { directionAt } from './review-rows.ts';
import { summarize } from './summary.ts';

const shipped = loadAllRules();

const simulated = simulatePortfolio({
  seed: 7,
  accounts: 150,
  months: 36,
  from: day('2023-01-01'),
});
const simulatedReview: Review = review({
  book: bookOfEvents(Array.from(simulated, ({ id, events }) => [id, events] as const)),
  dates: monthEnds(day('2024-06-01'), day('2025-12-31')),
  rulesFor: ({ segment }) =>
    shipped.find(({ policy }) => policy.product === `revolving-${segment}`) ?? null,
});

describe('a review at one date', () => {
  it('decides each account as deciding it alone does', () => {
    fc.assert(
      fc.property(
        fc.array(eventLists, { minLength: 1, maxLength: 3 }),
        dates,
        fc.constantFrom(...shipped),
        (lists, on, rules) => {
          const book = bookOfEvents(lists.map((events, i) => [`account ${i}`, events]));
          const done = review({ book, dates: [on], rulesFor: () => rules });
          for (let row = 0; row < done.rows.length; row++) {
            expect(rowOf(done, row)).toEqual(aloneOf(book, done, row, rules));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has a row for each account that had begun, and none for one that had not', () => {
    const book = bookOf({
      early: opened('2024-01-01', 500_000),
      late: opened('2024-06-01', 500_000),
    });
    const done = review(planOf(book, [day('2024-03-01')]));
    expect([done.rows.length, done.rows.account[0]]).toEqual([1, 0]);
  });

  it('counts accounts that no policy is for, and decides the others', () => {
    const book = bookOf({
      ours: opened('2024-01-01', 500_000),
      mortgage: opened('2024-01-01', 500_000, 'mortgage'),
      ship: opened('2024-01-01', 500_000, 'ship'),
    });
    const done = review({
      book,
      dates: [day('2024-12-31')],
      rulesFor: ({ product }) => (product === 'line' ? HAND_MADE_RULES : null),
    });
    expect(done.withoutPolicy).toBe(2);
    expect([done.rows.length, done.rows.account[0]]).toEqual([1, 0]);
  });

  it('goes by the limit that the events report', () => {
    const done = review(planOf(bookOf({ it: raisedByHand }), [day('2024-07-31')]));
    expect(done.rows.previous[0]).toBe(900_000);
  });
});

/** Grade A, so up to 20,000; somebody raises it to 9,000 in June. */
const raisedByHand: readonly Happening[] = [
  ...opened('2022-01-01', 500_000),
  ['2024-06-15', { type: 'limitApplied', limit: 900_000 }],
];

describe('a review over month-ends', () => {
  const year = monthEnds(day('2024-01-01'), day('2024-12-31'));

  it('walks the limit by its own decisions, whatever limit the events report later', () => {
    const done = review(planOf(bookOf({ it: raisedByHand }), year));
    const limits = Array.from(done.rows.limit.subarray(0, 12), (limit) => limit / 100);
    // A fifth more every ninety days, in whole hundreds: 6,000 × 1.2 = 7,200, × 1.2 = 8,640, × 1.2.
    expect(limits).toEqual([
      6000, 6000, 6000, 7200, 7200, 7200, 8600, 8600, 8600, 10_300, 10_300, 10_300,
    ]);
  });

  it('begins each month with the limit that it decided the month before', () => {
    const { rows } = simulatedReview;
    let steps = 0;
    for (let row = 1; row < rows.length; row++) {
      if (rows.account[row] !== rows.account[row - 1]) continue;
      expect(rows.previous[row]).toBe(rows.limit[row - 1]);
      steps += Number(rows.limit[row] !== rows.previous[row]);
    }
    expect(steps).toBeGreaterThan(100);
  });

  it('decides the first month as a review of that month alone does', () => {
    const [first] = year as [Day];
    const alone = review(planOf(bookOf({ it: raisedByHand }), [first]));
    const walked = review(planOf(bookOf({ it: raisedByHand }), year));
    expect(rowOf(walked, 0)).toEqual(rowOf(alone, 0));
  });

  it('comes to the same whatever else is in the book', () => {
    const others = { before: opened('2021-05-05', 4_900_000), it: raisedByHand };
    const together = review(planOf(bookOf(others), year));
    const alone = review(planOf(bookOf({ it: raisedByHand }), year));
    const limits = Array.from(together.rows.limit.subarray(12, 24));
    expect(limits).toEqual(Array.from(alone.rows.limit.subarray(0, 12)));
  });
});

describe('the summaries of a review', () => {
  it('count every decided account once, as a first limit, a rise, a stay or a cut', () => {
    const summaries = summarize(simulatedReview);
    expect(summaries.map(({ day: on }) => on)).toEqual(simulatedReview.dates);
    for (const { accounts, byDirection } of summaries) {
      const { open, rise, stay, cut } = byDirection;
      expect(open + rise + stay + cut).toBe(accounts);
    }
    const total = summaries.reduce((sum, { accounts }) => sum + accounts, 0);
    expect(total).toBe(simulatedReview.rows.length);
  });

  it('explain the change of all limits by what was raised and what was cut', () => {
    const { rows } = simulatedReview;
    for (const [date, { totalLimit, raisedBy, cutBy }] of summarize(simulatedReview).entries()) {
      let before = 0;
      for (let row = 0; row < rows.length; row++) {
        if (rows.date[row] === date) before += rows.previous[row] as number;
      }
      expect(before + raisedBy - cutBy).toBe(totalLimit);
    }
  });

  it('are the counts of a book small enough to count by hand', () => {
    const book = bookOf({
      rises: opened('2022-01-01', 500_000),
      stays: [
        ...opened('2022-01-01', 800_000),
        ['2024-07-01', { type: 'arrearsReported', daysPastDue: 10 }],
        ['2024-07-11', { type: 'arrearsReported', daysPastDue: 0 }],
      ],
      cut: opened('2024-06-01', 1_500_000),
      opens: [['2024-06-01', { type: 'accountOpened', product: 'line', segment: 'personal' }]],
    });
    expect(summarize(review(planOf(book, [day('2024-12-31')])))).toEqual([
      {
        day: day('2024-12-31'),
        accounts: 4,
        byDirection: { open: 1, rise: 1, stay: 1, cut: 1 },
        frozen: 0,
        // 6,000 + 8,000 + 10,000, which is what grade B allows, + a first limit of 5,000.
        totalLimit: 2_900_000,
        totalBalance: 0,
        raisedBy: 100_000 + 500_000,
        cutBy: 500_000,
      },
    ]);
  });
});

function planOf(book: Book, on: readonly Day[]) {
  return { book, dates: on, rulesFor: () => HAND_MADE_RULES };
}

/** One row in the words of a decision. */
function rowOf({ rows, dates: days, codes, grades }: Review, row: number) {
  return {
    day: formatDay(days[rows.date[row] as number] as Day),
    limit: rows.limit[row],
    previous: rows.previous[row],
    lowest: rows.lowest[row],
    direction: directionAt(rows, row),
    status: rows.frozen[row] === 1 ? 'frozen' : 'active',
    hold: codes[rows.hold[row] as number],
    binding: codes[rows.binding[row] as number],
    grade: grades[rows.grade[row] as number],
    rawScore: rows.rawScore[row],
    usedScore: rows.usedScore[row],
    pd: rows.pd[row],
  };
}

function aloneOf(book: Book, { rows, dates: [on] }: Review, row: number, rules: Rules) {
  const decision = decideAccount(book, rows.account[row] as number, rules, on as Day);
  const { day: date, limit, previous, lowest, direction, status, holds, binding, score } = decision;
  return {
    ...{ day: date, limit, previous, lowest, direction, status, binding },
    hold: holds[0]?.code,
    grade: score.grade,
    rawScore: score.raw,
    usedScore: score.used,
    pd: score.pd,
  };
}
