import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadAllRules, loadRules, POLICY_FOLDER } from '../src/cli/documents.ts';
import { glossaryFor } from '../src/cli/names.ts';
import {
  CATALOGUE,
  compileRules,
  type Decision,
  day,
  decide,
  explain,
  isAdverse,
  type LimitState,
  type Money,
  NO_LIMIT_YET,
  principalReasons,
  readDecision,
  renderText,
  slotOf,
} from '../src/kernel/index.ts';

const DAY = day('2026-06-30');
const personal = loadRules(join(POLICY_FOLDER, 'cn-personal.yaml'));
const business = loadRules(join(POLICY_FOLDER, 'cn-business.yaml'));

/** A good customer of two years; each case says only what is different. Amounts in fen. */
const GOOD: Readonly<Record<string, number>> = {
  'tenure.days': 800,
  'arrears.days.now': 0,
  'arrears.worst.90d': 0,
  'arrears.worst.180d': 0,
  'arrears.worst.365d': 0,
  'arrears.worst.730d': 0,
  'payments.onTime.streak': 20,
  'utilization.now': 3_000,
  'utilization.average.90d': 2_500,
  'external.lenders.now': 1,
  'external.balance': 500_000,
  'external.debtService': 50_000,
  'external.report.age': 20,
  'income.monthly': 1_500_000,
  'income.age': 30,
  'receipts.monthly.180d': 6_000_000,
  'receipts.debtServiceCover': 25_000,
  'receipts.daysSince': 3,
  'consent.bureau': 1,
  'consent.income': 1,
  'consent.business': 1,
};

interface Case {
  readonly facts?: Readonly<Record<string, number>>;
  readonly state?: Partial<LimitState>;
  readonly business?: boolean;
}

const LIMIT: Partial<LimitState> = {
  limit: 2_000_000 as Money,
  changedOn: day('2025-12-01'),
};

const CASES: Readonly<Record<string, Case>> = {
  'a rise is offered': {},
  'a first limit': { state: { limit: 0 as Money, changedOn: null } },
  'a cap of the law': { state: { limit: 20_000_000 as Money } },
  'an own cap': { state: { ownCap: 2_000_000 as Money } },
  'an old arrear': {
    facts: { 'arrears.worst.365d': 12, 'arrears.worst.730d': 12, 'arrears.daysSince': 200 },
  },
  'past due now': {
    facts: {
      'arrears.days.now': 9,
      'arrears.worst.90d': 9,
      'arrears.worst.180d': 9,
      'arrears.worst.365d': 9,
      'arrears.worst.730d': 9,
      'arrears.daysSince': 0,
      'payments.onTime.streak': 0,
    },
  },
  'a serious arrear cuts and freezes': {
    facts: {
      'arrears.days.now': 45,
      'arrears.worst.90d': 45,
      'arrears.worst.180d': 45,
      'arrears.worst.365d': 45,
      'arrears.worst.730d': 45,
      'arrears.serious.count.730d': 1,
      'arrears.daysSince': 0,
      'payments.onTime.streak': 0,
    },
  },
  'many lenders': { facts: { 'external.lenders.now': 5, 'external.balance': 3_000_000 } },
  'income not proved': {
    facts: { 'income.monthly': Number.NaN, 'income.age': Number.NaN, 'consent.income': 0 },
    state: { limit: 3_000_000 as Money },
  },
  'income too low for more': { facts: { 'income.monthly': 400_000 } },
  'cooling off': { state: { changedOn: day('2026-05-20') } },
  'no offers wanted': { state: { optedOut: true } },
  'frozen by hand': { state: { frozen: true } },
  'two gates at once': { facts: { 'external.inquiries.90d': 6, 'draws.count.30d': 8 } },
  'a damped score': { state: { score: { thirtieths: 520 * 30, on: day('2026-06-01') } } },
  'a rise too small': { state: { limit: 29_980_000 as Money } },
  'a refusal of a first limit': {
    facts: { 'tenure.days': 20, 'external.report.age': Number.NaN },
    state: { limit: 0 as Money, changedOn: null },
  },
  'a business line': { business: true },
  'a business without proof of receipts': {
    business: true,
    facts: {
      'receipts.monthly.180d': Number.NaN,
      'receipts.debtServiceCover': Number.NaN,
      'receipts.daysSince': Number.NaN,
      'consent.business': 0,
    },
  },
};

function decided({ facts, state, business: isBusiness = false }: Case): Decision {
  const rules = compileRules(isBusiness ? business : personal, DAY);
  const values = Float64Array.from(CATALOGUE, ({ empty }) => (empty === 0 ? 0 : Number.NaN));
  for (const [name, value] of Object.entries({ ...GOOD, ...facts })) values[slotOf(name)] = value;
  const stands: LimitState = { ...NO_LIMIT_YET, ...LIMIT, ...state };
  const inputs = { account: 'A-1', rules, facts: values, state: stands };
  return readDecision(inputs, decide(rules, values, stands));
}

function textOf(one: Case, language: 'zh-CN' | 'en'): string {
  const glossary = glossaryFor(one.business === true ? business : personal);
  return renderText(explain(decided(one), glossary, language), language);
}

describe('an explanation reads as it was last read and approved', () => {
  test.each(Object.entries(CASES))('%s', async (name, one) => {
    const file = `golden/explanations/${name.replaceAll(' ', '-')}.txt`;
    const text = `${textOf(one, 'en')}\n\n———\n\n${textOf(one, 'zh-CN')}\n`;
    await expect(text).toMatchFileSnapshot(file);
  });
});

const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.subarray(Object.values(CASES), { minLength: 1 }),
    fc.integer({ min: 0, max: 400 }).map((steps) => (steps * 100_000) as Money),
    fc.boolean(),
  )
  .map(([cases, limit, isBusiness]) => ({
    facts: Object.assign({}, ...cases.map(({ facts }) => facts)),
    state: { ...Object.assign({}, ...cases.map(({ state }) => state)), limit },
    business: isBusiness,
  }));

test('an adverse decision has one to four reasons, never the score alone or a characteristic at its best', () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.option(fc.integer({ min: 1, max: 40_000_000 }), { nil: undefined }),
      (one, requested) => {
        const decision = decided(one);
        const glossary = glossaryFor(one.business === true ? business : personal);
        const inputs = requested === undefined ? {} : { requested };
        const reasons = principalReasons(decision, glossary, inputs);
        if (!isAdverse(decision, inputs)) {
          expect(reasons).toEqual([]);
          return;
        }
        expect(reasons.length).toBeGreaterThanOrEqual(1);
        expect(reasons.length).toBeLessThanOrEqual(4);
        const traces = reasons.flatMap((r) => (r.kind === 'characteristic' ? [r.trace] : []));
        for (const { lostToBest } of traces) expect(lostToBest).toBeGreaterThan(0);
        const lost = traces.map(({ lostToReference }) => lostToReference);
        if (lost.some((points) => points > 0)) {
          expect(Math.min(...lost)).toBeGreaterThan(0);
          expect(lost).toEqual([...lost].sort((x, y) => y - x));
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

/** What a law that asks for specific reasons refuses (US Regulation B, 1002.9(b)(2)): they say nothing. */
const SAYS_NOTHING =
  /internal|our (policy|standards?)\b|qualifying score|score (is |was )?too low|low score|内部|评分(不足|过低|太低|不够)/i;

test('no reason is "internal policy" or "score too low": not in what is said, nor in any document', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const glossary = glossaryFor(one.business === true ? business : personal);
      for (const language of ['zh-CN', 'en'] as const) {
        const { adverse } = explain(decided(one), glossary, language, { requested: 99_000_000 });
        expect(adverse.length).toBeGreaterThanOrEqual(1);
        for (const sentence of adverse) expect(sentence).not.toMatch(SAYS_NOTHING);
      }
    }),
    { numRuns: 300 },
  );
  const words = loadAllRules().flatMap((rules) => [...glossaryFor(rules).terms.values()]);
  for (const { words: said } of words) expect(Object.values(said).join()).not.toMatch(SAYS_NOTHING);
});

test('whatever holds a limit is named, and every sentence is complete in both languages', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const decision = decided(one);
      const glossary = glossaryFor(one.business === true ? business : personal);
      for (const language of ['zh-CN', 'en'] as const) {
        const told = explain(decision, glossary, language);
        expect(told.notHigher.length).toBeGreaterThanOrEqual(1);
        const sentences = [
          told.headline,
          ...told.why,
          ...told.score,
          ...told.adverse,
          told.outlook,
        ];
        for (const sentence of sentences) {
          expect(sentence).toMatch(language === 'en' ? /[.]$/ : /。$/);
          expect(sentence).not.toMatch(/undefined|NaN|null/);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('what a hold is said to cost is what the limit would be higher without it', () => {
  const held = decided(CASES['an old arrear'] as Case);
  const free = decided({});
  const cost = held.gates.find(({ code }) => code === 'OLD_ARREARS')?.costs;
  expect(held.limit + (cost ?? 0)).toBe(held.unheld);
  expect(cost).toBeGreaterThan(0);
  expect(free.limit).toBeGreaterThanOrEqual(held.limit + (cost ?? 0));
});
