export * from './clock.ts';
export * from './operations.ts';
export * from './store.ts';
