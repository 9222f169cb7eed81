import { expect, test } from 'vitest';
import { day, type FeaturePair } from '../kernel/index.ts';
import { type Sample, trainScorecard } from '../learning/index.ts';
import { challengedOn } from './challenged.ts';
import type { ValidatedPart } from './parts.ts';
import { renderValidation } from './report.ts';
import { swapAgainst } from './swap.ts';
import { type Validation, validationOf } from './validation.ts';

/** A repeatable stand-in for chance in [0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ROWS = 1500;
const next = chance(7);
const use = Float64Array.from({ length: ROWS }, () => Math.floor(next() * 10_000));
const noise = Float64Array.from({ length: ROWS }, () => Math.floor(next() * 1000));
const sample: Sample = {
  rows: ROWS,
  target: Uint8Array.from(use, (value) => (next() < 0.05 + value / 20_000 ? 1 : 0)),
  columns: [
    { kind: 'numeric', name: 'utilization.now', values: use },
    { kind: 'numeric', name: '<b>constant</b>', values: new Float64Array(ROWS) },
  ],
};
const split = {
  train: Uint8Array.from({ length: ROWS }, (_, row) => (row % 2 === 0 ? 1 : 0)),
  test: Uint8Array.from({ length: ROWS }, (_, row) => row % 2),
};

const trained = trainScorecard(sample, {
  ...{
    id: 'shown',
    version: 2,
    effectiveFrom: day('2026-01-01'),
    calibration: 'isotonic',
    seed: 1,
  },
  scaling: { score: 600, odds: 50, pdo: 20 },
  split,
  grades: [
    { grade: 'A', pdMax: 0.2 },
    { grade: 'B', pdMax: 1 },
  ],
});

/** A challenger that tells less than the scorecard. */
function beside(rows: Uint32Array) {
  const rough = Float64Array.from(rows, (row) => Math.floor((use[row] as number) / 4000) / 10);
  return {
    scorecard: Float64Array.from(rows, (row) => -(use[row] as number)),
    challenger: rough.map((pd) => -pd),
    pds: rough,
    target: Uint8Array.from(rows, (row) => sample.target[row] as number),
  };
}

const rowsOfTest = Uint32Array.from(split.test.keys()).filter((row) => split.test[row] === 1);

function validated(): Validation {
  return validationOf({
    trained,
    sample,
    split,
    source: {
      name: 'Tom & <script>alert(1)</script>',
      outcome: { 'zh-CN': '违约', en: 'default' },
      assumptions: [{ 'zh-CN': '假设甲', en: 'assumed so' }],
      tallies: [{ observedOn: '2025-01-01', accounts: { good: 3, bad: 1 } }],
    },
    swap: swapAgainst({
      inForce: 'old@1',
      before: Float64Array.from(rowsOfTest, (row) => noise[row] as number),
      after: Float64Array.from(rowsOfTest, (row) => -(use[row] as number)),
      target: Uint8Array.from(rowsOfTest, (row) => sample.target[row] as number),
    }),
    challenged: {
      name: 'trees.onnx',
      parts: [challengedOn({ name: 'test', ...beside(rowsOfTest) })],
      inputs: [{ name: 'utilization.now', points: 12.34 }],
    },
    sources: {
      judgedOn: 'test',
      withAll: { auc: 0.8, ks: 0.4, limitOfGoods: 1_234_567.8 },
      sources: [
        {
          source: 'bureau',
          columns: ['external.inquiries.90d'],
          without: { auc: 0.75, ks: 0.35, limitOfGoods: 1_000_000 },
          auc: {
            difference: 0.05,
            interval: { level: 0.95, from: 0.02, to: 0.08 },
            pValue: 0.00001,
          },
        },
      ],
    },
  });
}

const validation = validated();
const html = renderValidation(validation, { currency: 'CNY', digits: 2 });

test('the page loads nothing from outside, runs no script, and shows names as text', () => {
  expect(html).not.toMatch(/<(script|link|img|iframe|object)\b/i);
  expect(html).not.toMatch(/\b(src|href)\s*=\s*["']?\s*(https?:)?\/\//i);
  expect(html).toContain('Tom &amp; &lt;script&gt;');
  expect(html).toContain('&lt;b&gt;constant&lt;/b&gt;');
});

test('everything is said in Chinese and in English, with every value a text', () => {
  for (const words of [
    '评分卡验证报告',
    'Validation of a scorecard',
    '当前额度使用率',
    '假设甲',
    'assumed so',
  ]) {
    expect(html).toContain(words);
  }
  expect(html).not.toMatch(/\[object |undefined|NaN|Infinity/);
});

test('what a source adds stands there with the limit that it gains, and not at all where nobody asked', () => {
  expect(html).toContain('without bureau report');
  expect(html).toContain('缺少征信报告');
  expect(html).toContain('¥12,346');
  expect(html).toContain('+¥2,346');
  const unasked = renderValidation(
    { ...validation, sources: null },
    { currency: 'CNY', digits: 2 },
  );
  expect(unasked).not.toContain('The value of each source of data');
});

test('the same validation gives the same bytes', () => {
  expect(renderValidation(validated(), { currency: 'CNY', digits: 2 })).toBe(html);
});

test('grades, score bands and curves take every row once', () => {
  for (const { grades, scores, curve, evaluation } of validation.parts) {
    const sum = (values: readonly number[]): number =>
      values.reduce((all, value) => all + value, 0);
    expect(sum(grades.map(({ size }) => size))).toBe(evaluation.rows);
    expect(sum(scores.map(({ goods }) => goods))).toBeCloseTo(1, 10);
    expect(sum(scores.map(({ bads }) => bads))).toBeCloseTo(1, 10);
    expect(curve.at(-1)).toMatchObject({ rows: 1, goods: 1, bads: 1 });
  }
});

test('a variable that is left out has its bins, no points, and the reason', () => {
  const [first, second] = validation.variables;
  expect(first?.name).toBe('utilization.now');
  expect(first?.bins.some(({ points }) => points !== null)).toBe(true);
  expect(second?.fate).toEqual({ fate: 'uninformative' });
  expect(second?.bins.every(({ points }) => points === null)).toBe(true);
});

test('the swap set accepts as many by the new score as by the old', () => {
  const { swap } = validation;
  const [into, out] = [swap?.set.swappedIn.size ?? 0, swap?.set.swappedOut.size ?? 0];
  expect(Math.abs(into - out)).toBeLessThanOrEqual(3);
  expect(swap?.difference.difference).toBeCloseTo((swap?.auc ?? 0) - (swap?.aucInForce ?? 0), 10);
});

test('a challenger stands beside the scorecard in both languages, with what it adds or lacks', () => {
  const [part] = validation.challenged?.parts ?? [];
  expect(part?.difference.difference).toBeLessThan(0);
  expect(part?.difference.interval.to).toBeGreaterThan(part?.difference.difference as number);
  const mean = (of: (row: number) => number): number =>
    rowsOfTest.reduce((sum, row) => sum + of(row), 0) / rowsOfTest.length;
  const pds = beside(rowsOfTest).pds;
  const squares = mean((row) => {
    const pd = pds[rowsOfTest.indexOf(row)] as number;
    return (pd - (sample.target[row] as number)) ** 2;
  });
  expect(part?.brier).toBeCloseTo(squares, 12);
  expect(html).toContain('Against a challenger');
  expect(html).toContain('与挑战者模型对比');
  expect(html).toContain('trees.onnx');
  expect(html).toContain('12.3');
  const none = renderValidation(
    { ...validation, challenged: null },
    { currency: 'CNY', digits: 2 },
  );
  expect(none).not.toContain('Against a challenger');
});

test('how far PDs are from what came about is said in words: by chance, or where it is not', () => {
  const [train, judged] = validation.parts as [ValidatedPart, ValidatedPart];
  const withP = (pValue: number, heldOut: boolean): string => {
    const { reliability } = judged.evaluation;
    const hosmerLemeshow = { ...reliability.hosmerLemeshow, pValue };
    const evaluation = { ...judged.evaluation, reliability: { ...reliability, hosmerLemeshow } };
    const parts = [train, { ...judged, evaluation }];
    return renderValidation({ ...validation, heldOut, parts }, { currency: 'CNY', digits: 2 });
  };
  expect(withP(0.2, false)).toMatch(
    /Test: Hosmer.*p = 0\.2000\. In all, \d+ bads were expected and \d+ came about\. Chance explains/,
  );
  expect(withP(0.01, false)).toMatch(
    /Test: Hosmer.*p = 0\.0100\..* Chance does not explain.* rows with a PD of/,
  );
  const later = { ...judged, name: 'outOfTime' as const };
  const drifted = [train, judged, later].map((part, i) => {
    const { reliability } = part.evaluation;
    const hosmerLemeshow = { ...reliability.hosmerLemeshow, pValue: i === 2 ? 0.01 : 0.2 };
    return {
      ...part,
      evaluation: { ...part.evaluation, reliability: { ...reliability, hosmerLemeshow } },
    };
  });
  const page = renderValidation({ ...validation, parts: drifted }, { currency: 'CNY', digits: 2 });
  expect(page).toMatch(/Out of time: Hosmer.*times have changed since/);
  expect(withP(0.01, false)).not.toContain('times have changed since');
  expect(withP(0.2, true)).toMatch(/Training: Hosmer.*It says little here/);
  expect(withP(0.2, false)).not.toMatch(/It says little here/);
});

test('the points of a pair stand there as a table, both variables in words', () => {
  const reference = { all: 2, atCutoff: 1 };
  const pair: FeaturePair = {
    rows: { feature: 'arrears.days.now', edges: [30] },
    columns: { feature: 'utilization.now', edges: [5000] },
    points: [
      [17, 4, 5],
      [3, 0, 1],
      [2, 2, 2],
    ],
    reference,
  };
  const page = renderValidation(
    { ...validation, scoredPairs: [pair] },
    { currency: 'CNY', digits: 2 },
  );
  expect(page).toContain('days past due now × share of the limit in use now');
  expect(page).toMatch(
    /<td>from 30 days<\/td><td class="number">3<\/td><td class="number">0<\/td>/,
  );
  expect(page).toContain('<th class="number">below 50%</th>');
});
