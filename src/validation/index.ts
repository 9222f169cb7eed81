export { renderValidation } from './report.ts';
export * from './swap.ts';
export * from './validation.ts';
