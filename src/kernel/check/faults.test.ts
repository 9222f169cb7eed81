import { expect, test } from 'vitest';
import type { Rules } from '../compile.ts';
import { day } from '../day.ts';
import type { BasisPoints, Money } from '../money.ts';
import type { Ceiling, Gate, Pack, PackRule, Policy, TableRow } from '../policy.ts';
import {
  aGate,
  amount,
  aPolicy,
  aScorecard,
  aTable,
  dated,
  rulesOf,
  yuan,
} from '../rules.test-support.ts';
import type { Scorecard } from '../scorecard.ts';
import { checkRules } from './check-rules.ts';
import type { FindingCode } from './finding.ts';

/**
 * One document for each thing that a check can find, which has just that fault, and the place that is
 * named. Faults of data sources have their own tests.
 */
type Faulty = readonly [where: string, rules: Rules];
type Code = Exclude<FindingCode, `SOURCE_${string}`>;

const LINE: Ceiling = {
  ...aTable([{ grades: ['A'], amount: amount(60_000) }, { amount: amount(20_000) }]),
  code: 'LINE',
};

function withCeiling(ceiling: Ceiling): Rules {
  return rulesOf({ ceilings: [LINE, ceiling] });
}

function withRows(rows: readonly TableRow[]): Rules {
  return rulesOf({ ceilings: [aTable(rows)] });
}

function withGate(changes: Partial<Gate>): Rules {
  return rulesOf({ gates: [aGate(changes)] });
}

function withLimit(changes: Partial<Policy['limit']>): Rules {
  return rulesOf({ limit: { ...aPolicy().limit, ...changes } });
}

function withRise(changes: Partial<Policy['moves']['rise']>): Rules {
  const { moves } = aPolicy();
  return rulesOf({ moves: { ...moves, rise: { ...moves.rise, ...changes } } });
}

function withCard(changes: Partial<Scorecard>): Rules {
  return rulesOf({}, { ...aScorecard(), ...changes });
}

function underLaw(ceiling: Partial<Ceiling>): Rules {
  const rule: PackRule = {
    id: 'CN-X',
    words: LINE.words,
    source: 'a law made for this test',
    effectiveFrom: day('2020-01-01'),
    effectiveTo: null,
    verified: true,
    on: true,
    rule: {
      kind: 'ceiling',
      ceiling: {
        code: 'CN_X',
        words: LINE.words,
        hard: true,
        kind: 'constant',
        amount: yuan(100_000),
        ...ceiling,
      } as Ceiling,
    },
  };
  const pack: Pack = {
    jurisdiction: 'CN',
    version: 1,
    effectiveFrom: day('2020-01-01'),
    currency: 'CNY',
    rules: [rule],
  };
  return { ...rulesOf(), pack };
}

const times = (feature: string, multiple: number): Ceiling => ({
  kind: 'multiple',
  code: 'TIMES',
  words: LINE.words,
  feature,
  times: dated(multiple * 10_000),
  missing: 'unbounded',
});

/** Eight features of five ranges each: more cells and corners than are laid out. */
const sprawling = aTable([
  ...[1, 2, 3, 4].map((edge) => ({
    when: [
      'draws.count.30d',
      'draws.count.90d',
      'external.inquiries.90d',
      'external.inquiries.365d',
      'external.lenders.new.180d',
      'instalments.count.365d',
      'arrears.count.365d',
      'limit.cuts.count.365d',
    ].map((feature) => ({ feature, below: edge * 10 })),
    amount: amount(100_000 - edge),
  })),
  { amount: amount(50_000) },
]);

const streak = (bins: readonly (readonly [number, number])[]) =>
  aScorecard({ 'payments.onTime.streak': bins });

const FAULTS: Readonly<Record<Code, Faulty>> = {
  APPETITE_IGNORED: [
    'policy.ceilings[1].appetite',
    withCeiling({ ...times('income.monthly', 4), hard: true, appetite: true }),
  ],
  BETTER_LOWERS_LIMIT: ['policy.ceilings[1]', withCeiling(times('external.balance', 2))],
  BINS_OUT_OF_ORDER: [
    'scorecard.characteristics[0].bins[1].below',
    rulesOf(
      {},
      streak([
        [6, 10],
        [3, 20],
        [Infinity, 30],
      ]),
    ),
  ],
  BIN_NEVER_REACHED: [
    'scorecard.characteristics[0].bins[0]',
    rulesOf(
      {},
      streak([
        [0, 10],
        [Infinity, 30],
      ]),
    ),
  ],
  CALIBRATION_OUT_OF_ORDER: [
    'scorecard.calibration[1]',
    withCard({
      calibration: [
        { score: 400, pd: 5_000 as never },
        { score: 700, pd: 200_000 as never },
      ],
    }),
  ],
  CALIBRATION_TOO_SHORT: [
    'scorecard.calibration',
    withCard({ calibration: [{ score: 530, pd: 20_000 as never }] }),
  ],
  CAP_ABOVE_LAW: ['policy.limit.cap', underLaw({})],
  CEILING_NEVER_BINDS: [
    'policy.ceilings[1]',
    withCeiling({ ...aTable([{ amount: amount(60_000) }]), code: 'NEVER_LOWEST' }),
  ],
  CHARACTERISTIC_WITHOUT_EFFECT: [
    'scorecard.characteristics[0]',
    rulesOf({}, streak([[Infinity, 20]])),
  ],
  CLEARS_WITHOUT_CLOCK: [
    'policy.gates[0].clears.feature',
    withGate({ clears: { feature: 'draws.count.30d', reaches: 30 } }),
  ],
  CODE_USED_TWICE: ['policy.gates[0].code', withGate({ code: 'COOLING_OFF' })],
  CUT_WITHOUT_EFFECT: [
    'policy.gates[0].effect.to',
    withGate({ effect: { kind: 'cut', to: dated<BasisPoints>(10_000) } }),
  ],
  FEATURE_SCORED_TWICE: [
    'scorecard.characteristics[1]',
    withCard({
      characteristics: [...aScorecard().characteristics, ...aScorecard().characteristics],
    }),
  ],
  FIRST_LIMIT_BELOW_FLOOR: [
    'policy.moves.first',
    rulesOf({ moves: { ...aPolicy().moves, first: yuan(500) } }),
  ],
  FLOOR_ABOVE_CAP: ['policy.limit.floor', withLimit({ floor: yuan(300_000) })],
  GATE_NEVER_OPENS: [
    'policy.gates[0]',
    withGate({ feature: 'draws.count.30d', open: { atMost: dated(-1) } }),
  ],
  GATE_NEVER_SHUTS: [
    'policy.gates[0]',
    withGate({ feature: 'draws.count.30d', open: { atLeast: dated(0) } }),
  ],
  GRADES_OUT_OF_ORDER: [
    'scorecard.grades[1].from',
    withCard({
      grades: [
        { grade: 'A', from: 0 },
        { grade: 'B', from: 550 },
      ],
    }),
  ],
  GRADE_NAMED_TWICE: [
    'scorecard.grades[1].grade',
    withCard({
      grades: [
        { grade: 'A', from: 550 },
        { grade: 'A', from: 0 },
      ],
    }),
  ],
  GRADE_NEVER_REACHED: [
    'scorecard.grades[0]',
    withCard({
      grades: [
        { grade: 'A', from: 900 },
        { grade: 'B', from: 0 },
      ],
    }),
  ],
  HARD_CEILING_OPEN_WHEN_MISSING: [
    'pack.rules[0].rule.ceiling',
    underLaw({ ...times('income.monthly', 2), hard: true }),
  ],
  LAW_NOT_HARD: ['pack.rules[0].rule.ceiling', underLaw({ hard: false })],
  MONOTONE_PROVED: ['policy', rulesOf()],
  MONOTONE_UNDECIDED: ['policy.ceilings[0]', rulesOf({ ceilings: [sprawling] })],
  NEGATIVE_PARAMETER: ['policy.moves.rise.coolingOff', withRise({ coolingOff: dated(-1) })],
  NOT_POSITIVE: ['policy.limit.step', withLimit({ step: 0 as Money })],
  NOT_WHOLE_STEPS: ['policy.limit.cap', withLimit({ cap: yuan(200_050) })],
  NO_VALUE_IN_FORCE: [
    'policy.limit.cap',
    withLimit({ cap: [{ from: day('2030-01-01'), value: 1 as Money }] }),
  ],
  POINTS_AGAINST_DIRECTION: [
    'scorecard.characteristics[0]',
    rulesOf(
      {},
      streak([
        [6, 30],
        [Infinity, 10],
      ]),
    ),
  ],
  RISE_OUT_OF_REACH: ['policy.moves.rise', withRise({ most: dated<BasisPoints>(0) })],
  ROWS_NESTED: ['policy.ceilings[0]', rulesOf()],
  ROWS_OVERLAP: [
    'policy.ceilings[0].rows[1]',
    withRows([
      { when: [{ feature: 'tenure.days', below: 200 }], amount: amount(10_000) },
      { when: [{ feature: 'tenure.days', atLeast: 100 }], amount: amount(20_000) },
      { amount: amount(5_000) },
    ]),
  ],
  ROW_NEVER_MATCHES: [
    'policy.ceilings[0].rows[0]',
    withRows([
      { when: [{ feature: 'tenure.days', atLeast: 200, below: 100 }], amount: amount(10_000) },
      { amount: amount(20_000) },
    ]),
  ],
  SCORE_WITHOUT_EFFECT: ['policy.scorecard', withRows([{ amount: amount(20_000) }])],
  TABLE_GAP: [
    'policy.ceilings[0]',
    withRows([{ when: [{ feature: 'tenure.days', below: 200 }], amount: amount(10_000) }]),
  ],
  TABLE_NOT_ANALYSED: ['policy.ceilings[0]', rulesOf({ ceilings: [sprawling] })],
  TOO_MANY_GRADES: [
    'scorecard.grades',
    withCard({
      grades: Array.from({ length: 31 }, (_, i) => ({ grade: `G${i}`, from: 900 - i })),
    }),
  ],
  UNKNOWN_FEATURE: ['policy.gates[0].feature', withGate({ feature: 'no.such.feature' })],
  UNKNOWN_GRADE: [
    'policy.ceilings[0].rows[0].grades[0]',
    withRows([{ grades: ['Z'], amount: amount(10_000) }, { amount: amount(20_000) }]),
  ],
  WRONG_DOCUMENT: ['policy.scorecard', rulesOf({ scorecard: 'another-card' })],
};

const ENGLISH = /^[^\p{Script=Han}]+[.]$/u;
const CHINESE = /\p{Script=Han}.*。$/u;

test.each(Object.entries(FAULTS))('%s is found at its place, in whole sentences', (code, fault) => {
  const [where, rules] = fault;
  const findings = checkRules(rules, 2);
  const places = findings.filter((finding) => finding.code === code).map((found) => found.where);
  expect(places).toContain(where);
  for (const { message } of findings) {
    expect(message.en).toMatch(ENGLISH);
    expect(message['zh-CN']).toMatch(CHINESE);
  }
});

test('a document without a fault has none of them', () => {
  const notes: readonly Code[] = ['MONOTONE_PROVED', 'ROWS_NESTED'];
  const found = checkRules(rulesOf(), 2).map(({ code }) => code);
  expect(found.filter((code) => !notes.includes(code as Code))).toEqual([]);
});
