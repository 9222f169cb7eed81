import { describe, expect, it } from 'vitest';
import type { Design, PlainRegressor, Regressor } from './design.ts';
import { fitLogistic, likelihoodRatioP, wordsOfFitNote } from './logistic.ts';
import { informationAt, predict, slopeAt } from './passes.ts';
import { accumulate, eliminate } from './stepwise.ts';

/** A repeatable stand-in for chance in [0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function simulated(rows: number, truth: readonly number[], seed = 7): Design {
  const next = chance(seed);
  const columns = truth.map(() => new Float64Array(rows));
  const target = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    let odds = -1;
    truth.forEach((coefficient, j) => {
      const value = next() + next() + next() - 1.5;
      (columns[j] as Float64Array)[i] = value;
      odds += coefficient * value;
    });
    target[i] = next() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
  }
  return {
    rows,
    target,
    regressors: columns.map((values, j) => ({ name: `x${j}`, values })),
  };
}

function nonNegative(design: Design): Design {
  return { ...design, regressors: design.regressors.map((r) => ({ ...r, nonNegative: true })) };
}

interface Kind {
  readonly weighted?: boolean;
  readonly l2?: number;
  readonly signed?: boolean;
}

/** Small steps up the penalized likelihood, each put back within the bounds: slow and obvious. */
function ascend(design: Design, l2: number, signed: boolean): readonly number[] {
  const columns = design.regressors.map((regressor) => (regressor as PlainRegressor).values);
  const at = new Array<number>(columns.length + 1).fill(0);
  for (let turn = 0; turn < 2500; turn++) {
    const slope = at.map((value, j) => (j === 0 ? 0 : -l2 * value));
    for (let row = 0; row < design.rows; row++) {
      const x = [1, ...columns.map((values) => values[row] as number)];
      const odds = x.reduce((sum, value, j) => sum + value * (at[j] as number), 0);
      const miss = (design.target[row] as number) - 1 / (1 + Math.exp(-odds));
      x.forEach((value, j) => {
        slope[j] = (slope[j] as number) + (design.weights?.[row] ?? 1) * miss * value;
      });
    }
    slope.forEach((rise, j) => {
      const next = (at[j] as number) + 0.005 * rise;
      at[j] = signed && j > 0 ? Math.max(0, next) : next;
    });
  }
  return at;
}

describe('a logistic fit', () => {
  /** Spector and Mazzeo (1980), as printed in Greene's Econometric Analysis. */
  const GRADES = {
    gpa: [
      2.66, 2.89, 3.28, 2.92, 4, 2.86, 2.76, 2.87, 3.03, 3.92, 2.63, 3.32, 3.57, 3.26, 3.53, 2.74,
      2.75, 2.83, 3.12, 3.16, 2.06, 3.62, 2.89, 3.51, 3.54, 2.83, 3.39, 2.67, 3.65, 4, 3.1, 2.39,
    ],
    tuce: [
      20, 22, 24, 12, 21, 17, 17, 21, 25, 29, 20, 23, 23, 25, 26, 19, 25, 19, 23, 25, 22, 28, 14,
      26, 24, 27, 17, 24, 21, 23, 21, 19,
    ],
    psi: [...Array(18).fill(0), ...Array(14).fill(1)],
    improved: [
      0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 1, 0,
      1,
    ],
  };
  const grades: Design = {
    rows: 32,
    target: Uint8Array.from(GRADES.improved),
    regressors: (['gpa', 'tuce', 'psi'] as const).map((name) => ({
      name,
      values: Float64Array.from(GRADES[name] as number[]),
    })),
  };

  it('gives the published estimates, errors and likelihood', () => {
    const fit = fitLogistic(grades);
    const values = [fit.intercept, ...fit.coefficients].map(({ value }) => value);
    const errors = [fit.intercept, ...fit.coefficients].map((e) => e.standardError as number);
    [-13.0213, 2.8261, 0.0952, 2.3787].forEach((published, i) => {
      expect(values[i]).toBeCloseTo(published, 3);
    });
    [4.931, 1.263, 0.142, 1.065].forEach((published, i) => {
      expect(errors[i]).toBeCloseTo(published, 2);
    });
    expect(fit.logLikelihood).toBeCloseTo(-12.889633, 5);
    expect(fit.nullLogLikelihood).toBeCloseTo(-20.59173, 5);
    expect(fit.coefficients[2]?.pValue).toBeCloseTo(0.0255, 3);
    const nothing = { logLikelihood: fit.nullLogLikelihood };
    expect(likelihoodRatioP(fit, nothing, 3)).toBeCloseTo(0.001502, 5);
  });

  it('has the slope of the likelihood at zero and its curvature as information', () => {
    const design = { ...simulated(300, [1, -1]), weights: new Float64Array(300).fill(1.5) };
    const at = Float64Array.of(-0.3, 0.4, 0.2);
    const { gradient } = slopeAt(design, at);
    const information = informationAt(design, at);
    for (let i = 0; i < 3; i++) {
      const h = 1e-5;
      const moved = (by: number): Float64Array => at.map((v, k) => (k === i ? v + by : v));
      const [up, down] = [slopeAt(design, moved(h)), slopeAt(design, moved(-h))];
      expect((up.logLikelihood - down.logLikelihood) / (2 * h)).toBeCloseTo(gradient[i] ?? 0, 4);
      for (let j = 0; j < 3; j++) {
        const curvature = ((up.gradient[j] ?? 0) - (down.gradient[j] ?? 0)) / (2 * h);
        expect(-curvature).toBeCloseTo(information[3 * i + j] ?? 0, 4);
      }
    }
  });

  it('counts a row of weight two as two rows', () => {
    const once = simulated(200, [1]);
    const values = (once.regressors[0] as { values: Float64Array }).values;
    const weights = Float64Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? 2 : 1));
    const rows = Array.from(weights, (weight, i) => (weight === 2 ? [i, i] : [i])).flat();
    const twice: Design = {
      rows: rows.length,
      target: Uint8Array.from(rows, (i) => once.target[i] as number),
      regressors: [{ name: 'x0', values: Float64Array.from(rows, (i) => values[i] as number) }],
    };
    const [a, b] = [fitLogistic({ ...once, weights }), fitLogistic(twice)];
    expect(a.coefficients[0]?.value).toBeCloseTo(b.coefficients[0]?.value ?? 0, 9);
    expect(a.coefficients[0]?.standardError).toBeCloseTo(b.coefficients[0]?.standardError ?? 0, 9);
  });

  it('reads a coded regressor as the value of its code', () => {
    const codes = Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 3);
    const table = Float64Array.of(-1, 0.5, 2);
    const target = Uint8Array.from(codes, (code, i) => (i % (code + 2) === 0 ? 1 : 0));
    const values = Float64Array.from(codes, (code) => table[code] as number);
    const coded = fitLogistic({ rows: 400, target, regressors: [{ name: 'c', codes, table }] });
    const plain = fitLogistic({ rows: 400, target, regressors: [{ name: 'c', values }] });
    expect(coded.coefficients[0]?.value).toBeCloseTo(plain.coefficients[0]?.value ?? 0, 10);
  });

  it('comes to the same maximum when it starts from some of the rows', () => {
    const design = simulated(8000, [1, 0.5, -0.7]);
    const [all, started] = [fitLogistic(design), fitLogistic(design, { startRows: 500 })];
    started.coefficients.forEach(({ value }, j) => {
      expect(value).toBeCloseTo(all.coefficients[j]?.value ?? 0, 7);
    });
  });

  it('keeps the sign that is asked for, at the best point within the bounds', () => {
    const design = nonNegative(simulated(2000, [1, -1, 0.5]));
    const fit = fitLogistic(design);
    expect(fit.coefficients[1]?.value).toBe(0);
    expect(fit.notes).toEqual([{ code: 'heldAtZero', names: ['x1'] }]);
    const { gradient } = slopeAt(design, fit.start.coefficients);
    expect(gradient[2]).toBeLessThan(0);
    expect(Math.abs(gradient[1] ?? 1)).toBeLessThan(1e-4);
    expect(Math.abs(gradient[3] ?? 1)).toBeLessThan(1e-4);
  });

  it.each([
    ['alone', {}],
    ['with weights', { weighted: true }],
    ['with a price on coefficients', { l2: 30 }],
    ['with signs that may not be negative', { signed: true }],
    ['with all of them', { weighted: true, l2: 30, signed: true }],
  ])('comes %s to where plain gradient ascent comes', (_, kind) => {
    const { weighted = false, l2 = 0, signed = false }: Kind = kind;
    const plain = simulated(400, [1.2, -0.4, 0.5, 0.1], 23);
    const weights = Float64Array.from({ length: 400 }, (_w, i) => 0.5 + (i % 4));
    const design = { ...(signed ? nonNegative(plain) : plain), ...(weighted && { weights }) };
    const fit = fitLogistic(design, { l2 });
    const found = [fit.intercept, ...fit.coefficients].map(({ value }) => value);
    ascend(design, l2, signed).forEach((value, j) => {
      expect(found[j]).toBeCloseTo(value, 6);
    });
  });

  it('leaves out a variable that another one already says, and a constant', () => {
    const design = simulated(500, [1]);
    const values = (design.regressors[0] as { values: Float64Array }).values;
    const copies: Regressor[] = [
      { name: 'x', values },
      { name: 'twice', values: values.map((value) => 2 * value) },
      { name: 'one', values: new Float64Array(500).fill(1) },
    ];
    const fit = fitLogistic({ ...design, regressors: copies });
    expect(fit.notes).toEqual([{ code: 'dependent', names: ['twice', 'one'] }]);
    expect(fit.coefficients.slice(1).map(({ value }) => value)).toEqual([0, 0]);
  });

  it('says that a perfect separation has no maximum, and has one with a price on coefficients', () => {
    const values = Float64Array.from({ length: 40 }, (_, i) => i - 19.5);
    const target = Uint8Array.from(values, (value) => (value > 0 ? 1 : 0));
    const design = { rows: 40, target, regressors: [{ name: 'x', values }] };
    const fit = fitLogistic(design);
    expect(fit.notes).toContainEqual({ code: 'separation', names: ['x'] });
    expect(wordsOfFitNote({ code: 'separation', names: ['x'] }).en).toContain('perfectly');
    expect(fitLogistic(design, { l2: 1 }).notes).toEqual([]);
  });

  it('predicts the share of hits that there was', () => {
    const design = simulated(1000, [1, 0.3]);
    const odds = predict(design, fitLogistic(design).start.coefficients);
    const expected = odds.reduce((sum, value) => sum + 1 / (1 + Math.exp(-value)), 0);
    expect(expected).toBeCloseTo(
      (design.target as Uint8Array).reduce((sum, hit) => sum + hit, 0),
      5,
    );
  });
});

describe('a stepwise choice', () => {
  const design = simulated(3000, [1, 0, 0.8, 0, 0.6, 0], 11);

  it('finds the variables that matter, from either end', () => {
    const options = { pValueMax: 0.001 };
    expect(eliminate(design, options).chosen).toEqual([0, 2, 4]);
    expect(accumulate(design, options).chosen).toEqual([0, 2, 4]);
  });

  it('throws out what is held at zero before anything else', () => {
    const { chosen, steps } = eliminate(nonNegative(simulated(2000, [1, -1])), { pValueMax: 0.05 });
    expect(chosen).toEqual([0]);
    expect(steps).toEqual([{ name: 'x1', taken: 'out', pValue: null }]);
  });
});
