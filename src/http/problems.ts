import type {
  AcceptAnswer,
  AdviceRefusal,
  AuthorizationRefusal,
  CaseRefusal,
  DecisionRefusal,
  DraftRefusal,
  EventRefusal,
  LifeRequestRefusal,
  OverrideRefusal,
  PersonRefusal,
  RedeemRefusal,
  RotationRefusal,
} from '../app/index.ts';
import { type Language, LIFE_REFUSALS, type LifeRefusal } from '../kernel/index.ts';

/** What everybody who asks over HTTP can be told. */
type RequestProblem =
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

type NotFound =
  | 'decision_must_exist'
  | 'document_must_exist'
  | 'article_must_exist'
  | 'delivery_must_be_settled'
  | 'endpoint_must_exist'
  | 'machine_key_must_exist'
  | 'message_must_exist'
  | 'consent_must_be_given';

type NoticeRefusal = 'endpoints_must_be_few' | 'url_must_be_reachable';

type KeyRefusal = RotationRefusal | 'machine_must_have_no_key';

type DocumentRefusal = DraftRefusal | 'document_must_be_valid';

export type ProblemName =
  | RequestProblem
  | NotFound
  | EventRefusal
  | DecisionRefusal
  | AuthorizationRefusal
  | LifeRequestRefusal
  | NoticeRefusal
  | DocumentRefusal
  | AdviceRefusal
  | Extract<AcceptAnswer, { readonly refused: string }>['refused']
  | RedeemRefusal
  | KeyRefusal
  | CaseRefusal
  | OverrideRefusal
  | PersonRefusal;

export interface ProblemKind {
  readonly status: number;
  readonly title: Readonly<Record<Language, string>>;
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number;
}

/** What a life refuses is told in the kernel's own words: it is missing, wrong by itself, or too late. */
function lifeProblems(): Readonly<Record<LifeRefusal, ProblemKind>> {
  const missing: readonly string[] = ['NO_ACCOUNT', 'UNKNOWN_DISPUTE', 'UNKNOWN_REVIEW'];
  const wrong = /^(ABOVE_|DATE_|NOT_A_RISE)/;
  const entries = Object.entries(LIFE_REFUSALS).map(([name, title]) => {
    const status = missing.includes(name) ? 404 : wrong.test(name) ? 422 : 409;
    return [name, { status, title }];
  });
  return Object.fromEntries(entries);
}

/** Every way in which a request can fail, named by the rule that it breaks. */
export const PROBLEMS: Readonly<Record<ProblemName, ProblemKind>> = {
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
  account_must_be_opened: kind(404, 'There is no such account.', '账户不存在。'),
  decision_must_exist: kind(404, 'There is no such decision.', '该决策不存在。'),
  document_must_exist: kind(
    404,
    'There is no such version of the document.',
    '该文档的这一版本不存在。',
  ),
  advice_must_exist: kind(
    404,
    'No such advice was given for this account.',
    '该账户没有这份建议。',
  ),
  plan_must_exist: kind(
    404,
    'The advice has no such plan that can be accepted.',
    '这份建议中没有可接受的这一方案。',
  ),
  programme_must_be_in_force: kind(
    404,
    'No rewards programme is in force for this product.',
    '该产品目前没有生效的积分计划。',
  ),
  authorization_must_exist: kind(404, 'There is no such authorization.', '该授权不存在。'),
  article_must_exist: kind(404, 'There is no such article.', '该文章不存在。'),
  delivery_must_be_settled: kind(
    404,
    'There is no such delivery that was delivered or given up.',
    '没有这样一条已送达或已放弃的投递。',
  ),
  endpoint_must_exist: kind(404, 'There is no such endpoint.', '该回调地址不存在。'),
  message_must_exist: kind(404, 'There is no such message.', '该消息不存在。'),
  machine_key_must_exist: kind(404, 'There is no such key.', '该密钥不存在。'),
  personal_details_must_exist: kind(
    404,
    'No personal details are kept for this account.',
    '该账户没有留存个人信息。',
  ),
  person_must_not_be_erased: kind(
    410,
    'The person behind this account was erased.',
    '该账户的个人信息已被删除。',
  ),
  reason_must_not_name_person: kind(
    422,
    'The reason names the person, and it would be kept for ever.',
    '理由将被永久保存，不能写出当事人的个人信息。',
  ),
  personal_key_must_be_configured: kind(
    503,
    'The key under which personal details are kept is not configured here.',
    '本服务未配置用于保护个人信息的密钥。',
  ),
  method_must_be_allowed: kind(
    405,
    'This address does not take this method.',
    '该地址不支持此请求方法。',
  ),
  id_must_not_be_taken: kind(
    409,
    'This id was used before with another content.',
    '该编号此前已用于不同的内容。',
  ),
  account_must_be_opened_once: kind(409, 'The account is open already.', '账户已经开立。'),
  version_must_not_be_taken: kind(
    409,
    'This version exists already; raise the version.',
    '该版本已存在，请提高版本号。',
  ),
  consent_must_be_given: kind(404, 'No consent of this kind stands.', '目前没有这项授权。'),
  case_must_exist: kind(404, 'There is no such case.', '该事项不存在。'),
  case_must_be_open: kind(409, 'The case has been answered already.', '该事项已有答复。'),
  case_must_be_free: kind(409, 'Somebody else works on the case.', '该事项已由他人受理。'),
  case_must_be_taken: kind(
    409,
    'Only whoever has taken the case does this.',
    '请先受理该事项，再进行此操作。',
  ),
  case_must_not_be_own: kind(
    403,
    'Whoever asked for a case cannot answer it.',
    '提出者不能自行受理该事项。',
  ),
  override_must_exist: kind(404, 'There is no such override.', '该人工调整不存在。'),
  override_must_be_open: kind(
    409,
    'The override has been approved, rejected or withdrawn already.',
    '该人工调整已被批准、退回或撤回。',
  ),
  override_must_be_own: kind(
    403,
    'Only whoever proposed an override withdraws it.',
    '只有提出人可以撤回人工调整。',
  ),
  draft_must_exist: kind(404, 'There is no such draft.', '该草稿不存在。'),
  draft_must_be_open: kind(
    409,
    'The draft has been approved, rejected or withdrawn already.',
    '该草稿已被批准、退回或撤回。',
  ),
  draft_must_be_own: kind(403, 'Only its author withdraws a draft.', '只有起草人可以撤回草稿。'),
  draft_must_pass_check: kind(
    409,
    'The check finds errors; mend them in a new draft.',
    '检查发现错误，请改正后重新起草。',
  ),
  approver_must_not_be_author: kind(
    403,
    'Whoever proposed something cannot approve or reject it.',
    '提出人不能批准或退回自己提出的内容。',
  ),
  effective_date_must_not_be_past: kind(
    422,
    'The document would take effect on a day that is over.',
    '文档的生效日期已过。',
  ),
  scorecard_must_exist: kind(
    422,
    'The policy names a scorecard that is not there by the day on which it takes effect.',
    '策略所指定的评分卡在其生效日前不存在。',
  ),
  check_must_end_in_time: kind(
    422,
    'The document is too large to be checked in a minute; make its tables smaller.',
    '文档过大，无法在一分钟内完成检查；请缩小其中的表格。',
  ),
  authorization_must_be_reserved: kind(
    409,
    'The amount is not reserved any more: it was drawn, released, declined, or its time is over.',
    '该笔金额已不在预留状态：已支用、已释放、已拒绝或已过期。',
  ),
  policy_must_be_in_force: kind(
    409,
    'No policy is in force for this product on this day.',
    '该产品在这一天没有生效的额度策略。',
  ),
  machine_must_have_no_key: kind(
    409,
    'The machine has a key already; rotate it.',
    '该系统已有密钥，请改用轮换。',
  ),
  machine_must_have_a_key: kind(
    409,
    'The machine has no key that could be rotated.',
    '该系统没有可以轮换的密钥。',
  ),
  older_key_must_have_ended: kind(
    409,
    'Two keys of the machine are good already; wait until the older one ends, or revoke it.',
    '该系统已有两个有效密钥，请等旧密钥到期，或先将其吊销。',
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
  id_must_not_be_reserved: kind(
    422,
    'Ids that begin with "headroom:" are the service\'s own.',
    '以 “headroom:” 开头的编号由本服务专用。',
  ),
  event_must_not_be_in_future: kind(422, 'The event lies beyond tomorrow.', '事件日期晚于明天。'),
  correction_must_be_of_same_account: kind(
    422,
    'The event to be corrected belongs to another account.',
    '被更正的事件属于另一个账户。',
  ),
  event_must_be_usable: kind(
    422,
    "The account's history cannot take this event.",
    '账户的历史无法容纳此事件。',
  ),
  as_of_must_not_be_in_future: kind(
    422,
    'No decision can be made as of a day after tomorrow.',
    '不能对明天之后的日期作出决策。',
  ),
  endpoints_must_be_few: kind(409, 'There are as many endpoints as can be.', '回调地址已达上限。'),
  url_must_be_reachable: kind(
    422,
    'Webhooks cannot be sent to this address.',
    '不能向该地址发送回调。',
  ),
  amount_must_be_positive: kind(422, 'The amount is not above 0.', '金额必须大于 0。'),
  amount_must_not_exceed_reserved: kind(
    422,
    'More than was reserved cannot be drawn.',
    '支用金额不能超过预留金额。',
  ),
  due_date_must_not_be_past: kind(
    422,
    'Nothing can fall due before the day of its draw.',
    '到期日不能早于支用日。',
  ),
  seconds_must_be_in_range: kind(
    422,
    'An amount is kept free for 1 second to 30 days.',
    '预留时长须在 1 秒至 30 天之间。',
  ),
  document_must_be_valid: kind(422, 'The document has mistakes.', '文档中有错误。'),
  account_must_not_be_closed: kind(
    409,
    'The account is closed; its limit can no longer rise.',
    '账户已关闭，额度不能再提高。',
  ),
  advice_must_not_be_expired: kind(
    409,
    'The advice has expired; ask for a new one.',
    '该建议已过期，请重新获取。',
  ),
  rate_must_be_above_floor: kind(
    409,
    'The rate is already the lowest that the programme allows.',
    '当前利率已是积分计划允许的最低利率。',
  ),
  points_must_suffice: kind(409, 'There are too few points.', '积分不足。'),
  budget_must_suffice: kind(
    409,
    'The budget of the programme is used up.',
    '积分计划的预算已经用完。',
  ),
  horizon_must_be_in_range: kind(
    422,
    'The horizon is a whole number of months from 1 to 24.',
    '建议期限须为 1 至 24 个月之间的整数。',
  ),
  hold_out_key_must_be_configured: kind(
    409,
    'A rewards programme needs a key by which accounts are held out; this service has none.',
    '积分计划需要用于划分对照组的密钥，而本服务没有配置。',
  ),
  currency_must_be_the_services: kind(
    422,
    'The document is in another currency than the service.',
    '文档的币种与本服务的币种不同。',
  ),
  ...lifeProblems(),
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

function kind(status: number, en: string, zh: string): ProblemKind {
  return { status, title: { 'zh-CN': zh, en } };
}
