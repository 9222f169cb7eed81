import { likelihoodRatioP } from '../logistic/index.ts';
import { bestGrid, type Candidate, type ChosenPair, gridsOf, type PairData } from './candidates.ts';
import { crossValidatedAuc } from './cross-validation.ts';
import { fitJointly, type JointFit, residualsOf } from './grid-fit.ts';

export interface PairOptions {
  /** Pairs that are added at most. */
  readonly most: number;
  /** What a pair must add to the cross-validated AUC. */
  readonly aucRiseMin: number;
  readonly pValueMax: number;
  readonly folds: number;
  /** Of the candidate pairs with most promise, how many are tried before giving up. */
  readonly tries: number;
}

export const DEFAULT_PAIRS: PairOptions = {
  most: 3,
  aucRiseMin: 0.0005,
  pValueMax: 0.001,
  folds: 5,
  tries: 5,
};

/** What came of trying a pair. */
export interface PairTried {
  readonly names: readonly [rows: string, columns: string];
  readonly taken: boolean;
  /** Of the likelihood ratio, with a degree of freedom for each cell but one. */
  readonly pValue: number;
  /** null where the likelihood already said no. */
  readonly aucRise: number | null;
}

export interface PairChoice {
  readonly pairs: readonly ChosenPair[];
  readonly joint: JointFit;
  readonly tried: readonly PairTried[];
}

/** Adds the pair that promises most, as long as the likelihood and rows left out of a fit gain by it. */
export function choosePairs(data: PairData, options: PairOptions): PairChoice {
  const tried: PairTried[] = [];
  let pairs: readonly ChosenPair[] = [];
  let joint = fitJointly(data.mains, [], data.fit);
  let auc: number | null = null;
  while (pairs.length < options.most) {
    auc ??= crossValidatedAuc(data, pairs, options.folds);
    const next = tryPairs({ data, pairs, joint, auc }, options, tried);
    if (next === null) break;
    ({ pairs, joint, auc } = next);
  }
  return { pairs, joint, tried };
}

interface State {
  readonly data: PairData;
  readonly pairs: readonly ChosenPair[];
  readonly joint: JointFit;
  /** Cross-validated. */
  readonly auc: number;
}

/** The first of the most promising pairs that is worth it; null where none is. */
function tryPairs(state: State, options: PairOptions, tried: PairTried[]): State | null {
  const { data, pairs, auc } = state;
  for (const pair of promising(state).slice(0, options.tries)) {
    const more = [...pairs, pair];
    const joint = fitJointly(data.mains, gridsOf(data.candidates, more), data.fit);
    const cells = new Set(joint.grids.at(-1)?.codes).size;
    const pValue = likelihoodRatioP(joint.fit, state.joint.fit, cells - 1);
    const [rows, columns] = pair.places.map((place) => data.candidates[place] as Candidate) as [
      Candidate,
      Candidate,
    ];
    const found = pValue <= options.pValueMax ? crossValidatedAuc(data, more, options.folds) : null;
    const aucRise = found === null ? null : found - auc;
    const taken = aucRise !== null && aucRise >= options.aucRiseMin;
    tried.push({ names: [rows.name, columns.name], taken, pValue, aucRise });
    if (taken) return { data, pairs: more, joint, auc: auc + aucRise };
  }
  return null;
}

/** Candidate pairs by what a small grid of them would gain now, the most promising first. */
function promising({ data, pairs, joint }: State): readonly ChosenPair[] {
  const { candidates, mains } = data;
  const residuals = residualsOf(mains, joint.logOdds);
  const found: { readonly pair: ChosenPair; readonly worth: number }[] = [];
  for (let rows = 0; rows < candidates.length; rows++) {
    for (let columns = rows + 1; columns < candidates.length; columns++) {
      if (pairs.some(({ places }) => places[0] === rows && places[1] === columns)) continue;
      const grid = bestGrid(candidates, [rows, columns], residuals);
      if (grid === null || grid.worth <= 0) continue;
      const starts = [grid.rowStarts, grid.columnStarts] as const;
      found.push({ pair: { places: [rows, columns], starts }, worth: grid.worth });
    }
  }
  return found.sort((a, b) => b.worth - a.worth).map(({ pair }) => pair);
}
