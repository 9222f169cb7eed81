import { type Design, designOn, predict } from '../logistic/index.ts';
import { aucOf, ladderOf } from '../metrics/index.ts';
import { bestGrid, type ChosenPair, gridsOf, type PairData } from './candidates.ts';
import { fitJointly, residualsOf } from './grid-fit.ts';

/**
 * The AUC of rows that the coefficients, the cells and the groups of the last pair were not learned
 * from: the mean of the folds. Bins and the groups of earlier pairs are those of all rows.
 */
export function crossValidatedAuc(
  data: PairData,
  pairs: readonly ChosenPair[],
  folds: number,
): number {
  const aucs = Array.from({ length: folds }, (_, fold) => aucOfFold(data, pairs, fold));
  return aucs.reduce((sum, auc) => sum + auc, 0) / folds;
}

function aucOfFold(data: PairData, pairs: readonly ChosenPair[], fold: number): number {
  const kept = dataOn(data, (other) => other !== fold);
  const left = dataOn(data, (other) => other === fold);
  const regrouped = withLastRegrouped(kept, pairs);
  const joint = fitJointly(kept.mains, gridsOf(kept.candidates, regrouped), data.fit);
  const grids = gridsOf(left.candidates, regrouped).map((grid, i) => ({
    ...grid,
    table: joint.grids[i]?.table as Float64Array,
  }));
  // The tables hold their coefficients already.
  const coefficients = joint.fit.start.coefficients.slice().fill(1, -grids.length || Infinity);
  const design = { ...left.mains, regressors: [...left.mains.regressors, ...grids] };
  const safety = predict(design, coefficients).map((odds) => -odds);
  return aucOf(ladderOf(safety, outcomesOf(left.mains)));
}

/** The groups of the last pair as the rows of `data` alone would have them. */
function withLastRegrouped(data: PairData, pairs: readonly ChosenPair[]): readonly ChosenPair[] {
  const last = pairs.at(-1);
  if (last === undefined) return pairs;
  const earlier = pairs.slice(0, -1);
  const { logOdds } = fitJointly(data.mains, gridsOf(data.candidates, earlier), data.fit);
  const grid = bestGrid(data.candidates, last.places, residualsOf(data.mains, logOdds));
  if (grid === null) return pairs;
  return [...earlier, { ...last, starts: [grid.rowStarts, grid.columnStarts] }];
}

function dataOn(data: PairData, takes: (fold: number) => boolean): PairData {
  const rows = Uint32Array.from(data.fold.keys()).filter((row) => takes(data.fold[row] as number));
  return {
    ...data,
    mains: designOn(data.mains, rows),
    candidates: data.candidates.map((candidate) => ({
      ...candidate,
      codes: Uint8Array.from(rows, (row) => candidate.codes[row] as number),
    })),
  };
}

function outcomesOf({ target, weights }: Design): Parameters<typeof ladderOf>[1] {
  return { target: Uint8Array.from(target), ...(weights && { weights }) };
}
