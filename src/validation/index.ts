export * from './challenged.ts';
export { PART_NAMES } from './parts.ts';
export { renderValidation } from './report.ts';
export * from './swap.ts';
export * from './validation.ts';
