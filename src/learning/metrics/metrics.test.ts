import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from './bootstrap.ts';
import { confusionAt } from './confusion.ts';
import { aucOf, compareAuc, discriminationOf } from './discrimination.ts';
import { outcomesByGroup } from './fairness.ts';
import { gainsOf } from './gains.ts';
import { type Ladder, ladderOf } from './ladder.ts';
import { pointsShift, stabilityOf } from './stability.ts';
import { swapSetOf } from './swap-set.ts';

/** A repeatable stand-in for chance in [0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const rows = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 4,
    maxLength: 60,
  })
  .filter((all) => new Set(all.map(([, bad]) => bad)).size === 2)
  .map((all) => ({
    scores: Float64Array.from(all, ([score]) => score / 2),
    target: Uint8Array.from(all, ([, bad]) => bad),
  }));

/** Every good against every bad. */
function aucByPairs(scores: Float64Array, target: Uint8Array, weights?: Float64Array): number {
  let [wins, pairs] = [0, 0];
  scores.forEach((good, i) => {
    if (target[i] === 1) return;
    scores.forEach((bad, j) => {
      if (target[j] !== 1) return;
      const weight = (weights?.[i] ?? 1) * (weights?.[j] ?? 1);
      pairs += weight;
      wins += weight * (good > bad ? 1 : good === bad ? 0.5 : 0);
    });
  });
  return wins / pairs;
}

describe('the area under the curve', () => {
  it('is what a count of all pairs says', () => {
    fc.assert(
      fc.property(rows, ({ scores, target }) => {
        expect(aucOf(ladderOf(scores, { target }))).toBeCloseTo(aucByPairs(scores, target), 12);
        const weights = scores.map((_, i) => 1 + (i % 3));
        expect(aucOf(ladderOf(scores, { target, weights }))).toBeCloseTo(
          aucByPairs(scores, target, weights),
          12,
        );
      }),
    );
  });

  it('has the variance that DeLong define, pair by pair', () => {
    fc.assert(
      fc.property(rows, ({ scores, target }) => {
        const { auc, interval } = discriminationOf(ladderOf(scores, { target }), 0.9);
        const reversed = compareAuc(scores, new Float64Array(scores.length), target, 0.9);
        fc.pre(interval.from > 0 && interval.to < 1);
        expect(reversed.difference).toBeCloseTo(auc - 0.5, 10);
        expect(reversed.interval.to - reversed.interval.from).toBeCloseTo(
          interval.to - interval.from,
          10,
        );
      }),
    );
  });

  it('has the interval of a worked example', () => {
    // Goods 3, 5, 8 and bads 1, 4: pairs won 5 of 6. Placements of the goods: 1/2, 1, 1; of the
    // bads: 1, 2/3. Variance = (1/12)/3 + (1/18)/2 = 1/18.
    const scores = Float64Array.of(3, 5, 8, 1, 4);
    const target = Uint8Array.of(0, 0, 0, 1, 1);
    const { auc, gini, interval } = discriminationOf(ladderOf(scores, { target }));
    expect(auc).toBeCloseTo(5 / 6, 12);
    expect(gini).toBeCloseTo(2 / 3, 12);
    expect(interval.from).toBeCloseTo(5 / 6 - 1.959964 * Math.sqrt(1 / 18), 6);
    expect(interval.to).toBe(1);
  });
});

describe('a score', () => {
  const scores = Int32Array.of(500, 520, 520, 560, 600, 600, 640, 700);
  const target = Uint8Array.of(1, 1, 0, 1, 0, 0, 0, 0);
  const ladder = ladderOf(scores, { target });

  it('has a KS where the two classes lie farthest apart', () => {
    const { ks, ksAt } = discriminationOf(ladder);
    expect([ks, ksAt]).toEqual([1 - 1 / 5, 560]);
  });

  it('has gains in bands that keep equal scores together, down to everybody', () => {
    const bands = gainsOf(ladder, 4);
    expect(bands.map(({ from, to, size }) => [from, to, size])).toEqual([
      [500, 520, 3],
      [560, 560, 1],
      [600, 600, 2],
      [640, 700, 2],
    ]);
    expect(bands[0]).toMatchObject({ bads: 2, badsShare: 2 / 3, goodsShare: 1 / 5 });
    expect(bands[0]?.lift).toBeCloseTo(2 / 3 / (3 / 8), 12);
    expect(bands.at(-1)).toMatchObject({ populationShare: 1, badsShare: 1, lift: 1 });
  });

  it('accepts from its cut-off on', () => {
    expect(confusionAt(ladder, 560)).toEqual({
      cutoff: 560,
      goodsAccepted: 4,
      badsAccepted: 1,
      goodsRefused: 1,
      badsRefused: 2,
      acceptanceRate: 5 / 8,
      badRate: 1 / 5,
    });
  });
});

describe('the stability index', () => {
  it('is that of a worked example', () => {
    // 100 in four quarters, then 10, 20, 30, 40: −.15·ln .4 − .05·ln .8 + .05·ln 1.2 + .15·ln 1.6.
    const { index, band, parts } = stabilityOf([25, 25, 25, 25], [10, 20, 30, 40]);
    expect(parts[0]).toBeCloseTo(0.137444, 6);
    expect(index).toBeCloseTo(0.228217, 5);
    expect(band).toBe('watch');
  });

  it('is zero without a shift, finite with an empty cell, and does not know forward from back', () => {
    expect(stabilityOf([5, 0, 5], [50, 0, 50])).toMatchObject({ index: 0, band: 'stable' });
    const gone = stabilityOf([50, 50], [100, 0]);
    expect(gone.band).toBe('shifted');
    expect(Number.isFinite(gone.index)).toBe(true);
    expect(stabilityOf([3, 7], [6, 4]).index).toBeCloseTo(stabilityOf([6, 4], [3, 7]).index, 12);
  });

  it('stands beside what the shift does to the points', () => {
    expect(pointsShift([50, 50], [25, 75], [10, 30]).points).toBeCloseTo(5, 12);
  });
});

describe('outcomes by group', () => {
  it('compare acceptance, and acceptance of goods, with the reference group', () => {
    const decided = {
      accepted: Uint8Array.of(1, 1, 0, 0, 1, 0, 0, 0),
      target: Uint8Array.of(0, 0, 0, 1, 0, 0, 1, 0),
      groups: Int32Array.of(0, 0, 0, 0, 1, 1, 1, -1),
      names: ['a', 'b'],
    };
    const [a, b] = outcomesByGroup(decided);
    expect(a).toMatchObject({ acceptanceRate: 1 / 2, adverseImpactRatio: 1 });
    expect(b?.adverseImpactRatio).toBeCloseTo(2 / 3, 12);
    expect(b?.equalOpportunityGap).toBeCloseTo(2 / 3 - 1 / 2, 12);
    expect(() => outcomesByGroup({ ...decided, reference: 'c' })).toThrow('not one of the groups');
  });
});

describe('a bootstrapped interval', () => {
  const next = chance(17);
  const scores = Int32Array.from({ length: 4000 }, () => Math.floor(next() * 60));
  const target = Uint8Array.from(scores, (score) => (next() * 60 > score ? 1 : 0));
  const ladder = ladderOf(scores, { target });

  it('of the AUC is about that of DeLong', () => {
    const { interval } = discriminationOf(ladder);
    const drawn = bootstrapInterval(ladder, aucOf, { random: chance(3), replicates: 2000 });
    expect(drawn.from).toBeCloseTo(interval.from, 2);
    expect(drawn.to).toBeCloseTo(interval.to, 2);
    const widths = (drawn.to - drawn.from) / (interval.to - interval.from);
    expect(Math.abs(widths - 1)).toBeLessThan(0.1);
  });

  it('of a bad rate is about that of the normal distribution, also where cells are large', () => {
    const large = ladderOf(
      Int32Array.from(scores, (score) => score % 2),
      { target },
    );
    const badRate = ({ allGoods, allBads }: Ladder): number => allBads / (allGoods + allBads);
    const rate = badRate(large);
    const margin = 1.96 * Math.sqrt((rate * (1 - rate)) / 4000);
    for (const of of [ladder, large]) {
      const { from, to } = bootstrapInterval(of, badRate, { random: chance(5), replicates: 4000 });
      expect((to - from) / (2 * margin)).toBeGreaterThan(0.95);
      expect((to - from) / (2 * margin)).toBeLessThan(1.05);
    }
  });

  it('is the same for the same chance', () => {
    const once = bootstrapInterval(ladder, aucOf, { random: chance(3) });
    expect(bootstrapInterval(ladder, aucOf, { random: chance(3) })).toEqual(once);
    expect(bootstrapInterval(ladder, aucOf, { random: chance(4) })).not.toEqual(once);
  });
});

describe('a swap set', () => {
  it('tells who comes in, who goes out, and how they turned out', () => {
    const before = Uint8Array.of(1, 1, 1, 0, 0, 0);
    const after = Uint8Array.of(1, 0, 0, 1, 1, 0);
    const target = Uint8Array.of(0, 1, 0, 0, 0, 1);
    const weights = Float64Array.of(1, 2, 2, 1, 3, 1);
    expect(swapSetOf(before, after, { target, weights })).toEqual({
      acceptedByBoth: { size: 1, bads: 0, badRate: 0 },
      swappedOut: { size: 4, bads: 2, badRate: 1 / 2 },
      swappedIn: { size: 4, bads: 0, badRate: 0 },
      refusedByBoth: { size: 1, bads: 1, badRate: 1 },
    });
    const nobody = swapSetOf(before, before, { target });
    expect(nobody.swappedIn).toEqual({ size: 0, bads: 0, badRate: Number.NaN });
    expect(nobody.acceptedByBoth.size).toBe(3);
  });
});
