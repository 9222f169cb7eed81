export * from './alert-records.ts';
export * from './alerts.ts';
export * from './card-of-training.ts';
export * from './card-text.ts';
export * from './monitor.ts';
export * from './observe.ts';
export * from './report.ts';
