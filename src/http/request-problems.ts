import type { Language } from '../kernel/index.ts';

export interface ProblemKind {
  readonly status: number;
  readonly title: Readonly<Record<Language, string>>;
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number;
}

/** What everybody who asks over HTTP can be told, whatever they ask. */
export type RequestProblem =
  | 'body_must_be_json'
  | 'body_must_be_small'
  | 'content_type_must_be_known'
  | 'credentials_must_be_known'
  | 'cursor_must_be_from_page'
  | 'first_request_must_be_finished'
  | 'headers_must_be_small'
  | 'identity_provider_must_answer'
  | 'internal_error'
  | 'key_must_not_be_reused'
  | 'method_must_be_allowed'
  | 'path_must_exist'
  | 'request_must_arrive_in_time'
  | 'request_must_be_valid'
  | 'request_must_be_well_formed'
  | 'requests_must_be_fewer'
  | 'role_must_be_allowed'
  | 'scope_must_be_granted'
  | 'account_must_be_own'
  | 'service_must_be_available'
  | 'service_must_not_be_busy';

export const REQUEST_PROBLEMS: Readonly<Record<RequestProblem, ProblemKind>> = {
  request_must_be_well_formed: kind(
    400,
    'The request cannot be read as HTTP.',
    '请求不符合 HTTP 格式。',
  ),
  body_must_be_json: kind(400, 'The body is not JSON.', '请求体不是有效的 JSON。'),
  request_must_be_valid: kind(
    400,
    'Something in the request is not as it should be.',
    '请求中有不符合要求的内容。',
  ),
  cursor_must_be_from_page: kind(
    400,
    'The cursor is not one that a page was given out with.',
    '分页游标不是本服务给出的。',
  ),
  credentials_must_be_known: kind(
    401,
    'Nobody could be made out from the credentials.',
    '无法根据所给凭证确认身份。',
  ),
  role_must_be_allowed: kind(403, 'Your role does not allow this.', '您的角色无权执行此操作。'),
  scope_must_be_granted: kind(
    403,
    'The key has not been granted this scope.',
    '该密钥未获授予所需的权限范围。',
  ),
  account_must_be_own: kind(403, 'This account is not yours.', '这不是您本人的账户。'),
  path_must_exist: kind(404, 'There is nothing at this address.', '该地址不存在。'),
  method_must_be_allowed: kind(
    405,
    'This address does not take this method.',
    '该地址不支持此请求方法。',
  ),
  request_must_arrive_in_time: kind(
    408,
    'The request took too long to arrive.',
    '请求未能在规定时间内传完。',
  ),
  first_request_must_be_finished: {
    ...kind(
      409,
      'The first request with this idempotency key is still under way.',
      '使用该幂等键的第一个请求仍在处理中。',
    ),
    retryAfter: 1,
  },
  body_must_be_small: kind(413, 'The body is too large.', '请求体过大。'),
  content_type_must_be_known: kind(
    415,
    'The body is of a type that is not taken here, or compressed.',
    '不支持该请求体类型，或请求体经过压缩。',
  ),
  key_must_not_be_reused: kind(
    422,
    'This idempotency key was used before for another request.',
    '该幂等键此前已用于另一个请求。',
  ),
  requests_must_be_fewer: kind(
    429,
    'You ask too often; wait as long as Retry-After says.',
    '请求过于频繁，请按 Retry-After 所示时间等待。',
  ),
  headers_must_be_small: kind(431, 'The headers are too large.', '请求头过大。'),
  internal_error: kind(
    500,
    'Something went wrong here; the log has it under the number of the request.',
    '服务内部出错；可凭请求编号在日志中查到原因。',
  ),
  service_must_be_available: {
    ...kind(
      503,
      'The database cannot be reached, or has no room. What has an id can be sent again.',
      '数据库暂时无法访问或空间不足。带编号的请求可以重新发送。',
    ),
    retryAfter: 5,
  },
  identity_provider_must_answer: {
    ...kind(
      503,
      'The keys that your token has to be checked with cannot be fetched; try again in a moment.',
      '暂时无法取得用于校验令牌的公钥，请稍后再试。',
    ),
    retryAfter: 5,
  },
  service_must_not_be_busy: {
    ...kind(
      503,
      'Too much waits already; try again in a moment.',
      '等待处理的请求过多，请稍后再试。',
    ),
    retryAfter: 1,
  },
};

export function kind(status: number, en: string, zh: string): ProblemKind {
  return { status, title: { 'zh-CN': zh, en } };
}
