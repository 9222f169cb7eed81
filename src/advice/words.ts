import type { Awaited, Formats, Language } from '../kernel/index.ts';
import type { Search, Void } from './advice.ts';
import type { Holder } from './blockers.ts';
import type { Action, Assumption, AssumptionCode, Step } from './plan.ts';

/** What a phrase may name, written as people of the language write it. */
export interface Said {
  readonly amount: string;
  readonly by: string;
  readonly until: string;
  readonly share: string;
  readonly parts: number;
  readonly lenders: number;
  readonly count: number;
}

type Phrase = (said: Said) => string;

/** Everything that advice says, in one language. */
export interface AdvicePhrases {
  readonly actions: Readonly<Record<Action, Phrase>>;
  readonly assumptions: Readonly<Record<AssumptionCode, Phrase>>;
  readonly voids: Readonly<Record<Void, string>>;
  readonly holders: Readonly<Record<Holder, string>>;
  readonly now: (from: string, to: string) => string;
  /** The day is the last for an answer, the first on which an offer is made again. */
  readonly waits: Readonly<
    Record<Awaited['for'], (from: string, to: string, day: string) => string>
  >;
  readonly plan: (from: string, to: string, day: string) => string;
  readonly other: (merit: 'fastest' | 'largest', to: string, day: string) => string;
  readonly none: (months: number, limit: string) => string;
  readonly waitOnly: string;
  readonly blocker: (name: string, holder: string, until: string | null) => string;
  /** `helped`: a plan was found, so that some need not be decided because they are no better. */
  readonly certificate: (search: Search, helped: boolean) => string;
  readonly expires: (day: string) => string;
  readonly headings: Readonly<Record<'steps' | 'assumed' | 'voids' | 'holds' | 'proof', string>>;
}

const inPartsEn = (parts: number): string => (parts > 1 ? `, in ${parts} monthly payments,` : '');
const inPartsZh = (parts: number): string => (parts > 1 ? `分 ${parts} 个月` : '');

const english: AdvicePhrases = {
  actions: {
    PAY_ON_TIME: ({ until }) => `Pay each instalment on its day until ${until}.`,
    PAUSE_DRAWS: ({ until }) => `Draw nothing until ${until}.`,
    PAY_PAST_DUE: ({ amount, by, parts }) =>
      amount === ''
        ? `Pay what is past due by ${by}.`
        : `Pay the ${amount} that is past due${inPartsEn(parts)} by ${by}.`,
    PAY_DOWN: ({ amount, by, parts, share }) =>
      `Repay ${amount} early${inPartsEn(parts)} by ${by}${share === '' ? '' : `, so that less than ${share} of the limit is in use`}.`,
    PAY_IN_FULL: ({ amount, by, parts }) =>
      `Repay the whole balance of ${amount}${inPartsEn(parts)} by ${by}.`,
    PAY_SHARE_OF_BILL: ({ share, until }) => `Pay at least ${share} of each bill until ${until}.`,
    REPAY_OTHER_LENDERS: ({ amount, by, parts, lenders }) =>
      `Repay ${lenders === 1 ? 'one other lender' : `${lenders} other lenders`} in full, about ${amount}${inPartsEn(parts)} by ${by}.`,
    NO_NEW_LENDERS: ({ until }) => `Take up no credit anywhere else until ${until}.`,
    NO_CASH_INSTALMENTS: ({ until }) => `Turn nothing into cash instalments until ${until}.`,
    VERIFY_INCOME: ({ amount, by }) =>
      `Consent to having your income verified by ${by}; it has to be at least ${amount} a month.`,
    LINK_BANK_ACCOUNT: ({ amount, by }) =>
      `Link your bank account, with your consent, by ${by}; at least ${amount} has to come in each month.`,
    LINK_TAX_RECORD: ({ amount, by }) =>
      `Link your tax record, with your consent, by ${by}; it has to show a taxable income of at least ${amount}.`,
    LINK_BUSINESS_RECEIPTS: ({ amount, by }) =>
      `Link your business receipts, with your consent, by ${by}; they have to come to at least ${amount} each month.`,
    SHARE_BUREAU_REPORT: ({ by }) => `Consent to our reading your bureau report by ${by}.`,
    OPT_IN: ({ by }) => `Tell us by ${by} that you want to be offered higher limits again.`,
    LIFT_OWN_CAP: ({ by }) => `Lift the cap that you set yourself, by ${by}.`,
  },
  assumptions: {
    SCHEDULE_PAID_ON_TIME: () => 'Each instalment is paid on the day it falls due.',
    ARREARS_STAY: () => 'What is past due now stays past due.',
    NO_NEW_DRAWS: () => 'Nothing more is drawn.',
    DRAWS_AS_USUAL: ({ count, amount }) =>
      `You draw no more than in the last 90 days: ${count === 1 ? 'once' : `${count} times`} about ${amount}, each repaid in three months.`,
    BILLS_AS_LAST: ({ amount }) =>
      `Each bill comes to what the last one did, ${amount}, less what you pay down.`,
    REPORTS_AS_LAST: ({ count }) =>
      `A bureau report comes every ${count} days and shows nothing worse than the last one, and no new inquiry.`,
    NO_NEW_REPORTS: () => 'No bureau report comes in.',
    REPORT_IS_CLEAN: () => 'The report shows no debt elsewhere and no recent inquiry.',
    RECEIPTS_AS_LAST: ({ amount }) => `What comes in stays at ${amount} a month.`,
    INCOME_AT_LEAST: ({ amount }) => `Your monthly income is at least ${amount}.`,
    INFLOW_AT_LEAST: ({ amount }) => `At least ${amount} comes into your account each month.`,
    TAXABLE_AT_LEAST: ({ amount }) => `Your taxable income is at least ${amount} a year.`,
    RECEIPTS_AT_LEAST: ({ amount }) => `Your business takes in at least ${amount} each month.`,
    MEANS_FROM_INCOME: ({ amount }) =>
      `You can spare ${amount} a month: half of your income, less what you repay already.`,
    MEANS_FROM_PAST: ({ amount }) =>
      `You can spare ${amount} a month: the most you repaid in a month of the last year, less what falls due.`,
    MEANS_STATED: ({ amount }) => `You can spare ${amount} a month, as you told us.`,
  },
  voids: {
    LATE_PAYMENT: 'a payment is late',
    NEW_DRAWS: 'you draw again',
    MORE_DRAWS: 'you draw more often, or more, than usual',
    LARGER_BILLS: 'your bills grow',
    NEW_BORROWING: 'you borrow or apply elsewhere',
    CASH_INSTALMENTS: 'you turn an amount into cash instalments',
    CONSENT_WITHDRAWN: 'you withdraw a consent',
    LESS_PROVED: 'what is proved turns out to be less than assumed',
  },
  holders: {
    productCap: 'the product goes no higher',
    law: 'the law sets it',
    appetite: "the lender's present appetite for risk, not you",
    partner: 'a partner bank funds no more than this; it is not about you',
    ownChoice: 'your own choice, which you can change',
    freeze: 'the line is frozen; talk to us',
    time: 'time alone lifts it',
    moves: 'how far one change of the limit may go',
    rule: "the lender's rule",
  },
  now: (from, to) =>
    `Your limit can rise from ${from} to ${to} today. There is nothing to wait for.`,
  waits: {
    answer: (from, to, day) =>
      `An offer waits for your answer until ${day}: accept it, and your limit rises from ${from} to ${to} at once.`,
    approval: (from, to, day) =>
      `A rise of your limit from ${from} to ${to} is being checked by our staff, until ${day} at the latest.`,
    // Whether it was declined, expired, or was held back before anybody was told.
    again: (from, to, day) =>
      `Your limit could rise from ${from} to ${to}: that can be offered from ${day} on, or sooner if you ask.`,
  },
  plan: (from, to, day) => `Your limit of ${from} can rise to ${to} on ${day}.`,
  other: (merit, to, day) =>
    merit === 'fastest' ? `Sooner: ${to} on ${day}.` : `More: ${to} on ${day}.`,
  none: (months, limit) =>
    `Nothing that you could do would raise your limit of ${limit} within ${months} months.`,
  waitOnly: 'Nothing more is asked of you; go on as you do.',
  blocker: (name, holder, until) =>
    until === null ? `${name} (${holder})` : `${name} (${holder}, on ${until})`,
  certificate: ({ combinations, decided, reviews }, helped) =>
    `${combinations} ${combinations === 1 ? 'combination' : 'combinations'} of actions over ${reviews} reviews: ${decided} decided in full; each other one ${helped ? 'could do no better, or ' : ''}is stopped by something that it does not move.`,
  expires: (day) => `This stands until ${day}, even if the policy changes, unless`,
  headings: {
    steps: 'What to do',
    assumed: 'What we assume',
    voids: 'What would void it',
    holds: 'What holds it',
    proof: 'How far we looked',
  },
};

const chinese: AdvicePhrases = {
  actions: {
    PAY_ON_TIME: ({ until }) => `在${until}之前，每期都按时还款。`,
    PAUSE_DRAWS: ({ until }) => `在${until}之前不再支用。`,
    PAY_PAST_DUE: ({ amount, by, parts }) =>
      amount === ''
        ? `在${by}之前还清逾期款项。`
        : `在${by}之前${inPartsZh(parts)}还清逾期的${amount}。`,
    PAY_DOWN: ({ amount, by, parts, share }) =>
      `在${by}之前${inPartsZh(parts)}提前归还${amount}${share === '' ? '' : `，使额度使用率低于 ${share}`}。`,
    PAY_IN_FULL: ({ amount, by, parts }) => `在${by}之前${inPartsZh(parts)}还清全部余额${amount}。`,
    PAY_SHARE_OF_BILL: ({ share, until }) => `在${until}之前，每期账单至少偿还 ${share}。`,
    REPAY_OTHER_LENDERS: ({ amount, by, parts, lenders }) =>
      `在${by}之前${inPartsZh(parts)}结清 ${lenders} 家其他机构的借款，约${amount}。`,
    NO_NEW_LENDERS: ({ until }) => `在${until}之前，不在其他机构申请或新增借款。`,
    NO_CASH_INSTALMENTS: ({ until }) => `在${until}之前不办理现金分期。`,
    VERIFY_INCOME: ({ amount, by }) => `在${by}之前授权核实收入；月收入需不低于${amount}。`,
    LINK_BANK_ACCOUNT: ({ amount, by }) =>
      `在${by}之前授权关联银行账户；每月流入需不低于${amount}。`,
    LINK_TAX_RECORD: ({ amount, by }) => `在${by}之前授权关联纳税记录；应税收入需不低于${amount}。`,
    LINK_BUSINESS_RECEIPTS: ({ amount, by }) =>
      `在${by}之前授权关联经营收款；每月收款需不低于${amount}。`,
    SHARE_BUREAU_REPORT: ({ by }) => `在${by}之前授权我们查询您的征信报告。`,
    OPT_IN: ({ by }) => `在${by}之前重新开启提额邀请。`,
    LIFT_OWN_CAP: ({ by }) => `在${by}之前取消您自己设定的额度上限。`,
  },
  assumptions: {
    SCHEDULE_PAID_ON_TIME: () => '每期都在到期日还款。',
    ARREARS_STAY: () => '目前逾期的款项仍未还清。',
    NO_NEW_DRAWS: () => '不再新增支用。',
    DRAWS_AS_USUAL: ({ count, amount }) =>
      `支用不多于近 90 天：共 ${count} 次，每次约${amount}，分三个月还清。`,
    BILLS_AS_LAST: ({ amount }) => `每期账单与上一期相同（${amount}），只减去您多还的部分。`,
    REPORTS_AS_LAST: ({ count }) =>
      `征信报告每 ${count} 天更新一次，情况不差于上一份，也没有新的查询。`,
    NO_NEW_REPORTS: () => '没有新的征信报告。',
    REPORT_IS_CLEAN: () => '征信报告显示没有其他借款，近期也没有查询。',
    RECEIPTS_AS_LAST: ({ amount }) => `每月流入保持在${amount}。`,
    INCOME_AT_LEAST: ({ amount }) => `您的月收入不低于${amount}。`,
    INFLOW_AT_LEAST: ({ amount }) => `您的账户每月流入不低于${amount}。`,
    TAXABLE_AT_LEAST: ({ amount }) => `您的年应税收入不低于${amount}。`,
    RECEIPTS_AT_LEAST: ({ amount }) => `您的经营收款每月不低于${amount}。`,
    MEANS_FROM_INCOME: ({ amount }) => `您每月可多还${amount}：收入的一半，减去已有的还款。`,
    MEANS_FROM_PAST: ({ amount }) =>
      `您每月可多还${amount}：近一年里还款最多的一个月，减去到期应还。`,
    MEANS_STATED: ({ amount }) => `您每月可多还${amount}（由您告知）。`,
  },
  voids: {
    LATE_PAYMENT: '出现逾期',
    NEW_DRAWS: '再次支用',
    MORE_DRAWS: '支用比平时更频繁或金额更大',
    LARGER_BILLS: '账单金额增加',
    NEW_BORROWING: '在其他机构借款或申请借款',
    CASH_INSTALMENTS: '办理现金分期',
    CONSENT_WITHDRAWN: '撤回授权',
    LESS_PROVED: '核实的结果低于假设',
  },
  holders: {
    productCap: '产品最高只到这里',
    law: '法规的规定',
    appetite: '是机构目前的风险偏好，与您无关',
    partner: '是合作机构的出资额度，与您无关',
    ownChoice: '是您自己的选择，可以更改',
    freeze: '额度已冻结，请联系我们',
    time: '只有时间能解除',
    moves: '单次调整幅度的限制',
    rule: '机构的规则',
  },
  now: (from, to) => `您的额度今天就可以从${from}提高到${to}，无需等待。`,
  waits: {
    answer: (from, to, day) =>
      `有一份提额邀请等您答复，最后一天是${day}：接受后，额度马上从${from}提高到${to}。`,
    approval: (from, to, day) => `额度从${from}提高到${to}正由人工复核，最迟${day}有结果。`,
    again: (from, to, day) =>
      `您的额度有可能从${from}提高到${to}：${day}起可以向您发出邀请，您也可以提前申请。`,
  },
  plan: (from, to, day) => `您的额度可以在${day}从${from}提高到${to}。`,
  other: (merit, to, day) =>
    merit === 'fastest' ? `更快：${day}提高到${to}。` : `更多：${day}提高到${to}。`,
  none: (months, limit) => `${months} 个月内，您能做的任何事都不会使${limit}的额度提高。`,
  waitOnly: '您无需多做什么，照常使用和还款即可。',
  blocker: (name, holder, until) =>
    until === null ? `${name}（${holder}）` : `${name}（${holder}，到${until}）`,
  certificate: ({ combinations, decided, reviews }, helped) =>
    `共有 ${combinations} 种行动组合、${reviews} 次复审：其中 ${decided} 种逐次做了决定，其余的${helped ? '不会更好，或者' : ''}被它们改变不了的条件挡住。`,
  expires: (day) => `在${day}之前有效，即使政策有变；以下情形除外：`,
  headings: {
    steps: '可以怎么做',
    assumed: '我们的假设',
    voids: '什么情况下不再有效',
    holds: '受什么限制',
    proof: '我们查找的范围',
  },
};

export const ADVICE_PHRASES: Readonly<Record<Language, AdvicePhrases>> = {
  'zh-CN': chinese,
  en: english,
};

/** The fields of a step or an assumption, in the formats of a language. */
export function saidOf(
  fields: Partial<Pick<Assumption, 'amount' | 'count'>> & Partial<Omit<Step, 'action'>>,
  formats: Formats,
  date: (day: Step['by']) => string,
): Said {
  const { amount, share } = fields;
  return {
    amount: amount === undefined ? '' : formats.money(amount),
    by: date(fields.by),
    until: date(fields.until),
    share: share === undefined ? '' : `${share / 100}%`,
    parts: fields.parts ?? 1,
    lenders: fields.lenders ?? 0,
    count: fields.count ?? 0,
  };
}
