import type { Direction, Language } from '../../kernel/index.ts';

export interface ReportWords {
  readonly title: string;
  readonly subtitle: (accounts: string, dates: string) => string;
  readonly movesTitle: string;
  readonly movesNote: string;
  readonly totalsTitle: string;
  readonly totalsNote: string;
  readonly limits: string;
  readonly balances: string;
  readonly stagnationTitle: string;
  readonly stagnationNote: (
    stagnant: string,
    good: string,
    months: number,
    money: string,
  ) => string;
  readonly noStagnation: string;
  readonly holdsTitle: string;
  readonly holdsNote: string;
  readonly moneyTitle: string;
  readonly moneyNote: string;
  readonly recordTitle: string;
  readonly recordNote: string;
  /** `most` may be infinite. */
  readonly streak: (least: number, most: number) => string;
  readonly medianLimit: (amount: string) => string;
  readonly limitUpTo: (amount: string) => string;
  readonly accounts: string;
  readonly directions: Readonly<Record<Direction | 'frozen', string>>;
  readonly segments: Readonly<Record<'personal' | 'business', string>>;
  readonly groupHead: readonly string[];
  readonly atLeast: (months: string) => string;
  readonly tableTitle: string;
  readonly millions: string;
  readonly footnote: string;
}

const english: ReportWords = {
  title: 'Limits reviewed',
  subtitle: (accounts, dates) => `${accounts} accounts · ${dates}`,
  movesTitle: 'What happened to the limits',
  movesNote: 'Accounts by what the policy decided at each date.',
  totalsTitle: 'Limits and balances',
  totalsNote: 'Sums over all accounts at each date.',
  limits: 'Limits',
  balances: 'Balances',
  stagnationTitle: 'Good borrowers whose limit does not rise',
  stagnationNote: (stagnant, good, months, money) =>
    `${stagnant} of ${good} accounts in good standing have had no rise for ${months} months or more. ` +
    `What holds them keeps ${money} of limits back.`,
  noStagnation: 'No account in good standing has waited that long.',
  holdsTitle: 'What holds them, by grade',
  holdsNote: 'Accounts by the first reason why the limit is not higher.',
  moneyTitle: 'What it holds back',
  moneyNote: 'By how much the limits would be higher today without it, added up over its accounts.',
  recordTitle: 'Repayment record and limit',
  recordNote:
    'Accounts by payments made on time in a row (rows) and by limit (columns, about a fifth of all accounts each).',
  streak: (least, most) => `${between(least, most)} on time`,
  medianLimit: (amount) => `median limit ${amount}`,
  limitUpTo: (amount) => `≤ ${amount}`,
  accounts: 'Accounts',
  directions: {
    open: 'first limit',
    rise: 'rise',
    stay: 'stay',
    cut: 'cut',
    frozen: 'of these frozen',
  },
  segments: { personal: 'personal', business: 'business' },
  groupHead: [
    'What holds them',
    'Grade',
    'Segment',
    'Accounts',
    'Held back',
    'Months without a rise',
    'Dates in a row',
  ],
  atLeast: (months) => `at least ${months}`,
  tableTitle: 'Group by group',
  millions: 'millions',
  footnote:
    'Good standing: nothing past due, no arrears in 90 days, not frozen. Held back: by how much the limit ' +
    'would be higher today without what holds it. Months without a rise are counted from the last rise, or ' +
    'else the first limit, in the data; "at least" where the data begin too late to show how long it was. ' +
    'Dates in a row: at how many dates up to the last it was the same reason; with one date, always 1. Over ' +
    'several dates each limit lives by the decisions of this policy, taken as accepted; what borrowers did ' +
    'is replayed as it was. Months and dates are medians of the group.',
};

const chinese: ReportWords = {
  title: '额度复审结果',
  subtitle: (accounts, dates) => `${accounts} 个账户 · ${dates}`,
  movesTitle: '额度有什么变化',
  movesNote: '各复审日按决定结果统计的账户数。',
  totalsTitle: '额度与余额',
  totalsNote: '各复审日全部账户的合计。',
  limits: '额度',
  balances: '余额',
  stagnationTitle: '信用良好而额度不升的借款人',
  stagnationNote: (stagnant, good, months, money) =>
    `信用良好的 ${good} 个账户中，有 ${stagnant} 个已连续 ${months} 个月以上没有提额，` +
    `合计少授信${money}。`,
  noStagnation: '没有信用良好的账户等待这么久。',
  holdsTitle: '被什么限制（按等级）',
  holdsNote: '按首要限制原因统计的账户数。',
  moneyTitle: '少授信的金额',
  moneyNote: '去掉该原因后，相关账户今天的额度合计会高出多少。',
  recordTitle: '还款记录与额度',
  recordNote: '账户数：行为连续按时还款期数，列为额度（每列约占全部账户的五分之一）。',
  streak: (least, most) => `按时 ${between(least, most, ' 及以上')} 期`,
  medianLimit: (amount) => `额度中位数 ${amount}`,
  limitUpTo: (amount) => `≤ ${amount}`,
  accounts: '账户数',
  directions: { open: '首次授信', rise: '提额', stay: '不变', cut: '降额', frozen: '其中冻结' },
  segments: { personal: '个人', business: '经营者' },
  groupHead: ['限制原因', '等级', '客群', '账户数', '少授信金额', '未提额月数', '连续复审日数'],
  atLeast: (months) => `至少 ${months}`,
  tableTitle: '逐组明细',
  millions: '百万',
  footnote:
    '信用良好：当前无逾期、近 90 天无逾期、未冻结。少授信金额：去掉限制原因后今天额度会高出多少。' +
    '未提额月数从数据中最近一次提额（没有则从首次授信）算起；数据开始得太晚、看不出等了多久的，标明“至少”。' +
    '连续复审日数：到最后一个复审日为止，连续多少个复审日都是这个原因；只有一个复审日时都是 1。' +
    '月数和复审日数均为该组的中位数。' +
    '多个复审日时，额度按本策略的决定延续并视为已接受；借款人的行为按实际发生回放。',
};

function between(least: number, most: number, andMore = '+'): string {
  if (most === Number.POSITIVE_INFINITY) return `${least}${andMore}`;
  return least === most ? String(least) : `${least}–${most}`;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  'zh-CN': chinese,
  en: english,
};
