import { describe, expect, it } from 'vitest';
import { simulatePortfolio } from '../borrowers/simulate.ts';
import { decideAccount } from '../cli/account-decision.ts';
import { loadAllRules } from '../cli/documents.ts';
import { rulesForAccount } from '../cli/rules-for-account.ts';
import {
  type BookAccount,
  type Day,
  type Decision,
  day,
  monthEnds,
  type Rules,
} from '../kernel/index.ts';
import {
  bookOf,
  bookOfEvents,
  HAND_MADE_RULES,
  type Happening,
  opened,
} from './hand-made.test-support.ts';
import { type Review, review } from './review.ts';
import { findStagnation, isInGoodStanding, type Stagnation } from './stagnation.ts';

/** Ten days late in the first days of July, and current again. */
const lateInJuly: readonly Happening[] = [
  ['2024-07-01', { type: 'arrearsReported', daysPastDue: 10 }],
  ['2024-07-11', { type: 'arrearsReported', daysPastDue: 0 }],
];

/** Four payments of 100 on their days. */
const fourOnTime: readonly Happening[] = [
  [
    '2024-04-01',
    {
      type: 'draw',
      amount: 40_000,
      loan: 'L1',
      schedule: ['2024-05-01', '2024-06-01', '2024-07-01', '2024-08-01'].map((due) => ({
        due: day(due),
        amount: 10_000,
      })),
    },
  ],
  ...['2024-05-01', '2024-06-01', '2024-07-01', '2024-08-01'].map(
    (on): Happening => [on, { type: 'repayment', amount: 10_000, loan: 'L1' }],
  ),
];

const five = bookOf({
  // Held by July's arrears. Grade A allows 20,000, one step 9,600: 1,600 held back, for 580 days.
  late: [...opened('2023-06-01', 800_000), ...lateInJuly],
  // The same: one step is 6,000, so 1,000 held back, for 397 days.
  lateToo: [...opened('2023-12-01', 500_000), ...lateInJuly],
  // At twice the income. Without that, grade B allows 10,000 and one step 9,600: 1,600, for 306 days.
  atIncome: [
    ...opened('2024-03-01', 800_000),
    ['2024-03-01', { type: 'consentGranted', source: 'income' }],
    ['2024-03-02', { type: 'incomeVerified', source: 'income', monthlyIncome: 400_000 }],
    ...fourOnTime,
  ],
  // Raised 61 days ago, so not stagnant.
  raised: [
    ...opened('2023-06-01', 500_000),
    ['2024-11-01', { type: 'limitApplied', limit: 600_000 }],
  ],
  // Past due now, so not in good standing.
  pastDue: [
    ...opened('2023-06-01', 700_000),
    ['2024-12-20', { type: 'arrearsReported', daysPastDue: 15 }],
  ],
});

const NEW_YEAR = day('2025-01-01');

describe('stagnation in a book of five accounts', () => {
  const found = stagnationOf([NEW_YEAR], 6);

  it('is of who is in good standing and has had no rise for the months asked', () => {
    expect([found.accounts, found.inGoodStanding, found.stagnant]).toEqual([5, 4, 3]);
  });

  it('adds up what is held back', () => {
    expect(found.heldBack).toBe(160_000 + 100_000 + 160_000);
  });

  it('is grouped by what holds the accounts, their grade and their segment, largest first', () => {
    expect(found.groups).toEqual([
      {
        code: 'OLD_ARREARS',
        grade: 'A',
        segment: 'personal',
        accounts: 2,
        heldBack: 260_000,
        // 580 and 397 days are 19 and 13 months of 30 days; of two the lower is the median.
        medianMonthsWithoutRise: 13,
        waitedLonger: false,
        medianDatesHeld: 1,
      },
      {
        code: 'TWICE_THE_INCOME',
        grade: 'B',
        segment: 'personal',
        accounts: 1,
        heldBack: 160_000,
        medianMonthsWithoutRise: 10,
        waitedLonger: false,
        medianDatesHeld: 1,
      },
    ]);
  });

  it('leaves out who has waited less than the months asked', () => {
    expect(stagnationOf([NEW_YEAR], 10).stagnant).toBe(3);
    expect(stagnationOf([NEW_YEAR], 11).stagnant).toBe(2);
    expect(stagnationOf([NEW_YEAR], 20).stagnant).toBe(0);
  });

  it('sets the record of payments beside the limit', () => {
    // Limits 5,000, 6,000, 7,000, 8,000 and 8,000: a fifth each up to the edges. To be reported
    // current counts as one payment on time: so much for the two that were late in July.
    expect(found.recordByLimit).toEqual({
      streaks: [0, 1, 3, 6, 12, 24],
      limits: [500_000, 600_000, 700_000, 800_000, 800_000],
      counts: [
        [0, 1, 1, 0, 0],
        [1, 0, 0, 1, 0],
        [0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
      ],
      medianLimits: [600_000, 500_000, 800_000, 0, 0, 0],
    });
  });

  it('counts for how many dates in a row the same thing has held', () => {
    const dates = monthEnds(day('2024-11-01'), day('2024-12-31'));
    const late = stagnationOf(dates, 6).groups.find(({ code }) => code === 'OLD_ARREARS');
    expect(late?.medianDatesHeld).toBe(2);
  });

  it('cannot tell how long, where half of a group waits since the data begin', () => {
    const longer = (eventsFrom: string): readonly boolean[] =>
      stagnationOf([NEW_YEAR], 6, day(eventsFrom)).groups.map(({ waitedLonger }) => waitedLonger);
    // The two late ones have waited since June and since December 2023: the median is the later one's.
    expect(longer('2023-11-30')).toEqual([false, false]);
    expect(longer('2023-12-01')).toEqual([true, false]);
    expect(longer('2024-03-01')).toEqual([true, true]);
  });

  it('is of nobody who has no line yet', () => {
    const book = bookOf({
      none: [['2023-01-01', { type: 'accountOpened', product: 'line', segment: 'personal' }]],
    });
    const done = review({ book, dates: [NEW_YEAR], rulesFor: () => HAND_MADE_RULES });
    expect(findStagnation(done, 1, NEW_YEAR)).toMatchObject({
      accounts: 0,
      stagnant: 0,
      groups: [],
    });
  });
});

describe('stagnation among simulated borrowers', () => {
  const shipped = loadAllRules();
  const simulated = simulatePortfolio({
    seed: 3,
    accounts: 400,
    months: 24,
    from: day('2023-01-01'),
  });
  const done = review({
    book: bookOfEvents(Array.from(simulated, ({ id, events }) => [id, events] as const)),
    dates: [NEW_YEAR],
    rulesFor: (account, date) => rulesForAccount(shipped, account, date),
  });
  const found = findStagnation(done, 6, day('2023-01-01'));

  it('holds back in each group what its accounts would have without what holds them', () => {
    const expected = new Map<string, { accounts: number; heldBack: number }>();
    for (const decision of stagnantDecisions(done, shipped)) {
      const segment = decision.versions.policy.includes('business') ? 'business' : 'personal';
      const key = [decision.holds[0]?.code, decision.score.grade, segment].join(' ');
      const sum = expected.get(key) ?? { accounts: 0, heldBack: 0 };
      sum.accounts += 1;
      sum.heldBack += withoutFirstHold(decision) - decision.limit;
      expected.set(key, sum);
    }
    const groups = found.groups.map(({ code, grade, segment, accounts, heldBack }) => {
      return [[code, grade, segment].join(' '), { accounts, heldBack }] as const;
    });
    expect(found.groups.length).toBeGreaterThan(5);
    expect(new Map(groups)).toEqual(expected);
  });

  it('adds up over its groups', () => {
    const total = (of: (group: Stagnation['groups'][number]) => number): number =>
      found.groups.reduce((sum, group) => sum + of(group), 0);
    expect(total(({ accounts }) => accounts)).toBe(found.stagnant);
    expect(total(({ heldBack }) => heldBack)).toBe(found.heldBack);
    expect(found.recordByLimit.counts.flat().reduce((a, b) => a + b, 0)).toBe(found.accounts);
  });
});

function stagnationOf(
  dates: readonly Day[],
  months: number,
  eventsFrom: Day = day('2023-01-01'),
): Stagnation {
  const done = review({ book: five, dates, rulesFor: () => HAND_MADE_RULES });
  return findStagnation(done, months, eventsFrom);
}

/** The decisions, each taken alone, of who is in good standing and without a rise for 180 days. */
function stagnantDecisions({ rows, book, dates: [on] }: Review, rules: readonly Rules[]) {
  const decisions: Decision[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (!isInGoodStanding(rows, row) || (rows.daysSinceRise[row] as number) < 180) continue;
    const index = rows.account[row] as number;
    const documents = rulesForAccount(
      rules,
      book.accounts[index] as BookAccount,
      on as Day,
    ) as Rules;
    const decision = decideAccount(book, index, documents, on as Day);
    if (decision.previous > 0 && decision.direction !== 'rise') decisions.push(decision);
  }
  return decisions;
}

/** The limit with all gates open, or in one step, or under the next ceiling. */
function withoutFirstHold({ holds, limit, lowest, unheld, ceilings }: Decision): number {
  const [first] = holds;
  if (first?.kind === 'gate') return Math.max(unheld, limit);
  if (first?.kind === 'move') return lowest;
  return limit + (ceilings.find(({ code }) => code === first?.code)?.costs ?? Number.NaN);
}
