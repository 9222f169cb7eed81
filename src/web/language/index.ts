export * from './language.ts';
export * from './use-language.ts';
