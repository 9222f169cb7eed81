import type { Day, Scorecard } from '../kernel/index.ts';
import {
  type BinningOptions,
  inOwnDirection,
  type Sample,
  scorecardsLearned,
  type TrainedScorecard,
  type TrainingOptions,
  trainScorecard,
} from '../learning/index.ts';
import { type Validation, validationOf } from '../validation/index.ts';
import { EXIT, UsageError } from './args.ts';
import { withSpecials } from './binning-file.ts';
import { loadRules } from './documents.ts';
import { findingsOn } from './policy-check.ts';
import { type Found, hasErrors, printFindings } from './print-findings.ts';
import { headlines, tellTraining } from './print-training.ts';
import { startProgress } from './progress.ts';
import { cardOf, saidBefore } from './train-card.ts';
import { challengedBy } from './train-challenger.ts';
import { swapOf, withoutInForce } from './train-in-force.ts';
import { type TrainOptions, trainHelp, trainOptions } from './train-options.ts';
import { sampleFromEvents, sampleFromTable, type TrainSample } from './train-sample.ts';
import { refuseSources } from './train-sources.ts';
import { assumptionsOf, outcomeWords } from './train-words.ts';
import { type Files, writeTraining } from './train-write.ts';
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
  const { sample: whole, inForce } = withoutInForce(taken, options);
  const sample = withSpecials(whole, options.binning);
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
    challenged: await challengedBy({ trained, sample, split: taken.split, options }),
    swap: inForce === null ? null : swapOf(trained, sample, taken, inForce),
    sources: options.valueOfSources
      ? await sourcesValued({ trained, sample, training, taken, options })
      : null,
  });
  const card = cardOf(trained, sample, taken, source, { said, options });
  const files = writeTraining(trained, validation, card, { ...options, ...taken });
  const policy = options.policy === null ? null : policyWith(trained.document, options.policy);
  tellAll({ validation, files, policy }, taken, options);
  const isWrong = policy !== null && hasErrors(policy);
  return taken.refused > 0 || isWrong ? EXIT.findings : EXIT.ok;
}

interface Told {
  readonly validation: Validation;
  readonly files: Files;
  readonly policy: Found | null;
}

function tellAll(
  { validation, files, policy }: Told,
  { currency }: TrainSample,
  { json }: TrainOptions,
): void {
  if (json) {
    const told = { files: files.written, ...headlines(validation), ...(policy && { policy }) };
    console.log(JSON.stringify(told, null, 2));
    return;
  }
  tellTraining(validation, files, currency);
  if (policy !== null) printFindings(policy, 'en');
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
    binning: binningOf(sample, options),
    ...(pairs > 0 && { interactions: { most: pairs } }),
    ...(rejects !== null && { rejects: { rows: rejects, badRateMultiple: rejectMultiple } }),
  };
}

function trainedOn(sample: Sample, training: TrainingOptions): TrainedScorecard {
  const variables = sample.columns.length * scorecardsLearned(sample, training);
  const progress = startProgress('Binning, fitting', variables);
  let binned = 0;
  const onBinned = (): void => {
    binned += 1;
    progress.at(binned);
  };
  try {
    return trainScorecard(sample, { ...training, onBinned });
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.stop();
  }
}

/** The policy as it would be with the scorecard: what its check finds. */
function policyWith(scorecard: Scorecard, file: string): Found {
  const { policy, ...rest } = loadRules(file, undefined, scorecard);
  const rules = { policy: { ...policy, scorecard: scorecard.id }, ...rest };
  return { file, problems: [], findings: findingsOn(rules, file) };
}

/**
 * Where arrears are predicted, better behaviour never costs points. What makes people leave, or borrow more, has no
 * such direction.
 */
function binningOf({ columns }: Sample, { binning, definition }: TrainOptions): BinningOptions {
  const isOfArrears = definition.outcome === 'default' || definition.outcome === 'arrears30';
  const directed = isOfArrears ? inOwnDirection(columns.map(({ name }) => name)) : {};
  const said = Object.entries(binning.columns).map(([name, own]) => {
    const limits = { ...directed[name]?.limits, ...own.limits };
    return [name, { ...own, limits }] as const;
  });
  return { limits: binning.limits, columns: { ...directed, ...Object.fromEntries(said) } };
}
