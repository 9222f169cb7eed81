import type { Binning, Fate, TrainedScorecard } from '../learning/index.ts';

/** A variable that was offered: its bins, and why it is in the scorecard or not. */
export interface ValidatedVariable {
  readonly name: string;
  readonly informationValue: number;
  readonly trend: Binning['trend'];
  readonly fate: Fate;
  readonly bins: readonly ValidatedBin[];
}

export interface ValidatedBin {
  readonly what: BinRange;
  readonly rows: number;
  /** Of the weight of all rows. */
  readonly share: number;
  /** null where the bin is empty. */
  readonly badRate: number | null;
  readonly woe: number;
  readonly informationValue: number;
  /** null where the variable is not in the scorecard. */
  readonly points: number | null;
}

export type BinRange =
  | { readonly kind: 'range'; readonly from: number | null; readonly below: number | null }
  | { readonly kind: 'group'; readonly categories: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'special'; readonly value: number }
  | { readonly kind: 'others' };

/** The most informative first. */
export function validateVariables({
  variables,
  points,
}: TrainedScorecard): readonly ValidatedVariable[] {
  return variables
    .map(({ binning, fate }) => ({
      name: binning.name,
      informationValue: binning.informationValue,
      trend: binning.trend,
      fate,
      bins: binsOf(binning, points.columns.find(({ name }) => name === binning.name)?.points),
    }))
    .sort((a, b) => b.informationValue - a.informationValue);
}

function binsOf(binning: Binning, points: readonly number[] | undefined): readonly ValidatedBin[] {
  const ranges = rangesOf(binning);
  const all = binning.cells.reduce((sum, { goods, bads }) => sum + goods + bads, 0);
  return binning.cells.map(({ rows, goods, bads, badRate, woe, informationValue }, i) => ({
    what: ranges[i] as BinRange,
    rows,
    share: (goods + bads) / all,
    badRate: Number.isNaN(badRate) ? null : badRate,
    woe,
    informationValue,
    points: points?.[i] ?? null,
  }));
}

/** In the order of the binning's cells. */
function rangesOf(binning: Binning): readonly BinRange[] {
  if (binning.kind === 'category') {
    return [
      ...binning.groups.map((categories): BinRange => ({ kind: 'group', categories })),
      { kind: 'missing' },
      { kind: 'others' },
    ];
  }
  const { edges, specials } = binning;
  return [
    ...[...edges, null].map(
      (below, i): BinRange => ({ kind: 'range', from: edges[i - 1] ?? null, below }),
    ),
    { kind: 'missing' },
    ...specials.map((value): BinRange => ({ kind: 'special', value })),
  ];
}
