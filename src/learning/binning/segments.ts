import { criticalZ } from '../distributions.ts';
import type { Counts, Totals } from './counts.ts';
import { informationOf } from './information.ts';
import type { BinningLimits } from './limits.ts';
import { SegmentList } from './segment-list.ts';

export type SegmentLimits = Pick<
  BinningLimits,
  'sizeMin' | 'classMin' | 'rateDifferenceMin' | 'pValueMax'
>;

/** Every run of neighbouring pre-bins that may be a bin, grouped by where it ends. */
export interface Segments {
  readonly preBins: number;
  readonly start: Int32Array;
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

export function segmentsOf(
  { goods, bads }: Pick<Counts, 'goods' | 'bads'>,
  totals: Totals,
  limits: SegmentLimits,
): Segments {
  const preBins = goods.length;
  const size = limits.sizeMin * (totals.goods + totals.bads);
  const may = (good: number, bad: number): boolean =>
    good + bad > 0 && good + bad >= size && Math.min(good, bad) >= limits.classMin;
  const list = new SegmentList(preBins);
  const endingAt = new Int32Array(preBins + 2);
  for (let end = 1; end <= preBins; end++) {
    let [good, bad] = [0, 0];
    for (let start = end - 1; start >= 0; start--) {
      good += goods[start] as number;
      bad += bads[start] as number;
      if (may(good, bad)) list.put(start, good, bad);
    }
    list.finishEnd();
    endingAt[end + 1] = list.length;
  }
  const { start, goods: good, bads: bad, rate } = list.taken();
  const startingAt = Array.from({ length: preBins + 1 }, (): number[] => []);
  start.forEach((boundary, id) => {
    startingAt[boundary]?.push(id);
  });
  return {
    preBins,
    start,
    rate,
    value: Float64Array.from(
      start,
      (_, id) => informationOf(good[id] as number, bad[id] as number, totals) - PRICE_OF_A_BIN,
    ),
    endingAt,
    startingAt,
    ...neighboursByRate(start, rate, endingAt, limits.rateDifferenceMin),
    differ: differenceTest(good, bad, limits.pValueMax),
  };
}

function neighboursByRate(
  start: Int32Array,
  rate: Float64Array,
  endingAt: Int32Array,
  difference: number,
): Pick<Segments, 'belowEnd' | 'aboveStart'> {
  const belowEnd = new Int32Array(start.length);
  const aboveStart = new Int32Array(start.length);
  start.forEach((boundary, id) => {
    const own = rate[id] as number;
    const from = endingAt[boundary] as number;
    const to = endingAt[boundary + 1] as number;
    belowEnd[id] = firstWithout(rate, from, to, (left) => own - left >= difference);
    aboveStart[id] = firstWithout(rate, from, to, (left) => left - own < difference);
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

/** The two-proportion test with a pooled variance. Weights count as rows. */
function differenceTest(
  goods: Float64Array,
  bads: Float64Array,
  pValueMax: number,
): (left: number, right: number) => boolean {
  if (pValueMax >= 1) return () => true;
  const leastSquare = criticalZ(pValueMax) ** 2;
  return (left, right) => {
    const [badsA, badsB] = [bads[left] as number, bads[right] as number];
    const [sizeA, sizeB] = [badsA + (goods[left] as number), badsB + (goods[right] as number)];
    const pooled = (badsA + badsB) / (sizeA + sizeB);
    const variance = pooled * (1 - pooled) * (1 / sizeA + 1 / sizeB);
    const difference = badsA / sizeA - badsB / sizeB;
    return (difference === 0 ? 0 : difference ** 2 / variance) >= leastSquare;
  };
}
