import { CATALOGUE, type RiskDirection } from '../../kernel/index.ts';
import type { ColumnBinning, TrendChoice } from '../binning/index.ts';

/** Of the bad rate, by what more of a feature means. */
const TRENDS: Readonly<Record<RiskDirection, TrendChoice>> = {
  riskier: 'ascending',
  safer: 'descending',
  neutral: 'monotone',
};

/**
 * Features of the catalogue are scored in their own direction only, so that better behaviour never costs points; one
 * without a direction goes either way, but only one. Other columns are left free.
 */
export function inOwnDirection(names: readonly string[]): Readonly<Record<string, ColumnBinning>> {
  const features = CATALOGUE.filter(({ name }) => names.includes(name));
  return Object.fromEntries(
    features.map(({ name, direction }) => [name, { limits: { trend: TRENDS[direction] } }]),
  );
}
