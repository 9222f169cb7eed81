import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Headroom } from '../app/index.ts';
import type { Route } from './route.ts';

// Without an SDK that is registered at the start, all of this does nothing.
const tracer = trace.getTracer('headroom');

/** A span for a request, as a part of the caller's trace where it sends one. */
export function tracedRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  { method, path }: Pick<Route, 'method' | 'path'>,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const parent = propagation.extract(context.active(), request.headers);
  const attributes = { 'http.request.method': method, 'http.route': path };
  const options = { kind: SpanKind.SERVER, attributes };
  return tracer.startActiveSpan(`${method} ${path}`, options, parent, async (span) => {
    try {
      const done = await work();
      span.setAttribute('http.response.status_code', reply.statusCode);
      if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      return done;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The application, with a span for each operation: how long it waited for its commit. */
export function traced(headroom: Headroom): Headroom {
  const operations = Object.entries(headroom).map(([name, operation]) => [
    name,
    (...asked: readonly unknown[]) =>
      tracer.startActiveSpan(`headroom.${name}`, async (span) => {
        try {
          return await (operation as (...asked: readonly unknown[]) => unknown)(...asked);
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      }),
  ]);
  return Object.fromEntries(operations) as Headroom;
}
