import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from './principal.ts';
import { sendProblem } from './problem-answer.ts';

/** Requests that one caller may make in a minute, in each process. */
export interface Rates {
  readonly machine: number;
  /** Each person; and each address from which somebody asks who cannot be made out. */
  readonly person: number;
}

export type LimitRate = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply | undefined>;

/** Answers 429 in place of the route where a caller asks too often. */
export async function rateLimiter(server: FastifyInstance, rates: Rates): Promise<LimitRate> {
  await server.register(rateLimit, { global: false });
  const limiterOf = (max: number) =>
    server.createRateLimit({
      max,
      timeWindow: 60_000,
      keyGenerator: ({ principal, ip }) => (principal === null ? `ip ${ip}` : `id ${principal.id}`),
    });
  const [machine, person] = [limiterOf(rates.machine), limiterOf(rates.person)];
  return async (request, reply) => {
    const limit = await (isMachine(request.principal) ? machine : person)(request);
    if (limit.isAllowed || !limit.isExceeded) return undefined;
    void reply.header('retry-after', String(Math.max(limit.ttlInSeconds, 1)));
    return sendProblem(request, reply, { refused: 'requests_must_be_fewer' });
  };
}

function isMachine(principal: Principal | null): boolean {
  return principal?.roles.includes('machine') ?? false;
}
