import { CATALOGUE, compileScorecard, type Scorecard, slotOf } from '../kernel/index.ts';
import { type Sample, scoresOf, type TrainedScorecard } from '../learning/index.ts';
import { type Swap, swapAgainst } from '../validation/index.ts';
import { UsageError } from './args.ts';
import { loadScorecard } from './documents.ts';
import type { TrainOptions } from './train-options.ts';
import type { TrainSample } from './train-sample.ts';

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

/** The score that a new one would replace. */
export interface InForce {
  readonly name: string;
  readonly scores: Float64Array;
}

/** The score in force by its document; or of a table the column that holds it, which is not learned from. */
export function withoutInForce(
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

/** On the rows that training knew least of. */
export function swapOf(
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
