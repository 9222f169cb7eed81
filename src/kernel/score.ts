import { slotOf } from './features/catalogue.ts';
import { mulDiv } from './money.ts';
import type {
  Characteristic,
  FeaturePair,
  PairAxis,
  ReferencePopulation,
  Scorecard,
} from './scorecard.ts';

/**
 * A scorecard made ready to evaluate. Bins are numbered: the ranges, then missing, then specials. The
 * cells of a pair are numbered row by row.
 */
export interface CompiledScorecard {
  readonly document: Scorecard;
  readonly grades: readonly string[];
  readonly characteristics: readonly CompiledCharacteristic[];
  readonly pairs: readonly CompiledPair[];
  /** Writes each characteristic's bin and then each pair's cell into `bins` and returns the raw score. */
  readonly score: (facts: Float64Array, offset: number, bins: Int32Array) => number;
  /** The rank of the grade, 0 being the best. */
  readonly gradeOf: (score: number) => number;
  /** Calibrated PD in parts per million. */
  readonly pdOf: (score: number) => number;
}

export function compileScorecard(document: Scorecard): CompiledScorecard {
  const { against } = document.reasons;
  const characteristics = document.characteristics.map((one) =>
    compileCharacteristic(one, against),
  );
  const pairs = (document.pairs ?? []).map((pair) => compilePair(pair, against));
  const floors = Float64Array.from(document.grades, ({ from }) => from);
  const last = floors.length - 1;
  const { basePoints } = document;
  return {
    document,
    grades: document.grades.map(({ grade }) => grade),
    characteristics,
    pairs,
    score: (facts, offset, bins) => {
      let score = basePoints;
      for (let i = 0; i < characteristics.length; i++) {
        const characteristic = characteristics[i] as CompiledCharacteristic;
        const bin = binOf(characteristic, facts[offset + characteristic.slot] as number);
        bins[i] = bin;
        score += characteristic.points[bin] as number;
      }
      for (let i = 0; i < pairs.length; i++) {
        const pair = pairs[i] as CompiledPair;
        const cell = cellOf(pair, facts, offset);
        bins[characteristics.length + i] = cell;
        score += pair.points[cell] as number;
      }
      return score;
    },
    gradeOf: (score) => {
      let rank = 0;
      while (rank < last && score < (floors[rank] as number)) rank += 1;
      return rank;
    },
    pdOf: (score) => interpolate(document.calibration, score),
  };
}

export interface CompiledCharacteristic {
  readonly feature: string;
  /** Where the feature stands in the facts. */
  readonly slot: number;
  readonly edges: Float64Array;
  readonly points: Int32Array;
  /** The points of the best bin, and the mean of the population that reasons are chosen against. */
  readonly best: number;
  readonly reference: number;
  readonly specials: Float64Array;
}

function compileCharacteristic(
  characteristic: Characteristic,
  against: ReferencePopulation,
): CompiledCharacteristic {
  const edges = characteristic.bins.flatMap(({ below }) => (below === undefined ? [] : [below]));
  const points = Int32Array.from(pointsByBin(characteristic));
  return {
    feature: characteristic.feature,
    slot: slotOf(characteristic.feature),
    edges: Float64Array.from(edges),
    points,
    best: Math.max(...points),
    reference: characteristic.reference[against],
    specials: Float64Array.from(characteristic.special ?? [], ({ value }) => value),
  };
}

/** The points of a characteristic's bins in their numbering. */
export function pointsByBin({ bins, missing, special }: Characteristic): readonly number[] {
  return [...bins, missing, ...(special ?? [])].map(({ points }) => points);
}

function binOf({ edges, specials }: CompiledCharacteristic, value: number): number {
  if (Number.isNaN(value)) return edges.length + 1;
  for (let i = 0; i < specials.length; i++) {
    if (specials[i] === value) return edges.length + 2 + i;
  }
  return rangeOf(edges, value);
}

function rangeOf(edges: Float64Array, value: number): number {
  let bin = 0;
  while (bin < edges.length && value >= (edges[bin] as number)) bin += 1;
  return bin;
}

export interface CompiledPair {
  readonly rows: CompiledAxis;
  readonly columns: CompiledAxis;
  readonly points: Int32Array;
  readonly best: number;
  readonly reference: number;
}

interface CompiledAxis {
  readonly feature: string;
  readonly slot: number;
  readonly edges: Float64Array;
}

function compilePair(
  { rows, columns, points, reference }: FeaturePair,
  against: ReferencePopulation,
): CompiledPair {
  const byCell = Int32Array.from(points.flat());
  return {
    rows: compileAxis(rows),
    columns: compileAxis(columns),
    points: byCell,
    best: Math.max(...byCell),
    reference: reference[against],
  };
}

function compileAxis({ feature, edges }: PairAxis): CompiledAxis {
  return { feature, slot: slotOf(feature), edges: Float64Array.from(edges) };
}

export function cellOf(
  { rows, columns }: CompiledPair,
  facts: Float64Array,
  offset: number,
): number {
  const row = axisBin(rows, facts[offset + rows.slot] as number);
  return (
    row * (columns.edges.length + 2) + axisBin(columns, facts[offset + columns.slot] as number)
  );
}

/** Missing comes after the ranges. */
function axisBin({ edges }: CompiledAxis, value: number): number {
  return Number.isNaN(value) ? edges.length + 1 : rangeOf(edges, value);
}

/** Linear between the anchors, flat beyond them, in whole parts per million rounded up. */
function interpolate(anchors: Scorecard['calibration'], score: number): number {
  const above = anchors.findIndex((anchor) => anchor.score >= score);
  const high = anchors[above === -1 ? anchors.length - 1 : above];
  const low = anchors[above - 1];
  if (high === undefined) return 0;
  if (low === undefined || above === -1) return high.pd;
  const width = high.score - low.score;
  return low.pd - mulDiv(low.pd - high.pd, score - low.score, width, 'down');
}

/**
 * Points per unit of log odds, and the points at odds of one, of a scale on which `score` points mean
 * odds of `odds` to 1 and `pdo` more double them: factor = pdo / ln 2, offset = score − factor·ln odds.
 * 600 points at 50:1 with 20 to double give 28.8539 and 487.123.
 */
export function scaling({ score, odds, pdo }: Scorecard['scaling']): {
  readonly factor: number;
  readonly offset: number;
} {
  const factor = pdo / Math.LN2;
  return { factor, offset: score - factor * Math.log(odds) };
}
