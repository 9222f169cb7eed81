import { describe, expect, it } from 'vitest';
import { logOddsOf } from './ensemble.ts';
import { ChallengerError, type Fault } from './fault.ts';
import type { OnnxAttribute, OnnxGraph } from './onnx-file.ts';
import { readTreeModel } from './tree-model.ts';

interface Given {
  readonly operator?: string;
  readonly attributes?: Readonly<Record<string, readonly (number | string)[] | number | string>>;
  readonly after?: readonly string[];
  readonly shape?: readonly number[];
  readonly output?: number;
}

/** x0 <= 2 yes: -1, no: 3; a missing x0 takes the yes branch. Class 1 is the sum's. */
const STUMP = {
  nodes_treeids: [0, 0, 0],
  nodes_nodeids: [0, 1, 2],
  nodes_modes: ['BRANCH_LEQ', 'LEAF', 'LEAF'],
  nodes_featureids: [0, 0, 0],
  nodes_values: [2, 0, 0],
  nodes_truenodeids: [1, 0, 0],
  nodes_falsenodeids: [2, 0, 0],
  nodes_missing_value_tracks_true: [1, 0, 0],
  classlabels_int64s: [0, 1],
  class_treeids: [0, 0],
  class_nodeids: [1, 2],
  class_ids: [0, 0],
  class_weights: [-1, 3],
  post_transform: 'LOGISTIC',
};

const REGRESSOR = {
  operator: 'TreeEnsembleRegressor',
  attributes: { target_treeids: [0, 0], target_nodeids: [1, 2], target_weights: [-1, 3] },
};

function graphOf(given: Given): OnnxGraph {
  const attributes = Object.entries({ ...STUMP, ...given.attributes }).map(
    ([name, value]): [string, OnnxAttribute] => [name, attributeOf(value)],
  );
  const operators = [given.operator ?? 'TreeEnsembleClassifier', ...(given.after ?? [])];
  return {
    inputs: [{ name: 'x', element: 1, shape: given.shape ?? [0, 2] }],
    outputs: [{ name: 'pd', element: given.output ?? 1, shape: [] }],
    nodes: operators.map((operator, i) => ({
      operator,
      inputs: [i === 0 ? 'x' : 'y'],
      attributes: new Map(i === 0 ? attributes : []),
    })),
  };
}

function attributeOf(value: readonly (number | string)[] | number | string): OnnxAttribute {
  const list = typeof value === 'object' ? value : [];
  const numbers = list.filter((item) => typeof item === 'number');
  return {
    text: typeof value === 'string' ? value : '',
    integer: typeof value === 'number' ? value : 0,
    floats: numbers,
    integers: numbers,
    texts: list.filter((item) => typeof item === 'string'),
  };
}

function logOdds(given: Given, positive: number | string, x0: number): number {
  return logOddsOf(readTreeModel(graphOf(given), positive, 2).ensemble, Float32Array.of(x0, 0));
}

function faultOf(given: Given, positive: number | string = 1, named = 2): Fault | null {
  try {
    readTreeModel(graphOf(given), positive, named);
    return null;
  } catch (error) {
    if (error instanceof ChallengerError) return error.fault;
    throw error;
  }
}

const both = { class_treeids: [0, 0, 0, 0], class_nodeids: [1, 1, 2, 2], class_ids: [0, 1, 0, 1] };

describe('the log-odds that a file of trees means', () => {
  it('are the sum of the leaves for class 1 and its negative for class 0', () => {
    expect(logOdds({}, 1, 2)).toBe(-1);
    expect(logOdds({}, 1, 3)).toBe(3);
    expect(logOdds({}, 0, 3)).toBe(-3);
  });

  it('follow the branch that the file gives a missing value', () => {
    expect(logOdds({}, 1, Number.NaN)).toBe(-1);
    const no = { nodes_missing_value_tracks_true: [0, 0, 0] };
    expect(logOdds({ attributes: no }, 1, Number.NaN)).toBe(3);
  });

  it('compare as the mode of the node says', () => {
    const at2 = (mode: string): number =>
      logOdds({ attributes: { nodes_modes: [mode, 'LEAF', 'LEAF'] } }, 1, 2);
    const modes = ['LEQ', 'LT', 'GTE', 'GT', 'EQ', 'NEQ'];
    expect(modes.map((mode) => at2(`BRANCH_${mode}`))).toEqual([-1, 3, -1, 3, -1, 3]);
  });

  it('begin at the base value', () => {
    expect(logOdds({ attributes: { base_values: [0.5] } }, 1, 3)).toBe(3.5);
    expect(logOdds({ attributes: { base_values: [0.5] } }, 0, 3)).toBe(-3.5);
  });

  it('are the class’s own leaves where each class has a logistic of its own', () => {
    const attributes = { ...both, class_weights: [1, -1, -2, 3] };
    expect(logOdds({ attributes }, 1, 3)).toBe(3);
    expect(logOdds({ attributes }, 0, 3)).toBe(-2);
  });

  it('are the difference of the classes under a softmax', () => {
    const softmax = { ...both, class_weights: [1, -1, -2, 3], post_transform: 'SOFTMAX' };
    const attributes = { ...softmax, base_values: [0.25, 0.5] };
    expect(logOdds({ attributes }, 1, 3)).toBe(5.25);
    expect(logOdds({ attributes }, 0, 3)).toBe(-5.25);
  });

  it('take classes by name too', () => {
    const attributes = { classlabels_int64s: [], classlabels_strings: ['good', 'bad'] };
    expect(logOdds({ attributes }, 'bad', 3)).toBe(3);
    expect(logOdds({ attributes }, 'good', 3)).toBe(-3);
  });

  it('are a regressor’s sum where a logistic follows, in the node or after it', () => {
    const inside = { ...REGRESSOR.attributes, post_transform: 'LOGISTIC' };
    expect(logOdds({ ...REGRESSOR, attributes: inside }, 1, 3)).toBe(3);
    const outside = { ...REGRESSOR.attributes, post_transform: 'NONE' };
    expect(logOdds({ ...REGRESSOR, attributes: outside, after: ['Sigmoid'] }, 1, 3)).toBe(3);
  });
});

describe('a file of trees is refused', () => {
  it('where its sum is no log-odds', () => {
    const none = { kind: 'noLogOdds', transform: 'NONE' };
    expect(faultOf({ attributes: { post_transform: 'NONE' } })).toEqual(none);
    const plain = { ...REGRESSOR.attributes, post_transform: 'NONE' };
    expect(faultOf({ ...REGRESSOR, attributes: plain })).toEqual(none);
  });

  it('where it has operators that a challenger may not have, and names them', () => {
    const after = ['ZipMap'];
    expect(faultOf({ after })).toEqual({
      kind: 'operator',
      operators: ['TreeEnsembleClassifier', 'ZipMap'],
    });
    expect(faultOf({ operator: 'LinearClassifier' })?.kind).toBe('operator');
    expect(faultOf({ after: ['TreeEnsembleClassifier'] })?.kind).toBe('operator');
  });

  it('where the trees read something other than the model’s input', () => {
    const graph = { ...graphOf({}), inputs: [{ name: 'other', element: 1, shape: [0, 2] }] };
    expect(() => readTreeModel(graph, 1, 2)).toThrow('on the model');
  });

  it('where its probabilities are no tensor of floats', () => {
    expect(faultOf({ output: 0 })).toEqual({ kind: 'output' });
  });

  it('where as many features are not named as it has inputs', () => {
    expect(faultOf({}, 1, 3)).toEqual({ kind: 'inputCount', model: 2, named: 3 });
    expect(faultOf({ shape: [0, 0] }, 1, 2)).toEqual({ kind: 'inputCount', model: 1, named: 2 });
    expect(faultOf({ shape: [0, 0] }, 1, 1)).toBeNull();
  });

  it('where it has no such class, or more than two', () => {
    const fault = { kind: 'noSuchClass', asked: 2, classes: [0, 1] };
    expect(faultOf({}, 2)).toEqual(fault);
    expect(faultOf({}, '1')?.kind).toBe('noSuchClass');
    expect(faultOf({ attributes: { classlabels_int64s: [0, 1, 2] } })?.kind).toBe('trees');
    expect(faultOf(REGRESSOR, 0)).toEqual({ kind: 'noSuchClass', asked: 0, classes: [1] });
  });

  it.each([
    ['a child that is not there', { nodes_truenodeids: [7, 0, 0] }],
    ['a node with two parents', { nodes_truenodeids: [2, 0, 0] }],
    ['a circle', { nodes_truenodeids: [0, 0, 0] }],
    ['a node twice', { nodes_nodeids: [0, 1, 1] }],
    ['an unknown mode', { nodes_modes: ['BRANCH_MEMBER', 'LEAF', 'LEAF'] }],
    ['an input beyond the last', { nodes_featureids: [2, 0, 0] }],
    ['thresholds that are not in single precision', { nodes_values: [] }],
    ['a weight that is not at a leaf', { class_nodeids: [0, 2] }],
    ['no trees', { nodes_nodeids: [], nodes_treeids: [] }],
  ])('where its trees have %s', (_, attributes) => {
    expect(faultOf({ attributes })?.kind).toBe('trees');
  });
});
