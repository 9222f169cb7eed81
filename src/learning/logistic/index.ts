export * from './design.ts';
export type { LogisticOptions, Start } from './fit.ts';
export * from './logistic.ts';
export { predict } from './passes.ts';
export * from './stepwise.ts';
