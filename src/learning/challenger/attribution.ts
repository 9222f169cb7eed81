import { childOf, type Ensemble, LEAF, logOddsOf } from './ensemble.ts';

/** How a row's log-odds of default come about. `base` and all contributions add up to `logOdds`. */
export interface Attribution {
  /** The mean log-odds of the background. */
  readonly base: number;
  readonly logOdds: number;
  /** By feature; positive where its value makes a default likelier than the background's values do. */
  readonly contributions: Float64Array;
}

/**
 * Exact Shapley values against each background row in turn, then their mean: what a feature adds when
 * its value in the background row is replaced by the row's own, over all orders of replacing. No
 * feature that the trees ignore gets a share, however closely it goes with others.
 *
 * Among the mixtures of two rows, a leaf is reached by those that have at least `own` features of the
 * one and `other` of the other. Its value counts with (own−1)! other! / (own+other)! for each of the
 * first, and with −own! (other−1)! / (own+other)! for each of the second.
 */
export function attribute(
  ensemble: Ensemble,
  row: Float32Array,
  background: readonly Float32Array[],
): Attribution {
  const contributions = new Float64Array(ensemble.features);
  let base = 0;
  for (const other of background) {
    base += logOddsOf(ensemble, other);
    const pair = new Pair(ensemble, row, other, contributions);
    for (const root of ensemble.roots) pair.descend(root);
  }
  return {
    base: base / background.length,
    logOdds: logOddsOf(ensemble, row),
    contributions: contributions.map((sum) => sum / background.length),
  };
}

/** One walk through a tree with the row and one background row at a time. */
class Pair {
  readonly #ensemble: Ensemble;
  readonly #row: Float32Array;
  readonly #other: Float32Array;
  readonly #contributions: Float64Array;
  /** The features whose value has been settled on the way down, whose it is, and the count of each. */
  readonly #settled: Uint8Array;
  readonly #owns: number[] = [];
  readonly #others: number[] = [];

  constructor(
    ensemble: Ensemble,
    row: Float32Array,
    other: Float32Array,
    contributions: Float64Array,
  ) {
    this.#ensemble = ensemble;
    this.#row = row;
    this.#other = other;
    this.#contributions = contributions;
    this.#settled = new Uint8Array(ensemble.features);
  }

  descend(node: number): void {
    const ensemble = this.#ensemble;
    if (ensemble.modes[node] === LEAF) {
      this.#count(ensemble.leaves[node] as number);
      return;
    }
    const feature = ensemble.feature[node] as number;
    const settled = this.#settled[feature];
    const own = childOf(ensemble, node, this.#row);
    const other = childOf(ensemble, node, this.#other);
    if (own === other || settled === OWN) this.descend(own);
    else if (settled === OTHER) this.descend(other);
    else {
      this.#settle(feature, OWN, this.#owns, own);
      this.#settle(feature, OTHER, this.#others, other);
    }
  }

  #settle(feature: number, whose: number, settled: number[], child: number): void {
    this.#settled[feature] = whose;
    settled.push(feature);
    this.descend(child);
    settled.pop();
    this.#settled[feature] = 0;
  }

  #count(leaf: number): void {
    const [own, other] = [this.#owns.length, this.#others.length];
    if (own > 0) this.#add(this.#owns, leaf * orders(own - 1, other));
    if (other > 0) this.#add(this.#others, -leaf * orders(own, other - 1));
  }

  #add(features: readonly number[], amount: number): void {
    for (const feature of features) {
      this.#contributions[feature] = (this.#contributions[feature] as number) + amount;
    }
  }
}

const OWN = 1;
const OTHER = 2;

/** a! b! / (a+b+1)!, multiplied out so that it neither overflows nor loses digits. */
function orders(a: number, b: number): number {
  let share = 1 / (a + b + 1);
  for (let i = 1; i <= b; i++) share *= i / (a + i);
  return share;
}
