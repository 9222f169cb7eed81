export * from './bootstrap.ts';
export * from './confusion.ts';
export * from './discrimination.ts';
export * from './fairness.ts';
export * from './gains.ts';
export * from './ladder.ts';
export * from './stability.ts';
export * from './swap-set.ts';
