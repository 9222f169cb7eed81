import type { FastifyReply, FastifyRequest } from 'fastify';
import { Busy, Unavailable } from '../app/index.ts';
import { languageOf } from './language.ts';
import { PROBLEMS, type ProblemName } from './problems.ts';
import type { Refused, RequestError } from './route.ts';

/** A refusal in the form of RFC 9457. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly RequestError[];
}

/** A handler or hook that cannot go on; the server answers with it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

export function problemBody(
  { refused, detail, errors }: Refused,
  language: 'zh-CN' | 'en',
): ProblemBody {
  const { status, title } = PROBLEMS[refused];
  return {
    type: `/problems/${refused}`,
    title: title[language],
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
  };
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refused,
): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const { status, retryAfter } = PROBLEMS[refusal.refused];
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(JSON.stringify({ ...problemBody(refusal, language), instance: request.id }));
}

/** What is told of something thrown; null where it is a bug, of which nothing is told. */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof ProblemError) return error.refusal;
  if (error instanceof Unavailable) return { refused: 'service_must_be_available' };
  if (error instanceof Busy) return { refused: 'service_must_not_be_busy' };
  const { code, statusCode, message } = error as {
    readonly code?: string;
    readonly statusCode?: number;
    readonly message?: string;
  };
  const known = BY_CODE[code ?? ''];
  if (known !== undefined) return { refused: known };
  if (error instanceof SyntaxError && statusCode === 400) {
    return { refused: 'body_must_be_json', detail: message ?? '' };
  }
  return statusCode === 400 ? { refused: 'request_must_be_well_formed' } : null;
}

/** What Fastify and its parts find wrong with a request before anybody else sees it. */
const BY_CODE: Readonly<Record<string, ProblemName>> = {
  FST_ERR_BAD_URL: 'request_must_be_well_formed',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_must_be_small',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body_must_be_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request_must_be_well_formed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body_must_be_json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'content_type_must_be_known',
  // A web page's address that leads out of their folder.
  FST_STATIC_FORBIDDEN_PATH: 'path_must_exist',
};
