export * from './catching.tsx';
export * from './draft.ts';
export * from './frame.tsx';
export * from './look.ts';
export * from './online.ts';
export { useTitle } from './page-name.tsx';
export * from './state-views.tsx';
export * from './term.tsx';
