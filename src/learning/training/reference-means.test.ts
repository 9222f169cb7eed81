import { describe, expect, it } from 'vitest';
import { reasonSelection, referenceMeans } from './reference-means.ts';

const SCALE = { score: 600, odds: 50, pdo: 20 };
const GRADES = [
  { grade: 'A', from: 600 },
  { grade: 'B', from: 550 },
  { grade: 'C', from: 0 },
];

function repeated(score: number, rows: number): readonly number[] {
  return Array.from({ length: rows }, () => score);
}

describe('the applicants that reasons are chosen against', () => {
  it('are all; those at the cutoff have the lowest score that is not of the last grade, or slightly more', () => {
    const scores = Float64Array.from([...repeated(549, 500), ...repeated(560, 200), 700]);
    expect(reasonSelection(scores, GRADES, SCALE)).toEqual({
      against: 'all',
      cutoff: 550,
      band: 20,
    });
  });

  it('are taken from further above the cutoff where few are just above it', () => {
    const scores = Float64Array.from([
      ...repeated(500, 500),
      ...repeated(550, 60),
      ...repeated(583, 39),
      ...repeated(590, 1),
      ...repeated(640, 90),
    ]);
    expect(reasonSelection(scores, GRADES, SCALE).band).toBe(40);
    expect(reasonSelection(Float64Array.of(560, 575), GRADES, SCALE).band).toBe(25);
    expect(reasonSelection(Float64Array.of(500), GRADES, SCALE).band).toBe(20);
  });
});

describe('the mean points of a characteristic', () => {
  const points = [0, 10, 30];
  const codes = Uint8Array.of(0, 1, 1, 2, 2, 2);
  const scores = Float64Array.of(540, 549, 550, 570, 571, 600);
  const selection = { against: 'all', cutoff: 550, band: 20 } as const;
  const target = new Uint8Array(6);

  it('are of all, and of those from the cutoff to the end of the band, both ends included', () => {
    const means = referenceMeans(points, codes, { target }, { scores, selection });
    expect(means).toEqual({ all: (0 + 10 + 10 + 30 + 30 + 30) / 6, atCutoff: (10 + 30) / 2 });
  });

  it('count a row by its weight', () => {
    const weights = Float64Array.of(1, 1, 3, 1, 2, 2);
    const means = referenceMeans(points, codes, { target, weights }, { scores, selection });
    expect(means).toEqual({ all: (0 + 10 + 30 + 30 + 60 + 60) / 10, atCutoff: (30 + 30) / 4 });
  });

  it('are those of all where nobody is at the cutoff', () => {
    const none = { ...selection, cutoff: 900 };
    const means = referenceMeans(points, codes, { target }, { scores, selection: none });
    expect(means.atCutoff).toBe(means.all);
  });
});
