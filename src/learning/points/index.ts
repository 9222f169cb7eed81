export * from './characteristic.ts';
export * from './grades.ts';
export * from './points.ts';
export * from './rounding.ts';
