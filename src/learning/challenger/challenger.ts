import { type CharacteristicTrace, type Scaling, scaling } from '../../kernel/index.ts';
import { type Attribution, attribute } from './attribution.ts';
import { type Block, rowMajor, rowsOf, single } from './block.ts';
import { logOddsOf } from './ensemble.ts';
import { ChallengerError } from './fault.ts';
import type { ClassLabel } from './leaf-weights.ts';
import { readOnnx } from './onnx-file.ts';
import {
  type ImportRuntime,
  importOnnxRuntime,
  loadRuntime,
  type OnnxRuntime,
  openSession,
  type Session,
} from './runtime.ts';
import { readTreeModel, type TreeModel } from './tree-model.ts';

export interface ChallengerOptions {
  /** The features in the order of the model's inputs. */
  readonly inputs: readonly string[];
  /** The class that means default; 1 for a regressor that ends in a logistic. */
  readonly positiveClass: ClassLabel;
  /** Rows that reasons compare with: some hundred of a reference population. */
  readonly background: Block;
  /** The champion's, so that both speak in the same points. */
  readonly scaling: Scaling;
}

/** A model tried against a scorecard: score, PD and reasons as a scorecard gives them. */
export interface Challenger {
  readonly features: readonly string[];
  /** The probability of default of each row, as the model gives it in single precision. */
  readonly pdOf: (block: Block) => Promise<Float64Array>;
  /** Points of each row, not rounded. */
  readonly scoreOf: (block: Block) => Float64Array;
  /** In log-odds; the row's values in the order of the features, NaN for missing. */
  readonly attributionOf: (row: ArrayLike<number>) => Attribution;
  /** What costs the row points against the background: at most four, the costliest first. */
  readonly reasons: (row: ArrayLike<number>) => readonly ChallengerReason[];
}

/** A principal reason as the kernel gives it for a scorecard, without the bins that trees do not have. */
export interface ChallengerReason {
  readonly kind: 'characteristic';
  readonly trace: Pick<CharacteristicTrace, 'feature' | 'value' | 'lostToReference'>;
}

/** More are not likely to be helpful; the kernel's principal reasons are as many. */
const REASONS_MAX = 4;
/** So that a large portfolio needs no second copy of itself in memory. */
const ROWS_AT_ONCE = 1 << 16;
/** Between the runtime's sums in single precision and ours in double. */
const TOLERANCE = 1e-5;

/**
 * Opens an ONNX model of one tree ensemble (of LightGBM, XGBoost or scikit-learn) and makes sure, on
 * the background rows, that its probabilities are those of the trees that the reasons are read from.
 * Throws a ChallengerError, in both languages, for all that stands against it.
 */
export async function loadChallenger(
  model: Uint8Array,
  options: ChallengerOptions,
  importRuntime: ImportRuntime = importOnnxRuntime,
): Promise<Challenger> {
  const { inputs, background } = options;
  checkNames(inputs);
  const trees = readTreeModel(readOnnx(model), options.positiveClass, inputs.length);
  const backgroundRows = splitRows(background, inputs.length);
  const runtime = await loadRuntime(importRuntime);
  const session = await openSession(runtime, model);
  const pdOf = (block: Block): Promise<Float64Array> => runPds(runtime, session, trees, block);
  checkAgreement(trees, backgroundRows, await pdOf(background));
  return challengerOf(trees, options, backgroundRows, pdOf);
}

function challengerOf(
  { ensemble }: TreeModel,
  { inputs, scaling: scale }: ChallengerOptions,
  background: readonly Float32Array[],
  pdOf: Challenger['pdOf'],
): Challenger {
  const { factor, offset } = scaling(scale);
  const attributionOf = (row: ArrayLike<number>): Attribution =>
    attribute(ensemble, singleRow(row, inputs.length), background);
  return {
    features: inputs,
    pdOf,
    scoreOf: (block) =>
      Float64Array.from(
        splitRows(block, inputs.length),
        (row) => offset - factor * logOddsOf(ensemble, row),
      ),
    attributionOf,
    reasons: (row) => {
      const { contributions } = attributionOf(row);
      return inputs
        .map((feature, i) => ({
          feature,
          value: Number.isFinite(row[i]) ? (row[i] as number) : null,
          lostToReference: factor * (contributions[i] as number),
        }))
        .filter(({ lostToReference }) => lostToReference > 0)
        .sort((a, b) => b.lostToReference - a.lostToReference)
        .slice(0, REASONS_MAX)
        .map((trace): ChallengerReason => ({ kind: 'characteristic', trace }));
    },
  };
}

function checkNames(inputs: readonly string[]): void {
  const twice = inputs.find((name, i) => inputs.indexOf(name) !== i);
  if (twice !== undefined) throw new ChallengerError({ kind: 'sameInput', name: twice });
}

function checkAgreement(
  { ensemble }: TreeModel,
  rows: readonly Float32Array[],
  pds: Float64Array,
): void {
  rows.forEach((row, i) => {
    const trees = 1 / (1 + Math.exp(-logOddsOf(ensemble, row)));
    const model = pds[i] as number;
    // Written so that a NaN is refused too.
    if (!(Math.abs(model - trees) <= TOLERANCE)) {
      throw new ChallengerError({ kind: 'disagreement', model, trees });
    }
  });
}

async function runPds(
  { Tensor }: OnnxRuntime,
  session: Session,
  { ensemble: { features }, input, output, column }: TreeModel,
  block: Block,
): Promise<Float64Array> {
  const rows = rowsOf(block, features);
  const pds = new Float64Array(rows);
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, rows - from);
    const values = rowMajor(block, features, from, count);
    const feeds = { [input]: new Tensor('float32', values, [count, features]) };
    const data = (await session.run(feeds, [output]))[output]?.data;
    if (!(data instanceof Float32Array)) throw new ChallengerError({ kind: 'output' });
    const width = data.length / count;
    for (let i = 0; i < count; i++) pds[from + i] = data[i * width + column] as number;
  }
  return pds;
}

function splitRows(block: Block, features: number): readonly Float32Array[] {
  const rows = rowsOf(block, features);
  const values = rowMajor(block, features, 0, rows);
  return Array.from({ length: rows }, (_, i) => values.subarray(i * features, (i + 1) * features));
}

function singleRow(row: ArrayLike<number>, features: number): Float32Array {
  if (row.length === features) return Float32Array.from(row, single);
  throw new ChallengerError({ kind: 'block', length: row.length, features });
}
