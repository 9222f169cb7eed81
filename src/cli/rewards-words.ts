import type { Language } from '../kernel/index.ts';

interface Discount {
  readonly costs: number;
  readonly missing: number;
  readonly lowersBy: string;
  readonly floor: string;
  readonly amount: string;
  readonly days: number;
  readonly term: number;
}

/** What the terminal says of one account's rewards. */
export interface RewardsPhrases {
  readonly balance: (points: number) => string;
  readonly lot: (points: number, expires: string) => string;
  readonly later: (points: number) => string;
  readonly rules: string;
  readonly rule: (
    name: string,
    each: number,
    times: number,
    points: number,
    from: string | null,
  ) => string;
  readonly unmet: (
    feature: string,
    value: string | null,
    isFloor: boolean,
    bound: string,
  ) => string;
  readonly refused: string;
  readonly refusal: (rule: string, reason: string, times: number, last: string) => string;
  readonly discount: (discount: Discount) => string;
}

const english: RewardsPhrases = {
  balance: (points) => `Points: ${points}`,
  lot: (points, expires) => `${points} expire on ${expires}`,
  later: (points) => `${points} expire later`,
  rules: 'What earns points',
  rule: (name, each, times, points, from) => {
    const earned =
      times === 0 ? 'none so far' : `${points} in ${times === 1 ? 'one go' : `${times} goes`}`;
    return `${name}: ${each} points each time, ${earned}${from === null ? '' : `, again from ${from}`}`;
  },
  unmet: (feature, value, isFloor, bound) =>
    `not yet: ${feature} should be ${isFloor ? 'at least' : 'at most'} ${bound}${value === null ? ' and is not known' : `, is ${value}`}`,
  refused: 'Points that were not given',
  refusal: (rule, reason, times, last) =>
    `${rule}: ${reason} (${times === 1 ? 'once' : `${times} times`}, last on ${last})`,
  discount: ({ costs, missing, lowersBy, floor, amount, days, term }) =>
    `For ${costs} points, the yearly rate of the next draw is ${lowersBy} lower, though never below ${floor}: ` +
    `for up to ${amount} and ${days} days, to be used within ${term} days. ` +
    (missing === 0 ? 'There are enough points.' : `${missing} points are missing.`),
};

const chinese: RewardsPhrases = {
  balance: (points) => `积分：${points}`,
  lot: (points, expires) => `${points} 分将于 ${expires} 到期`,
  later: (points) => `其余 ${points} 分在此之后到期`,
  rules: '得分规则',
  rule: (name, each, times, points, from) => {
    const earned = times === 0 ? '尚未得分' : `已得 ${times} 次，共 ${points} 分`;
    return `${name}：每次 ${each} 分，${earned}${from === null ? '' : `，${from} 起可再得`}`;
  },
  unmet: (feature, value, isFloor, bound) =>
    `暂未满足：${feature}应${isFloor ? '不低于' : '不高于'} ${bound}，${value === null ? '目前未知' : `目前为 ${value}`}`,
  refused: '未给的积分',
  refusal: (rule, reason, times, last) => `${rule}：${reason}（共 ${times} 次，最近一次 ${last}）`,
  discount: ({ costs, missing, lowersBy, floor, amount, days, term }) =>
    `${costs} 积分可使下一笔支用的年利率降低 ${lowersBy}，最低不低于 ${floor}；` +
    `限金额 ${amount}、期限 ${days} 天以内，兑换后 ${term} 天内使用。` +
    (missing === 0 ? '积分已够。' : `还差 ${missing} 分。`),
};

export const REWARDS_PHRASES: Readonly<Record<Language, RewardsPhrases>> = {
  'zh-CN': chinese,
  en: english,
};
