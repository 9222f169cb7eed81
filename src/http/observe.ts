import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Headroom } from '../app/index.ts';
import type { Metrics } from './metrics.ts';
import type { Route } from './route.ts';
import { traced } from './traces.ts';

/** Who may read what the process counts of itself. */
export const METRICS: Pick<Route, 'roles' | 'scope' | 'account'> = {
  roles: ['administrator', 'machine'],
  scope: 'metrics:read',
  account: null,
};

/** The application with its operations counted and traced. */
export function observed(headroom: Headroom, metrics: Metrics | undefined): Headroom {
  const all = traced(metrics === undefined ? headroom : metrics.counting(headroom));
  // What is asked under a key is asked of the application, too.
  const once: Headroom['once'] = (claim, work) =>
    all.once(claim, (under) => work(observed(under, metrics)));
  return { ...all, once };
}

/** One line in the log for each request, by its route: an address holds an account's id. */
export function tellOf(
  request: FastifyRequest,
  reply: FastifyReply,
  metrics: Metrics | undefined,
): void {
  const { method, principal } = request;
  const route = request.routeOptions.url ?? 'none';
  const { statusCode: status, elapsedTime } = reply;
  metrics?.answered({ method, route, status }, elapsedTime / 1000);
  const milliseconds = Math.round(elapsedTime * 10) / 10;
  // A borrower's id is a person's; of others it says which key or which desk it was.
  const caller = principal === null || principal.account === null ? principal?.id : 'borrower';
  request.log.info({ method, route, status, milliseconds, caller }, 'request');
}

export function serveMetrics(
  server: FastifyInstance,
  metrics: Metrics,
  guard: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>,
): void {
  server.get('/metrics', { onRequest: guard }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
}
