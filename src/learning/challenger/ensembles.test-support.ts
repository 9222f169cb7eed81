import fc from 'fast-check';
import type { Attribution } from './attribution.ts';
import { BRANCHES, type Ensemble, LEAF, logOddsOf } from './ensemble.ts';

export const FEATURES = 4;

interface Branch {
  readonly mode: number;
  readonly feature: number;
  readonly threshold: number;
  readonly missingIsYes: number;
  readonly yes: Tree;
  readonly no: Tree;
}

type Tree = Branch | { readonly leaf: number };

const leaves = fc.record({ leaf: fc.integer({ min: -50, max: 50 }).map((x) => x / 16) });

/** Few values, so that rows often fall on thresholds and features come again further down. */
const values = fc.integer({ min: 0, max: 3 });

function trees(depth: number): fc.Arbitrary<Tree> {
  if (depth === 0) return leaves;
  const below = trees(depth - 1);
  return fc.oneof(
    { weight: 1, arbitrary: leaves },
    {
      weight: 4,
      arbitrary: fc.record({
        mode: fc.nat({ max: BRANCHES.length - 1 }),
        feature: fc.nat({ max: FEATURES - 1 }),
        threshold: values,
        missingIsYes: fc.nat({ max: 1 }),
        yes: below,
        no: below,
      }),
    },
  );
}

export const ensembles: fc.Arbitrary<Ensemble> = fc
  .array(trees(5), { minLength: 1, maxLength: 3 })
  .map((forest) => ensembleOf(forest, -0.5));

export const rows: fc.Arbitrary<Float32Array> = fc
  .array(fc.oneof({ weight: 4, arbitrary: values }, fc.constant(Number.NaN)), {
    minLength: FEATURES,
    maxLength: FEATURES,
  })
  .map((row) => Float32Array.from(row));

export function ensembleOf(forest: readonly Tree[], base: number): Ensemble {
  const nodes: { tree: Tree; yes: number; no: number }[] = [];
  const add = (tree: Tree): number => {
    const node = { tree, yes: -1, no: -1 };
    const place = nodes.push(node) - 1;
    if (!('leaf' in tree)) {
      node.yes = add(tree.yes);
      node.no = add(tree.no);
    }
    return place;
  };
  const roots = Int32Array.from(forest, add);
  const column = (read: (branch: Branch) => number): number[] =>
    nodes.map(({ tree }) => ('leaf' in tree ? 0 : read(tree)));
  return {
    features: FEATURES,
    base,
    roots,
    modes: Uint8Array.from(nodes, ({ tree }) => ('leaf' in tree ? LEAF : tree.mode)),
    feature: Int32Array.from(column(({ feature }) => feature)),
    thresholds: Float32Array.from(column(({ threshold }) => threshold)),
    missingIsYes: Uint8Array.from(column(({ missingIsYes }) => missingIsYes)),
    yes: Int32Array.from(nodes, ({ yes }) => yes),
    no: Int32Array.from(nodes, ({ no }) => no),
    leaves: Float64Array.from(nodes, ({ tree }) => ('leaf' in tree ? tree.leaf : 0)),
  };
}

/** Shapley values by their definition: every subset of features, every background row. */
export function enumerate(
  ensemble: Ensemble,
  row: Float32Array,
  background: readonly Float32Array[],
): Pick<Attribution, 'base' | 'contributions'> {
  const worth = Array.from({ length: 1 << FEATURES }, (_, subset) => {
    const mixed = background.map((other) =>
      other.map((value, i) => ((subset >> i) & 1 ? (row[i] as number) : value)),
    );
    return mixed.reduce((sum, mix) => sum + logOddsOf(ensemble, mix), 0) / background.length;
  });
  const contributions = Float64Array.from({ length: FEATURES }, (_, feature) =>
    worth.reduce((sum, without, subset) => {
      if ((subset >> feature) & 1) return sum;
      const weight =
        (factorial(size(subset)) * factorial(FEATURES - size(subset) - 1)) / factorial(FEATURES);
      return sum + weight * ((worth[subset | (1 << feature)] as number) - without);
    }, 0),
  );
  return { base: worth[0] as number, contributions };
}

function size(subset: number): number {
  return subset === 0 ? 0 : (subset & 1) + size(subset >> 1);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
