import { expect, test } from 'vitest';
import { compileRules } from '../compile.ts';
import { day } from '../day.ts';
import { decide } from '../decide.ts';
import { CATALOGUE, slotOf } from '../features/catalogue.ts';
import { NO_LIMIT_YET } from '../limit-state.ts';
import type { Money } from '../money.ts';
import type { Gate, TableRow } from '../policy.ts';
import { readDecision } from '../read-decision.ts';
import { aGate, amount, aScorecard, aTable, dated, rulesOf } from '../rules.test-support.ts';
import type { ReferencePopulation, Scorecard } from '../scorecard.ts';
import { glossaryOf } from './glossary.ts';
import { type PrincipalReason, principalReasons } from './principal-reasons.ts';

test('a cut by grade names what is furthest below its best where nothing is below the reference', () => {
  const scorecard = {
    ...aScorecard({
      'payments.onTime.streak': [
        [3, 25],
        [Number.POSITIVE_INFINITY, 60],
      ],
    }),
    grades: [
      { grade: 'A', from: 600 },
      { grade: 'B', from: 0 },
    ],
  };
  const documents = rulesOf({}, scorecard);
  const rules = compileRules(documents, day('2026-06-30'));
  const facts = new Float64Array(CATALOGUE.length);
  facts[slotOf('tenure.days')] = 800;
  const state = { ...NO_LIMIT_YET, limit: 5_000_000 as Money };
  const decision = readDecision({ account: 'a', rules, facts, state }, decide(rules, facts, state));
  expect(decision.direction).toBe('cut');
  expect(decision.score.characteristics.every(({ lostToReference }) => lostToReference < 0)).toBe(
    true,
  );
  const reasons = principalReasons(decision, glossaryOf(documents, 2), {});
  expect(reasons).toMatchObject([
    { kind: 'characteristic', trace: { feature: 'payments.onTime.streak' } },
  ]);
});

/**
 * Base 400. `tenure.days` below 365 gives 20 of 60 points, a streak below 3 gives 25 of 60, two or more
 * lenders give 10 of 40: in all 455. Against the means below that is short by 25, 5 and 20 of all
 * applicants, and by 5, 15 and −4 of those at the cutoff.
 */
function reasonsAgainst(against: ReferencePopulation): readonly PrincipalReason[] {
  const bins = (below: number, low: number, high: number) => [
    { below, points: low },
    { points: high },
  ];
  const scorecard: Scorecard = {
    ...aScorecard(),
    basePoints: 400,
    characteristics: [
      {
        feature: 'tenure.days',
        bins: bins(365, 20, 60),
        missing: { points: 0 },
        reference: { all: 45, atCutoff: 25 },
      },
      {
        feature: 'payments.onTime.streak',
        bins: bins(3, 25, 60),
        missing: { points: 0 },
        reference: { all: 30, atCutoff: 40 },
      },
      {
        feature: 'external.lenders.now',
        bins: bins(2, 40, 10),
        missing: { points: 0 },
        reference: { all: 30, atCutoff: 6 },
      },
    ],
    reasons: { against, cutoff: 550, band: 20 },
  };
  const documents = rulesOf({}, scorecard);
  const rules = compileRules(documents, day('2026-06-30'));
  const facts = new Float64Array(CATALOGUE.length);
  facts[slotOf('tenure.days')] = 300;
  facts[slotOf('payments.onTime.streak')] = 2;
  facts[slotOf('external.lenders.now')] = 3;
  const state = { ...NO_LIMIT_YET, limit: 5_000_000 as Money };
  const decision = readDecision({ account: 'a', rules, facts, state }, decide(rules, facts, state));
  expect(decision.direction).toBe('cut');
  expect(decision.score.raw).toBe(455);
  return principalReasons(decision, glossaryOf(documents, 2), {});
}

test('against all applicants, reasons are what is furthest below the mean of all', () => {
  expect(reasonsAgainst('all')).toMatchObject([
    { trace: { feature: 'tenure.days', lostToReference: 25, lostToBest: 40 } },
    { trace: { feature: 'external.lenders.now', lostToReference: 20, lostToBest: 30 } },
    { trace: { feature: 'payments.onTime.streak', lostToReference: 5, lostToBest: 35 } },
  ]);
});

test('against those at the cutoff, reasons are what is furthest below their mean, and nothing above it', () => {
  expect(reasonsAgainst('atCutoff')).toMatchObject([
    { trace: { feature: 'payments.onTime.streak', lostToReference: 15 } },
    { trace: { feature: 'tenure.days', lostToReference: 5 } },
  ]);
});

/** The reasons for refusing a first limit of 50,000 to somebody with the facts given, and nothing else. */
function refused(
  facts: Readonly<Record<string, number>>,
  { gates = [], tables = [] }: { gates?: readonly Gate[]; tables?: readonly TableRow[] },
): readonly PrincipalReason[] {
  const ceilings = tables.map((row, i) => ({ ...aTable([row]), code: `CEILING_${i + 1}` }));
  const documents = rulesOf({ gates, ...(ceilings.length > 0 && { ceilings }) });
  const rules = compileRules(documents, day('2026-06-30'));
  const values = new Float64Array(CATALOGUE.length);
  for (const [name, value] of Object.entries(facts)) values[slotOf(name)] = value;
  const inputs = { account: 'a', rules, facts: values, state: NO_LIMIT_YET };
  const decision = readDecision(inputs, decide(rules, values, NO_LIMIT_YET));
  return principalReasons(decision, glossaryOf(documents, 2), { requested: 5_000_000 });
}

test('ceilings below what was asked for are named from the lowest, four of them at most', () => {
  const tables = [40_000, 10_000, 30_000, 20_000, 45_000, 90_000].map((yuan) => ({
    amount: amount(yuan),
  }));
  expect(refused({}, { tables })).toEqual(
    [2, 4, 3, 1].map((number) => ({ kind: 'ceiling', code: `CEILING_${number}` })),
  );
});

test('a refusal that failed at gates names them, four of them at most, and no score', () => {
  const gates = [1, 2, 3, 4, 5].map((number) =>
    aGate({ code: `GATE_${number}`, feature: 'draws.count.30d', open: { atMost: dated(number) } }),
  );
  const named = (count: number) =>
    refused({ 'draws.count.30d': count }, { gates }).map((reason) =>
      reason.kind === 'gate' ? reason.code : reason.kind,
    );
  expect(named(9)).toEqual(['GATE_1', 'GATE_2', 'GATE_3', 'GATE_4']);
  expect(named(2)).toEqual(['GATE_1']);
});
