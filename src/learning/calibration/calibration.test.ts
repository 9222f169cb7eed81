import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderOf } from '../metrics/index.ts';
import { anchorsOfBlocks, anchorsOfPlatt } from './anchors.ts';
import { isotonic } from './isotonic.ts';
import { platt, plattPd } from './platt.ts';
import { reliabilityOf } from './reliability.ts';

const rows = fc
  .array(fc.tuple(fc.integer({ min: 400, max: 430 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 2,
    maxLength: 80,
  })
  .map((all) =>
    ladderOf(
      Int32Array.from(all, ([score]) => score),
      { target: Uint8Array.from(all, ([, bad]) => bad) },
    ),
  );

describe('isotonic calibration', () => {
  it('pools neighbours whose bad rate rises with the score', () => {
    const ladder = ladderOf(Int32Array.of(1, 1, 2, 2, 3, 3, 4, 4), {
      target: Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0),
    });
    const blocks = isotonic(ladder, { shareMin: 0 });
    expect(blocks.map(({ score, goods, bads }) => [score, goods, bads])).toEqual([
      [1, 0, 2],
      [3, 4, 2],
    ]);
    expect(blocks.map(({ pd }) => pd)).toEqual([2.5 / 3, 1 / 3]);
  });

  it('never rises with the score, keeps every row, and predicts as many bads as there are', () => {
    fc.assert(
      fc.property(rows, (ladder) => {
        const blocks = isotonic(ladder, { shareMin: 0.05 });
        const all = blocks.reduce((sum, { goods, bads }) => sum + goods + bads, 0);
        expect(all).toBe(ladder.allGoods + ladder.allBads);
        blocks.slice(1).forEach(({ score, pd }, i) => {
          expect(score).toBeGreaterThan(blocks[i]?.score ?? Number.POSITIVE_INFINITY);
          expect(pd).toBeLessThanOrEqual(blocks[i]?.pd ?? 0);
        });
        anchorsOfBlocks(blocks).forEach(({ pd }) => {
          expect(pd).toBeGreaterThan(0);
          expect(Number.isInteger(pd)).toBe(true);
        });
      }),
    );
  });
});

describe('Platt calibration', () => {
  it('finds the odds that the scores were made from', () => {
    const scores = Int32Array.from({ length: 60_000 }, (_, i) => 480 + (i % 7) * 20);
    const seen = new Map<number, number>();
    const target = Uint8Array.from(scores, (score) => {
      const pd = 1 / (1 + Math.exp((score - 500) / 30));
      const n = (seen.get(score) ?? 0) + 1;
      seen.set(score, n);
      return Math.floor(n * pd) > Math.floor((n - 1) * pd) ? 1 : 0;
    });
    const fitted = platt(ladderOf(scores, { target }));
    expect(fitted.slope).toBeCloseTo(-1 / 30, 3);
    expect(plattPd(fitted, 500)).toBeCloseTo(0.5, 2);
    const anchors = anchorsOfPlatt(fitted, { from: 480, to: 605, step: 50 });
    expect(anchors.map(({ score }) => score)).toEqual([480, 530, 580, 605]);
    expect(anchors.every(({ pd }, i) => i === 0 || pd < (anchors[i - 1]?.pd ?? 0))).toBe(true);
  });
});

/** Rows of scores, so many goods and bads at each. */
function rungs(counts: readonly (readonly [score: number, goods: number, bads: number])[]) {
  const scores = counts.flatMap(([score, goods, bads]) => new Array(goods + bads).fill(score));
  const target = counts.flatMap(([, goods, bads]) => [
    ...new Array(goods).fill(0),
    ...new Array(bads).fill(1),
  ]);
  return ladderOf(Int32Array.from(scores), { target: Uint8Array.from(target) });
}

describe('the reliability table', () => {
  // By hand: 40 rows at PD 0.75, 30 of them bad; 40 at PD 0.5, 10 of them bad: chi-square 40 × 0.25² / 0.25.
  const ladder = rungs([
    [1, 10, 30],
    [2, 30, 10],
  ]);
  const pdOf = (score: number): number => (score === 1 ? 0.75 : 0.5);

  it('compares what was predicted with what came about', () => {
    const table = reliabilityOf(ladder, pdOf, false, 2);
    expect(table.bands).toEqual([
      { size: 40, predicted: 0.75, observed: 0.75 },
      { size: 40, predicted: 0.5, observed: 0.25 },
    ]);
    expect(table.brier).toBeCloseTo((30 * 0.0625 + 10 * 0.5625 + 40 * 0.25) / 80, 12);
    expect(table.calibrationError).toBeCloseTo(0.125, 12);
  });

  it('is tested against chance, with two degrees of freedom less on the rows of the fit', () => {
    const { hosmerLemeshow } = reliabilityOf(ladder, pdOf, false, 2);
    expect(hosmerLemeshow).toMatchObject({ degrees: 2, farthest: { predicted: 0.5 } });
    expect(hosmerLemeshow.chiSquare).toBeCloseTo(10, 12);
    expect(hosmerLemeshow.pValue).toBeCloseTo(Math.exp(-5), 6);
    expect(reliabilityOf(ladder, pdOf, true, 2).hosmerLemeshow.degrees).toBe(1);
  });

  it('is not tested on a band of which fewer than five bads are expected: it joins its neighbour', () => {
    const safe = rungs([
      [1, 100, 100],
      [2, 98, 2],
      [3, 99, 1],
    ]);
    const rare = (score: number): number => (score === 1 ? 0.5 : 0.01);
    const { bands, hosmerLemeshow } = reliabilityOf(safe, rare, false, 3);
    expect(bands.length).toBe(3);
    // 200 rows at 0.5 with 100 bads, 200 at 0.01 with 3, of whom 2 are expected: all in one.
    expect(hosmerLemeshow).toMatchObject({ degrees: 1, farthest: { size: 400 } });
  });
});
