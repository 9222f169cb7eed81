import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currencyDigits, formatModelCard, formatScorecard } from '../contract/index.ts';
import { CATALOGUE, type ModelCard, type Scorecard } from '../kernel/index.ts';
import type { TrainedScorecard } from '../learning/index.ts';
import { renderValidation, type Validation } from '../validation/index.ts';
import { UsageError } from './args.ts';
import { makeFolder } from './make-folder.ts';
import { cardFile } from './train-card.ts';
import type { TrainOptions } from './train-options.ts';
import type { TrainSample } from './train-sample.ts';

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

/** What was written where. */
export interface Files {
  readonly written: readonly string[];
  /** Columns of the scorecard that no policy can name. */
  readonly unknown: readonly string[];
}

/** Writes the scorecard, its card and its validation. */
export function writeTraining(
  { document }: TrainedScorecard,
  validation: Validation,
  card: ModelCard,
  { currency, id, out }: Pick<TrainSample, 'currency'> & Pick<TrainOptions, 'id' | 'out'>,
): Files {
  makeFolder(out);
  const digits = currency === 'XXX' ? 0 : currencyDigits(currency);
  const unknown = document.characteristics
    .map(({ feature }) => feature)
    .filter((feature) => !KNOWN.has(feature));
  const written = {
    [unknown.length === 0 ? `${id}.yaml` : `${id}.json`]:
      unknown.length === 0
        ? yamlOf(document, validation, currency)
        : `${JSON.stringify(document, null, 2)}\n`,
    [cardFile({ id })]: formatModelCard(card),
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
