/** How a node compares the value with its threshold, by the names of the ONNX format. */
export const BRANCHES = [
  'BRANCH_LEQ',
  'BRANCH_LT',
  'BRANCH_GTE',
  'BRANCH_GT',
  'BRANCH_EQ',
  'BRANCH_NEQ',
] as const;

/** A node that is no branch. */
export const LEAF: number = BRANCHES.length;

/** Trees whose leaves are added up to the log-odds of default. Nodes are numbered across all trees. */
export interface Ensemble {
  /** How many features a row has. */
  readonly features: number;
  readonly base: number;
  /** The first node of each tree. */
  readonly roots: Int32Array;
  /** A place in `BRANCHES`, or LEAF. */
  readonly modes: Uint8Array;
  readonly feature: Int32Array;
  /** Single precision, as the values that are compared with them. */
  readonly thresholds: Float32Array;
  /** 1 where a missing value takes the yes branch. */
  readonly missingIsYes: Uint8Array;
  readonly yes: Int32Array;
  readonly no: Int32Array;
  /** Of a leaf, in log-odds. */
  readonly leaves: Float64Array;
}

/** The log-odds of default of one row, which is in single precision, missing as NaN. */
export function logOddsOf(ensemble: Ensemble, row: Float32Array): number {
  let sum = ensemble.base;
  for (const root of ensemble.roots) {
    let node = root;
    while (ensemble.modes[node] !== LEAF) node = childOf(ensemble, node, row);
    sum += ensemble.leaves[node] as number;
  }
  return sum;
}

export function childOf(ensemble: Ensemble, node: number, row: Float32Array): number {
  const value = row[ensemble.feature[node] as number] as number;
  const yes =
    (Number.isNaN(value) && ensemble.missingIsYes[node] === 1) ||
    holds(ensemble.modes[node] as number, value, ensemble.thresholds[node] as number);
  return (yes ? ensemble.yes[node] : ensemble.no[node]) as number;
}

function holds(mode: number, value: number, threshold: number): boolean {
  switch (BRANCHES[mode]) {
    case 'BRANCH_LEQ':
      return value <= threshold;
    case 'BRANCH_LT':
      return value < threshold;
    case 'BRANCH_GTE':
      return value >= threshold;
    case 'BRANCH_GT':
      return value > threshold;
    case 'BRANCH_EQ':
      return value === threshold;
    case 'BRANCH_NEQ':
      return value !== threshold;
  }
  throw new RangeError('a leaf compares nothing');
}
