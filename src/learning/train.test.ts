import { describe, expect, it } from 'vitest';
import { CATALOGUE, compileScorecard, day, slotOf } from '../kernel/index.ts';
import type { CategoryColumn, NumericColumn, Sample } from './sample.ts';
import { type TrainedScorecard, trainScorecard } from './train.ts';
import type { TrainingOptions } from './training/options.ts';
import { scoresOf } from './training/score-rows.ts';

/** A repeatable stand-in for chance in [0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ROWS = 6000;
const NAMES = [
  'arrears.days.now',
  'utilization.average.90d',
  'tenure.days',
  'payments.onTime.streak',
];

interface NumericSample extends Sample {
  readonly columns: readonly NumericColumn[];
}

/** Two variables that matter, a copy of one of them, and noise; some values missing or special. */
function sampled(seed = 5): NumericSample {
  const next = chance(seed);
  const values = NAMES.map(() => new Float64Array(ROWS));
  const target = new Uint8Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const [a, b, noise] = [next() * 100, next() * 100, next() * 100];
    [a, b, a * 2 + 1, noise].forEach((value, j) => {
      (values[j] as Float64Array)[row] = value;
    });
    const odds = -1.5 + 0.04 * (a - 50) - 0.03 * (b - 50);
    target[row] = next() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
    if (next() < 0.05) (values[1] as Float64Array)[row] = Number.NaN;
    if (next() < 0.05) (values[1] as Float64Array)[row] = -1;
  }
  const columns = NAMES.map((name, j) => ({
    kind: 'numeric' as const,
    name,
    values: values[j] as Float64Array,
    specials: [-1],
  }));
  return { rows: ROWS, columns, target };
}

function every(k: number, rest: number): Uint8Array {
  return Uint8Array.from({ length: ROWS }, (_, row) => (row % k === rest ? 1 : 0));
}

const SPLIT = {
  train: Uint8Array.from({ length: ROWS }, (_, row) => (row % 4 < 2 ? 1 : 0)),
  test: every(4, 2),
  outOfTime: every(4, 3),
};

const OPTIONS: TrainingOptions = {
  id: 'trained',
  version: 1,
  effectiveFrom: day('2026-01-01'),
  scaling: { score: 600, odds: 50, pdo: 20 },
  split: SPLIT,
  grades: [
    { grade: 'A', pdMax: 0.1 },
    { grade: 'B', pdMax: 0.3 },
    { grade: 'C', pdMax: 1 },
  ],
  calibration: 'isotonic',
  seed: 1,
};

const sample = sampled();
const trained = trainScorecard(sample, OPTIONS);
const allRows = Uint32Array.from({ length: ROWS }, (_, row) => row);

describe('a trained scorecard', () => {
  it('takes what matters, one of two that say the same, and no noise', () => {
    expect(trained.variables.map(({ fate }) => fate.fate)).toEqual([
      'chosen',
      'chosen',
      'correlated',
      'uninformative',
    ]);
    expect(trained.fit.coefficients.every(({ value }) => value > 0.8 && value < 1.2)).toBe(true);
    expect(trained.test?.discrimination.auc).toBeGreaterThan(0.78);
  });

  it('is scored by the kernel to the point', () => {
    const { score } = compileScorecard(trained.document);
    const scores = scoresOf(trained, sample.columns, allRows);
    const bins = new Int32Array(trained.document.characteristics.length);
    const byKernel = allRows.map((row) => {
      const facts = new Float64Array(CATALOGUE.length);
      for (const { name, values } of sample.columns) facts[slotOf(name)] = values[row] as number;
      return score(facts, 0, bins);
    });
    expect(Array.from(scores)).toEqual(Array.from(byKernel));
  });

  it('scores a category, one that is new, and a missing one as the kernel does by their codes', () => {
    const next = chance(3);
    const codes = Int32Array.from({ length: ROWS }, () => Math.floor(next() * 4) - 1);
    const column: CategoryColumn = {
      kind: 'category',
      name: 'tenure.days',
      codes,
      categories: ['low', 'middle', 'high', 'unheard of'],
    };
    const target = codes.map((code) => (next() < 0.1 + 0.2 * (code + 1) ? 1 : 0));
    const categories = { rows: ROWS, columns: [column], target: Uint8Array.from(target) };
    const result = trainScorecard(categories, OPTIONS);
    const later = { ...column, codes: Int32Array.of(-1, 0, 1, 2, 3) };
    const { score } = compileScorecard(result.document);
    const byKernel = Array.from(later.codes, (code) => {
      const facts = new Float64Array(CATALOGUE.length);
      facts[slotOf('tenure.days')] = code === -1 ? Number.NaN : code;
      return score(facts, 0, new Int32Array(1));
    });
    expect(Array.from(scoresOf(result, [later], Uint32Array.of(0, 1, 2, 3, 4)))).toEqual(byKernel);
    expect(new Set(byKernel).size).toBe(5);
    expect(result.notes.map(({ words }) => words.en)).toContainEqual(
      expect.stringContaining('no rare category of days since the account was opened'),
    );
  });

  it('does not change when all but the training rows change', () => {
    const target = sample.target.map((bad, row) => (SPLIT.train[row] === 1 ? bad : 1 - bad));
    const columns = sample.columns.map((column) => ({
      ...column,
      values: column.values.map((value, row) => (SPLIT.train[row] === 1 ? value : 7 - value)),
    }));
    const other = trainScorecard({ ...sample, columns: columns, target }, OPTIONS);
    expect(other.document).toEqual(trained.document);
    expect(other.fit).toEqual(trained.fit);
    expect(other.train).toEqual(trained.train);
    expect(other.test?.discrimination.auc).not.toBe(trained.test?.discrimination.auc);
  });

  it('counts a row of weight two as two rows', () => {
    const weights = Float64Array.from({ length: ROWS }, (_, row) => (row % 3 === 0 ? 2 : 1));
    const rows = allRows.filter((row) => SPLIT.train[row] === 1);
    const repeated = Uint32Array.from(
      Array.from(rows, (row) => (row % 3 === 0 ? [row, row] : [row])).flat(),
    );
    const copied: Sample = {
      rows: repeated.length,
      ids: repeated,
      columns: sample.columns.map((column) => ({
        ...column,
        values: Float64Array.from(repeated, (row) => column.values[row] as number),
      })),
      target: Uint8Array.from(repeated, (row) => sample.target[row] as number),
    };
    const split = { train: new Uint8Array(repeated.length).fill(1) };
    const weighted = trainScorecard(
      { ...sample, ids: allRows, weights },
      { ...OPTIONS, split: { train: SPLIT.train } },
    );
    expect(weighted.document).toEqual(trainScorecard(copied, { ...OPTIONS, split }).document);
  });

  it('predicts as many bads as there are, and better scores never have a higher PD', () => {
    const { reliability, badRate } = trained.train;
    const all = reliability.bands.reduce((sum, { size }) => sum + size, 0);
    const predicted =
      reliability.bands.reduce((sum, band) => sum + band.predicted * band.size, 0) / all;
    expect(predicted).toBeCloseTo(badRate, 2);
    const pds = trained.document.calibration.map(({ pd }) => pd);
    expect(pds).toEqual(pds.toSorted((a, b) => b - a));
    expect(trained.document.grades.map(({ from }) => from)).toEqual(
      trained.document.grades.map(({ from }) => from).toSorted((a, b) => b - a),
    );
  });

  it('may be calibrated by a curve instead', () => {
    const curved = trainScorecard(sample, { ...OPTIONS, calibration: 'platt' });
    // Grades begin elsewhere on the curve, and so the cutoff does.
    const bins = ({ document }: TrainedScorecard) =>
      document.characteristics.map(({ reference, ...rest }) => ({ ...rest, all: reference.all }));
    expect(bins(curved)).toEqual(bins(trained));
    expect(curved.test?.reliability.calibrationError).toBeLessThan(0.04);
  });

  it('has intervals around its figures, the same for the same seed', () => {
    const { discrimination, ksInterval, brierInterval, reliability } = trained.train;
    expect(ksInterval.from).toBeLessThan(discrimination.ks);
    expect(ksInterval.to).toBeGreaterThan(discrimination.ks);
    expect(brierInterval.from).toBeLessThan(reliability.brier);
    expect(brierInterval.to).toBeGreaterThan(reliability.brier);
    expect(trainScorecard(sample, OPTIONS).train).toEqual(trained.train);
    expect(trainScorecard(sample, { ...OPTIONS, seed: 2 }).train.ksInterval).not.toEqual(
      ksInterval,
    );
  });

  it('sees no shift on its own rows and a shift where a variable moved', () => {
    expect(trained.train.stability.index).toBe(0);
    expect(trained.train.characteristics.every(({ stability }) => stability.index === 0)).toBe(
      true,
    );
    const moved = sample.columns.map((column, j) =>
      j === 0
        ? { ...column, values: column.values.map((v, row) => (row % 4 === 3 ? v / 2 : v)) }
        : column,
    );
    const { outOfTime } = trainScorecard({ ...sample, columns: moved }, OPTIONS);
    const [first, second] = outOfTime?.characteristics ?? [];
    expect(first?.stability.band).toBe('shifted');
    expect(first?.shift.points).toBeGreaterThan(5);
    expect(second?.stability.band).toBe('stable');
  });

  it('rounds at a loss that cannot exceed half a point a characteristic and half for the base', () => {
    const { scoreDifferenceMax, aucExact, aucWhole } = trained.rounding;
    expect(scoreDifferenceMax).toBeLessThanOrEqual((trained.points.columns.length + 1) / 2);
    expect(Math.abs(aucExact - aucWhole)).toBeLessThan(0.003);
  });
});

describe('training', () => {
  it('refuses rows of one class, overlapping masks and masks of another length', () => {
    const good = { ...sample, target: new Uint8Array(ROWS) };
    expect(() => trainScorecard(good, OPTIONS)).toThrow('hold no bads');
    const split = { train: SPLIT.train, test: SPLIT.train };
    expect(() => trainScorecard(sample, { ...OPTIONS, split })).toThrow('in another mask');
    const short = { train: new Uint8Array(3) };
    expect(() => trainScorecard(sample, { ...OPTIONS, split: short })).toThrow('is for 3 rows');
  });

  it('refuses two columns of one name and columns of another length', () => {
    const [column] = sample.columns as readonly [NumericColumn];
    const train = (columns: readonly NumericColumn[]): unknown =>
      trainScorecard({ ...sample, columns }, OPTIONS);
    expect(() => train([column, column])).toThrow('two columns "arrears.days.now"');
    expect(() => train([{ ...column, values: new Float64Array(9) }])).toThrow('has 9 rows');
  });

  it('says so where nothing is worth choosing, and gives everybody one score', () => {
    const [, , , noise] = sample.columns;
    const result = trainScorecard({ ...sample, columns: noise ? [noise] : [] }, OPTIONS);
    expect(result.document.characteristics).toEqual([]);
    expect(result.notes.map(({ words }) => words.en)).toContainEqual(
      expect.stringContaining('everybody has the same score'),
    );
    expect(result.test?.discrimination.auc).toBe(0.5);
  });

  it('says whose test rows it has seen in training', () => {
    const ids = Array.from({ length: ROWS }, (_, row) => (row === 2 ? 0 : row));
    const { notes } = trainScorecard({ ...sample, ids }, OPTIONS);
    expect(notes[0]?.words.en).toMatch(/^1 rows kept for testing/);
  });
});

describe('parcelling of refused applicants', () => {
  const refused = every(4, 3);
  const split = { train: SPLIT.train, test: SPLIT.test };

  it('never looks at their targets, and says that it is an assumption', () => {
    const options = { ...OPTIONS, split, rejects: { rows: refused, badRateMultiple: 2 } };
    const target = sample.target.map((bad, row) => (refused[row] === 1 ? 1 - bad : bad));
    const inferred = trainScorecard(sample, options);
    expect(trainScorecard({ ...sample, target }, options).document).toEqual(inferred.document);
    expect(inferred.notes[0]?.words.en).toMatch(/^assumption: 1500 refused rows/);
  });

  it('raises the PD with the multiple that is assumed', () => {
    const pds = [1, 2, 3].map((badRateMultiple) => {
      const rejects = { rows: refused, badRateMultiple };
      const { train } = trainScorecard(sample, { ...OPTIONS, split, rejects });
      const { bands } = train.reliability;
      return bands.reduce((sum, { predicted, size }) => sum + predicted * size, 0) / train.rows;
    }) as [number, number, number];
    const { badRate } = trained.train;
    expect(pds[0]).toBeCloseTo(badRate, 1);
    expect(pds[1]).toBeGreaterThan(pds[0] + 0.02);
    expect(pds[2]).toBeGreaterThan(pds[1] + 0.02);
  });
});
