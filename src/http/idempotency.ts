import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { canonical } from '../kernel/index.ts';
import { ProblemError } from './problem-answer.ts';
import type { Answer, Asked, Route, Service } from './route.ts';

const HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{1,200}$/;

type Once = Answer & { readonly repeated?: true };

/** The answer of a route; under a key that was used before for the same request, the answer of then. */
export async function answerOnce(
  request: FastifyRequest,
  asked: Asked,
  route: Route,
  service: Service,
): Promise<Once> {
  const key = keyOf(request, route);
  if (key === null) return route.handle(asked, service);
  let answer: Answer | null = null;
  const claim = { caller: asked.principal.id, key, fingerprint: fingerprintOf(route, asked) };
  const done = await service.headroom.once(claim, async (headroom) => {
    const notices = service.notices.under(headroom);
    answer = await route.handle(asked, { ...service, headroom, notices });
    return 'refused' in answer ? null : JSON.stringify(answer);
  });
  if ('refused' in done) return done;
  if (answer !== null) return answer;
  return { ...(JSON.parse(done.answer ?? '') as Answer), repeated: true };
}

function keyOf(
  { headers }: FastifyRequest,
  { method, readsBody, confidential }: Route,
): string | null {
  const sent = headers[HEADER];
  // A list of events has an id in every row, and may be too deep to take a digest of.
  if (sent === undefined || method === 'GET' || readsBody === true) return null;
  if (confidential === true) return null;
  if (typeof sent === 'string' && KEY.test(sent)) return sent;
  const message = 'expected 1 to 200 printable ASCII characters without spaces';
  throw new ProblemError({
    refused: 'request_must_be_valid',
    errors: [{ path: `headers.${HEADER}`, message }],
  });
}

function fingerprintOf({ id }: Route, { params, body }: Asked): string {
  const text = canonical({ id, params, body: body ?? null } as never);
  return createHash('sha256').update(text).digest('hex');
}
