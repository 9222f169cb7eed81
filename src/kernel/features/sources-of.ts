import { KNOWN_SOURCES, type KnownSource, OWN_SOURCE } from '../sources.ts';
import type { Aggregate, Feature, Stream } from './feature.ts';

const SOURCE_OF: Partial<Record<Stream, KnownSource>> = {
  lenders: 'bureau',
  newLenders: 'bureau',
  inquiries: 'bureau',
  externalBalance: 'bureau',
  debtService: 'bureau',
  income: 'income',
  spending: 'spending',
  receipts: 'business',
  taxableIncome: 'tax',
  thirdPartyScore: 'score',
  attribute: 'bank',
};

/** The sources that a feature is taken from; a ratio may need two. */
export function sourcesOf({ value }: Feature): readonly KnownSource[] {
  const own = KNOWN_SOURCES[OWN_SOURCE];
  return [...new Set(aggregatesOf(value).map((part) => SOURCE_OF[part.of] ?? own))];
}

/**
 * How many days back a feature looks: its longest window, or Infinity. One that takes the latest value
 * alone, or how long ago something was, looks at one day, whenever that was: 0.
 */
export function reachOf({ value }: Feature): number {
  return Math.max(
    ...aggregatesOf(value).map(({ take, window }) => {
      if (window !== undefined) return window;
      return take === 'last' || take === 'daysSince' ? 0 : Number.POSITIVE_INFINITY;
    }),
  );
}

function aggregatesOf(value: Feature['value']): readonly Aggregate[] {
  return 'over' in value ? [value.over, value.under] : [value];
}
