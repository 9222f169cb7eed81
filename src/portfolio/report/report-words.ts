import type { Direction, Language } from '../../kernel/index.ts';

export interface ReportWords {
  readonly title: string;
  readonly subtitle: (accounts: string, dates: string) => string;
  readonly movesTitle: string;
  readonly movesNote: string;
  readonly totalsTitle: string;
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
  readonly moneyTitle: string;
  readonly recordTitle: string;
  readonly recordNote: string;
  readonly streakFrom: (payments: number) => string;
  readonly limitUpTo: (amount: string) => string;
  readonly accounts: string;
  readonly directions: Readonly<Record<Direction | 'frozen', string>>;
  readonly segments: Readonly<Record<'personal' | 'business', string>>;
  readonly groupHead: readonly string[];
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
  limits: 'Limits',
  balances: 'Balances',
  stagnationTitle: 'Good borrowers whose limit does not rise',
  stagnationNote: (stagnant, good, months, money) =>
    `${stagnant} of ${good} accounts in good standing have had no rise for ${months} months or more. ` +
    `What holds them keeps ${money} of limits back.`,
  noStagnation: 'No account in good standing has waited that long.',
  holdsTitle: 'What holds them, by grade',
  moneyTitle: 'What it holds back',
  recordTitle: 'Repayment record and limit',
  recordNote:
    'Accounts by payments made on time in a row (rows) and by limit (columns, a fifth each).',
  streakFrom: (payments) => `${payments}+ on time`,
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
  tableTitle: 'Group by group',
  millions: 'millions',
  footnote:
    'Good standing: nothing past due, no arrears in 90 days, not frozen. Held back: by how much the limit ' +
    'would be higher today without what holds it. Months without a rise are counted from the last rise, or ' +
    'else the first limit, in the data; what was before the data begin is not seen. Dates in a row: at how ' +
    'many dates up to the last it was the same reason; with one date, always 1. Over several dates each limit lives by the decisions of ' +
    'this policy, taken as accepted; what borrowers did is replayed as it was.',
};

const chinese: ReportWords = {
  title: '额度复审结果',
  subtitle: (accounts, dates) => `${accounts} 个账户 · ${dates}`,
  movesTitle: '额度有什么变化',
  movesNote: '各复审日按决定结果统计的账户数。',
  totalsTitle: '额度与余额',
  limits: '额度',
  balances: '余额',
  stagnationTitle: '信用良好而额度不升的借款人',
  stagnationNote: (stagnant, good, months, money) =>
    `信用良好的 ${good} 个账户中，有 ${stagnant} 个已连续 ${months} 个月以上没有提额，` +
    `合计少授信${money}。`,
  noStagnation: '没有信用良好的账户等待这么久。',
  holdsTitle: '被什么限制（按等级）',
  moneyTitle: '少授信的金额',
  recordTitle: '还款记录与额度',
  recordNote: '账户数：行为连续按时还款期数，列为额度（各占五分之一）。',
  streakFrom: (payments) => `按时 ${payments} 期以上`,
  limitUpTo: (amount) => `≤ ${amount}`,
  accounts: '账户数',
  directions: { open: '首次授信', rise: '提额', stay: '不变', cut: '降额', frozen: '其中冻结' },
  segments: { personal: '个人', business: '经营者' },
  groupHead: ['限制原因', '等级', '客群', '账户数', '少授信金额', '未提额月数', '连续复审日数'],
  tableTitle: '逐组明细',
  millions: '百万',
  footnote:
    '信用良好：当前无逾期、近 90 天无逾期、未冻结。少授信金额：去掉限制原因后今天额度会高出多少。' +
    '未提额月数从数据中最近一次提额（没有则从首次授信）算起，数据开始之前的看不到。' +
    '连续复审日数：到最后一个复审日为止，连续多少个复审日都是这个原因；只有一个复审日时都是 1。' +
    '多个复审日时，额度按本策略的决定延续并视为已接受；借款人的行为按实际发生回放。',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  'zh-CN': chinese,
  en: english,
};
