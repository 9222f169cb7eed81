import { basename } from 'node:path';
import { type Scaling, scaling } from '../kernel/index.ts';
import {
  type Challenger,
  loadChallenger,
  type NumericColumn,
  type Sample,
  type Split,
  scoresOf,
  someRows,
  type TrainedScorecard,
} from '../learning/index.ts';
import { type Challenged, challengedOn, PART_NAMES } from '../validation/index.ts';
import { UsageError } from './args.ts';
import { startProgress } from './progress.ts';
import { asUsageError, readChallengerFile } from './score-challenger.ts';
import type { TrainOptions } from './train-options.ts';

export interface ChallengerJob {
  readonly trained: TrainedScorecard;
  readonly sample: Sample;
  readonly split: Split;
  readonly options: TrainOptions;
}

/** Rows whose reasons are read, and rows that these are compared with: exact values take their time. */
const EXPLAINED_MAX = 100;
const BACKGROUND_MAX = 100;

/** The challenger on the rows of each part; null where none was given. */
export async function challengedBy(job: ChallengerJob): Promise<Challenged | null> {
  const { trained, sample, split, options } = job;
  if (options.challenger === null) return null;
  const columns = sample.columns.filter((column) => column.kind === 'numeric');
  const known = new Set(columns.map(({ name }) => name));
  const { model, inputs } = readChallengerFile(options.challenger, options.inputs ?? undefined, {
    known,
    expected: 'is no column of numbers of the sample; expected one a line',
  });
  const used = inputs.map(
    (name) => columns.find((column) => column.name === name) as NumericColumn,
  );
  const rowsIn = (mask: Uint8Array): Uint32Array =>
    Uint32Array.from(mask.keys()).filter((row) => mask[row] === 1);
  const train = rowsIn(split.train);
  const { scaling: scale } = trained.document;
  const background = blockOf(used, someOf(train, BACKGROUND_MAX));
  const challenger = await loadChallenger(model, {
    ...{ inputs, positiveClass: 1, scaling: scale, background },
  }).catch(asUsageError);
  const parts = [];
  for (const name of PART_NAMES) {
    const mask = split[name];
    if (mask === undefined) continue;
    parts.push(await partOf(job, challenger, { name, used, rows: rowsIn(mask) }));
  }
  const farthest = rowsIn(split.outOfTime ?? split.test ?? split.train);
  return {
    name: basename(options.challenger),
    parts,
    inputs: weightsOf(challenger, used, someOf(farthest, EXPLAINED_MAX), scale),
  };
}

async function partOf(
  { trained, sample }: ChallengerJob,
  challenger: Challenger,
  { name, used, rows }: PartJob,
): Promise<Challenged['parts'][number]> {
  if (rows.length === 0) throw new UsageError(`there are no rows of ${name} for the challenger`);
  const { target, weights } = sample;
  const block = blockOf(used, rows);
  return challengedOn({
    name,
    scorecard: scoresOf(trained, sample.columns, rows),
    challenger: challenger.scoreOf(block),
    pds: await challenger.pdOf(block),
    target: Uint8Array.from(rows, (row) => target[row] as number),
    ...(weights && { weights: Float64Array.from(rows, (row) => weights[row] as number) }),
  });
}

interface PartJob {
  readonly name: Challenged['parts'][number]['name'];
  readonly used: readonly NumericColumn[];
  readonly rows: Uint32Array;
}

/** By input, the mean distance that its exact attribution moves a score, in points. */
function weightsOf(
  challenger: Challenger,
  used: readonly NumericColumn[],
  rows: Uint32Array,
  scale: Scaling,
): Challenged['inputs'] {
  const { factor } = scaling(scale);
  const sums = new Float64Array(used.length);
  const progress = startProgress('Challenger     ', rows.length);
  rows.forEach((row, i) => {
    const values = used.map((column) => column.values[row] as number);
    challenger.attributionOf(values).contributions.forEach((contribution, input) => {
      sums[input] = (sums[input] as number) + Math.abs(contribution);
    });
    progress.at(i + 1);
  });
  progress.stop();
  return used
    .map(({ name }, input) => ({
      name,
      points: (factor * (sums[input] as number)) / rows.length,
    }))
    .sort((a, b) => b.points - a.points);
}

function someOf(rows: Uint32Array, most: number): Uint32Array {
  return someRows(rows.length, most).map((place) => rows[place] as number);
}

/** Column after column, as a challenger takes them. */
function blockOf(used: readonly NumericColumn[], rows: Uint32Array): Float64Array {
  const block = new Float64Array(used.length * rows.length);
  used.forEach(({ values }, input) => {
    rows.forEach((row, i) => {
      block[input * rows.length + i] = values[row] as number;
    });
  });
  return block;
}
