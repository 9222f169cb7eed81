export * from './binning/index.ts';
export * from './calibration/index.ts';
export {
  blockOfRows,
  type Challenger,
  ChallengerError,
  type ChallengerOptions,
  type ChallengerReason,
  loadChallenger,
} from './challenger/index.ts';
export type { PairTried } from './interactions/index.ts';
export * from './logistic/index.ts';
export * from './metrics/index.ts';
export * from './points/index.ts';
export * from './sample.ts';
export { someRows } from './sample-rows.ts';
export * from './samples/index.ts';
export * from './train.ts';
export type {
  CharacteristicStability,
  Evaluation,
} from './training/evaluate.ts';
export type { TrainingNote } from './training/notes.ts';
export type { LearningOptions, Rejects, TrainingOptions } from './training/options.ts';
export { inOwnDirection } from './training/own-direction.ts';
export type { Split } from './training/rows.ts';
export { codesOfRows, scoresOf } from './training/score-rows.ts';
export type { Fate, Selection } from './training/select.ts';
export * from './value-of-sources.ts';
