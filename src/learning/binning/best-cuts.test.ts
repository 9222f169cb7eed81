import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoSidedP } from '../distributions.ts';
import { bestCuts } from './best-cuts.ts';
import type { Totals } from './counts.ts';
import { informationOf } from './information.ts';
import { type BinningLimits, DEFAULT_LIMITS, type TrendChoice } from './limits.ts';

interface Bin {
  readonly goods: number;
  readonly bads: number;
}

interface Pre {
  readonly goods: Float64Array;
  readonly bads: Float64Array;
}

const TRENDS: readonly TrendChoice[] = [
  'ascending',
  'descending',
  'peak',
  'valley',
  'none',
  'monotone',
  'best',
];

const counts: fc.Arbitrary<Pre> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((bins) => ({
    goods: Float64Array.from(bins, ([good]) => good),
    bads: Float64Array.from(bins, ([, bad]) => bad),
  }));

const limits: fc.Arbitrary<BinningLimits> = fc
  .record({
    trend: fc.constantFrom(...TRENDS),
    binsMin: fc.integer({ min: 1, max: 4 }),
    spare: fc.integer({ min: 0, max: 6 }),
    sizeMin: fc.constantFrom(0, 0.05, 0.2),
    classMin: fc.constantFrom(1, 3),
    rateDifferenceMin: fc.constantFrom(0, 0.02, 0.1),
    pValueMax: fc.constantFrom(1, 0.3, 0.05),
  })
  .map(({ spare, ...rest }) => ({
    ...DEFAULT_LIMITS,
    ...rest,
    binsMax: rest.binsMin + spare,
  }));

/** Every way to cut, tried one after another, each limit checked by its definition. */
function bestByBruteForce(pre: Pre, totals: Totals, kept: BinningLimits): number | null {
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** (pre.goods.length - 1); mask++) {
    const bins = binsOf(pre, mask);
    if (!keepsTo(bins, totals, kept)) continue;
    const value = informationIn(bins, totals);
    if (best === null || value > best) best = value;
  }
  return best;
}

function binsOf({ goods, bads }: Pre, mask: number): Bin[] {
  const bins: { goods: number; bads: number }[] = [];
  goods.forEach((good, i) => {
    if (i === 0 || ((mask >> (i - 1)) & 1) === 1) bins.push({ goods: 0, bads: 0 });
    const bin = bins[bins.length - 1] as { goods: number; bads: number };
    bin.goods += good;
    bin.bads += bads[i] as number;
  });
  return bins;
}

function keepsTo(bins: readonly Bin[], totals: Totals, kept: BinningLimits): boolean {
  const rates = bins.map(({ goods, bads }) => bads / (goods + bads));
  const size = kept.sizeMin * (totals.goods + totals.bads);
  return (
    bins.length >= kept.binsMin &&
    bins.length <= kept.binsMax &&
    bins.every((bin) => bin.goods + bin.bads >= size) &&
    bins.every((bin) => bin.goods >= kept.classMin && bin.bads >= kept.classMin) &&
    rates.every((rate, i) => i === 0 || farApart(rates[i - 1] as number, rate, kept)) &&
    bins.every((bin, i) => i === 0 || pValue(bins[i - 1] as Bin, bin) <= kept.pValueMax) &&
    follows(kept.trend, rates)
  );
}

function farApart(a: number, b: number, { rateDifferenceMin }: BinningLimits): boolean {
  return Math.abs(a - b) >= rateDifferenceMin;
}

function pValue(a: Bin, b: Bin): number {
  const [m, n] = [a.goods + a.bads, b.goods + b.bads];
  const pooled = (a.bads + b.bads) / (m + n);
  const difference = a.bads / m - b.bads / n;
  return difference === 0
    ? 1
    : twoSidedP(difference / Math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n)));
}

function follows(choice: TrendChoice, rates: readonly number[]): boolean {
  const rises = (part: readonly number[]): boolean =>
    part.every((rate, i) => i === 0 || rate >= (part[i - 1] as number));
  const falls = (part: readonly number[]): boolean => rises(part.toReversed());
  const turns = rates.map((_, top) => [rates.slice(0, top + 1), rates.slice(top)] as const);
  const shapes = {
    ascending: () => rises(rates),
    descending: () => falls(rates),
    peak: () => turns.some(([left, right]) => rises(left) && falls(right)),
    valley: () => turns.some(([left, right]) => falls(left) && rises(right)),
    none: () => true,
    monotone: () => rises(rates) || falls(rates),
    best: () => shapes.peak() || shapes.valley(),
  };
  return shapes[choice]();
}

function informationIn(bins: readonly Bin[], totals: Totals): number {
  return bins.reduce((sum, { goods, bads }) => sum + informationOf(goods, bads, totals), 0);
}

function totalsOf({ goods, bads }: Pre): Totals {
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  return { goods: sum(goods) + 5, bads: sum(bads) + 5 };
}

describe('the best cuts', () => {
  it('have the most information value of all that keep to the limits', () => {
    fc.assert(
      fc.property(counts, limits, (pre, kept) => {
        const totals = totalsOf(pre);
        const starts = bestCuts(pre, totals, kept);
        const best = bestByBruteForce(pre, totals, kept);
        if (best === null) {
          expect(starts).toBeNull();
          return;
        }
        const mask = (starts ?? []).slice(1).reduce((all, start) => all | (1 << (start - 1)), 0);
        const found = binsOf(pre, mask);
        expect(starts?.[0]).toBe(0);
        expect(keepsTo(found, totals, kept)).toBe(true);
        expect(informationIn(found, totals)).toBeCloseTo(best, 9);
      }),
      { numRuns: 3000 },
    );
  });

  it('are fewer where more would add nothing', () => {
    const pre = { goods: Float64Array.of(90, 90, 60), bads: Float64Array.of(10, 10, 40) };
    expect(bestCuts(pre, totalsOf(pre), { ...DEFAULT_LIMITS, sizeMin: 0 })).toEqual([0, 2]);
  });

  it('find the same for a peak and for its mirror as a valley of the goods', () => {
    const pre = { goods: Float64Array.of(90, 60, 80, 95), bads: Float64Array.of(10, 40, 20, 5) };
    const peak = bestCuts(pre, totalsOf(pre), { ...DEFAULT_LIMITS, trend: 'peak' });
    const mirrored = { goods: pre.bads, bads: pre.goods };
    const valley = bestCuts(mirrored, totalsOf(mirrored), { ...DEFAULT_LIMITS, trend: 'valley' });
    expect(peak).toEqual([0, 1, 2, 3]);
    expect(valley).toEqual(peak);
  });
});
