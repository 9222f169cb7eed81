import { day, type EventType } from '../kernel/index.ts';

export const CONTEXT = { currency: 'CNY', timeZone: 'Asia/Shanghai' };

export type Fields = Readonly<Record<string, unknown>>;

/** An event of each type, beside its envelope: as it is written, and as it is read. */
export const EXAMPLES: Readonly<Record<EventType, readonly [written: Fields, read: Fields]>> = {
  accountOpened: [
    { product: 'card', segment: 'personal' },
    { product: 'card', segment: 'personal' },
  ],
  consentGranted: [{ source: 'bureau' }, { source: 'bureau' }],
  consentRevoked: [{ source: 'bureau' }, { source: 'bureau' }],
  draw: [
    { amount: 1200, loan: 'L1', schedule: [{ due: '2026-04-01', amount: '1212.05' }] },
    { amount: 120_000, loan: 'L1', schedule: [{ due: day('2026-04-01'), amount: 121_205 }] },
  ],
  repayment: [
    { amount: '1212.05', principal: 1200, loan: 'L1', settles: true },
    { amount: 121_205, principal: 120_000, loan: 'L1', settles: true },
  ],
  statement: [
    { balance: '-12.50', minimumDue: 0, due: '2026-03-20' },
    { balance: -1250, minimumDue: 0, due: day('2026-03-20') },
  ],
  instalmentConversion: [
    { amount: 900, months: 12 },
    { amount: 90_000, months: 12 },
  ],
  arrearsReported: [{ daysPastDue: 31 }, { daysPastDue: 31 }],
  bureauReport: [
    { source: 'bureau', lenders: 3, balance: 8000, monthlyDebtService: '650.5', inquiries: 2 },
    { source: 'bureau', lenders: 3, balance: 800_000, monthlyDebtService: 65_050, inquiries: 2 },
  ],
  spending: [
    { amount: 38, category: 'food' },
    { amount: 3800, category: 'food' },
  ],
  incomeVerified: [
    { source: 'bank', monthlyIncome: 15_000 },
    { source: 'bank', monthlyIncome: 1_500_000 },
  ],
  businessReceipts: [
    { source: 'bank', amount: 500 },
    { source: 'bank', amount: 50_000 },
  ],
  taxFiling: [
    { source: 'tax', taxableIncome: 180_000 },
    { source: 'tax', taxableIncome: 18_000_000 },
  ],
  thirdPartyScore: [
    { source: 'score', score: 701 },
    { source: 'score', score: 701 },
  ],
  attribute: [
    { source: 'bank', name: 'inflow', value: -4 },
    { source: 'bank', name: 'inflow', value: -4 },
  ],
  limitRequested: [
    { amount: 9000, answerBy: '2026-03-31' },
    { amount: 900_000, answerBy: day('2026-03-31') },
  ],
  limitOffered: [
    { amount: 9000, until: '2026-03-31' },
    { amount: 900_000, until: day('2026-03-31') },
  ],
  limitAccepted: [{ amount: 9000 }, { amount: 900_000 }],
  limitDeclined: [{}, {}],
  limitApplied: [{ limit: 9000 }, { limit: 900_000 }],
  limitFrozen: [{ reason: 'lost card' }, { reason: 'lost card' }],
  limitThawed: [{}, {}],
  limitProposed: [
    { amount: 9000, answerBy: '2026-03-31' },
    { amount: 900_000, answerBy: day('2026-03-31') },
  ],
  riseRefused: [{}, {}],
  changeWithdrawn: [{}, {}],
  offerExpired: [{}, {}],
  requestRefused: [{}, {}],
  cutNoticeGiven: [
    { limit: 4000, until: '2026-04-15' },
    { limit: 400_000, until: day('2026-04-15') },
  ],
  temporaryLimitGranted: [
    { limit: 12_000, until: '2026-04-01' },
    { limit: 1_200_000, until: day('2026-04-01') },
  ],
  temporaryLimitEnded: [{}, {}],
  overrideGranted: [
    { limit: 9000, until: '2026-04-01' },
    { limit: 900_000, until: day('2026-04-01') },
  ],
  overrideEnded: [{}, {}],
  ownCapSet: [{ amount: 5000 }, { amount: 500_000 }],
  ownCapLifted: [{}, {}],
  offersOptedOut: [{}, {}],
  offersOptedIn: [{}, {}],
  disputeOpened: [
    { dispute: 'D1', answerBy: '2026-03-21' },
    { dispute: 'D1', answerBy: day('2026-03-21') },
  ],
  disputeAnswered: [{ dispute: 'D1' }, { dispute: 'D1' }],
  humanReviewAsked: [
    { review: 'R1', answerBy: '2026-03-31' },
    { review: 'R1', answerBy: day('2026-03-31') },
  ],
  humanReviewAnswered: [{ review: 'R1' }, { review: 'R1' }],
  accountClosed: [{}, {}],
  correction: [
    { corrects: 'e0', replacement: { type: 'draw', effective: '2026-02-28', amount: 5 } },
    {
      corrects: 'e0',
      replacement: {
        type: 'draw',
        effective: day('2026-02-28'),
        effectiveAt: Date.parse('2026-02-27T16:00:00Z'),
        amount: 500,
      },
    },
  ],
};
export const EVENT_TYPES = Object.keys(EXAMPLES) as readonly EventType[];

export const ENVELOPE = { v: 1, id: 'e1', account: 'A1', effective: '2026-03-01' };

/** A whole event of the type, as it is written. */
export function written(type: EventType): Fields {
  return { ...ENVELOPE, type, ...EXAMPLES[type][0] };
}
