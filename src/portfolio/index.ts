export * from './report/report.ts';
export * from './review.ts';
export * from './review-rows.ts';
export * from './rewards/measure-effect.ts';
export * from './rewards/run-programme.ts';
export * from './stagnation.ts';
export * from './summary.ts';
