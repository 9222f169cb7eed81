import {
  AccountHistory,
  type Book,
  BookBuilder,
  type Day,
  day,
  type Event,
  NEUTRAL_APPETITE,
  type Rules,
  Sources,
} from '../kernel/index.ts';

const WORDS = { 'zh-CN': '无', en: 'none' };
const SINCE = day('2020-01-01');
const always = (value: number) => [{ from: SINCE, value }] as never;

/**
 * Small enough to decide by hand. Grade A after a year: up to 20,000, before it grade B: up to 10,000;
 * twice the income where that is known; no rise within a year of arrears of more than three days; a
 * rise is a fifth at most, ninety days apart. Steps of 100. In fen.
 */
export const HAND_MADE_RULES: Rules = {
  policy: {
    id: 'hand-made',
    version: 1,
    effectiveFrom: SINCE,
    product: 'line',
    segment: 'personal',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    jurisdiction: 'XX',
    scorecard: 'hand-made',
    limit: { floor: always(100_000), cap: always(5_000_000), step: 10_000 as never },
    ceilings: [
      {
        code: 'GRADE',
        kind: 'table',
        words: WORDS,
        rows: [
          { grades: ['A'], amount: { fixed: always(2_000_000) } },
          { amount: { fixed: always(1_000_000) } },
        ],
      },
      {
        code: 'TWICE_THE_INCOME',
        kind: 'multiple',
        words: WORDS,
        feature: 'income.monthly',
        times: always(20_000),
        missing: 'unbounded',
      },
    ],
    gates: [
      {
        code: 'OLD_ARREARS',
        words: WORDS,
        feature: 'arrears.worst.365d',
        open: { atMost: always(3) },
        whenMissing: 'open',
        effect: { kind: 'hold' },
      },
    ],
    moves: {
      first: always(500_000),
      rise: {
        most: always(2_000),
        least: always(30_000),
        coolingOff: always(90),
        onAcceptance: false,
      },
      cut: { tolerance: always(2_000), every: always(90) },
    },
  },
  scorecard: {
    id: 'hand-made',
    version: 1,
    effectiveFrom: SINCE,
    scaling: { score: 600, odds: 50, pdo: 20 },
    basePoints: 600,
    characteristics: [
      {
        feature: 'tenure.days',
        bins: [{ below: 365, points: 0 }, { points: 60 }],
        missing: { points: 0 },
        reference: { all: 30, atCutoff: 30 },
      },
    ],
    grades: [
      { grade: 'A', from: 650 },
      { grade: 'B', from: 0 },
    ],
    calibration: [
      { score: 600, pd: 20_000 as never },
      { score: 660, pd: 2_500 as never },
    ],
    reasons: { against: 'all', cutoff: 650, band: 20 },
  },
  pack: null,
  appetite: NEUTRAL_APPETITE,
};

/** What happened on which day; a day is written as in `2024-01-31`. */
export type Happening = readonly [on: string, payload: Payload];

type Payload = { readonly type: Event['type'] } & Readonly<Record<string, unknown>>;

export function opened(on: string, limit: number, product: string = 'line'): readonly Happening[] {
  return [
    [on, { type: 'accountOpened', product, segment: 'personal' }],
    [on, { type: 'limitApplied', limit }],
  ];
}

/** One account each, by its name. */
export function bookOf(accounts: Readonly<Record<string, readonly Happening[]>>): Book {
  return bookOfEvents(
    Object.entries(accounts).map(([account, happenings]) => [
      account,
      happenings.map(([on, payload], i) => eventOf(account, i, day(on), payload)),
    ]),
  );
}

export function bookOfEvents(accounts: Iterable<readonly [string, readonly Event[]]>): Book {
  const sources = new Sources();
  const builder = new BookBuilder();
  for (const [account, events] of accounts) {
    const history = new AccountHistory(sources);
    for (const event of events) history.add(event);
    builder.add(account, history);
  }
  return builder.build();
}

function eventOf(account: string, index: number, on: Day, payload: object): Event {
  const at = on * 86_400_000 + index;
  const times = { effective: on, known: on, effectiveAt: at, knownAt: at };
  return { v: 1, id: `${account}-${index}`, account, ...times, ...payload } as Event;
}
