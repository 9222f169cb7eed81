export * from './clock.ts';
export * from './people.ts';
export * from './town.ts';
