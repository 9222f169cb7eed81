export * from './definition.ts';
export { FATES, type SampleFate } from './outcomes.ts';
export * from './sample-book.ts';
export * from './split-by-id.ts';
export * from './stack-samples.ts';
