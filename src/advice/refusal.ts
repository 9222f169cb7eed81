import { addMonths, type Day, type Policy, type Rules, type Words } from '../kernel/index.ts';

export type Refusal =
  | 'HORIZON_OUT_OF_RANGE'
  | 'ACCOUNT_NOT_OPEN'
  | 'ACCOUNT_CLOSED'
  | 'POLICY_NOT_IN_FORCE'
  | 'POLICY_SUCCEEDED';

/** Why no advice is given at all: a closed list. */
export const REFUSALS: Readonly<Record<Refusal, Words>> = {
  HORIZON_OUT_OF_RANGE: {
    'zh-CN': '建议期限须为 1 至 24 个月之间的整数。',
    en: 'The horizon must be a whole number of months from 1 to 24.',
  },
  ACCOUNT_NOT_OPEN: {
    'zh-CN': '该账户在这一天尚未开立。',
    en: 'The account was not open yet on that day.',
  },
  ACCOUNT_CLOSED: {
    'zh-CN': '该账户已关闭，无法再提额。',
    en: 'The account is closed; its limit can no longer rise.',
  },
  POLICY_NOT_IN_FORCE: {
    'zh-CN': '所指定的政策在这一天尚未生效。',
    en: 'The policy is not in force yet on that day.',
  },
  POLICY_SUCCEEDED: {
    'zh-CN': '所指定的政策已被新版本取代，请按现行政策重新获取建议。',
    en: 'A later version of the policy is in force; ask for advice under that one.',
  },
};

export const HORIZON_MAX = 24;

/** Documents and days for which no advice can be given; null where it can. */
export function refusalOf(
  rules: Rules,
  today: Day,
  horizon: number,
  others: readonly Policy[] = [],
): Refusal | null {
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > HORIZON_MAX) {
    return 'HORIZON_OUT_OF_RANGE';
  }
  if (rules.policy.effectiveFrom > today) return 'POLICY_NOT_IN_FORCE';
  const succeeded = others.some(
    (other) => isLater(other, rules.policy) && other.effectiveFrom <= today,
  );
  return succeeded ? 'POLICY_SUCCEEDED' : null;
}

/** When a version that is known already takes the policy's place; null where none does in time. */
export function successionDay(
  { policy }: Rules,
  today: Day,
  horizon: number,
  others: readonly Policy[] = [],
): Day | null {
  const days = others
    .filter((other) => isLater(other, policy) && other.effectiveFrom > today)
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((day) => day <= addMonths(today, horizon));
  return days.length === 0 ? null : (Math.min(...days) as Day);
}

function isLater(other: Policy, policy: Policy): boolean {
  return other.id === policy.id && other.version > policy.version;
}
