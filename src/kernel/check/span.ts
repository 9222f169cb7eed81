import type { Feature } from '../features/feature.ts';
import { domainLimits } from './domain.ts';

/** The values that a feature is thought to have: whole numbers from `lo` to `hi`, or none at all. */
export interface Span {
  readonly lo: number;
  readonly hi: number;
  /** It may have a value. */
  readonly present: boolean;
  /** It may be missing. */
  readonly missing: boolean;
}

export const MISSING: Span = { lo: 0, hi: 0, present: false, missing: true };

export function between(lo: number, hi: number): Span {
  return { lo, hi, present: lo <= hi, missing: false };
}

/** Everything that the catalogue lets a feature be. */
export function domainOf(feature: Feature): Span {
  const { least, most } = domainLimits(feature);
  return { lo: least, hi: most, present: true, missing: feature.empty === 'missing' };
}

/**
 * The domain cut at thresholds, ascending, and last the missing value: inside one cell, no comparison
 * with a threshold comes out differently. Each edge is the first value of a cell.
 */
export function cellsOf(domain: Span, edges: readonly number[]): readonly Span[] {
  const inside = [...new Set(edges)].filter((edge) => edge > domain.lo && edge <= domain.hi);
  const starts = [domain.lo, ...inside.sort((a, b) => a - b)];
  const cells = starts.map((lo, i) => between(lo, (starts[i + 1] ?? domain.hi + 1) - 1));
  return domain.missing ? [...cells, MISSING] : cells;
}
