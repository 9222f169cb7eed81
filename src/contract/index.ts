export * from './amount.ts';
export * from './json-schemas.ts';
export * from './problem.ts';
export * from './read-document.ts';
export * from './read-event.ts';
export * from './write-event.ts';
