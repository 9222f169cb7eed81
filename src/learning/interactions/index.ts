export { choosePairs, DEFAULT_PAIRS, type PairTried } from './choose-pairs.ts';
export { candidateOf, cellsOf, learnedPair } from './learned-pair.ts';
