import type { Words } from '../policy.ts';
import type { SpendRefusal } from './discount.ts';
import type { EarningRefusal } from './earn.ts';

/** Why points are not given, or buy nothing: as the borrower is told. Patterns have their own words. */
export const REWARD_REFUSALS: Readonly<Record<EarningRefusal | SpendRefusal, Words>> = {
  HELD_OUT: {
    'zh-CN': '该账户属于对照组，用于检验积分计划是否有效，期间不计积分。',
    en: 'The account is in the comparison group, by which the programme is tested; it earns no points.',
  },
  ALREADY_REWARDED: {
    'zh-CN': '同一件事已经奖励过一次。',
    en: 'The same thing has been rewarded once already.',
  },
  TOO_SOON: {
    'zh-CN': '距离上次按此规则得分还不够久。',
    en: 'Too little time has passed since this rule last gave points.',
  },
  BUDGET_SPENT: {
    'zh-CN': '本期积分计划的预算已经用完。',
    en: 'The budget of this programme is used up.',
  },
  ALREADY_SPENT: {
    'zh-CN': '这一次兑换已经办理过。',
    en: 'This exchange has been made already.',
  },
  RATE_AT_FLOOR: {
    'zh-CN': '当前利率已是计划允许的最低利率。',
    en: 'The rate is already the lowest that the programme allows.',
  },
  TOO_FEW_POINTS: {
    'zh-CN': '积分不足。',
    en: 'There are too few points.',
  },
};
