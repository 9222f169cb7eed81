export * from './characteristic.ts';
export * from './feature-pair.ts';
export * from './grades.ts';
export * from './points.ts';
export * from './rounding.ts';
