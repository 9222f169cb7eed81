import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../day.ts';
import type { Event } from '../events.ts';
import { folded } from '../folded.test-support.ts';
import { T } from '../random-events.test-support.ts';
import { CATALOGUE, featureOf } from './catalogue.ts';
import type { Aggregate } from './feature.ts';

/** What a limit policy asks about a borrower, and the features that answer it. */
const ASKED: Readonly<Record<string, string>> = {
  tenure: 'tenure.days',
  'draws by count': 'draws.count.30d draws.count.90d',
  'draws by amount': 'draws.amount.90d draws.average.180d draws.largest.365d',
  'small draws': 'draws.small.count.90d',
  'days since the last draw': 'draws.daysSince',
  're-borrowing within three days of repaying': 'draws.afterRepaying.count.90d',
  'days past due now': 'arrears.days.now',
  'the worst days past due in 3, 6, 12 and 24 months':
    'arrears.worst.90d arrears.worst.180d arrears.worst.365d arrears.worst.730d',
  'how long ago the last arrear was': 'arrears.daysSince',
  'the streak of payments on time': 'payments.onTime.streak',
  balance: 'balance.now balance.average.90d balance.peak.365d',
  'utilization now': 'utilization.now',
  'average utilization': 'utilization.average.30d utilization.average.90d utilization.average.365d',
  'peak utilization': 'utilization.peak.365d',
  'the trend of utilization': 'utilization.trend',
  'payment ratio': 'payments.toDue.180d payments.toStatement.180d payments.paidShare.average.180d',
  'minimum-only payments': 'payments.minimumOnly.count.365d',
  'cash instalments': 'instalments.count.365d instalments.amount.365d',
  'external lenders now': 'external.lenders.now',
  'new external lenders': 'external.lenders.new.180d',
  inquiries: 'external.inquiries.90d external.inquiries.365d',
  'external balance': 'external.balance',
  'external debt service': 'external.debtService',
  'verified income': 'income.monthly',
  'the age of that income': 'income.age',
  'the level of spending': 'spending.monthly.90d',
  'how spending varies': 'spending.volatility.365d',
  'business receipts': 'receipts.monthly.180d',
  'the trend of receipts': 'receipts.trend',
  'debt service coverage ratio': 'receipts.debtServiceCover',
  'third-party score': 'thirdParty.score',
  'its change': 'thirdParty.score.change.180d',
  'days since the last limit change': 'limit.changes.daysSince',
  'increases in 12 months': 'limit.rises.count.365d',
};

describe('the catalogue', () => {
  test.each(Object.entries(ASKED))('answers: %s', (_, names) => {
    for (const name of names.split(' ')) expect(featureOf(name).name).toBe(name);
  });

  test('has at least 45 features, each under a name of its own and in words of its own', () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(45);
    for (const of of [
      CATALOGUE.map(({ name }) => name),
      CATALOGUE.map(({ words }) => words.en),
      CATALOGUE.map(({ words }) => words['zh-CN']),
    ]) {
      expect(of).toEqual([...new Set(of)]);
    }
  });

  test.each(CATALOGUE)('says of $name its unit, direction, version and words', (feature) => {
    const { name, unit, direction, version, words, value } = feature;
    expect(name).toMatch(/^[a-z][a-zA-Z]*(\.[a-zA-Z0-9]+)*$/);
    expect(['money', 'count', 'days', 'bps', 'points', 'flag']).toContain(unit);
    expect(['riskier', 'safer', 'neutral']).toContain(direction);
    expect(version).toBeGreaterThanOrEqual(1);
    expect(words.en).toMatch(/^[a-z][^\p{Script=Han}]+$/u);
    expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
    // A window that the name tells is the one that is looked at.
    const told = /\.(\d+)d$/.exec(name)?.[1];
    if (told === undefined) return;
    const windows = 'over' in value ? [value.over.window, value.under.window] : [value.window];
    expect(windows).toEqual(windows.map(() => Number(told)));
  });
});

const SOURCES = ['bureau', 'income', 'spending', 'business', 'tax', 'score', 'bank'];
const LONG_AGO = addDays(T, -2_000);

let count = 0;
function event(on: Day, payload: object): Event {
  count += 1;
  const at = on * 86_400_000;
  const times = { effective: on, known: on, effectiveAt: at, knownAt: at };
  return { v: 1, id: `e${count}`, account: 'a', ...times, ...payload } as Event;
}

const consents = SOURCES.map((source) => event(LONG_AGO, { type: 'consentGranted', source }));
const bureau = (on: Day, lenders: number): Event =>
  event(on, {
    type: 'bureauReport',
    source: 'bureau',
    lenders,
    balance: 500,
    monthlyDebtService: 50,
    inquiries: 2,
  });
const lineOf = (on: Day, limit: number): Event => event(on, { type: 'limitApplied', limit });

/** What a stream observes on one day, with what it needs from long before. */
const OBSERVED: Partial<Record<Aggregate['of'], (on: Day) => readonly Event[]>> = {
  draw: (on) => [event(on, { type: 'draw', amount: 700, loan: 'L1' })],
  smallDraw: (on) => [lineOf(LONG_AGO, 100_000), event(on, { type: 'draw', amount: 700 })],
  drawAfterRepaying: (on) => [
    event(addDays(on, -3), { type: 'repayment', amount: 1 }),
    event(on, { type: 'draw', amount: 700 }),
  ],
  repayment: (on) => [event(on, { type: 'repayment', amount: 700 })],
  due: (on) => [event(LONG_AGO, { type: 'draw', amount: 1, schedule: [{ due: on, amount: 7 }] })],
  obligation: (on) => [
    event(LONG_AGO, { type: 'draw', amount: 1, schedule: [{ due: on, amount: 7 }] }),
  ],
  statement: (on) => [event(on, { type: 'statement', balance: 700 })],
  conversion: (on) => [event(on, { type: 'instalmentConversion', amount: 700, months: 6 })],
  inquiries: (on) => [bureau(on, 1)],
  newLenders: (on) => [bureau(LONG_AGO, 1), bureau(on, 3)],
  income: (on) => [event(on, { type: 'incomeVerified', source: 'income', monthlyIncome: 700 })],
  taxableIncome: (on) => [event(on, { type: 'taxFiling', source: 'tax', taxableIncome: 700 })],
  attribute: (on) => [
    event(on, { type: 'attribute', source: 'bank', name: 'bank.inflow', value: 700 }),
  ],
  spending: (on) => [
    event(on, { type: 'spending', source: 'spending', amount: 700, category: 'food' }),
  ],
  receipts: (on) => [event(on, { type: 'businessReceipts', source: 'business', amount: 700 })],
  thirdPartyScore: (on) => [event(on, { type: 'thirdPartyScore', source: 'score', score: 700 })],
  rise: (on) => [lineOf(LONG_AGO, 1_000), lineOf(on, 2_000)],
  cut: (on) => [lineOf(LONG_AGO, 2_000), lineOf(on, 1_000)],
  declined: (on) => [event(on, { type: 'limitDeclined' })],
  frozen: (on) => [event(on, { type: 'limitFrozen', reason: 'lost card' })],
};

/** Features of one window over a stream that can be put on a day; the twin of the fold checks the rest. */
const windowed = CATALOGUE.flatMap(({ name, value, empty }) => {
  if ('over' in value || value.window === undefined || value.where?.atLeast !== undefined)
    return [];
  const observed = OBSERVED[value.of];
  return observed === undefined ? [] : [{ name, window: value.window, empty, observed }];
});

describe('the window of a feature', () => {
  test('is tried at its edges for most features that have one', () => {
    expect(windowed.length).toBeGreaterThanOrEqual(25);
  });

  test.each(windowed)('of $name reaches from $window days before t to the day before t', (one) => {
    const { name, window, empty, observed } = one;
    const at = (daysBefore: number): number | null =>
      folded([...consents, ...observed(addDays(T, -daysBefore))], T)[name] as number | null;
    const nothing = empty === 'missing' ? null : 0;
    expect([at(window + 1), at(0), at(-1)]).toEqual([nothing, nothing, nothing]);
    expect(at(window)).not.toBe(nothing);
    expect(at(1)).not.toBe(nothing);
  });
});
