import { BRANCHES, type Ensemble, LEAF } from './ensemble.ts';
import { floatsOf, integersOf, type LeafWeights, unusable } from './leaf-weights.ts';
import type { OnnxNode } from './onnx-file.ts';

/** Puts the columns of a tree ensemble's node together. Throws a ChallengerError where they do not fit. */
export function readEnsemble(node: OnnxNode, weights: LeafWeights, features: number): Ensemble {
  const places = placesOf(node);
  const modes = Uint8Array.from(node.attributes.get('nodes_modes')?.texts ?? [], modeOf);
  const columns = {
    thresholds: floatsOf(node, 'nodes_values'),
    feature: integersOf(node, 'nodes_featureids'),
    yes: childrenOf(node, 'nodes_truenodeids', modes, places),
    no: childrenOf(node, 'nodes_falsenodeids', modes, places),
  };
  const missing = integersOf(node, 'nodes_missing_value_tracks_true');
  for (const { length } of [modes, ...Object.values(columns)]) {
    if (length !== modes.length || length !== places.size) {
      throw unusable(`of ${places.size} nodes, ${length} are described (in doubles, perhaps)`);
    }
  }
  checkFeatures(columns.feature, modes, features);
  return {
    features,
    base: weights.base,
    roots: rootsOf(node, modes, columns),
    modes,
    feature: Int32Array.from(columns.feature),
    thresholds: Float32Array.from(columns.thresholds),
    missingIsYes: Uint8Array.from(modes, (_, i) => missing[i] ?? 0),
    yes: columns.yes,
    no: columns.no,
    leaves: leavesOf(weights, modes, places),
  };
}

type Places = ReadonlyMap<string, number>;

function placesOf(node: OnnxNode): Places {
  const ids = integersOf(node, 'nodes_nodeids');
  const trees = integersOf(node, 'nodes_treeids');
  const places = new Map(ids.map((id, place) => [`${trees[place]}/${id}`, place]));
  if (places.size === 0) throw unusable('there are none');
  if (places.size !== ids.length) throw unusable('a node is described twice');
  return places;
}

function modeOf(mode: string): number {
  if (mode === 'LEAF') return LEAF;
  const place = (BRANCHES as readonly string[]).indexOf(mode);
  if (place < 0) throw unusable(`a node branches by ${mode}`);
  return place;
}

function childrenOf(
  node: OnnxNode,
  attribute: string,
  modes: Uint8Array,
  places: Places,
): Int32Array {
  const trees = integersOf(node, 'nodes_treeids');
  return Int32Array.from(integersOf(node, attribute), (child, place) => {
    if (modes[place] === LEAF) return -1;
    const found = places.get(`${trees[place]}/${child}`);
    if (found === undefined) throw unusable(`tree ${trees[place]} has no node ${child}`);
    return found;
  });
}

/** The nodes that are nobody's child. With one parent at most for each, no way down meets another. */
function rootsOf(
  node: OnnxNode,
  modes: Uint8Array,
  { yes, no }: { readonly yes: Int32Array; readonly no: Int32Array },
): Int32Array {
  const parents = new Uint8Array(modes.length);
  for (const child of [...yes, ...no]) {
    if (child < 0) continue;
    if (parents[child] === 1) throw unusable('a node has two parents');
    parents[child] = 1;
  }
  const roots = [...parents.keys()].filter((place) => parents[place] === 0);
  const trees = new Set(integersOf(node, 'nodes_treeids')).size;
  if (roots.length !== trees) throw unusable(`${trees} trees have ${roots.length} roots`);
  if (reached(roots, yes, no) !== modes.length) throw unusable('nodes run in a circle');
  return Int32Array.from(roots);
}

function reached(roots: readonly number[], yes: Int32Array, no: Int32Array): number {
  const open = [...roots];
  let count = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    count += 1;
    open.push(...[yes[node] as number, no[node] as number].filter((child) => child >= 0));
  }
  return count;
}

function checkFeatures(feature: readonly number[], modes: Uint8Array, features: number): void {
  const beyond = feature.find(
    (input, place) => modes[place] !== LEAF && (input < 0 || input >= features),
  );
  if (beyond !== undefined) throw unusable(`a node looks at input ${beyond} of ${features}`);
}

function leavesOf(
  { trees, nodes, weights }: LeafWeights,
  modes: Uint8Array,
  places: Places,
): Float64Array {
  const leaves = new Float64Array(modes.length);
  weights.forEach((weight, i) => {
    const place = places.get(`${trees[i]}/${nodes[i]}`);
    if (place === undefined || modes[place] !== LEAF) {
      throw unusable(`a weight is not at a leaf but at node ${nodes[i]} of tree ${trees[i]}`);
    }
    leaves[place] = (leaves[place] as number) + weight;
  });
  return leaves;
}
