import { describe, expect, test } from 'vitest';
import { compileRules, type Rules } from './compile.ts';
import { addDays, type Day, day } from './day.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { CATALOGUE, slotOf } from './features/catalogue.ts';
import { type LimitState, NO_LIMIT_YET } from './limit-state.ts';
import type { BasisPoints, Money } from './money.ts';
import type { Ceiling, CeilingRule, Gate, Pack, PackRule, Policy } from './policy.ts';
import { readDecision } from './read-decision.ts';
import { aGate, amount, aPolicy, aTable, dated, rulesOf, yuan } from './rules.test-support.ts';

/** Every element of a policy once, with what it comes to worked out by hand. In yuan. */
const TODAY = day('2026-06-30');

interface Case {
  /** Money in yuan; what is not named is missing, or 0 where its window is empty. */
  readonly facts?: Readonly<Record<string, number>>;
  readonly limit?: number;
  readonly state?: Partial<LimitState>;
  readonly on?: Day;
}

function decided(rules: Rules, { facts = {}, limit = 0, state = {}, on = TODAY }: Case): Decision {
  const values = Float64Array.from(CATALOGUE, ({ empty }) => (empty === 0 ? 0 : Number.NaN));
  for (const [name, value] of Object.entries(facts)) {
    const { unit } = CATALOGUE[slotOf(name)] as (typeof CATALOGUE)[number];
    values[slotOf(name)] = unit === 'money' ? value * 100 : value;
  }
  const stands: LimitState = { ...NO_LIMIT_YET, limit: (limit * 100) as Money, ...state };
  const compiled = compileRules(rules, on);
  const inputs = { account: 'a', rules: compiled, facts: values, state: stands };
  return readDecision(inputs, decide(compiled, values, stands));
}

const named = (code: string, rule: CeilingRule & Pick<Ceiling, 'appetite' | 'hard'>): Ceiling => ({
  code,
  words: { 'zh-CN': '上限', en: 'a ceiling' },
  ...rule,
});

/** What a ceiling allows, beside a product cap of 200,000; null where it does not bound. */
function allowedBy(rule: CeilingRule, facts: Readonly<Record<string, number>>): number | null {
  const rules = rulesOf({ ceilings: [named('TRIED', rule)], gates: [] });
  const found = decided(rules, { facts }).ceilings.find(({ code }) => code === 'TRIED');
  return found?.amount === null ? null : (found?.amount ?? Number.NaN) / 100;
}

describe('a ceiling', () => {
  test('may be one amount for everybody', () => {
    expect(allowedBy({ kind: 'constant', amount: yuan(80_000) }, {})).toBe(80_000);
  });

  test('may be a multiple of a feature, and where that is missing no bound or an amount', () => {
    const times = dated<BasisPoints>(40_000);
    const rule = { kind: 'multiple', feature: 'income.monthly', times } as const;
    const unbounded = { ...rule, missing: 'unbounded' } as const;
    expect(allowedBy(unbounded, { 'income.monthly': 9_000 })).toBe(36_000);
    expect(allowedBy(unbounded, {})).toBeNull();
    expect(allowedBy({ ...rule, missing: 300_000 as Money }, {})).toBe(3_000);
  });

  test('may be a table over grade and features, whose first row that fits decides', () => {
    const table = {
      kind: 'table',
      rows: [
        { when: [{ feature: 'external.lenders.now', missing: true }], amount: amount(30_000) },
        {
          grades: ['A'],
          when: [{ feature: 'external.lenders.now', below: 2 }],
          amount: amount(90_000),
        },
        {
          when: [{ feature: 'external.lenders.now', atLeast: 2, below: 4 }],
          amount: { feature: 'income.monthly', times: dated(20_000), missing: 'unbounded' },
        },
        { amount: amount(5_000) },
      ],
    } as const satisfies CeilingRule;
    const [gradeA, gradeB] = [{ 'tenure.days': 400 }, { 'tenure.days': 100 }];
    const of = (grade: object, lenders: number) => ({
      ...grade,
      'external.lenders.now': lenders,
      'income.monthly': 6_000,
    });
    expect(allowedBy(table, gradeA)).toBe(30_000);
    expect(allowedBy(table, of(gradeA, 1))).toBe(90_000);
    expect(allowedBy(table, of(gradeB, 1))).toBe(5_000);
    expect([2, 3, 4].map((lenders) => allowedBy(table, of(gradeB, lenders)))).toEqual([
      12_000, 12_000, 5_000,
    ]);
  });

  test('may be what can be repaid each month, after what is owed elsewhere', () => {
    const rule = {
      kind: 'ability',
      income: 'income.monthly',
      share: dated(5_000),
      obligations: ['external.debtService'],
      paymentRate: dated(1_000),
      missing: 'unbounded',
    } as const satisfies CeilingRule;
    // (10,000 × 50 % − 1,800) / 10 %
    const facts = { 'income.monthly': 10_000, 'external.debtService': 1_800 };
    expect(allowedBy(rule, facts)).toBe(32_000);
    expect(allowedBy(rule, { 'income.monthly': 10_000 })).toBe(50_000);
    expect(allowedBy(rule, { ...facts, 'external.debtService': 7_000 })).toBe(0);
    expect(allowedBy(rule, {})).toBeNull();
  });

  test('may be what all lenders together may lend, less a share of what others have lent', () => {
    const rule = {
      kind: 'exposure',
      base: 'income.monthly',
      times: dated(60_000),
      external: 'external.balance',
      share: dated(5_000),
      missing: 'unbounded',
    } as const satisfies CeilingRule;
    // 10,000 × 6 − 25,000 × 50 %
    const facts = { 'income.monthly': 10_000, 'external.balance': 25_000 };
    expect(allowedBy(rule, facts)).toBe(47_500);
    expect(allowedBy(rule, { ...facts, 'external.balance': 200_000 })).toBe(0);
  });

  test('binds where it is the lowest, and the next one says how far the limit could go without it', () => {
    const ceilings = [70_000, 30_000, 50_000].map((yuans, i) =>
      named(`C${i}`, { kind: 'constant', amount: yuan(yuans) }),
    );
    const decision = decided(rulesOf({ ceilings, gates: [] }), { limit: 30_000 });
    expect([decision.binding, decision.lowest]).toEqual(['C1', 30_000_00]);
    expect(decision.next).toEqual({ code: 'C2', amount: 50_000_00 });
  });

  test('follows appetite where it is marked so, unless it is hard', () => {
    const ceiling = (code: string, marks: Pick<Ceiling, 'appetite' | 'hard'>) =>
      named(code, { kind: 'constant', amount: yuan(40_000), ...marks });
    const ceilings = [
      ceiling('SOFT', { appetite: true }),
      ceiling('HARD', { appetite: true, hard: true }),
      ceiling('UNMARKED', {}),
    ];
    const rules = rulesOf({ ceilings, gates: [] });
    const appetite = { ...rules.appetite, byGrade: { B: 5_000 as never } };
    const amounts = decided({ ...rules, appetite }, {}).ceilings.map(({ code, amount: a }) => [
      code,
      (a ?? 0) / 100,
    ]);
    expect(amounts).toContainEqual(['SOFT', 20_000]);
    expect(amounts).toContainEqual(['HARD', 40_000]);
    expect(amounts).toContainEqual(['UNMARKED', 40_000]);
  });
});

/** A limit of 10,000 under ceilings of 60,000, which may double in a rise. */
const GOOD: Case = { limit: 10_000, facts: { 'tenure.days': 400 } };
const withGate = (changes: Partial<Gate>): Rules => rulesOf({ gates: [aGate(changes)] });

describe('a gate', () => {
  const late = { ...GOOD.facts, 'arrears.days.now': 9 };

  test('stops a rise, and shows its threshold and the value that it saw', () => {
    expect(decided(withGate({}), GOOD).limit).toBe(20_000_00);
    const held = decided(withGate({}), { ...GOOD, facts: late });
    expect([held.limit, held.holds[0]?.code]).toEqual([10_000_00, 'PAST_DUE_NOW']);
    expect(held.gates.find(({ code }) => code === 'PAST_DUE_NOW')).toMatchObject({
      ...{ open: false, seen: 9, comparison: 'atMost', threshold: 0, costs: 10_000_00 },
    });
  });

  test('forces a cut at once, and again only after the days that the policy says', () => {
    const rules = withGate({ effect: { kind: 'cut', to: dated(5_000) } });
    const limitAfter = (days: number) =>
      decided(rules, { ...GOOD, facts: late, state: { changedOn: addDays(TODAY, -days) } }).limit;
    expect([limitAfter(0), limitAfter(29), limitAfter(30)]).toEqual([
      10_000_00, 10_000_00, 5_000_00,
    ]);
  });

  test('freezes draws, and leaves the limit where it is', () => {
    const frozen = decided(withGate({ effect: { kind: 'freeze' } }), { ...GOOD, facts: late });
    expect([frozen.status, frozen.limit]).toEqual(['frozen', 10_000_00]);
  });

  test('is open or shut, as it says, where its feature is missing', () => {
    const report = { feature: 'external.report.age', open: { atMost: dated(180) } } as const;
    expect(decided(withGate({ ...report, whenMissing: 'open' }), GOOD).direction).toBe('rise');
    expect(decided(withGate({ ...report, whenMissing: 'shut' }), GOOD).direction).toBe('stay');
  });

  test('names the day on which time alone opens it', () => {
    const gate = {
      feature: 'arrears.worst.365d',
      open: { atMost: dated(3) },
      clears: { feature: 'arrears.daysSince', reaches: 366 },
    } as const;
    const facts = { ...GOOD.facts, 'arrears.worst.365d': 12, 'arrears.daysSince': 200 };
    const held = decided(withGate(gate), { ...GOOD, facts });
    expect(held.gates.find(({ code }) => code === 'PAST_DUE_NOW')?.clears).toBe('2026-12-13');
    expect(held.earliestKnownChange).toBe('2026-12-13');
  });
});

describe('a move', () => {
  const moved = (moves: Partial<Policy['moves']>, one: Case = GOOD) =>
    decided(rulesOf({ moves: { ...aPolicy().moves, ...moves } }), one);
  const { rise } = aPolicy().moves;

  test('takes a first limit, a rise and a cut as far as the policy says', () => {
    expect(moved({ first: yuan(5_000) }, { ...GOOD, limit: 0 }).limit).toBe(5_000_00);
    expect(moved({ rise: { ...rise, most: dated(3_000) } }).limit).toBe(13_000_00);
    const tolerant = { cut: { tolerance: dated<BasisPoints>(2_000), every: dated(30) } } as const;
    // The ceiling is 60,000: up to a fifth above it a limit is kept, and beyond it is cut to it.
    expect(moved(tolerant, { ...GOOD, limit: 72_000 }).limit).toBe(72_000_00);
    expect(moved(tolerant, { ...GOOD, limit: 72_100 }).limit).toBe(60_000_00);
  });

  test('waits until the cooling-off period is over, and says when', () => {
    const changed = (days: number) =>
      moved({}, { ...GOOD, state: { changedOn: addDays(TODAY, -days) } });
    expect([changed(29).limit, changed(30).limit]).toEqual([10_000_00, 20_000_00]);
    expect(changed(29)).toMatchObject({ earliestKnownChange: '2026-07-01' });
    expect(changed(29).holds).toContainEqual({ code: 'COOLING_OFF', kind: 'gate' });
  });

  test('is an offer where the policy wants it accepted', () => {
    expect(moved({ rise: { ...rise, onAcceptance: true } }).onAcceptance).toBe(true);
    expect(moved({}).onAcceptance).toBe(false);
  });
});

describe('a parameter and a law', () => {
  test('hold from their day of effect, and the day is known before', () => {
    const ceiling = named('DATED', {
      kind: 'constant',
      amount: [...yuan(12_000), { from: day('2026-07-15'), value: 15_000_00 as Money }],
    });
    const rules = rulesOf({ ceilings: [ceiling], gates: [] });
    const on = (date: string) => decided(rules, { ...GOOD, on: day(date) });
    expect([on('2026-07-14').limit, on('2026-07-15').limit]).toEqual([12_000_00, 15_000_00]);
    expect(on('2026-07-14').earliestKnownChange).toBe('2026-07-15');
  });

  test('a law joins where it applies, from its day on and up to the day on which it ends', () => {
    const rule: PackRule = {
      id: 'CN-X',
      words: { 'zh-CN': '法规', en: 'a law' },
      source: 'a law made for this test',
      effectiveFrom: day('2026-07-01'),
      effectiveTo: day('2026-08-01'),
      verified: true,
      on: true,
      appliesTo: { segment: 'personal', products: ['line'] },
      rule: {
        kind: 'ceiling',
        ceiling: named('CN_X', { kind: 'constant', amount: yuan(11_000), hard: true }),
      },
    };
    const limitUnder = (changes: Partial<PackRule>, date: string): number => {
      const rules = [{ ...rule, ...changes }];
      const pack: Pack = {
        ...{ jurisdiction: 'CN', version: 1, currency: 'CNY', rules },
        effectiveFrom: day('2026-01-01'),
      };
      return decided({ ...rulesOf({ gates: [] }), pack }, { ...GOOD, on: day(date) }).limit / 100;
    };
    const days = ['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'];
    expect(days.map((date) => limitUnder({}, date))).toEqual([20_000, 11_000, 11_000, 20_000]);
    expect(limitUnder({ on: false }, '2026-07-01')).toBe(20_000);
    expect(limitUnder({ appliesTo: { segment: 'business' } }, '2026-07-01')).toBe(20_000);
    expect(limitUnder({ appliesTo: { products: ['card'] } }, '2026-07-01')).toBe(20_000);
  });
});

test('a table needs no row for everybody: where none fits it does not bound', () => {
  const rows = [{ when: [{ feature: 'tenure.days', below: 100 }], amount: amount(5_000) }];
  const rules = rulesOf({ ceilings: [aTable(rows)], gates: [] });
  expect(decided(rules, GOOD).binding).toBe('PRODUCT_CAP');
});
