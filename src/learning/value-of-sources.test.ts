import { describe, expect, it } from 'vitest';
import { day, featureOf, sourcesOf } from '../kernel/index.ts';
import type { NumericColumn, Sample } from './sample.ts';
import { trainScorecard } from './train.ts';
import type { TrainingOptions } from './training/options.ts';
import { valueOfSources } from './value-of-sources.ts';

const ROWS = 3000;

/** A repeatable stand-in for chance in [0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Arrears and inquiries matter; the tax filing is noise. */
function sampled(): Sample {
  const next = chance(7);
  const names = ['arrears.days.now', 'external.inquiries.90d', 'tax.taxableIncome'];
  const values = names.map(() =>
    Float64Array.from({ length: ROWS }, () => Math.floor(next() * 100)),
  );
  const [arrears, inquiries] = values as [Float64Array, Float64Array, Float64Array];
  const target = Uint8Array.from({ length: ROWS }, (_, row) => {
    const odds =
      -1.5 + 0.04 * ((arrears[row] as number) - 50) + 0.03 * ((inquiries[row] as number) - 50);
    return next() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
  });
  const columns = names.map(
    (name, i): NumericColumn => ({
      kind: 'numeric',
      name,
      values: values[i] as Float64Array,
    }),
  );
  return { rows: ROWS, columns, target };
}

const every = (rest: number) =>
  Uint8Array.from({ length: ROWS }, (_, row) => (row % 2 === rest ? 1 : 0));

const OPTIONS: TrainingOptions = {
  id: 'trained',
  version: 1,
  effectiveFrom: day('2026-01-01'),
  scaling: { score: 600, odds: 50, pdo: 20 },
  split: { train: every(0), test: every(1) },
  grades: [
    { grade: 'A', pdMax: 0.1 },
    { grade: 'B', pdMax: 1 },
  ],
  calibration: 'isotonic',
  seed: 1,
};

describe('the value of a source', () => {
  it('is what separates with it and not without; noise adds nothing', () => {
    const sample = sampled();
    const limits = ({ characteristics }: { characteristics: readonly unknown[] }) =>
      new Float64Array(ROWS).fill(characteristics.length * 100_000);
    const { judgedOn, withAll, sources } = valueOfSources({
      trained: trainScorecard(sample, OPTIONS),
      sample,
      options: OPTIONS,
      sourcesOf: (column) => sourcesOf(featureOf(column)),
      limits,
    });
    expect(judgedOn).toBe('test');
    expect(sources.map(({ source, columns }) => [source, columns])).toEqual([
      ['lender', ['arrears.days.now']],
      ['bureau', ['external.inquiries.90d']],
      ['tax', ['tax.taxableIncome']],
    ]);
    const [own, bureau, tax] = sources;
    expect(own?.auc.interval.from).toBeGreaterThan(0.05);
    expect(bureau?.auc.interval.from).toBeGreaterThan(0.02);
    expect(bureau?.auc.difference).toBeCloseTo(withAll.auc - (bureau?.without.auc ?? 0), 9);
    expect(bureau?.without.ks).toBeLessThan(withAll.ks - 0.02);
    expect([withAll.limitOfGoods, bureau?.without.limitOfGoods]).toEqual([300_000, 200_000]);
    expect(tax?.auc.difference).toBeLessThan(0.005);
  });

  it('is not said of the only source, without which nothing would remain', () => {
    const whole = sampled();
    const sample = { ...whole, columns: whole.columns.slice(0, 1) };
    const trained = trainScorecard(sample, OPTIONS);
    const valued = valueOfSources({
      trained,
      sample,
      options: OPTIONS,
      sourcesOf: () => ['lender'],
    });
    expect(valued.sources).toEqual([]);
    expect(valued.withAll.limitOfGoods).toBeNull();
  });

  it('counts a ratio to both of its sources', () => {
    expect(sourcesOf(featureOf('external.debtService.toIncome'))).toEqual(['bureau', 'income']);
    expect(sourcesOf(featureOf('receipts.debtServiceCover'))).toEqual(['business', 'bureau']);
    expect(sourcesOf(featureOf('utilization.now'))).toEqual(['lender']);
  });
});
