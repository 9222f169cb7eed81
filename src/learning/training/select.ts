import type { Binned, Binning, Codes } from '../binning/index.ts';
import { someRows } from '../sample-rows.ts';

export interface Selection {
  /** A variable with less information value is not looked at. */
  readonly informationMin: number;
  /** Of two variables correlated by more than this the one with less information value goes. */
  readonly correlationMax: number;
  /** By likelihood ratio, for each that is left. 1 keeps all that are not held at zero. */
  readonly pValueMax: number;
  /** From all variables down, or from none up. */
  readonly steps: 'eliminate' | 'accumulate';
}

export const DEFAULT_SELECTION: Selection = {
  informationMin: 0.02,
  correlationMax: 0.9,
  pValueMax: 0.05,
  steps: 'eliminate',
};

/** Why a variable is in the scorecard or not. */
export type Fate =
  | { readonly fate: 'chosen' }
  | { readonly fate: 'uninformative' }
  | { readonly fate: 'correlated'; readonly with: string; readonly correlation: number }
  /** The likelihood is as good without it, or it would get the wrong sign. */
  | { readonly fate: 'notNeeded'; readonly pValue: number | null };

export interface Screened {
  /** Places among the variables, the most informative first. */
  readonly kept: readonly number[];
  readonly fates: ReadonlyMap<number, Fate>;
}

/** Takes variables by information value, and of correlated ones the most informative. */
export function screen(
  variables: readonly Binned<Binning>[],
  { informationMin, correlationMax }: Selection,
): Screened {
  const informationOf = (place: number): number =>
    variables[place]?.binning.informationValue as number;
  const ranked = variables
    .map((_, place) => place)
    .sort((a, b) => informationOf(b) - informationOf(a) || a - b);
  const fates = new Map<number, Fate>();
  const kept: number[] = [];
  const columns = new Map<number, Float64Array>();
  for (const place of ranked) {
    if (informationOf(place) < informationMin) {
      fates.set(place, { fate: 'uninformative' });
      continue;
    }
    const column = standardized(variables[place] as Binned<Binning>);
    const rival = kept
      .map((other) => ({ other, correlation: dot(column, columns.get(other) as Float64Array) }))
      .find(({ correlation }) => Math.abs(correlation) > correlationMax);
    if (rival === undefined) {
      kept.push(place);
      columns.set(place, column);
    } else {
      const { other, correlation } = rival;
      const name = variables[other]?.binning.name as string;
      fates.set(place, { fate: 'correlated', with: name, correlation });
    }
  }
  return { kept, fates };
}

/** Correlations hardly change with more rows. */
const ROWS_MAX = 50_000;

/** WOE by row, with mean 0 and length 1, so that a product of two is their correlation. */
function standardized({ binning, codes }: { binning: Binning; codes: Codes }): Float64Array {
  const woes = Float64Array.from(binning.cells, ({ woe }) => woe);
  const rows = someRows(codes.length, ROWS_MAX);
  const column = Float64Array.from(rows, (row) => woes[codes[row] as number] as number);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const centred = column.map((value) => value - mean);
  const length = Math.sqrt(dot(centred, centred));
  return centred.map((value) => (length === 0 ? 0 : value / length));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
