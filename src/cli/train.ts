import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currencyDigits, formatScorecard } from '../contract/index.ts';
import {
  CATALOGUE,
  compileScorecard,
  type Day,
  featureOf,
  type Scorecard,
  slotOf,
  type Words,
} from '../kernel/index.ts';
import {
  type ColumnBinning,
  type Sample,
  scoresOf,
  type TrainedScorecard,
  type TrainingOptions,
  termsOf,
  trainScorecard,
} from '../learning/index.ts';
import {
  renderValidation,
  type Swap,
  swapAgainst,
  type Validation,
  validationOf,
} from '../validation/index.ts';
import { EXIT, UsageError } from './args.ts';
import { loadScorecard } from './documents.ts';
import { table } from './table.ts';
import { type TrainOptions, trainHelp, trainOptions } from './train-options.ts';
import { sampleFromEvents, sampleFromTable, type TrainSample } from './train-sample.ts';
import { refuseSources } from './train-sources.ts';

export { trainHelp };

/** 600 points at odds of 50 to 1, 20 points to double them. */
const SCALING = { score: 600, odds: 50, pdo: 20 };
const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

/** Trains a scorecard from a portfolio folder or a table. */
export async function train(args: readonly string[]): Promise<number> {
  const options = trainOptions(args);
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
  const trained = trainedOn(sample, taken, { options, from });
  const validation = validationOf({
    trained,
    sample,
    split: taken.split,
    source: {
      name: taken.name,
      outcome: outcomeWords(options),
      assumptions: assumptionsOf(trained, options),
      tallies: taken.tallies,
    },
    swap: inForce === null ? null : swapOf(trained, sample, taken, inForce),
  });
  const files = write(trained, validation, taken, options);
  if (options.json) {
    console.log(JSON.stringify({ files: files.written, ...headlines(validation) }, null, 2));
  } else tell(validation, files);
  return taken.refused > 0 ? EXIT.findings : EXIT.ok;
}

interface InForce {
  readonly name: string;
  readonly scores: Float64Array;
}

/** The score in force by its document; or of a table the column that holds it, which is not learned from. */
function withoutInForce(
  { sample, currency }: TrainSample,
  { inForce, table: file }: TrainOptions,
): { readonly sample: Sample; readonly inForce: InForce | null } {
  if (inForce === null) return { sample, inForce: null };
  const column = sample.columns.find(({ name }) => name === inForce);
  if (column?.kind === 'numeric') {
    const columns = sample.columns.filter((one) => one !== column);
    const scores = Float64Array.from(column.values);
    return { sample: { ...sample, columns }, inForce: { name: inForce, scores } };
  }
  if (file !== null && !/\.(ya?ml|json)$/.test(inForce)) {
    throw new UsageError(`${file} has no column of numbers "${inForce}" for --in-force`);
  }
  const scorecard = loadScorecard(inForce, currency);
  const name = `${scorecard.id}@${scorecard.version}`;
  return { sample, inForce: { name, scores: scoredBy(scorecard, sample) } };
}

function scoredBy(scorecard: Scorecard, { columns, rows }: Sample): Float64Array {
  const needed = [
    ...scorecard.characteristics.map(({ feature }) => feature),
    ...(scorecard.pairs ?? []).flatMap((pair) => [pair.rows.feature, pair.columns.feature]),
  ];
  const missing = needed.filter((name) => columns.every((column) => column.name !== name));
  if (missing.length > 0) {
    throw new UsageError(`--in-force needs ${missing.join(', ')}, which the sample does not have`);
  }
  const facts = new Float64Array(CATALOGUE.length);
  const bins = new Int32Array(scorecard.characteristics.length);
  const { score } = compileScorecard(scorecard);
  const known = columns.filter(({ name }) => KNOWN.has(name));
  return Float64Array.from({ length: rows }, (_, row) => {
    for (const column of known) {
      if (column.kind === 'numeric') facts[slotOf(column.name)] = column.values[row] as number;
    }
    return score(facts, 0, bins);
  });
}

function effectiveFrom({ until }: TrainSample, options: TrainOptions): Day {
  const from = options.effectiveFrom ?? until;
  if (from === null) throw new UsageError('a --table does not say when: give --effective-from DAY');
  return from;
}

function trainedOn(
  sample: Sample,
  { split, rejects }: TrainSample,
  { options, from }: { readonly options: TrainOptions; readonly from: Day },
): TrainedScorecard {
  const { id, version, grades, calibration, seed, pairs, rejectMultiple } = options;
  const training: TrainingOptions = {
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
  try {
    return trainScorecard(sample, training);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * Where arrears are predicted, a feature of the catalogue is scored in its own direction only: better behaviour
 * never costs points. What makes people leave, or borrow more, has no such direction.
 */
function binningOf(
  { columns }: Sample,
  { edges, definition }: TrainOptions,
): Readonly<Record<string, ColumnBinning>> {
  const isOfArrears = definition.outcome === 'default' || definition.outcome === 'arrears30';
  const strange = Object.keys(edges).find((name) => columns.every((one) => one.name !== name));
  if (strange !== undefined) throw new UsageError(`--edges: there is no column "${strange}"`);
  return Object.fromEntries(
    columns.map(({ name }) => {
      const direction = isOfArrears && KNOWN.has(name) ? featureOf(name).direction : 'neutral';
      const own = edges[name];
      return [
        name,
        {
          ...(own !== undefined && { edges: own }),
          ...(direction !== 'neutral' && {
            limits: {
              trend: direction === 'riskier' ? ('ascending' as const) : ('descending' as const),
            },
          }),
        },
      ];
    }),
  );
}

function outcomeWords({ table: file, target, outcomes, definition }: TrainOptions): Words {
  if (file !== null) return { 'zh-CN': `${target} = 1`, en: `${target} = 1` };
  if (outcomes !== null)
    return { 'zh-CN': `${outcomes} 中的结果`, en: `the outcome in ${outcomes}` };
  const { days, badFrom } = termsOf(definition);
  switch (definition.outcome) {
    case 'attrition':
      return {
        'zh-CN': `${days} 天内结清且不再支用`,
        en: `owes nothing and draws nothing within ${days} days`,
      };
    case 'growth':
      return {
        'zh-CN': `提额后 ${days} 天平均余额上升`,
        en: `a higher average balance in the ${days} days after a rise`,
      };
    default:
      return {
        'zh-CN': `${days} 天内逾期 ${badFrom} 天及以上`,
        en: `${badFrom} or more days past due within ${days} days`,
      };
  }
}

function assumptionsOf({ notes }: TrainedScorecard, { rejects }: TrainOptions): readonly Words[] {
  if (rejects === null) return [];
  return notes.slice(0, 1).map(({ words }) => words);
}

/** On the rows that training knew least of. */
function swapOf(
  trained: TrainedScorecard,
  sample: Sample,
  { split }: TrainSample,
  { name, scores }: InForce,
): Swap {
  const mask = split.outOfTime ?? split.test ?? split.train;
  const rows = Uint32Array.from(mask.keys()).filter(
    (row) => mask[row] === 1 && !Number.isNaN(scores[row]),
  );
  return swapAgainst({
    inForce: name,
    before: Float64Array.from(rows, (row) => scores[row] as number),
    after: scoresOf(trained, sample.columns, rows),
    target: Uint8Array.from(rows, (row) => sample.target[row] as number),
  });
}

interface Files {
  readonly written: readonly string[];
  /** Columns of the scorecard that no policy can name. */
  readonly unknown: readonly string[];
}

function write(
  { document }: TrainedScorecard,
  validation: Validation,
  { currency }: TrainSample,
  { id, out }: TrainOptions,
): Files {
  mkdirSync(out, { recursive: true });
  const digits = currency === 'XXX' ? 0 : currencyDigits(currency);
  const unknown = document.characteristics
    .map(({ feature }) => feature)
    .filter((feature) => !KNOWN.has(feature));
  const written = {
    [unknown.length === 0 ? `${id}.yaml` : `${id}.json`]:
      unknown.length === 0
        ? yamlOf(document, validation, currency)
        : `${JSON.stringify(document, null, 2)}\n`,
    'validation.json': `${JSON.stringify(validation, null, 2)}\n`,
    'validation.html': renderValidation(validation, { currency, digits }),
  };
  for (const [name, content] of Object.entries(written)) {
    writeFileSync(join(out, `${name}.part`), content);
    renameSync(join(out, `${name}.part`), join(out, name));
  }
  return {
    written: Object.keys(written).map((name) => join(out, name)),
    unknown,
  };
}

function yamlOf(document: Scorecard, { source, parts }: Validation, currency: string): string {
  const judged = parts.map(
    ({ name, evaluation: { rows, discrimination } }) =>
      `${name} ${discrimination.auc.toFixed(4)} (${rows} rows)`,
  );
  const comments = [
    `Trained by headroom train on ${source.name}. Predicts: ${source.outcome.en}.`,
    `AUC: ${judged.join(', ')}.`,
    ...source.assumptions.map(({ en }) => en.replace(/^assumption/, 'ASSUMPTION')),
  ];
  try {
    const yaml = formatScorecard(document, currency);
    return `${comments.map((line) => `# ${line.replaceAll('\n', ' ')}`).join('\n')}\n${yaml}`;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function headlines(validation: Validation): object {
  return {
    scorecard: validation.scorecard,
    outcome: validation.source.outcome.en,
    assumptions: validation.source.assumptions.map(({ en }) => en),
    parts: validation.parts.map(({ name, evaluation }) => ({
      name,
      rows: evaluation.rows,
      badRate: evaluation.badRate,
      ...evaluation.discrimination,
      brier: evaluation.reliability.brier,
      psi: evaluation.stability.index,
    })),
    characteristics: validation.variables
      .filter(({ fate }) => fate.fate === 'chosen')
      .map(({ name, informationValue }) => ({ name, informationValue })),
    notes: validation.notes.map(({ variable, words }) => ({ variable, note: words.en })),
  };
}

function tell(validation: Validation, { written, unknown }: Files): void {
  const { scorecard, source, parts, variables } = validation;
  console.log(`${scorecard.id}@${scorecard.version}: ${source.outcome.en}`);
  for (const { en } of source.assumptions) console.log(en.replace(/^assumption/, 'ASSUMPTION'));
  const rows = parts.map(({ name, evaluation }) => {
    const { rows: count, badRate, discrimination, reliability, stability } = evaluation;
    const { auc, ks, interval } = discrimination;
    const [from, to] = [interval.from.toFixed(4), interval.to.toFixed(4)];
    const rest = [ks.toFixed(4), reliability.brier.toFixed(4), stability.index.toFixed(4)];
    return [
      name,
      String(count),
      `${(100 * badRate).toFixed(2)}%`,
      auc.toFixed(4),
      `${from} to ${to}`,
      ...rest,
    ];
  });
  console.log(table(['Rows of', 'Rows', 'Bad rate', 'AUC', '95 %', 'KS', 'Brier', 'PSI'], rows));
  const chosen = variables.filter(({ fate }) => fate.fate === 'chosen');
  console.log(
    table(
      ['Characteristic', 'IV', 'Bins'],
      chosen.map(({ name, informationValue, bins }) => [
        name,
        informationValue.toFixed(3),
        String(bins.filter((bin) => bin.rows > 0).length),
      ]),
    ),
  );
  console.log(`${variables.length - chosen.length} variables left out; validation.html says why`);
  const whole = validation.notes.filter(({ variable }) => variable === null);
  for (const { words } of whole) console.log(`Note: ${words.en}`);
  if (unknown.length > 0) {
    console.log(
      `No policy can use this scorecard: ${unknown.join(', ')} are no features of the catalogue. It is written as JSON.`,
    );
  }
  console.log(`Written: ${written.join(', ')}`);
}
