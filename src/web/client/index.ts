export * from './answer.ts';
export * from './plan-queries.ts';
export * from './queries.ts';
