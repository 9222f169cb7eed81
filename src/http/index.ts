export { readNewDocument } from './new-document.ts';
export { openapi } from './openapi.ts';
export * from './principal.ts';
export { PROBLEMS, type ProblemName } from './problems.ts';
export type { Rates } from './rate.ts';
export type { Route } from './route.ts';
export { problemsOf } from './route-problems.ts';
export { ROUTES } from './routes.ts';
export { createServer, type ServerParts } from './server.ts';
