export * from './advice.ts';
export * from './adviser.ts';
export * from './blockers.ts';
export * from './plan.ts';
export * from './refusal.ts';
export * from './render-advice.ts';
export * from './replay.ts';
export type { AdviceAccount, Stated } from './snapshot.ts';
export * from './words.ts';
