export * from './ceiling-bars.tsx';
export * from './limit-history.tsx';
