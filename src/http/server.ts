import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { fields } from '../contract/index.ts';
import { answerClientError } from './client-error.ts';
import { NOBODY, refusalFor } from './guard.ts';
import { answerOnce } from './idempotency.ts';
import { languageOf } from './language.ts';
import type { Metrics } from './metrics.ts';
import { METRICS, observed, serveMetrics, tellOf } from './observe.ts';
import { type Login, servePages } from './pages.ts';
import type { Authenticate, Principal } from './principal.ts';
import { ProblemError, refusalOf, sendProblem } from './problem-answer.ts';
import { type LimitRate, type Rates, rateLimiter } from './rate.ts';
import { serveReference } from './reference.ts';
import type { Answer, Asked, Method, RequestError, Route, Service } from './route.ts';
import { ROUTES } from './routes.ts';
import { tracedRequest } from './traces.ts';
import { type Validator, validatorFor } from './validator.ts';

export interface ServerParts extends Service {
  readonly authenticate: Authenticate;
  /** Unlimited where it is left out. */
  readonly rates?: Rates;
  /** The folder that the web pages were built into; without it there are none. */
  readonly pages?: string;
  /** Who signs people in to the pages; the lender's app where it is left out. */
  readonly login?: Login;
  /** Silent where it is left out. */
  readonly log?: Logger;
  /** Served at /metrics; nothing is counted where it is left out. */
  readonly metrics?: Metrics;
}

/** Bytes of a body, where a route does not say otherwise. */
const BODY_MAX = 256 * 1024;
/** An id has up to 200 characters, each up to twelve bytes in an address. */
const PARAMETER_MAX = 2400;
/** Long enough for a stream of events; headers have a minute, which is Node's own limit. */
const REQUEST_MS_MAX = 600_000;
/** The one coding that bodies are taken in. */
const PLAIN = 'identity';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
  }
  interface FastifyContextConfig {
    readonly takesLines?: boolean;
  }
}

/** The service with its wires: every route of `ROUTES`, ready to listen. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = Fastify({
    ...(parts.log === undefined ? {} : { loggerInstance: parts.log as FastifyBaseLogger }),
    // One line for each request is written here, without its address.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_MAX,
    requestTimeout: REQUEST_MS_MAX,
    routerOptions: { maxParamLength: PARAMETER_MAX },
    // What is on its way is finished; connections that are idle are closed.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: ({ headers }) => requestId(headers['x-request-id']),
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
  });
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(LINES, async (request: FastifyRequest, payload: Readable) => {
    if (request.routeOptions.config.takesLines === true) return payload;
    throw new ProblemError({ refused: 'content_type_must_be_known' });
  });
  server.decorateRequest('principal', null);
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    // Read as if it were plain, a stream would be taken for as many bad lines.
    const coding = request.headers['content-encoding'] ?? PLAIN;
    if (coding === PLAIN) return undefined;
    void reply.header('accept-encoding', PLAIN);
    return sendProblem(request, reply, { refused: 'content_type_must_be_known' });
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, { refused: 'path_must_exist' }),
  );
  const limitRate =
    parts.rates === undefined ? async () => undefined : await rateLimiter(server, parts.rates);
  server.addHook('onResponse', async (request, reply) => tellOf(request, reply, parts.metrics));
  const service = { ...parts, headroom: observed(parts.headroom, parts.metrics) };
  for (const route of ROUTES) register(server, route, service, limitRate);
  serveReference(server);
  if (parts.pages !== undefined) await servePages(server, parts.pages, parts.login ?? 'lender');
  if (parts.metrics !== undefined)
    serveMetrics(server, parts.metrics, guardOf(METRICS, parts, limitRate));
  refuseOtherMethods(server);
  return server;
}

/** The sender's own number, where it is one that cannot do harm in a log. */
function requestId(sent: string | string[] | undefined): string {
  return typeof sent === 'string' && /^[\w.:-]{1,100}$/.test(sent) ? sent : randomUUID();
}

function register(
  server: FastifyInstance,
  route: Route,
  parts: ServerParts,
  limitRate: LimitRate,
): void {
  const check = validatorsOf(route);
  server.route({
    method: route.method,
    url: route.path,
    config: { takesLines: route.line !== undefined },
    ...(route.bodyMax === undefined ? {} : { bodyLimit: route.bodyMax }),
    onRequest: guardOf(route, parts, limitRate),
    handler: (request, reply) =>
      tracedRequest(request, reply, route, async () => {
        const checked = check(request);
        if ('errors' in checked) {
          const { errors } = checked;
          return sendProblem(request, reply, { refused: 'request_must_be_valid', errors });
        }
        const answer = await answerOnce(request, checked, route, parts);
        if (answer.repeated === true) void reply.header('idempotency-replayed', 'true');
        return sendAnswer(request, reply, answer);
      }),
  });
}

type Guarded = Pick<Route, 'roles' | 'scope' | 'account'>;

/** Lets through who may ask, before the body is read: nobody fills the memory without credentials. */
function guardOf(route: Guarded, { authenticate }: ServerParts, limitRate: LimitRate) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> => {
    if (route.roles === 'anyone') return undefined;
    request.principal = await authenticate(request);
    const limited = await limitRate(request, reply);
    if (limited !== undefined) return limited;
    const params = request.params as Readonly<Record<string, string>>;
    const refusal = refusalFor(request.principal, route, params);
    return refusal === null ? undefined : sendProblem(request, reply, refusal);
  };
}

type Checked = Asked | { readonly errors: readonly RequestError[] };

/** A slip in a parameter's name would else go unnoticed. */
const NO_QUERY = fields({}, 'no parameters');

function validatorsOf(route: Route): (request: FastifyRequest) => Checked {
  const validators = (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = route[part] ?? (part === 'query' ? NO_QUERY : undefined);
    if (schema === undefined || (part === 'body' && route.readsBody === true)) return [];
    return [[part, validatorFor(schema, part)] as const];
  });
  return (request) => {
    const values = { params: request.params, query: request.query, body: request.body };
    const errors = validators.flatMap(([part, validate]) => {
      const checked: ReturnType<Validator> = validate(values[part]);
      if ('errors' in checked) return checked.errors;
      values[part] = checked.ok;
      return [];
    });
    if (errors.length > 0) return { errors };
    const language = languageOf(request.headers['accept-language']);
    const lines = request.body instanceof Readable ? request.body : null;
    return { ...values, lines, principal: request.principal ?? NOBODY, language };
  };
}

function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  if ('refused' in answer) return sendProblem(request, reply, answer);
  if (answer.status === 204) return reply.code(204).send();
  if ('lines' in answer) return reply.type(LINES).send(Readable.from(written(answer.lines)));
  if (answer.etag !== undefined) {
    const etag = `"${answer.etag}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (isNamed(etag, request.headers['if-none-match'])) return reply.code(304).send();
  }
  // As it is: the tests hold every answer to its schema, and a serializer made of it would drop fields.
  return reply
    .code(answer.status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(answer.body));
}

async function* written(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

function isNamed(etag: string, header: string | undefined): boolean {
  const named = (header ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  return named.includes(etag) || named.includes('*');
}

/** A refusal where it is one; else a bug, which goes into the log and not over the wire. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error);
  if (refusal === null) request.log.error({ err: error }, 'a request failed');
  void sendProblem(request, reply, refusal ?? { refused: 'internal_error' });
}

const LINES = 'application/x-ndjson';

/** 405 with what is allowed, rather than 404, where the address exists. */
function refuseOtherMethods(server: FastifyInstance): void {
  for (const path of new Set(ROUTES.map((route) => route.path))) {
    const methods = ROUTES.filter((route) => route.path === path).map(({ method }) => method);
    server.route({
      method: server.supportedMethods.filter(
        // HEAD goes with GET.
        (method) => method !== 'HEAD' && !methods.includes(method as Method),
      ),
      url: path,
      onRequest: async (request, reply) => {
        void reply.header('allow', methods.join(', '));
        return sendProblem(request, reply, { refused: 'method_must_be_allowed' });
      },
      handler: async () => undefined,
    });
  }
}
