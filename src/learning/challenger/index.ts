export { blockOfRows } from './block.ts';
export {
  type Challenger,
  type ChallengerOptions,
  type ChallengerReason,
  loadChallenger,
} from './challenger.ts';
export { ChallengerError } from './fault.ts';
