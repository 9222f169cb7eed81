import type { Day } from '../kernel/index.ts';
import {
  type ColumnBinning,
  inOwnDirection,
  type Sample,
  type TrainedScorecard,
  type TrainingOptions,
  trainScorecard,
} from '../learning/index.ts';
import { validationOf } from '../validation/index.ts';
import { EXIT, UsageError } from './args.ts';
import { headlines, tellTraining } from './print-training.ts';
import { cardOf, saidBefore } from './train-card.ts';
import { swapOf, withoutInForce } from './train-in-force.ts';
import { type TrainOptions, trainHelp, trainOptions } from './train-options.ts';
import { sampleFromEvents, sampleFromTable, type TrainSample } from './train-sample.ts';
import { refuseSources } from './train-sources.ts';
import { assumptionsOf, outcomeWords } from './train-words.ts';
import { writeTraining } from './train-write.ts';
import { sourcesValued } from './value-of-sources.ts';

export { trainHelp };

/** 600 points at odds of 50 to 1, 20 points to double them. */
const SCALING = { score: 600, odds: 50, pdo: 20 };

/** Trains a scorecard from a portfolio folder or a table. */
export async function train(args: readonly string[]): Promise<number> {
  const options = trainOptions(args);
  const said = saidBefore(options);
  const taken = await (options.table === null
    ? sampleFromEvents(options)
    : sampleFromTable(options));
  const { sample, inForce } = withoutInForce(taken, options);
  if (process.stderr.isTTY)
    console.error(`Binning and fitting: ${sample.rows} rows, ${sample.columns.length} variables`);
  const from = effectiveFrom(taken, options);
  if (options.sources !== null) {
    const columns = sample.columns.map(({ name }) => name);
    refuseSources(columns, options.sources, from);
  }
  const training = trainingOptions(sample, taken, { options, from });
  const trained = trainedOn(sample, training);
  const source = {
    name: taken.name,
    outcome: outcomeWords(options),
    assumptions: assumptionsOf(trained, options),
    tallies: taken.tallies,
  };
  const validation = validationOf({
    trained,
    sample,
    split: taken.split,
    source,
    swap: inForce === null ? null : swapOf(trained, sample, taken, inForce),
    sources: options.valueOfSources
      ? await sourcesValued({ trained, sample, training, taken, options })
      : null,
  });
  const card = cardOf(trained, sample, taken, source, { said, options });
  const files = writeTraining(trained, validation, card, { ...options, ...taken });
  if (options.json) {
    console.log(JSON.stringify({ files: files.written, ...headlines(validation) }, null, 2));
  } else tellTraining(validation, files, taken.currency);
  return taken.refused > 0 ? EXIT.findings : EXIT.ok;
}

function effectiveFrom({ until }: TrainSample, options: TrainOptions): Day {
  const from = options.effectiveFrom ?? until;
  if (from === null) throw new UsageError('a --table does not say when: give --effective-from DAY');
  return from;
}

function trainingOptions(
  sample: Sample,
  { split, rejects }: TrainSample,
  { options, from }: { readonly options: TrainOptions; readonly from: Day },
): TrainingOptions {
  const { id, version, grades, calibration, seed, pairs, rejectMultiple } = options;
  return {
    id,
    version,
    effectiveFrom: from,
    scaling: SCALING,
    split,
    grades,
    calibration,
    seed,
    binning: { columns: binningOf(sample, options) },
    ...(pairs > 0 && { interactions: { most: pairs } }),
    ...(rejects !== null && { rejects: { rows: rejects, badRateMultiple: rejectMultiple } }),
  };
}

function trainedOn(sample: Sample, training: TrainingOptions): TrainedScorecard {
  try {
    return trainScorecard(sample, training);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * Where arrears are predicted, better behaviour never costs points. What makes people leave, or borrow more, has no
 * such direction.
 */
function binningOf(
  { columns }: Sample,
  { edges, definition }: TrainOptions,
): Readonly<Record<string, ColumnBinning>> {
  const names = columns.map(({ name }) => name);
  const strange = Object.keys(edges).find((name) => !names.includes(name));
  if (strange !== undefined) throw new UsageError(`--edges: there is no column "${strange}"`);
  const isOfArrears = definition.outcome === 'default' || definition.outcome === 'arrears30';
  const directed = isOfArrears ? inOwnDirection(names) : {};
  const manual = Object.entries(edges).map(([name, own]) => [
    name,
    { ...directed[name], edges: own },
  ]);
  return { ...directed, ...Object.fromEntries(manual) };
}
