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
  return tracedUnder('headroom', headroom) as Headroom;
}

type Operation = (...asked: readonly unknown[]) => unknown;

/** Operations may stand in groups, as `headroom.persons.erase`. */
function tracedUnder(path: string, operations: object): object {
  const entries = Object.entries(operations).map(([name, value]) => {
    const own = `${path}.${name}`;
    const isGroup = typeof value === 'object' && value !== null;
    return [name, isGroup ? tracedUnder(own, value) : tracedOperation(own, value as Operation)];
  });
  return Object.fromEntries(entries);
}

function tracedOperation(name: string, operation: Operation): Operation {
  return (...asked) =>
    tracer.startActiveSpan(name, async (span) => {
      try {
        return await operation(...asked);
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
}
