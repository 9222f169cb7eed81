import type { Happening } from '../advice/index.ts';
import { addMonths, type Day, day } from '../kernel/index.ts';
import { Diary } from './diary.ts';

/** The day on which the demo begins. A month-end, so that each move of the clock ends with a review. */
export const DEMO_BEGINS: Day = day('2026-11-30');

/** Up to here it is known what happens to everybody. */
export const DEMO_ENDS: Day = addMonths(DEMO_BEGINS, 36);

export interface Words {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** Somebody made up, whose story the decision about them shows. */
export interface Person {
  readonly account: string;
  readonly name: Words;
  /** In one line. */
  readonly story: Words;
  /** In order of their days; what happens of itself, whatever plan is followed. */
  readonly happenings: readonly Happening[];
  /** Whoever takes their time leaves the first offers where they are. */
  readonly acceptsOffers: boolean;
}

const PERSONAL = ['bureau', 'score', 'income'] as const;
const DEBT_FREE = { lenders: 0, balance: 0, service: 0 } as const;

function personal(opened: string, sources: readonly string[] = PERSONAL): Diary {
  return new Diary(DEMO_ENDS).opened(day(opened), 'personal', sources);
}

/** Somebody new, with good papers and a first limit: what is missing is time. */
function newcomer(opened: string): Diary {
  const on = day(opened);
  return personal(opened).hadLimit(on, 10_000).earns(on, 18_000).isReported(on, DEBT_FREE, 720);
}

/** Everybody in the demo. */
export const PEOPLE: readonly Person[] = [
  {
    account: 'at-the-cap',
    name: { 'zh-CN': '周敏', en: 'Grace Hall' },
    story: {
      'zh-CN': '记录很好，额度已经到了监管允许的上限。',
      en: 'An excellent record, and already the most that the law allows.',
    },
    acceptsOffers: true,
    happenings: personal('2022-03-10')
      .hadLimit(day('2022-03-12'), 160_000)
      .earns(day('2022-03-12'), 70_000)
      .isReported(day('2022-03-12'), DEBT_FREE, 760)
      .borrowsEvery(6, { on: day('2024-02-12'), amount: 12_000, months: 3 }).happenings,
  },
  {
    account: 'old-arrear',
    name: { 'zh-CN': '陈伟', en: 'Daniel Reed' },
    story: {
      'zh-CN': '四月有一期还款晚了十二天，其余都按时。',
      en: 'One payment was twelve days late in April; all others were on time.',
    },
    acceptsOffers: true,
    happenings: personal('2024-01-15')
      .hadLimit(day('2024-01-16'), 40_000)
      .earns(day('2024-01-16'), 16_000)
      .isReported(day('2024-01-16'), { lenders: 1, balance: 4000, service: 400 }, 700)
      .borrows({ on: day('2024-07-10'), amount: 6000, months: 12 })
      .borrows({ on: day('2025-11-10'), amount: 9000, months: 12, late: [5, 12] })
      .borrowsEvery(12, { on: day('2026-11-12'), amount: 6000, months: 10 }).happenings,
  },
  {
    account: 'many-lenders',
    name: { 'zh-CN': '王芳', en: 'Maria Lopez' },
    story: {
      'zh-CN': '还款一直准时，只是同时在四家机构有借款。',
      en: 'Always on time here, but owes four other lenders at once.',
    },
    acceptsOffers: true,
    happenings: personal('2024-02-20')
      .hadLimit(day('2024-02-21'), 20_000)
      .earns(day('2024-02-21'), 14_000)
      .isReported(day('2024-02-21'), { lenders: 4, balance: 12_000, service: 1200 }, 700)
      .borrowsEvery(12, { on: day('2024-06-08'), amount: 6000, months: 10 }).happenings,
  },
  {
    account: 'income-not-proved',
    name: { 'zh-CN': '刘洋', en: 'Oliver Grant' },
    story: {
      'zh-CN': '收入不错，但还没有授权核实。',
      en: 'Earns well, and has not let the lender verify it.',
    },
    acceptsOffers: true,
    happenings: personal('2024-03-05', ['bureau', 'score'])
      .hadLimit(day('2024-03-06'), 22_000)
      .isReported(day('2024-03-06'), { lenders: 1, balance: 3000, service: 300 }, 715)
      .borrowsEvery(9, { on: day('2024-05-18'), amount: 5000, months: 6 }).happenings,
  },
  {
    account: 'cooling-off',
    name: { 'zh-CN': '赵静', en: 'Emily Stone' },
    story: {
      'zh-CN': '十月刚提过额，两次提额之间要隔一段时间。',
      en: 'Was raised in October; rises come some time apart.',
    },
    acceptsOffers: true,
    happenings: newcomer('2026-04-20').borrows({ on: day('2026-06-10'), amount: 3000, months: 6 })
      .happenings,
  },
  {
    account: 'only-time',
    name: { 'zh-CN': '孙磊', en: 'Jack Turner' },
    story: {
      'zh-CN': '八月才开户，一切都好，只差时间。',
      en: 'Joined in August; all is well, and only time is missing.',
    },
    acceptsOffers: true,
    happenings: newcomer('2026-08-10').borrows({ on: day('2026-09-15'), amount: 2000, months: 6 })
      .happenings,
  },
  {
    account: 'just-rose',
    name: { 'zh-CN': '吴婷', en: 'Hannah Price' },
    story: {
      'zh-CN': '昨天刚提额，已经接受。',
      en: 'Was offered a rise yesterday, and took it.',
    },
    acceptsOffers: true,
    happenings: newcomer('2026-05-15').borrows({ on: day('2026-07-05'), amount: 4000, months: 6 })
      .happenings,
  },
  {
    account: 'offer-waits',
    name: { 'zh-CN': '郑凯', en: 'Noah Fischer' },
    story: {
      'zh-CN': '有一笔提额等他确认，他还在考虑。',
      en: 'A rise waits for his yes; he is still thinking.',
    },
    acceptsOffers: false,
    happenings: newcomer('2026-05-18').borrows({ on: day('2026-07-20'), amount: 3000, months: 6 })
      .happenings,
  },
  {
    account: 'shop-owner',
    name: { 'zh-CN': '何秀兰', en: 'Sofia Marino' },
    story: {
      'zh-CN': '开着一家面馆，额度随每月的经营收款走。',
      en: 'Runs a noodle shop; the limit follows what comes in each month.',
    },
    acceptsOffers: true,
    happenings: new Diary(DEMO_ENDS)
      .opened(day('2023-05-08'), 'business', ['bureau', 'score', 'business', 'tax'])
      .hadLimit(day('2023-05-09'), 110_000)
      .trades(day('2023-05-09'), 45_000, 90_000)
      .isReported(day('2023-05-09'), { lenders: 1, balance: 20_000, service: 1500 }, 720)
      .borrowsEvery(8, { on: day('2023-09-06'), amount: 20_000, months: 6 }).happenings,
  },
  {
    account: 'no-path',
    name: { 'zh-CN': '冯强', en: 'Peter Novak' },
    story: {
      'zh-CN': '别处的债务太重，一年内怎么做都提不了额。',
      en: 'Owes so much elsewhere that nothing helps within a year.',
    },
    acceptsOffers: true,
    happenings: personal('2024-04-11')
      .hadLimit(day('2024-04-12'), 15_000)
      .earns(day('2024-04-12'), 15_000)
      .isReported(day('2024-04-12'), { lenders: 5, balance: 74_000, service: 6000 }, 640)
      .borrowsEvery(12, { on: day('2024-08-21'), amount: 4000, months: 10 }).happenings,
  },
];
