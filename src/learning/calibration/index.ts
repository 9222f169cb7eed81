export * from './anchors.ts';
export * from './isotonic.ts';
export * from './platt.ts';
export * from './reliability.ts';
