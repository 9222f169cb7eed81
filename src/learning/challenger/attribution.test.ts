import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from './attribution.ts';
import { type Ensemble, LEAF } from './ensemble.ts';
import { ensembleOf, ensembles, enumerate, FEATURES, rows } from './ensembles.test-support.ts';

const backgrounds = fc.array(rows, { minLength: 1, maxLength: 4 });

/** A tree of one split: a characteristic of two bins. */
function stump(feature: number, threshold: number, below: number, above: number, missing: 0 | 1) {
  const [yes, no] = [{ leaf: below }, { leaf: above }];
  return { mode: 0, feature, threshold, missingIsYes: missing, yes, no };
}

function featuresIn({ modes, feature }: Ensemble): ReadonlySet<number> {
  return new Set([...feature].filter((_, node) => modes[node] !== LEAF));
}

describe('the attribution of log-odds to features', () => {
  it('is the Shapley values that enumerating all subsets of features gives', () => {
    fc.assert(
      fc.property(ensembles, rows, backgrounds, (ensemble, row, background) => {
        const exact = enumerate(ensemble, row, background);
        const found = attribute(ensemble, row, background);
        expect(found.base).toBeCloseTo(exact.base, 10);
        for (let i = 0; i < FEATURES; i++) {
          expect(found.contributions[i]).toBeCloseTo(exact.contributions[i] as number, 10);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('adds up from the mean of the background to the log-odds of the row', () => {
    fc.assert(
      fc.property(ensembles, rows, backgrounds, (ensemble, row, background) => {
        const { base, logOdds, contributions } = attribute(ensemble, row, background);
        const sum = contributions.reduce((total, contribution) => total + contribution, base);
        expect(sum).toBeCloseTo(logOdds, 10);
      }),
    );
  });

  it('is nothing for a feature that the trees do not look at', () => {
    fc.assert(
      fc.property(ensembles, rows, backgrounds, (ensemble, row, background) => {
        const { contributions } = attribute(ensemble, row, background);
        const looked = featuresIn(ensemble);
        contributions.forEach((contribution, feature) => {
          if (!looked.has(feature)) expect(contribution).toBe(0);
        });
      }),
    );
  });

  it('is nothing for a row that is all of the background', () => {
    fc.assert(
      fc.property(ensembles, rows, (ensemble, row) => {
        expect([...attribute(ensemble, row, [row]).contributions]).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  it('is, for trees of one split, each leaf less the mean leaf of the background', () => {
    const ensemble = ensembleOf([stump(0, 1, -1, 2, 0), stump(2, 2, 0.5, -0.5, 1)], 0);
    const background = [
      [0, 0, 0, 0],
      [3, 0, 3, 0],
      [1, 0, Number.NaN, 0],
    ].map((row) => Float32Array.from(row));
    const { base, contributions } = attribute(ensemble, Float32Array.of(Number.NaN, 0, 3, 0), [
      ...background,
    ]);
    expect(base).toBeCloseTo((-1 + 2 - 1) / 3 + (0.5 - 0.5 + 0.5) / 3, 12);
    expect(contributions[0]).toBeCloseTo(2 - 0, 12);
    expect(contributions[2]).toBeCloseTo(-0.5 - 0.5 / 3, 12);
  });
});
