export * from './borrower.ts';
export * from './habits.ts';
export * from './random.ts';
export * from './simulate.ts';
