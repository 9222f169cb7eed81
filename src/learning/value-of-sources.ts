import {
  CATALOGUE,
  KNOWN_SOURCES,
  type KnownSource,
  type Scorecard,
  sourcesOf,
} from '../kernel/index.ts';
import { type AucDifference, compareAuc, discriminationOf, ladderOf } from './metrics/index.ts';
import type { Numbers, Sample } from './sample.ts';
import { trainScorecard } from './train.ts';
import type { TrainingOptions } from './training/options.ts';
import { scoresOf } from './training/score-rows.ts';

/** What the lender would lose without one source of data. */
export interface SourceValue {
  readonly source: KnownSource;
  /** Its columns of the sample. */
  readonly columns: readonly string[];
  /** With all sources less without this one, on the rows judged. */
  readonly auc: AucDifference;
  readonly ks: number;
  /** The mean limit of those who stayed good, with it less without it; null where no limits were asked for. */
  readonly limitOfGoods: number | null;
}

export interface ValueRequest {
  readonly sample: Sample;
  readonly options: TrainingOptions;
  /** The limit of each row of the sample under a scorecard, in minor units. */
  readonly limits?: (scorecard: Scorecard) => Numbers;
}

/**
 * For each source of the sample's features: a scorecard with and one without whatever needs it, trained
 * alike and judged on the rows that training saw least of. A source is left out where nothing would
 * remain. Its value is what it adds beside the others, so two sources that say the same are each worth little.
 */
export function valueOfSources({ sample, options, limits }: ValueRequest): readonly SourceValue[] {
  const { split } = options;
  const mask = split.outOfTime ?? split.test ?? split.train;
  const rows = Uint32Array.from(mask.keys()).filter((row) => mask[row] === 1);
  const target = Uint8Array.from(rows, (row) => sample.target[row] as number);
  const judge = (without: ReadonlySet<string>): Judged => {
    const columns = sample.columns.filter(({ name }) => !without.has(name));
    const trained = trainScorecard({ ...sample, columns }, options);
    const scores = scoresOf(trained, columns, rows);
    const given = limits?.(trained.document);
    const { ks } = discriminationOf(ladderOf(scores, { target }));
    return { scores, ks, limitOfGoods: given ? meanOfGoods(given, rows, target) : null };
  };
  const all = judge(new Set());
  return KNOWN_SOURCES.flatMap((source) => {
    const columns = columnsFrom(sample, source);
    if (columns.length === 0 || columns.length === sample.columns.length) return [];
    const { scores, ks, limitOfGoods } = judge(new Set(columns));
    const gained =
      all.limitOfGoods === null || limitOfGoods === null ? null : all.limitOfGoods - limitOfGoods;
    const auc = compareAuc(all.scores, scores, target);
    return [{ source, columns, auc, ks: all.ks - ks, limitOfGoods: gained }];
  });
}

interface Judged {
  readonly scores: Float64Array;
  readonly ks: number;
  readonly limitOfGoods: number | null;
}

function columnsFrom({ columns }: Sample, source: KnownSource): readonly string[] {
  const names = CATALOGUE.filter((feature) => sourcesOf(feature).includes(source));
  const known = new Set(names.map(({ name }) => name));
  return columns.map(({ name }) => name).filter((name) => known.has(name));
}

function meanOfGoods(limits: Numbers, rows: Uint32Array, target: Uint8Array): number {
  const goods = rows.filter((_, i) => target[i] === 0);
  return goods.reduce((sum, row) => sum + (limits[row] as number), 0) / goods.length;
}
