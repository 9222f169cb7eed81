export { choosePairs, DEFAULT_PAIRS, type PairTried } from './choose-pairs.ts';
export { type Residuals, SHRINKAGE } from './grid.ts';
export { residualsOf } from './grid-fit.ts';
export { raisedIntoTrends, type Side } from './in-trends.ts';
export { candidateOf, cellsOf, learnedPair } from './learned-pair.ts';
