import { criticalZ } from '../distributions.ts';
import type { Counts, Totals } from './counts.ts';
import { informationOf } from './information.ts';
import type { BinningLimits } from './limits.ts';

export type SegmentLimits = Pick<
  BinningLimits,
  'sizeMin' | 'classMin' | 'rateDifferenceMin' | 'pValueMax'
>;

/** Every run of neighbouring pre-bins that may be a bin, grouped by where it ends. */
export interface Segments {
  readonly preBins: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly rate: Float64Array;
  readonly value: Float64Array;
  /** Those that end at boundary j are `endingAt[j]` to `endingAt[j + 1]`, ascending by rate. */
  readonly endingAt: Int32Array;
  /** Those that start at each boundary. */
  readonly startingAt: readonly (readonly number[])[];
  /** Before this one are the left neighbours whose rate is lower by enough. */
  readonly belowEnd: Int32Array;
  /** From this one on are the left neighbours whose rate is higher by enough. */
  readonly aboveStart: Int32Array;
  /** May these two stand side by side, their rates' distance apart? */
  readonly differ: (left: number, right: number) => boolean;
}

/** Taken off each bin's value, so that of equally good binnings the one with fewer bins wins. */
const PRICE_OF_A_BIN = 1e-12;

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly goods: number;
  readonly bads: number;
  readonly rate: number;
}

export function segmentsOf(
  { goods, bads }: Pick<Counts, 'goods' | 'bads'>,
  totals: Totals,
  limits: SegmentLimits,
): Segments {
  const preBins = goods.length;
  const size = limits.sizeMin * (totals.goods + totals.bads);
  const sorted: Segment[] = [];
  const endingAt = new Int32Array(preBins + 2);
  for (let end = 1; end <= preBins; end++) {
    const ending = segmentsEndingAt(end, goods, bads).filter(
      (s) =>
        s.goods + s.bads > 0 &&
        s.goods + s.bads >= size &&
        Math.min(s.goods, s.bads) >= limits.classMin,
    );
    sorted.push(...ending.sort((a, b) => a.rate - b.rate));
    endingAt[end + 1] = sorted.length;
  }
  const startingAt = Array.from({ length: preBins + 1 }, (): number[] => []);
  sorted.forEach(({ start }, id) => {
    startingAt[start]?.push(id);
  });
  const rate = Float64Array.from(sorted, (segment) => segment.rate);
  return {
    preBins,
    start: Int32Array.from(sorted, ({ start }) => start),
    end: Int32Array.from(sorted, ({ end }) => end),
    rate,
    value: Float64Array.from(
      sorted,
      (s) => informationOf(s.goods, s.bads, totals) - PRICE_OF_A_BIN,
    ),
    endingAt,
    startingAt,
    ...neighboursByRate(sorted, rate, endingAt, limits.rateDifferenceMin),
    differ: differenceTest(sorted, limits.pValueMax),
  };
}

function segmentsEndingAt(end: number, goods: Float64Array, bads: Float64Array): Segment[] {
  const segments: Segment[] = [];
  let [good, bad] = [0, 0];
  for (let start = end - 1; start >= 0; start--) {
    good += goods[start] as number;
    bad += bads[start] as number;
    segments.push({ start, end, goods: good, bads: bad, rate: bad / (good + bad) });
  }
  return segments;
}

function neighboursByRate(
  segments: readonly Segment[],
  rate: Float64Array,
  endingAt: Int32Array,
  difference: number,
): Pick<Segments, 'belowEnd' | 'aboveStart'> {
  const belowEnd = new Int32Array(segments.length);
  const aboveStart = new Int32Array(segments.length);
  segments.forEach((segment, id) => {
    const from = endingAt[segment.start] as number;
    const to = endingAt[segment.start + 1] as number;
    belowEnd[id] = firstWithout(rate, from, to, (left) => segment.rate - left >= difference);
    aboveStart[id] = firstWithout(rate, from, to, (left) => left - segment.rate < difference);
  });
  return { belowEnd, aboveStart };
}

/** The first place in `from` to `to` where `holds` no longer does; it holds for a first part only. */
function firstWithout(
  rate: Float64Array,
  from: number,
  to: number,
  holds: (rate: number) => boolean,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rate[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weights count as rows in the test. */
function differenceTest(
  segments: readonly Segment[],
  pValueMax: number,
): (left: number, right: number) => boolean {
  if (pValueMax >= 1) return () => true;
  const leastSquare = criticalZ(pValueMax) ** 2;
  return (left, right) =>
    squaredZ(segments[left] as Segment, segments[right] as Segment) >= leastSquare;
}

/** The square of z of the two-proportion test with a pooled variance. */
export function squaredZ(a: Sides, b: Sides): number {
  const [sizeA, sizeB] = [a.goods + a.bads, b.goods + b.bads];
  const pooled = (a.bads + b.bads) / (sizeA + sizeB);
  const variance = pooled * (1 - pooled) * (1 / sizeA + 1 / sizeB);
  const difference = a.bads / sizeA - b.bads / sizeB;
  return difference === 0 ? 0 : difference ** 2 / variance;
}

export interface Sides {
  readonly goods: number;
  readonly bads: number;
}
