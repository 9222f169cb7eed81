export type { Binned } from './bin-numeric.ts';
export * from './bin-sample.ts';
export * from './binning.ts';
export type { Codes } from './code-rows.ts';
export { type Counts, countBins, type Totals, totalsOf } from './counts.ts';
export * from './in-trend.ts';
export * from './information.ts';
export * from './limits.ts';
export * from './note-words.ts';
