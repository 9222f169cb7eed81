export * from './agent-queries.ts';
export * from './answer.ts';
export * from './consent-queries.ts';
export * from './life-queries.ts';
export * from './notice-queries.ts';
export * from './plan-queries.ts';
export * from './queries.ts';
export * from './reward-queries.ts';
