import {
  type Binned,
  type Binning,
  type Codes,
  DEFAULT_LIMITS,
  type NumericBinning,
  type TrendChoice,
} from '../binning/index.ts';
import {
  candidateOf,
  choosePairs,
  DEFAULT_PAIRS,
  learnedPair,
  type PairTried,
} from '../interactions/index.ts';
import type { CodedRegressor, Design, LogisticFit } from '../logistic/index.ts';
import type { Term } from '../points/index.ts';
import type { Column } from '../sample.ts';
import type { LearningOptions } from './options.ts';
import { columnOn } from './rows.ts';

export interface PairsAdded {
  /** Of the main effects, and after them of the pairs. */
  readonly fit: LogisticFit;
  readonly pairs: readonly AddedPair[];
  readonly tried: readonly PairTried[];
}

export interface AddedPair {
  readonly term: Term;
  readonly codes: Codes;
}

/** The main effects, and their fit. */
export interface FittedDesign {
  readonly design: CodedDesign;
  readonly fit: LogisticFit;
}

export interface CodedDesign extends Design {
  readonly regressors: readonly CodedRegressor[];
}

/** What the main effects were learned from, and which of the variables they are. */
export interface MainEffects {
  readonly columns: readonly Column[];
  readonly rows: Uint32Array;
  readonly variables: readonly Binned<Binning>[];
  readonly chosen: readonly number[];
}

/** Adds pairs to a fit of main effects, where the options ask for any. */
export function addPairs(
  { columns, rows, variables, chosen }: MainEffects,
  { design, fit }: FittedDesign,
  options: LearningOptions,
): PairsAdded {
  if (options.interactions === undefined) return { fit, pairs: [], tried: [] };
  const places = candidatePlaces(variables, chosen);
  const candidates = places.flatMap((place) => {
    const column = columnOn(columns[place] as Column, rows);
    const trend = trendAsked(column.name, options);
    const candidate = candidateOf(variables[place] as Binned<Binning>, column, trend);
    return candidate === null ? [] : [{ place, candidate }];
  });
  const choice = choosePairs(
    {
      mains: design,
      candidates: candidates.map(({ candidate }) => candidate),
      fold: Uint8Array.from(rows, foldOf),
      ...(options.fit && { fit: options.fit }),
    },
    { ...DEFAULT_PAIRS, ...options.interactions },
  );
  const binnings = candidates.map(({ place }) => variables[place]?.binning as NumericBinning);
  return {
    fit: choice.joint.fit,
    tried: choice.tried,
    pairs: choice.pairs.map((chosenPair, i) => {
      const { name, table, codes } = choice.joint.grids[i] as (typeof choice.joint.grids)[number];
      const pair = learnedPair(chosenPair, binnings, name);
      return {
        codes,
        term: { name, coefficient: 1, woes: Array.from(table, (odds) => -odds), pair },
      };
    }),
  };
}

/** The trend that a variable is to be binned by. */
export function trendAsked(name: string, { binning }: LearningOptions): TrendChoice {
  const own = binning?.columns?.[name]?.limits?.trend;
  return own ?? binning?.limits?.trend ?? DEFAULT_LIMITS.trend;
}

/** Beside those chosen, variables that a pair may make use of. */
const INFORMATIVE_MAX = 20;

function candidatePlaces(
  variables: readonly Binned<Binning>[],
  chosen: readonly number[],
): readonly number[] {
  const information = (place: number): number => variables[place]?.binning.informationValue ?? 0;
  const informative = [...variables.keys()].sort((a, b) => information(b) - information(a));
  const places = new Set([...chosen, ...informative.slice(0, INFORMATIVE_MAX)]);
  return [...places].sort((a, b) => a - b);
}

const GOLDEN_SECTION = 0.6180339887;

/** By the row's number, so that a row that stands twice is left out as one, and follows no period. */
function foldOf(row: number): number {
  return Math.floor(((row * GOLDEN_SECTION) % 1) * DEFAULT_PAIRS.folds);
}
