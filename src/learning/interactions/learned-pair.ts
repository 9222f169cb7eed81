import {
  type Binned,
  type Binning,
  type Codes,
  codesOf,
  type NumericBinning,
  type TrendChoice,
} from '../binning/index.ts';
import type { LearnedPair, PairBins } from '../points/index.ts';
import type { Column } from '../sample.ts';
import type { Candidate, ChosenPair } from './candidates.ts';

/**
 * The bins of a variable with special values where their numbers lie, as a pair of the kernel has them. `trend` is the
 * one that was asked for: a pair is held to it, but not to one that bins merely turned out to have.
 */
export function candidateOf(
  { binning }: Binned<Binning>,
  column: Column,
  trend: TrendChoice,
): Candidate | null {
  if (binning.kind !== 'numeric' || binning.edges.length === 0) return null;
  const { name, edges } = binning;
  const codes = codesOf({ ...binning, specials: [] }, column);
  return { name, codes, bins: edges.length + 2, trend };
}

/** `binnings` are those of the candidates. */
export function learnedPair(
  { places, starts }: ChosenPair,
  binnings: readonly NumericBinning[],
  name: string,
): LearnedPair {
  const bins = (side: 0 | 1): PairBins => {
    const { name: variable, edges } = binnings[places[side]] as NumericBinning;
    return { name: variable, edges: starts[side].map((start) => edges[start - 1] as number) };
  };
  return { name, rows: bins(0), columns: bins(1) };
}

/** The cells of any rows, numbered as in the kernel. Throws a RangeError where a column is not there. */
export function cellsOf({ rows, columns }: LearnedPair, all: readonly Column[]): Codes {
  const [rowBins, columnBins] = [rows, columns].map((bins) => binsIn(bins, all)) as [Codes, Codes];
  const width = columns.edges.length + 2;
  return rowBins.map((row, i) => row * width + (columnBins[i] as number));
}

function binsIn({ name, edges }: PairBins, all: readonly Column[]): Codes {
  const column = all.find((one) => one.name === name);
  if (column === undefined) throw new RangeError(`there is no column "${name}"`);
  return codesOf({ ...NO_CELLS, name, edges }, column);
}

const NO_CELLS = {
  kind: 'numeric',
  specials: [],
  cells: [],
  informationValue: 0,
  trend: 'none',
  manual: false,
  notes: [],
} as const;
