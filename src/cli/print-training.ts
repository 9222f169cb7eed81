import { currencyDigits } from '../contract/index.ts';
import type { SourceMeasures, SourcesValued } from '../learning/index.ts';
import type { Challenged, Validation } from '../validation/index.ts';
import { table } from './table.ts';
import type { Files } from './train-write.ts';

/** What --json prints. */
export function headlines(validation: Validation): object {
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
    ...(validation.challenged && { challenger: validation.challenged }),
    ...(validation.sources && { sources: validation.sources }),
    notes: validation.notes.map(({ variable, words }) => ({ variable, note: words.en })),
  };
}

/** Prints what came of a training. */
export function tellTraining(
  validation: Validation,
  { written, unknown }: Files,
  currency: string,
): void {
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
  if (validation.challenged !== null) tellChallenged(validation.challenged);
  if (validation.sources !== null) tellSources(validation.sources, currency);
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

function tellChallenged({ name, parts }: Challenged): void {
  const rows = parts.map(({ name: part, discrimination: { auc, ks }, difference }) => [
    part,
    auc.toFixed(4),
    ks.toFixed(4),
    difference.difference.toFixed(4),
    `${difference.interval.from.toFixed(4)} to ${difference.interval.to.toFixed(4)}`,
  ]);
  console.log(`The challenger ${name}, and its AUC less the scorecard's:`);
  console.log(table(['Rows of', 'AUC', 'KS', 'It adds', '95 %'], rows));
}

function tellSources({ judgedOn, withAll, sources }: SourcesValued, currency: string): void {
  console.log(`The value of each source, on the rows of ${judgedOn}:`);
  const limit = ({ limitOfGoods }: SourceMeasures): string =>
    limitOfGoods === null ? '' : (limitOfGoods / 10 ** currencyDigits(currency)).toFixed(0);
  const line = (name: string, one: SourceMeasures, adds: string): readonly string[] => [
    name,
    one.auc.toFixed(4),
    adds,
    one.ks.toFixed(4),
    limit(one),
  ];
  const rows = sources.map(({ source, without, auc }) =>
    line(`without ${source}`, without, auc.difference.toFixed(4)),
  );
  const head = ['Sources', 'AUC', 'It adds', 'KS', 'Mean limit of goods'];
  console.log(table(head, [line('all', withAll, ''), ...rows]));
}
