import { ChallengerError } from './fault.ts';
import type { OnnxNode } from './onnx-file.ts';

/** What each leaf adds to the log-odds of the positive class. */
export interface LeafWeights {
  readonly base: number;
  /** The four are parallel: which leaf, and its weight with the sign of its class. */
  readonly trees: readonly number[];
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

export interface Target {
  readonly weights: LeafWeights;
  /** The column of the model's probabilities that belongs to the positive class. */
  readonly column: number;
}

export type ClassLabel = number | string;

/** Throws a ChallengerError where the leaves do not add up to log-odds. */
export function targetOf(node: OnnxNode, positive: ClassLabel, sigmoidAfter: boolean): Target {
  return node.operator === 'TreeEnsembleClassifier'
    ? classifierTarget(node, positive)
    : regressorTarget(node, positive, sigmoidAfter);
}

function classifierTarget(node: OnnxNode, positive: ClassLabel): Target {
  const classes = [
    ...integersOf(node, 'classlabels_int64s'),
    ...(node.attributes.get('classlabels_strings')?.texts ?? []),
  ];
  const column = classes.indexOf(positive);
  if (column < 0) throw new ChallengerError({ kind: 'noSuchClass', asked: positive, classes });
  if (classes.length !== 2) throw unusable(`there are ${classes.length} classes, not two`);
  const ids = integersOf(node, 'class_ids');
  const signs = classSigns(node, column, new Set(ids).size === 1);
  const weights = floatsOf(node, 'class_weights');
  return {
    column,
    weights: {
      base: baseOf(floatsOf(node, 'base_values'), signs, column),
      trees: integersOf(node, 'class_treeids'),
      nodes: integersOf(node, 'class_nodeids'),
      weights: weights.map((weight, i) => weight * (signs[ids[i] as number] ?? 0)),
    },
  };
}

/**
 * With what sign the weights of class 0 and class 1 count. Where all weights have one class, whichever
 * its number, they are those of class 1: a convention of the runtimes.
 */
function classSigns(node: OnnxNode, column: number, single: boolean): readonly [number, number] {
  const transform = node.attributes.get('post_transform')?.text ?? 'NONE';
  if (transform === 'LOGISTIC' && single) return column === 1 ? [1, 1] : [-1, -1];
  if (transform === 'LOGISTIC') return column === 1 ? [0, 1] : [1, 0];
  if (transform === 'SOFTMAX' && !single) return column === 1 ? [-1, 1] : [1, -1];
  throw new ChallengerError({ kind: 'noLogOdds', transform });
}

function baseOf(
  values: readonly number[],
  signs: readonly [number, number],
  column: number,
): number {
  if (values.length === 0) return 0;
  if (values.length === 1) return (values[0] as number) * signs[column as 0 | 1];
  return values.reduce((sum, value, i) => sum + value * (signs[i] ?? 0), 0);
}

function regressorTarget(node: OnnxNode, positive: ClassLabel, sigmoidAfter: boolean): Target {
  if (positive !== 1)
    throw new ChallengerError({ kind: 'noSuchClass', asked: positive, classes: [1] });
  const { attributes } = node;
  const transform = attributes.get('post_transform')?.text ?? 'NONE';
  const aggregate = attributes.get('aggregate_function')?.text ?? 'SUM';
  const targets = attributes.get('n_targets')?.integer ?? 1;
  if (transform !== (sigmoidAfter ? 'NONE' : 'LOGISTIC'))
    throw new ChallengerError({ kind: 'noLogOdds', transform });
  if (aggregate !== 'SUM') throw unusable(`they are put together by ${aggregate}, not by SUM`);
  if (targets !== 1) throw unusable(`there are ${targets} targets, not one`);
  return {
    column: 0,
    weights: {
      base: floatsOf(node, 'base_values')[0] ?? 0,
      trees: integersOf(node, 'target_treeids'),
      nodes: integersOf(node, 'target_nodeids'),
      weights: floatsOf(node, 'target_weights'),
    },
  };
}

export function integersOf({ attributes }: OnnxNode, name: string): readonly number[] {
  return attributes.get(name)?.integers ?? [];
}

export function floatsOf({ attributes }: OnnxNode, name: string): readonly number[] {
  return attributes.get(name)?.floats ?? [];
}

export function unusable(cause: string): ChallengerError {
  return new ChallengerError({ kind: 'trees', cause });
}
