export * from './accounts.ts';
export * from './authorizations.ts';
export * from './decisions.ts';
export * from './documents.ts';
export * from './events.ts';
export * from './life.ts';
export * from './parts.ts';
export * from './problems.ts';
