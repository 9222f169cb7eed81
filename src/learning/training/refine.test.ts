import { describe, expect, it } from 'vitest';
import { binSample, rangesIn } from '../binning/index.ts';
import { type CodedRegressor, fitLogistic } from '../logistic/index.ts';
import { refine } from './refine.ts';

const ROWS = 4000;

/** A repeatable stand-in for chance in [0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Two variables that go together; only above its middle does the second say something of its own. */
function design() {
  const next = chance(11);
  const [a, b] = [new Float64Array(ROWS), new Float64Array(ROWS)];
  const target = new Uint8Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    a[row] = next();
    b[row] = 0.6 * (a[row] as number) + 0.4 * next();
    const odds = -2 + 3 * (a[row] as number) + ((b[row] as number) > 0.5 ? 1.5 : 0);
    target[row] = next() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
  }
  const columns = [
    { kind: 'numeric' as const, name: 'a', values: a },
    { kind: 'numeric' as const, name: 'b', values: b },
  ];
  const binned = binSample({ rows: ROWS, columns, target }, { limits: { trend: 'ascending' } });
  const regressors = binned.map(({ binning, codes }): CodedRegressor => {
    const table = Float64Array.from(binning.cells, ({ woe }) => -woe);
    return { name: binning.name, codes, table, nonNegative: true };
  });
  return { binnings: binned.map(({ binning }) => binning), rows: ROWS, target, regressors };
}

describe('bins that are fitted together', () => {
  const { binnings, ...alone } = design();
  const fit = fitLogistic(alone);
  const together = refine(alone, binnings, fit);

  it('are far more likely than those that know only of themselves', () => {
    const better = fitLogistic({ ...alone, regressors: together });
    expect(better.logLikelihood).toBeGreaterThan(fit.logLikelihood + 5);
  });

  it('still have bad rates that only rise where they only rose', () => {
    together.forEach(({ table }, i) => {
      const ranges = Array.from(table).slice(0, rangesIn(binnings[i] as (typeof binnings)[number]));
      expect(ranges).toEqual([...ranges].sort((x, y) => x - y));
    });
  });

  it('leave a bin that no row is in where it was', () => {
    const missing = rangesIn(binnings[0] as (typeof binnings)[number]);
    expect(binnings[0]?.cells[missing]?.rows).toBe(0);
    expect(together[0]?.table[missing]).toBeCloseTo(0, 12);
  });
});
