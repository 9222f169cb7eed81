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
import { LIFE_REFUSALS, type LifeRefusal } from '../kernel/index.ts';
import {
  kind,
  type ProblemKind,
  REQUEST_PROBLEMS,
  type RequestProblem,
} from './request-problems.ts';

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
  ...REQUEST_PROBLEMS,
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
  outcome_must_fit_case: kind(
    422,
    'A rise is approved or refused; all other cases are upheld, corrected or overridden.',
    '提额须批准或拒绝；其他事项须维持、更正或另行决定。',
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
};
