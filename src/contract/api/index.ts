export * from './accounts.ts';
export * from './advice.ts';
export * from './authorizations.ts';
export * from './cases.ts';
export * from './consents.ts';
export * from './decisions.ts';
export * from './documents.ts';
export * from './events.ts';

export * from './life.ts';
export * from './machine-keys.ts';

export * from './notices.ts';

export * from './overrides.ts';
export * from './parts.ts';
export * from './persons.ts';
export * from './problems.ts';
export * from './rewards.ts';
export * from './what-if.ts';
