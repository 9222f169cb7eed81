import {
  type BasisPoints,
  type CompiledRules,
  compileRules,
  type Dated,
  day,
  type Gate,
  type GateCondition,
  type GateEffect,
  type Money,
  NEUTRAL_APPETITE,
  type PartsPerMillion,
  type Policy,
  type Rules,
  type Scorecard,
  type Words,
} from '../src/kernel/index.ts';

/** One policy of 6 ceilings and 9 gates over a scorecard of 12 characteristics, for every engine. */
export const DAY: ReturnType<typeof day> = day('2026-01-01');
const START = day('2020-01-01');
const WORDS: Words = { 'zh-CN': '', en: '' };

function always<T>(value: T): Dated<T> {
  return [{ from: START, value }];
}

const money = (value: number): Dated<Money> => always(value as Money);
const share = (value: number): Dated<BasisPoints> => always(value as BasisPoints);

export const EDGES: Readonly<Record<string, readonly number[]>> = {
  'utilization.now': [1000, 3000, 6000, 9000],
  'arrears.worst.365d': [1, 8, 31, 60],
  'external.lenders.now': [1, 2, 4, 6],
  'tenure.days': [90, 180, 365, 730],
  'payments.onTime.streak': [3, 6, 12, 24],
  'draws.count.30d': [1, 3, 6, 10],
  'external.inquiries.90d': [1, 2, 4, 7],
  'utilization.average.90d': [1000, 3000, 6000, 9000],
  'thirdParty.score': [550, 600, 650, 700],
  'income.monthly': [300_000, 600_000, 1_000_000, 2_000_000],
  'instalments.count.365d': [1, 2, 4, 6],
  'payments.toDue.180d': [5000, 9000, 10_000, 12_000],
};
export const POINTS: readonly number[] = [30, 25, 18, 10, 4];
export const MISSING_POINTS = 12;
export const BASE_POINTS = 380;
export const GRADES = [
  { grade: 'A', from: 620 },
  { grade: 'B', from: 585 },
  { grade: 'C', from: 550 },
  { grade: 'D', from: 0 },
] as const;

const scorecard: Scorecard = {
  id: 'bench',
  version: 1,
  effectiveFrom: START,
  scaling: { score: 600, odds: 50, pdo: 20 },
  basePoints: BASE_POINTS,
  characteristics: Object.entries(EDGES).map(([feature, edges]) => ({
    feature,
    bins: POINTS.map((points, i) => ({
      points,
      ...(edges[i] === undefined ? {} : { below: edges[i] }),
    })),
    missing: { points: MISSING_POINTS },
    reference: { all: 18, atCutoff: 18 },
  })),
  grades: GRADES,
  calibration: [
    { score: 450, pd: 300_000 as PartsPerMillion },
    { score: 550, pd: 60_000 as PartsPerMillion },
    { score: 650, pd: 3000 as PartsPerMillion },
  ],
  reasons: { against: 'all', cutoff: 550, band: 20 },
};

export const STEP = 10_000;
export const FLOOR = 50_000;
export const CAP = 20_000_000;
export const TOLERANCE = 500;
export const RISE = { most: 3000, least: 50_000, coolingOff: 90 } as const;

interface GateSpec {
  readonly feature: string;
  readonly side: 'atLeast' | 'atMost';
  readonly threshold: number;
  readonly effect: 'hold' | 'cut' | 'freeze';
}

/** All gates are open where their feature is missing; the one cut goes to half the limit. */
export const GATES: readonly GateSpec[] = [
  { feature: 'arrears.days.now', side: 'atMost', threshold: 0, effect: 'hold' },
  { feature: 'arrears.worst.365d', side: 'atMost', threshold: 3, effect: 'hold' },
  { feature: 'external.inquiries.90d', side: 'atMost', threshold: 6, effect: 'hold' },
  { feature: 'tenure.days', side: 'atLeast', threshold: 180, effect: 'hold' },
  { feature: 'draws.count.30d', side: 'atMost', threshold: 10, effect: 'hold' },
  { feature: 'arrears.worst.90d', side: 'atMost', threshold: 30, effect: 'cut' },
  { feature: 'arrears.days.now', side: 'atMost', threshold: 60, effect: 'freeze' },
  { feature: 'external.report.age', side: 'atMost', threshold: 180, effect: 'hold' },
  { feature: 'utilization.high.days.180d', side: 'atMost', threshold: 120, effect: 'hold' },
];

function gate({ feature, side, threshold, effect }: GateSpec, index: number): Gate {
  const effects: Readonly<Record<GateSpec['effect'], GateEffect>> = {
    hold: { kind: 'hold' },
    cut: { kind: 'cut', to: share(5000) },
    freeze: { kind: 'freeze' },
  };
  return {
    code: `GATE_${index}`,
    words: WORDS,
    feature,
    open: { [side]: always(threshold) } as unknown as GateCondition,
    whenMissing: 'open',
    effect: effects[effect],
  };
}

const policy: Policy = {
  id: 'bench',
  version: 1,
  effectiveFrom: START,
  product: 'bench',
  segment: 'personal',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  jurisdiction: 'CN',
  scorecard: 'bench',
  limit: { floor: money(FLOOR), cap: money(CAP), step: STEP as Money },
  ceilings: [
    {
      code: 'INCOME',
      words: WORDS,
      kind: 'multiple',
      feature: 'income.monthly',
      times: share(40_000),
      missing: 2_000_000 as Money,
    },
    {
      code: 'ABILITY',
      words: WORDS,
      kind: 'ability',
      income: 'income.monthly',
      share: share(5000),
      obligations: ['external.debtService'],
      paymentRate: share(1000),
      missing: 'unbounded',
    },
    {
      code: 'EXPOSURE',
      words: WORDS,
      kind: 'exposure',
      base: 'income.monthly',
      times: share(120_000),
      external: 'external.balance',
      share: share(10_000),
      missing: 'unbounded',
    },
    {
      code: 'GRADE',
      words: WORDS,
      kind: 'table',
      rows: [
        {
          grades: ['A'],
          when: [{ feature: 'tenure.days', atLeast: 365 }],
          amount: { fixed: money(20_000_000) },
        },
        { grades: ['A', 'B'], amount: { fixed: money(10_000_000) } },
        { grades: ['C'], amount: { fixed: money(3_000_000) } },
        { amount: { fixed: money(500_000) } },
      ],
    },
    {
      code: 'LENDERS',
      words: WORDS,
      kind: 'table',
      rows: [
        {
          when: [{ feature: 'external.lenders.now', below: 2 }],
          amount: { fixed: money(20_000_000) },
        },
        {
          when: [{ feature: 'external.lenders.now', below: 5 }],
          amount: { fixed: money(5_000_000) },
        },
        {
          when: [{ feature: 'external.lenders.now', atLeast: 5 }],
          amount: { fixed: money(1_000_000) },
        },
      ],
    },
    { code: 'CONSTANT', words: WORDS, kind: 'constant', amount: money(15_000_000) },
  ],
  gates: GATES.map(gate),
  moves: {
    first: money(2_000_000),
    rise: {
      most: share(RISE.most),
      least: money(RISE.least),
      coolingOff: always(RISE.coolingOff),
      onAcceptance: true,
    },
    cut: { tolerance: share(TOLERANCE), every: always(0) },
  },
};

const rules: Rules = { policy, scorecard, pack: null, appetite: NEUTRAL_APPETITE };

export const benchRules: CompiledRules = compileRules(rules, DAY);
