import { describe, expect, it } from 'vitest';
import { rulesFor, sampleOf } from '../src/advice/advise.test-support.ts';
import {
  ACTIONS,
  ADVICE_PHRASES,
  ASSUMPTIONS,
  createAdviser,
  HOLDERS,
  REFUSALS,
  type Refusal,
  renderAdvice,
} from '../src/advice/index.ts';
import { glossaryFor } from '../src/cli/names.ts';
import {
  addMonths,
  type Day,
  day,
  type Event,
  type Instant,
  type Language,
} from '../src/kernel/index.ts';

type Happening = readonly [on: string, payload: object];

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

function eventsOf(happenings: readonly Happening[]): readonly Event[] {
  return happenings.map(([on, payload], i) => {
    const known = day(on);
    const at = (known * 86_400_000) as Instant;
    const times = { effective: known, known, effectiveAt: at, knownAt: at };
    return { v: 1, id: `e${i}`, account: 'A1', ...times, ...payload } as Event;
  });
}

function consent(source: string): Happening {
  return ['2023-01-01', { type: 'consentGranted', source }];
}

function report(on: string, lenders: number, balance: number): Happening {
  const owed = { lenders, balance, monthlyDebtService: Math.round(balance / 18), inquiries: 0 };
  return [on, { type: 'bureauReport', source: 'bureau', ...owed }];
}

function reports(lenders: number, balance: number): readonly Happening[] {
  return ['2025-02-01', '2025-05-01', '2025-08-01', '2025-11-01'].map((on) =>
    report(on, lenders, balance),
  );
}

/** A line of the example policy, opened three years before; amounts in fen. */
function line(limit: number, ...more: readonly Happening[]): readonly Happening[] {
  return [
    ['2023-01-01', { type: 'accountOpened', product: 'revolving-personal', segment: 'personal' }],
    ['2023-01-01', { type: 'limitApplied', limit }],
    consent('bureau'),
    ...more,
  ];
}

function income(monthlyIncome: number): readonly Happening[] {
  return [
    consent('income'),
    ['2025-03-01', { type: 'incomeVerified', source: 'income', monthlyIncome }],
  ];
}

/** Drawn on a day and due back in equal parts; only the first `paid` of them were paid. */
function loan(on: string, amount: number, months: number, paid: number): readonly Happening[] {
  const part = amount / months;
  const dues = Array.from({ length: months }, (_, i) => addMonths(day(on), i + 1));
  const schedule = dues.map((due) => ({ due, amount: part }));
  const draw: Happening = [on, { type: 'draw', amount, loan: `L${on}`, schedule }];
  const repayments = dues.slice(0, paid).map((due): Happening => {
    return [isoOf(due), { type: 'repayment', amount: part, principal: part, loan: `L${on}` }];
  });
  return [draw, ...repayments];
}

function isoOf(value: Day): string {
  return new Date(value * 86_400_000).toISOString().slice(0, 10);
}

function card(limit: number, balance: number, late: number): readonly Happening[] {
  const bills = [
    '2025-07-31',
    '2025-08-31',
    '2025-09-30',
    '2025-10-31',
    '2025-11-30',
    '2025-12-31',
  ];
  return [
    ['2025-06-01', { type: 'accountOpened', product: 'card', segment: 'personal' }],
    ['2025-06-01', { type: 'limitApplied', limit }],
    ...bills.flatMap((on, i): readonly Happening[] => [
      [on, { type: 'repayment', amount: Math.round(balance / 8) }],
      [on, { type: 'statement', balance }],
      [on, { type: 'arrearsReported', daysPastDue: i === 5 ? late : 0 }],
    ]),
  ];
}

const CASES: Readonly<Record<string, readonly [readonly Happening[], number]>> = {
  'waiting is enough': [
    line(2_000_000, ...income(1_000_000), ...reports(1, 500_000), [
      '2025-12-01',
      { type: 'limitApplied', limit: 2_100_000 },
    ]),
    12,
  ],
  'income to be proved': [line(3_000_000, ...reports(0, 0)), 12],
  'no bureau report': [line(1_000_000, ...income(1_000_000)), 12],
  'a late payment and no time': [
    line(2_000_000, ...income(1_000_000), ...reports(0, 0), ...loan('2025-08-10', 600_000, 12, 0), [
      '2025-10-05',
      { type: 'repayment', amount: 100_000, principal: 100_000, loan: 'L2025-08-10' },
    ]),
    6,
  ],
  'too many lenders': [line(4_000_000, ...income(3_000_000), ...reports(5, 1_000_000)), 12],
  'a line that is nearly full': [
    line(
      2_000_000,
      ...income(2_500_000),
      ...reports(0, 0),
      ...loan('2025-07-05', 1_980_000, 12, 1).slice(0, 1),
      ['2025-12-20', { type: 'repayment', amount: 990_000, loan: 'L2025-07-05' }],
    ),
    12,
  ],
  'offers not wanted and an own cap': [
    line(
      1_000_000,
      ...income(1_000_000),
      ...reports(0, 0),
      ['2025-06-01', { type: 'offersOptedOut' }],
      ['2025-06-01', { type: 'ownCapSet', amount: 1_000_000 }],
    ),
    12,
  ],
  'the law': [line(20_000_000, ...income(20_000_000), ...reports(0, 0)), 12],
  'a card paid in small parts': [card(30_000_000, 29_500_000, 0), 12],
  'a card past due': [card(10_000_000, 2_000_000, 30), 12],
};

describe('advice in words', () => {
  it.each(Object.entries(CASES))(
    'of %s is as it was read and approved',
    async (name, [happenings, horizon]) => {
      const today = day('2026-01-15');
      const events = eventsOf(happenings);
      const opened = events[0] as Extract<Event, { type: 'accountOpened' }>;
      const rules = rulesFor(opened.product);
      const created = createAdviser(rules, today, horizon);
      const { account } = sampleOf(events, rules, today);
      const answer = 'ok' in created ? created.ok.advise(account) : created;
      if ('refused' in answer) throw new Error(answer.refused);
      const glossary = glossaryFor(rules);
      const text = LANGUAGES.map((language) => renderAdvice(answer.ok, glossary, language));
      const file = `golden/advice/${name.replaceAll(' ', '-')}.txt`;
      await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(file);
    },
  );

  it('has a sentence for every action, assumption, holder and refusal in both languages', async () => {
    const said = {
      ...{ amount: '¥1,000', by: 'DAY', until: 'DAY', share: '50%' },
      ...{ parts: 3, lenders: 2, count: 4 },
    };
    const lines = LANGUAGES.flatMap((language) => {
      const { actions, assumptions, voids, holders } = ADVICE_PHRASES[language];
      return [
        ...ACTIONS.map((code) => `${code}: ${actions[code](said)}`),
        ...ASSUMPTIONS.map((code) => `${code}: ${assumptions[code](said)}`),
        ...Object.entries(voids).map(([code, words]) => `${code}: ${words}`),
        ...HOLDERS.map((code) => `${code}: ${holders[code]}`),
        ...(Object.keys(REFUSALS) as Refusal[]).map(
          (code) => `${code}: ${REFUSALS[code][language]}`,
        ),
      ];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/advice/every-phrase.txt');
  });
});
