import type { Counts, Totals } from './counts.ts';
import type { BinningLimits } from './limits.ts';
import { type Segments, segmentsOf } from './segments.ts';
import { SHAPES, type Shape, trendsToTry } from './trends.ts';

/**
 * The way to put pre-bins together that has the most information value of all that keep to the
 * limits: the first pre-bin of each bin, or null where nothing keeps to them.
 *
 * Exact dynamic programming over (last bin, phase of the trend). The best value up to a bin is found
 * from its left neighbours sorted by rate, where a trend allows a first or a last part of them, so
 * that the running maximum answers; only where a p-value forbids that one are the others looked at.
 */
export function bestCuts(
  counts: Pick<Counts, 'goods' | 'bads'>,
  totals: Totals,
  limits: BinningLimits,
): readonly number[] | null {
  const segments = segmentsOf(counts, totals, limits);
  let best: Path | null = null;
  for (const trend of trendsToTry(limits.trend)) {
    const path = bestPath(segments, SHAPES[trend], limits);
    if (path !== null && (best === null || path.value > best.value)) best = path;
  }
  return best === null ? null : best.segments.map((id) => segments.start[id] as number);
}

interface Path {
  readonly segments: readonly number[];
  readonly value: number;
}

function bestPath(
  segments: Segments,
  shape: Shape,
  { binsMin, binsMax }: Pick<BinningLimits, 'binsMin' | 'binsMax'>,
): Path | null {
  const free = emptyLayer(segments, shape);
  enterFirstBins(free, segments);
  extend(free, free, segments, shape);
  const unbounded = pathTo(bestEnd(free, segments), [free], segments);
  const bins = unbounded?.segments.length ?? 0;
  if (bins >= binsMin && bins <= binsMax) return unbounded;
  return bestPathByCount(segments, shape, binsMin, Math.min(binsMax, segments.preBins));
}

/** As the free search, but one layer for each number of bins. */
function bestPathByCount(
  segments: Segments,
  shape: Shape,
  binsMin: number,
  binsMax: number,
): Path | null {
  const layers: Layer[] = [];
  let best: Path | null = null;
  for (let bins = 1; bins <= binsMax; bins++) {
    const layer = emptyLayer(segments, shape);
    const before = layers.at(-1);
    if (before === undefined) enterFirstBins(layer, segments);
    else extend(before, layer, segments, shape);
    layers.push(layer);
    if (bins < binsMin) continue;
    const path = pathTo(bestEnd(layer, segments), layers, segments);
    if (path !== null && (best === null || path.value > best.value)) best = path;
  }
  return best;
}

/** The best value of a binning that ends with a segment in a phase, and the state before it. */
interface Layer {
  readonly value: Float64Array;
  readonly before: Int32Array;
}

function emptyLayer({ start }: Segments, { phases }: Shape): Layer {
  const states = start.length * phases;
  return {
    value: new Float64Array(states).fill(Number.NEGATIVE_INFINITY),
    before: new Int32Array(states).fill(-1),
  };
}

function enterFirstBins(layer: Layer, { startingAt, value }: Segments): void {
  for (const id of startingAt[0] ?? []) layer.value[id] = value[id] as number;
}

/** Puts one more bin after what `from` holds. With `from` and `to` the same, any number of bins. */
function extend(from: Layer, to: Layer, segments: Segments, shape: Shape): void {
  const running = new Int32Array(segments.preBins + 1);
  for (let boundary = 1; boundary < segments.preBins; boundary++) {
    const first = segments.endingAt[boundary] as number;
    const last = segments.endingAt[boundary + 1] as number;
    if (first === last) continue;
    for (const { from: phases, into, side } of shape.steps) {
      const range = { first, last, from: phases, side };
      runningBest(from, segments, range, running);
      for (const id of segments.startingAt[boundary] ?? []) {
        const left = bestLeft(from, segments, range, running, id);
        offer(from, to, left, into * segments.start.length + id, segments);
      }
    }
  }
}

function offer(from: Layer, to: Layer, left: number, state: number, segments: Segments): void {
  if (left === -1) return;
  const id = state % segments.start.length;
  const value = (from.value[left] as number) + (segments.value[id] as number);
  if (value <= (to.value[state] as number)) return;
  to.value[state] = value;
  to.before[state] = left;
}

/** The left neighbours at one boundary, seen from one side. */
interface Range {
  readonly first: number;
  readonly last: number;
  readonly from: readonly number[];
  readonly side: 'below' | 'above';
}

/** For each place the best state up to it (below) or from it on (above). */
function runningBest(layer: Layer, segments: Segments, range: Range, running: Int32Array): void {
  const { first, last, side } = range;
  let best = -1;
  for (let i = 0; i < last - first; i++) {
    const place = side === 'below' ? i : last - first - 1 - i;
    best = better(layer, best, bestPhase(layer, segments, range, first + place));
    running[place] = best;
  }
}

function bestPhase(layer: Layer, segments: Segments, { from }: Range, id: number): number {
  let best = -1;
  for (const phase of from) best = better(layer, best, phase * segments.start.length + id);
  return best;
}

function better({ value }: Layer, best: number, state: number): number {
  const offered = state === -1 ? Number.NEGATIVE_INFINITY : (value[state] as number);
  if (offered === Number.NEGATIVE_INFINITY) return best;
  return best === -1 || offered > (value[best] as number) ? state : best;
}

/** The best state that may stand to the left of a segment, or -1. */
function bestLeft(
  layer: Layer,
  segments: Segments,
  range: Range,
  running: Int32Array,
  id: number,
): number {
  const below = range.side === 'below';
  const from = below ? range.first : (segments.aboveStart[id] as number);
  const to = below ? (segments.belowEnd[id] as number) : range.last;
  if (from >= to) return -1;
  const best = running[(below ? to - 1 : from) - range.first] as number;
  if (best === -1 || segments.differ(best % segments.start.length, id)) return best;
  return bestAllowed(layer, segments, range, { from, to }, id);
}

function bestAllowed(
  layer: Layer,
  segments: Segments,
  range: Range,
  { from, to }: { readonly from: number; readonly to: number },
  id: number,
): number {
  let best = -1;
  for (let left = from; left < to; left++) {
    const state = better(layer, best, bestPhase(layer, segments, range, left));
    if (state !== best && segments.differ(left, id)) best = state;
  }
  return best;
}

function bestEnd(layer: Layer, { endingAt, preBins, start }: Segments): number {
  let best = -1;
  for (let offset = 0; offset < layer.value.length; offset += start.length) {
    for (let id = endingAt[preBins] as number; id < start.length; id++) {
      best = better(layer, best, offset + id);
    }
  }
  return best;
}

function pathTo(end: number, layers: readonly Layer[], segments: Segments): Path | null {
  if (end === -1) return null;
  const path: number[] = [];
  let depth = layers.length - 1;
  for (let state = end; state !== -1; depth = Math.max(depth - 1, 0)) {
    path.unshift(state % segments.start.length);
    state = (layers[depth] as Layer).before[state] as number;
  }
  return { segments: path, value: (layers.at(-1) as Layer).value[end] as number };
}
