import { stringify } from 'yaml';
import {
  type BasisPoints,
  type Characteristic,
  type FeaturePair,
  featureOf,
  formatDay,
  type Money,
  type PairAxis,
  type Scorecard,
} from '../kernel/index.ts';
import { formatAmount } from './amount.ts';

/**
 * A scorecard as the YAML document that `readDocument` reads back, with thresholds as people write them.
 * Throws a RangeError for a threshold that is no whole number in the feature's unit.
 */
export function formatScorecard(scorecard: Scorecard, currency: string): string {
  const { effectiveFrom, characteristics, pairs, calibration, ...plain } = scorecard;
  const { id, version, ...rest } = plain;
  const document = {
    kind: 'scorecard',
    id,
    version,
    effectiveFrom: formatDay(effectiveFrom),
    ...rest,
    characteristics: characteristics.map((one) => formatCharacteristic(one, currency)),
    ...(pairs && { pairs: pairs.map((pair) => formatPair(pair, currency)) }),
    calibration: calibration.map(({ score, pd }) => ({ score, pd: percent(pd, 1_000_000) })),
  };
  return stringify(document, { lineWidth: 100 });
}

function formatCharacteristic(one: Characteristic, currency: string): object {
  const { feature, bins, missing, special, reference } = one;
  const threshold = (value: number): number | string => formatThreshold(feature, value, currency);
  return {
    feature,
    bins: bins.map(({ below, points }) =>
      below === undefined ? { points } : { below: threshold(below), points },
    ),
    missing,
    ...(special === undefined
      ? {}
      : { special: special.map(({ value, points }) => ({ value: threshold(value), points })) }),
    reference,
  };
}

function formatPair({ rows, columns, ...rest }: FeaturePair, currency: string): object {
  const axis = ({ feature, edges }: PairAxis): object => ({
    feature,
    edges: edges.map((edge) => formatThreshold(feature, edge, currency)),
  });
  return { rows: axis(rows), columns: axis(columns), ...rest };
}

function formatThreshold(feature: string, value: number, currency: string): number | string {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${feature}: the threshold ${value} is no whole number in its unit`);
  }
  const { unit } = featureOf(feature);
  if (unit === 'money') return formatAmount(value as Money, currency);
  return unit === 'bps' ? percent(value as BasisPoints, 10_000) : value;
}

/** `12.5%` of a whole number of parts. */
function percent(parts: number, one: number): string {
  const digits = Math.log10(one) - 2;
  const text = (Math.abs(parts) / (one / 100)).toFixed(digits).replace(/\.?0+$/, '');
  return `${parts < 0 ? '-' : ''}${text}%`;
}
