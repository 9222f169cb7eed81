import type { Words } from '../policy.ts';

/** Why nothing, or not so much, can be drawn on an account now: in order of precedence. */
export const DECLINE_REASONS = [
  'NOT_AN_AMOUNT',
  'ACCOUNT_CLOSED',
  'NO_LIMIT',
  'FROZEN',
  'PAST_DUE',
  'OVER_HEADROOM',
] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];

export type DrawRefusal =
  | 'ID_REUSED'
  | 'UNKNOWN_RESERVATION'
  | 'ALREADY_CONFIRMED'
  | 'ALREADY_RELEASED'
  | 'RESERVATION_EXPIRED'
  | 'ABOVE_RESERVATION'
  | DeclineReason;

/** Why an authorization is refused, in order of precedence: the first that holds is the answer. */
export const DRAW_REFUSALS: Readonly<Record<DrawRefusal, Words>> = {
  ID_REUSED: {
    'zh-CN': '该预留编号已用于另一笔金额。',
    en: 'This reservation’s id already stands for another amount.',
  },
  UNKNOWN_RESERVATION: {
    'zh-CN': '没有这笔预留。',
    en: 'There is no such reservation.',
  },
  ALREADY_CONFIRMED: {
    'zh-CN': '这笔预留已经确认，不能再作更改。',
    en: 'This reservation has been confirmed and can no longer change.',
  },
  ALREADY_RELEASED: {
    'zh-CN': '这笔预留已经释放。',
    en: 'This reservation has been released.',
  },
  RESERVATION_EXPIRED: {
    'zh-CN': '这笔预留已经过期，请重新预留。',
    en: 'This reservation has expired; reserve again.',
  },
  ABOVE_RESERVATION: {
    'zh-CN': '确认金额超过了预留金额。',
    en: 'The amount confirmed is above the amount reserved.',
  },
  NOT_AN_AMOUNT: {
    'zh-CN': '金额须大于零。',
    en: 'The amount has to be above zero.',
  },
  ACCOUNT_CLOSED: {
    'zh-CN': '该账户已关闭，不能支用。',
    en: 'This account is closed; nothing can be drawn on it.',
  },
  NO_LIMIT: {
    'zh-CN': '该账户目前没有额度。',
    en: 'This account has no limit.',
  },
  FROZEN: {
    'zh-CN': '额度已冻结，暂不能支用。',
    en: 'The line is frozen; nothing can be drawn for now.',
  },
  PAST_DUE: {
    'zh-CN': '当前有逾期，还清逾期款项后才能支用。',
    en: 'A payment is past due; nothing can be drawn until it is paid.',
  },
  OVER_HEADROOM: {
    'zh-CN': '金额超过了可用额度。',
    en: 'The amount is above what is left of the limit.',
  },
};
