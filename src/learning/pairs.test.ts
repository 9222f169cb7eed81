import { describe, expect, it } from 'vitest';
import { checkScorecard } from '../kernel/check/check-scorecard.ts';
import { CATALOGUE, compileScorecard, day, slotOf } from '../kernel/index.ts';
import type { NumericColumn, Sample } from './sample.ts';
import { trainScorecard } from './train.ts';
import type { TrainingOptions } from './training/options.ts';
import { inOwnDirection } from './training/own-direction.ts';
import { scoresOf } from './training/score-rows.ts';

/** A repeatable stand-in for chance in [0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ROWS = 8000;
const NAMES = ['arrears.days.now', 'utilization.average.90d', 'tenure.days'];
const all = Uint32Array.from({ length: ROWS }, (_, row) => row);

interface NumericSample extends Sample {
  readonly columns: readonly NumericColumn[];
}

const oneAlone = (a: number, b: number): boolean => a > 50 !== b > 50;

/** Two variables that matter one by one and, by `together`, where `where` says; and noise. */
function sampled(together: number, where = oneAlone): NumericSample {
  const next = chance(11);
  const values = NAMES.map(() => new Float64Array(ROWS));
  const target = new Uint8Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const [a, b, noise] = [next() * 100, next() * 100, next() * 100];
    [a, b, noise].forEach((value, j) => {
      (values[j] as Float64Array)[row] = next() < 0.03 ? Number.NaN : value;
    });
    const odds = -3 + 0.02 * a + 0.02 * b + (where(a, b) ? together : 0);
    target[row] = next() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
  }
  const columns = NAMES.map((name, j) => ({
    kind: 'numeric' as const,
    name,
    values: values[j] as Float64Array,
  }));
  return { rows: ROWS, columns, target };
}

const OPTIONS: TrainingOptions = {
  id: 'paired',
  version: 1,
  effectiveFrom: day('2026-01-01'),
  scaling: { score: 600, odds: 50, pdo: 20 },
  split: {
    train: Uint8Array.from({ length: ROWS }, (_, row) => (row % 3 < 2 ? 1 : 0)),
    test: Uint8Array.from({ length: ROWS }, (_, row) => (row % 3 === 2 ? 1 : 0)),
  },
  grades: [{ grade: 'A', pdMax: 1 }],
  calibration: 'isotonic',
  interactions: { most: 3 },
  seed: 1,
};

const sample = sampled(2);
const trained = trainScorecard(sample, OPTIONS);

describe('a scorecard with pairs', () => {
  it('finds two variables that say more together than one by one, and tells unseen rows apart better', () => {
    expect(trained.document.pairs).toHaveLength(1);
    const [pair] = trained.document.pairs ?? [];
    expect([pair?.rows.feature, pair?.columns.feature]).toEqual([NAMES[0], NAMES[1]]);
    const { interactions: _, ...plain } = OPTIONS;
    const without = trainScorecard(sample, plain);
    expect(without.document.pairs).toBeUndefined();
    const aucOf = ({ test }: typeof trained): number => test?.discrimination.auc ?? 0;
    expect(aucOf(trained)).toBeGreaterThan(aucOf(without) + 0.03);
  });

  it('takes none where the variables only add up, and says what it tried', () => {
    const additive = trainScorecard(sampled(0), OPTIONS);
    expect(additive.document.pairs).toBeUndefined();
    expect(additive.pairsTried.every(({ taken }) => !taken)).toBe(true);
    expect(trained.pairsTried[0]).toMatchObject({ names: [NAMES[0], NAMES[1]], taken: true });
  });

  it('keeps better behaviour from costing points, where its variables have a direction', () => {
    const binning = { columns: inOwnDirection(NAMES) };
    const against = ({ document }: typeof trained): number =>
      checkScorecard(document).filter(({ code }) => code === 'POINTS_AGAINST_DIRECTION').length;
    expect(against(trained)).toBeGreaterThan(0);
    expect(against(trainScorecard(sample, { ...OPTIONS, binning }))).toBe(0);
    const either = sampled(2, (a, b) => a > 50 || b > 50);
    const held = trainScorecard(either, { ...OPTIONS, binning });
    expect(held.document.pairs).toHaveLength(1);
    expect(against(held)).toBe(0);
  });

  it('is scored by the kernel to the point, missing values included', () => {
    const { score } = compileScorecard(trained.document);
    const bins = new Int32Array(trained.document.characteristics.length + 1);
    const byKernel = Array.from(all, (row) => {
      const facts = new Float64Array(CATALOGUE.length);
      for (const { name, values } of sample.columns) facts[slotOf(name)] = values[row] as number;
      return score(facts, 0, bins);
    });
    expect(Array.from(scoresOf(trained, sample.columns, all))).toEqual(byKernel);
  });

  it('does not change when all but the training rows change', () => {
    const training = OPTIONS.split.train;
    const target = sample.target.map((bad, row) => (training[row] === 1 ? bad : 1 - bad));
    const columns = sample.columns.map((column) => ({
      ...column,
      values: column.values.map((value, row) => (training[row] === 1 ? value : 7 - value)),
    }));
    const other = trainScorecard({ ...sample, columns, target }, OPTIONS);
    expect(other.document).toEqual(trained.document);
  });

  it('does without pairs where there is only one variable', () => {
    const [first] = sample.columns as readonly [NumericColumn];
    const single = trainScorecard({ ...sample, columns: [first] }, OPTIONS);
    expect(single.document.pairs).toBeUndefined();
    expect(single.pairsTried).toEqual([]);
  });
});
