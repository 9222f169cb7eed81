import { describe, expect, it } from 'vitest';
import { type PartsPerMillion, scaling } from '../../kernel/index.ts';
import type { Binning } from '../binning/index.ts';
import { characteristicOf } from './characteristic.ts';
import { cutGrades, pdReader, wordsOfEmptyGrade } from './grades.ts';
import { addPoints, exactPoints, wholePoints } from './points.ts';
import { roundingLossOf } from './rounding.ts';

const SCALE = { score: 600, odds: 50, pdo: 20 };

describe('points', () => {
  const logOdds = {
    intercept: Math.log(50),
    terms: [
      { name: 'a', coefficient: 0.8, woes: [-1, 0.5, 0] },
      { name: 'b', coefficient: 1.1, woes: [0.3, -0.2] },
    ],
  };

  it('are 600 at odds of 50 to 1 and twenty more at twice the odds', () => {
    const { factor, offset } = scaling(SCALE);
    expect(factor).toBeCloseTo(28.8539, 4);
    expect(offset).toBeCloseTo(487.123, 3);
    expect(exactPoints({ intercept: Math.log(50), terms: [] }, SCALE).basePoints).toBeCloseTo(600);
    expect(exactPoints({ intercept: Math.log(100), terms: [] }, SCALE).basePoints).toBeCloseTo(620);
  });

  it('add up to the log odds on the scale, whatever bins a row is in', () => {
    const table = exactPoints(logOdds, SCALE);
    const codes = [Uint8Array.of(0, 1, 2, 2), Uint8Array.of(1, 0, 1, 0)];
    const scores = addPoints(table, codes, 4);
    const { factor, offset } = scaling(SCALE);
    scores.forEach((score, row) => {
      const parts = logOdds.terms.map(
        ({ coefficient, woes }, j) => coefficient * (woes[codes[j]?.[row] ?? -1] ?? Number.NaN),
      );
      const odds = parts.reduce((sum, part) => sum + part, logOdds.intercept);
      expect(score).toBeCloseTo(offset + factor * odds, 10);
    });
  });

  it('are whole, none is negative, and the worst bin of a characteristic has none', () => {
    const { basePoints, columns } = wholePoints(exactPoints(logOdds, SCALE));
    expect(Number.isInteger(basePoints)).toBe(true);
    columns.forEach(({ points }) => {
      expect(Math.min(...points)).toBe(0);
      expect(points.every(Number.isInteger)).toBe(true);
    });
    expect(columns.map(({ points }) => points)).toEqual([
      [0, 35, 23],
      [16, 0],
    ]);
  });

  it('tell what rounding them lost', () => {
    const exact = Float64Array.of(500.4, 500.6, 510, 520.2);
    const whole = Float64Array.of(501, 501, 510, 520);
    const loss = roundingLossOf(exact, whole, { target: Uint8Array.of(1, 0, 1, 0) });
    expect(loss.aucExact).toBe(3 / 4);
    expect(loss.aucWhole).toBe(2.5 / 4);
    expect(loss.scoreDifferenceMax).toBeCloseTo(0.6, 10);
  });
});

describe('a characteristic of the document', () => {
  const common = {
    cells: [],
    informationValue: 0,
    trend: 'none',
    manual: false,
    notes: [],
  } as const;

  it('has ranges by their upper edges, then missing, then special values', () => {
    const binning: Binning = {
      kind: 'numeric',
      name: 'x',
      edges: [10, 20],
      specials: [-1],
      ...common,
    };
    const parts = {
      binning,
      points: [0, 5, 9, 3, 4],
      categories: [],
      reference: { all: 4.6, atCutoff: 4.6 },
    };
    expect(characteristicOf(parts)).toEqual({
      feature: 'x',
      bins: [{ below: 10, points: 0 }, { below: 20, points: 5 }, { points: 9 }],
      missing: { points: 3 },
      special: [{ value: -1, points: 4 }],
      reference: { all: 5, atCutoff: 5 },
    });
  });

  it('knows a category by its code, and others by none', () => {
    const groups = [['b', 'a'], ['c']];
    const binning: Binning = { kind: 'category', name: 'x', groups, ...common };
    const parts = {
      binning,
      points: [9, 0, 3, 4],
      categories: ['a', 'b', 'rare', 'c'],
      reference: { all: 6, atCutoff: 6 },
    };
    expect(characteristicOf(parts)).toMatchObject({
      bins: [{ points: 4 }],
      missing: { points: 3 },
      special: [
        { value: 1, points: 9 },
        { value: 0, points: 9 },
        { value: 3, points: 0 },
      ],
    });
  });
});

describe('grades', () => {
  const pdOf = pdReader([
    { score: 500, pd: 200_000 as PartsPerMillion },
    { score: 600, pd: 20_000 as PartsPerMillion },
  ]);
  const points = { basePoints: 450, columns: [{ name: 'x', points: [0, 200] }] };

  it('begin at the lowest score that is safe enough, or at given points', () => {
    const cuts = [
      { grade: 'A', pdMax: 0.02 },
      { grade: 'B', pdMax: 0.11 },
      { grade: 'C', from: 500 },
      { grade: 'D', pdMax: 1 },
    ];
    const { grades, empty } = cutGrades(cuts, pdOf, points);
    expect(grades.map(({ from }) => from)).toEqual([600, 550, 500, 450]);
    expect(empty).toEqual([]);
    expect(pdOf(550)).toBeLessThanOrEqual(0.11);
    expect(pdOf(549)).toBeGreaterThan(0.11);
  });

  it('that no score reaches begin above all, and ones without scores of their own are left out', () => {
    const cuts = [
      { grade: 'A', pdMax: 0.001 },
      { grade: 'B', pdMax: 0.3 },
      { grade: 'C', pdMax: 1 },
    ];
    const { grades, empty } = cutGrades(cuts, pdOf, points);
    expect(grades).toEqual([
      { grade: 'A', from: 651 },
      { grade: 'B', from: 450 },
    ]);
    expect(empty).toEqual(['C']);
    expect(wordsOfEmptyGrade('C').en).toContain('grade C');
  });
});
