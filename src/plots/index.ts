export * from './chart.ts';
export * from './page.ts';
export * from './pieces.ts';
