export * from './clock.ts';
export { digestOf } from './digest.ts';
export * from './headroom.ts';
export { assignedBy } from './hold-out.ts';
export * from './operations.ts';
export * from './rewards-operations.ts';
export * from './rewards-store.ts';
export { idOf } from './rule-book.ts';
export * from './store.ts';
