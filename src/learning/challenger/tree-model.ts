import type { Ensemble } from './ensemble.ts';
import { ChallengerError } from './fault.ts';
import { type ClassLabel, integersOf, targetOf } from './leaf-weights.ts';
import type { OnnxGraph, OnnxNode, OnnxValue } from './onnx-file.ts';
import { readEnsemble } from './read-ensemble.ts';

/** A model of one tree ensemble: where its values go in and its probabilities come out. */
export interface TreeModel {
  readonly ensemble: Ensemble;
  readonly input: string;
  readonly output: string;
  /** The column of the output that is the probability of the positive class. */
  readonly column: number;
}

const ENSEMBLES: readonly string[] = ['TreeEnsembleClassifier', 'TreeEnsembleRegressor'];
/** What converters put after the trees. That they leave the probability alone is checked by running. */
const AFTERWARDS: readonly string[] = ['Identity', 'Cast', 'Mul', 'Sigmoid'];
const FLOAT = 1;

/** Throws a ChallengerError for a model that is not one tree ensemble on `named` inputs. */
export function readTreeModel(graph: OnnxGraph, positive: ClassLabel, named: number): TreeModel {
  const node = ensembleIn(graph);
  const input = graph.inputs.find(({ name }) => name === node.inputs[0]);
  if (input === undefined) throw operatorsOf(graph);
  const features = featuresOf(node, input);
  if (features !== named) throw new ChallengerError({ kind: 'inputCount', model: features, named });
  const output = graph.outputs.find(({ element }) => element === FLOAT);
  if (output === undefined) throw new ChallengerError({ kind: 'output' });
  const sigmoidAfter = graph.nodes.some(({ operator }) => operator === 'Sigmoid');
  const { weights, column } = targetOf(node, positive, sigmoidAfter);
  const ensemble = readEnsemble(node, weights, features);
  return { ensemble, input: input.name, output: output.name, column };
}

function ensembleIn(graph: OnnxGraph): OnnxNode {
  const ensembles = graph.nodes.filter(({ operator }) => ENSEMBLES.includes(operator));
  const others = graph.nodes.filter((node) => !ensembles.includes(node));
  const [node] = ensembles;
  if (node !== undefined && ensembles.length === 1) {
    if (others.every(({ operator }) => AFTERWARDS.includes(operator))) return node;
  }
  throw operatorsOf(graph);
}

function operatorsOf({ nodes }: OnnxGraph): ChallengerError {
  return new ChallengerError({
    kind: 'operator',
    operators: nodes.map(({ operator }) => operator),
  });
}

/** A model that leaves its width open has at least the inputs that its trees look at. */
function featuresOf(node: OnnxNode, { shape }: OnnxValue): number {
  const stated = shape.at(-1) ?? 0;
  if (stated > 0) return stated;
  return integersOf(node, 'nodes_featureids').reduce((most, id) => Math.max(most, id + 1), 0);
}
