import type { Scorecard } from '../kernel/index.ts';
import { type AucDifference, compareAuc, discriminationOf, ladderOf } from './metrics/index.ts';
import type { Numbers, Sample } from './sample.ts';
import { type TrainedScorecard, trainScorecard } from './train.ts';
import type { TrainingOptions } from './training/options.ts';
import { scoresOf } from './training/score-rows.ts';

/** What each source of data adds to a scorecard, on the rows that training saw least of. */
export interface SourcesValued {
  readonly judgedOn: 'train' | 'test' | 'outOfTime';
  readonly withAll: SourceMeasures;
  readonly sources: readonly SourceValue[];
}

export interface SourceMeasures {
  readonly auc: number;
  readonly ks: number;
  /** The mean limit of those who stayed good; null where no limits were asked for. */
  readonly limitOfGoods: number | null;
}

export interface SourceValue {
  readonly source: string;
  /** Its columns of the sample. */
  readonly columns: readonly string[];
  readonly without: SourceMeasures;
  /** With all sources less without this one. */
  readonly auc: AucDifference;
}

export interface ValueRequest {
  /** Learned from all sources, by the same options. */
  readonly trained: TrainedScorecard;
  readonly sample: Sample;
  readonly options: TrainingOptions;
  /** The sources that a column needs; none where nobody knows. */
  readonly sourcesOf: (column: string) => readonly string[];
  /** The limit of each row of the sample under a scorecard, in minor units; NaN where it has none. */
  readonly limits?: (scorecard: Scorecard) => Numbers;
  readonly onProgress?: (scorecards: number) => void;
}

/**
 * For each source of the sample: the scorecard beside one that lacks whatever needs the source, trained alike.
 * A source is left out where nothing would remain. Its value is what it adds beside the others, so two sources
 * that say the same are each worth little.
 */
export function valueOfSources(request: ValueRequest): SourcesValued {
  const { trained, sample, options, sourcesOf, onProgress } = request;
  const judgedOn = (['outOfTime', 'test', 'train'] as const).find(
    (part) => options.split[part] !== undefined,
  ) as SourcesValued['judgedOn'];
  const mask = options.split[judgedOn] as Uint8Array;
  const rows = Uint32Array.from(mask.keys()).filter((row) => mask[row] === 1);
  const target = Uint8Array.from(rows, (row) => sample.target[row] as number);
  const all = measure(trained, request, { rows, target });
  onProgress?.(1);
  const names = new Set(sample.columns.flatMap(({ name }) => sourcesOf(name)));
  const sources = [...names].flatMap((source, i): SourceValue[] => {
    const isOf = ({ name }: { readonly name: string }): boolean => sourcesOf(name).includes(source);
    const rest = sample.columns.filter((column) => !isOf(column));
    if (rest.length === 0) return [];
    const reduced = trainScorecard({ ...sample, columns: rest }, options);
    const { scores, ...without } = measure(reduced, request, { rows, target });
    onProgress?.(i + 2);
    const columns = sample.columns.filter(isOf).map(({ name }) => name);
    return [{ source, columns, without, auc: compareAuc(all.scores, scores, target) }];
  });
  const { scores: _, ...withAll } = all;
  return { judgedOn, withAll, sources };
}

interface Judged {
  readonly rows: Uint32Array;
  readonly target: Uint8Array;
}

function measure(
  trained: TrainedScorecard,
  { sample, limits }: ValueRequest,
  { rows, target }: Judged,
): SourceMeasures & { readonly scores: Float64Array } {
  const scores = scoresOf(trained, sample.columns, rows);
  const { auc, ks } = discriminationOf(ladderOf(scores, { target }));
  const given = limits?.(trained.document);
  return { scores, auc, ks, limitOfGoods: given ? meanOfGoods(given, { rows, target }) : null };
}

/** Null where no good row has a limit. */
function meanOfGoods(limits: Numbers, { rows, target }: Judged): number | null {
  const goods = rows.filter((row, i) => target[i] === 0 && !Number.isNaN(limits[row]));
  if (goods.length === 0) return null;
  return goods.reduce((sum, row) => sum + (limits[row] as number), 0) / goods.length;
}
