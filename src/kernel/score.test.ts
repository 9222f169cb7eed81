import { expect, test } from 'vitest';
import { CATALOGUE, slotOf } from './features/catalogue.ts';
import { aScorecard } from './rules.test-support.ts';
import { compileScorecard, scaling } from './score.ts';

/** Points of one characteristic with special bins, and the score of a borrower with this value. */
function scoreAt(value: number): { score: number; bin: number } {
  const card = aScorecard();
  const characteristic = {
    feature: 'external.lenders.now',
    bins: [{ below: 2, points: 30 }, { below: 5, points: 10 }, { points: 0 }],
    missing: { points: 7 },
    special: [{ value: 0, points: 12 }],
    reference: { all: 15, atCutoff: 15 },
  };
  const compiled = compileScorecard({
    ...card,
    basePoints: 100,
    characteristics: [characteristic],
  });
  const facts = new Float64Array(CATALOGUE.length);
  facts[slotOf(characteristic.feature)] = value;
  const bins = new Int32Array(1);
  return { score: compiled.score(facts, 0, bins), bin: bins[0] as number };
}

test('600 points at 50:1 with 20 to double the odds give factor 28.8539 and offset 487.123', () => {
  const { factor, offset } = scaling({ score: 600, odds: 50, pdo: 20 });
  expect(factor).toBeCloseTo(28.8539, 4);
  expect(offset).toBeCloseTo(487.123, 3);
});

test.each([
  ['the upper edge of a bin is outside it', 2, 110, 1],
  ['a value below the edge is inside', 1, 130, 0],
  ['the last bin takes the rest', 1_000, 100, 2],
  ['a missing value has points of its own', Number.NaN, 107, 3],
  ['a special value is looked up before the bins', 0, 112, 4],
])('%s', (_, value, score, bin) => {
  expect(scoreAt(value)).toEqual({ score, bin });
});

test('a grade begins at its own points and the last takes every lower score', () => {
  const { gradeOf } = compileScorecard(aScorecard());
  expect([551, 550, 549, -100].map(gradeOf)).toEqual([0, 0, 1, 1]);
});

test('PD is linear between anchors, flat beyond them, and rounded up', () => {
  const { pdOf } = compileScorecard(aScorecard());
  expect([300, 400, 550, 551, 700, 900].map(pdOf)).toEqual([
    200_000, 200_000, 102_500, 101_850, 5_000, 5_000,
  ]);
});
