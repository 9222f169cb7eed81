import type { Words } from '../policy.ts';

export type LifeRefusal =
  | 'TIME_BACKWARDS'
  | 'NO_ACCOUNT'
  | 'ACCOUNT_CLOSED'
  | 'STALE_DECISION'
  | 'NO_PROPOSAL'
  | 'OFFER_EXPIRED'
  | 'NO_OFFER'
  | 'FROZEN'
  | 'FROZEN_BY_RULE'
  | 'CUT_PENDING'
  | 'REQUEST_PENDING'
  | 'OPTED_OUT'
  | 'NOT_REQUESTED'
  | 'DATE_PASSED'
  | 'DATE_TOO_FAR'
  | 'NOT_A_RISE'
  | 'ABOVE_OFFER'
  | 'ABOVE_CEILINGS'
  | 'ABOVE_OWN_CAP'
  | 'UNKNOWN_DISPUTE'
  | 'UNKNOWN_REVIEW';

/** Why a command is refused, in order of precedence: the first that holds is the answer. */
export const LIFE_REFUSALS: Readonly<Record<LifeRefusal, Words>> = {
  TIME_BACKWARDS: {
    'zh-CN': '日期早于该账户最近一次变动，不能倒退处理。',
    en: 'Something later has already happened on this account; time does not run backwards.',
  },
  NO_ACCOUNT: {
    'zh-CN': '该账户尚未开立。',
    en: 'This account has not been opened.',
  },
  ACCOUNT_CLOSED: {
    'zh-CN': '该账户已关闭。',
    en: 'This account is closed.',
  },
  STALE_DECISION: {
    'zh-CN': '额度在作出决定之后已有变动，请重新决定。',
    en: 'The limit has changed since this was decided; decide again.',
  },
  NO_PROPOSAL: {
    'zh-CN': '没有待审批的提额。',
    en: 'No rise is waiting for approval.',
  },
  OFFER_EXPIRED: {
    'zh-CN': '这次提额邀请已经过期。',
    en: 'The offer has expired.',
  },
  NO_OFFER: {
    'zh-CN': '目前没有待接受的提额邀请。',
    en: 'There is no offer to answer.',
  },
  FROZEN: {
    'zh-CN': '额度已冻结，解冻之前不能提额。',
    en: 'The line is frozen; the limit cannot rise until it is thawed.',
  },
  FROZEN_BY_RULE: {
    'zh-CN': '额度因规则冻结，原因消除后会在下一次决定时解冻，不能手工解冻。',
    en: 'A rule froze the line; the decision that finds the cause gone thaws it, not a person.',
  },
  CUT_PENDING: {
    'zh-CN': '已经通知降额，通知期内不能给予临时额度。',
    en: 'A cut has been announced; no temporary limit can be granted before it.',
  },
  REQUEST_PENDING: {
    'zh-CN': '您已有一笔提额申请正在处理。',
    en: 'A request for a higher limit is already being answered.',
  },
  OPTED_OUT: {
    'zh-CN': '客户选择了不接收提额邀请。',
    en: 'The borrower has chosen not to be offered a higher limit.',
  },
  NOT_REQUESTED: {
    'zh-CN': '提高额度须由客户本人提出或同意。',
    en: 'A higher limit takes the borrower’s own request.',
  },
  DATE_PASSED: {
    'zh-CN': '结束日期必须晚于今天。',
    en: 'The end has to be later than today.',
  },
  DATE_TOO_FAR: {
    'zh-CN': '结束日期超过了最长可用的天数。',
    en: 'The end is later than this may last.',
  },
  NOT_A_RISE: {
    'zh-CN': '金额须高于当前额度。',
    en: 'The amount has to be above the present limit.',
  },
  ABOVE_OFFER: {
    'zh-CN': '金额超过了邀请的额度。',
    en: 'The amount is above what was offered.',
  },
  ABOVE_CEILINGS: {
    'zh-CN': '金额超过了决定所允许的最高额度。',
    en: 'The amount is above the most that the decision allows.',
  },
  ABOVE_OWN_CAP: {
    'zh-CN': '金额超过了您自己设定的上限；如需更高额度，请先取消或调高该上限。',
    en: 'The amount is above the cap that you set yourself; lift the cap first if you want more.',
  },
  UNKNOWN_DISPUTE: {
    'zh-CN': '没有这笔待答复的异议。',
    en: 'There is no such dispute waiting for an answer.',
  },
  UNKNOWN_REVIEW: {
    'zh-CN': '没有这项待答复的人工复核。',
    en: 'There is no such review waiting for an answer.',
  },
};
