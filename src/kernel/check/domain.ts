import type { Aggregate, Feature, Stream, Unit } from '../features/feature.ts';

/**
 * The largest values that a check thinks of: far beyond what an account has, and small enough that
 * exact multiplication by any sane rate stays exact.
 */
const MOST: Readonly<Record<Unit, number>> = {
  money: 1_000_000_000_000,
  bps: 100_000_000,
  count: 1_000_000,
  days: 100_000,
  points: 1_000_000,
  flag: 1,
};

/** An overpaid balance, and what somebody else reports, may lie below zero. */
const SIGNED: ReadonlySet<Stream> = new Set(['balance', 'attribute', 'thirdPartyScore']);

/** One observation a day. */
const DAILY: ReadonlySet<Stream> = new Set(['balance', 'utilization']);

/** What a feature can come to by its definition, whoever the borrower is. */
export function domainLimits({ unit, value }: Feature): {
  readonly least: number;
  readonly most: number;
} {
  const signed = 'take' in value && maySink(value);
  const most = 'take' in value ? mostOf(value) : mostOfRatio(value.over, value.under);
  return { least: signed ? -MOST[unit] : 0, most: Math.min(most, MOST[unit]) };
}

function maySink({ of, take }: Aggregate): boolean {
  const counted = ['count', 'distinct', 'daysSince', 'streak', 'range'].includes(take);
  return take === 'change' || (SIGNED.has(of) && !counted);
}

function mostOf({ of, take, window }: Aggregate): number {
  if (of === 'paidShare' && (take === 'average' || take === 'last')) return 10_000;
  if (window === undefined) return Infinity;
  if (take === 'daysSince') return window;
  return take === 'count' && DAILY.has(of) ? window : Infinity;
}

/** A part of a count over the whole of it is at most one. */
function mostOfRatio(over: Aggregate, under: Aggregate): number {
  const share =
    over.take === 'count' &&
    under.take === 'count' &&
    over.of === under.of &&
    over.window === under.window &&
    under.where === undefined;
  return share ? 10_000 : Infinity;
}
