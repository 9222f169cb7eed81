export * from './answer.ts';
export * from './queries.ts';
