export * from './report/report.ts';
export * from './review.ts';
export * from './review-rows.ts';
export * from './stagnation.ts';
export * from './summary.ts';
