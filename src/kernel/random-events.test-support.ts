import fc from 'fast-check';
import { addDays, type Day, day, type Instant } from './day.ts';
import type { Correction, Event, Replacement } from './events.ts';

/** The day that random histories are mostly looked at from; their events lie around its windows' edges. */
export const T: Day = day('2026-06-30');

const MILLISECONDS_PER_DAY = 86_400_000;
const HISTORY_DAYS = 780;
const EDGES = [0, 1, 2, 3, 4, 29, 30, 31, 89, 90, 91, 179, 180, 181, 364, 365, 366, 729, 730, 731];
const SOURCES = [
  'bureau',
  'income',
  'spending',
  'business',
  'tax',
  'score',
  'bank',
  'lender',
  'new',
];
const LOANS = ['L1', 'L2', 'L3'];

const daysBack = fc.oneof(fc.constantFrom(...EDGES), fc.integer({ min: -5, max: HISTORY_DAYS }));
const source = fc.constantFrom(...SOURCES);
const loan = fc.constantFrom(undefined, ...LOANS);
const amount = fc.oneof(
  fc.integer({ min: 1, max: 600 }),
  fc.constantFrom(1, 50, 100, 110, 1_000, 20_000),
  fc.integer({ min: 1, max: 20_000 }),
);
const few = fc.integer({ min: 0, max: 5 });

/** What an event says, beside its envelope and when it took effect. */
type Payload = Readonly<Record<string, unknown>> & { readonly type: string };

/** A due day is given as days after the event; made absolute where the event gets its day. */
const instalment = fc.record({ after: fc.integer({ min: 0, max: 120 }), amount });

const movements = fc.oneof(
  payload('draw', {
    amount,
    loan,
    schedule: fc.option(fc.array(instalment, { maxLength: 4 }), { nil: undefined }),
  }),
  payload('repayment', {
    amount,
    principalBps: fc.constantFrom(undefined, 0, 5_000, 10_000),
    loan,
    settles: fc.constantFrom(undefined, undefined, false, true),
  }),
  payload('statement', {
    balance: fc.oneof(amount, fc.constantFrom(0, -30, 1_000)),
    minimumDue: fc.option(fc.oneof(amount, fc.constantFrom(0, 100)), { nil: undefined }),
    after: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  }),
);

const limits = fc.oneof(
  payload('limitApplied', { limit: fc.oneof(amount, fc.constantFrom(0, 1_000, 20_000)) }),
  payload('limitRequested', { amount }),
  payload('limitOffered', { amount }),
  payload('limitAccepted', { amount }),
  payload('limitDeclined', {}),
  payload('limitFrozen', {
    reason: fc.constant('test'),
    byDecision: fc.constantFrom(undefined, true),
  }),
  payload('limitThawed', {}),
);

const words = fc.oneof(
  payload('ownCapSet', { amount }),
  payload('ownCapLifted', {}),
  payload('offersOptedOut', {}),
  payload('offersOptedIn', {}),
  payload('temporaryLimitGranted', { limit: amount, lasts: fc.integer({ min: 1, max: 90 }) }),
  payload('temporaryLimitEnded', {}),
);

/** Steps on the way of a limit that no feature reads. */
const steps = fc.oneof(
  payload('limitProposed', { amount, answerBy: fc.constant(day('2026-12-31')) }),
  payload('riseRefused', {}),
  payload('changeWithdrawn', {}),
  payload('overrideGranted', { limit: amount, lasts: fc.integer({ min: 1, max: 90 }) }),
  payload('overrideEnded', {}),
  payload('offerExpired', {}),
  payload('requestRefused', {}),
  payload('cutNoticeGiven', { limit: amount, lasts: fc.integer({ min: 1, max: 90 }) }),
  payload('disputeOpened', { dispute: fc.constant('D1') }),
  payload('disputeAnswered', { dispute: fc.constant('D1') }),
  payload('humanReviewAsked', { review: fc.constant('R1') }),
  payload('humanReviewAnswered', { review: fc.constant('R1') }),
  payload('accountClosed', {}),
);

const reports = fc.oneof(
  payload('bureauReport', {
    source: fc.constantFrom('bureau', 'new'),
    lenders: few,
    balance: amount,
    monthlyDebtService: fc.oneof(amount, fc.constant(0)),
    inquiries: few,
  }),
  payload('spending', {
    source: fc.constantFrom(undefined, 'spending'),
    amount,
    category: fc.constantFrom(undefined, 'food', 'fun'),
  }),
  payload('incomeVerified', { source: fc.constantFrom('income', 'bank'), monthlyIncome: amount }),
  payload('businessReceipts', { source: fc.constantFrom(undefined, 'business', 'lender'), amount }),
  payload('taxFiling', { source: fc.constant('tax'), taxableIncome: amount }),
  payload('thirdPartyScore', {
    source: fc.constant('score'),
    score: fc.integer({ min: 300, max: 850 }),
  }),
  payload('attribute', {
    source: fc.constant('bank'),
    name: fc.constantFrom('bank.inflow', 'unread'),
    value: amount,
  }),
);

const others = fc.oneof(
  payload('accountOpened', {
    product: fc.constantFrom('card', 'line'),
    segment: fc.constantFrom('personal', 'business'),
  }),
  payload('instalmentConversion', { amount, months: fc.integer({ min: 1, max: 24 }) }),
  payload('arrearsReported', { daysPastDue: fc.constantFrom(0, 0, 1, 29, 30, 95) }),
);

const consents = fc.oneof(
  { weight: 2, arbitrary: payload('consentGranted', { source }) },
  { weight: 1, arbitrary: payload('consentRevoked', { source }) },
);

const payloads: fc.Arbitrary<Payload> = fc.oneof(
  { weight: 6, arbitrary: movements },
  { weight: 2, arbitrary: limits },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: steps },
  { weight: 4, arbitrary: reports },
  { weight: 2, arbitrary: others },
  { weight: 4, arbitrary: consents },
);

interface Draft {
  readonly payload: Payload;
  readonly back: number;
  /** Known this many days after it took effect. */
  readonly late: number;
  readonly moment: number;
  /** The place in the list of the event that it corrects, instead of standing for itself. */
  readonly corrects: number | null;
  readonly annuls: boolean;
}

const drafts: fc.Arbitrary<Draft> = fc.record({
  payload: payloads,
  back: daysBack,
  late: fc.constantFrom(0, 0, 0, 0, 1, 3, 30, 200),
  moment: fc.constantFrom(0, 0, 1, 2),
  corrects: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat({ max: 59 }) },
  ),
  annuls: fc.constantFrom(true, false, false),
});

/** One account's events: every type, late, corrected, corrected again, in the order of their ids. */
export const eventLists: fc.Arbitrary<readonly Event[]> = fc
  .array(drafts, { maxLength: 60, size: 'max' })
  .map((list) => list.map((draft, i) => eventOf(draft, i, list.length)));

/** Every event has the effect that it says: none stands for a correction. */
export const plainEventLists: fc.Arbitrary<readonly Event[]> = fc
  .array(
    drafts.map((draft) => ({ ...draft, corrects: null })),
    { maxLength: 60, size: 'max' },
  )
  .map((list) => list.map((draft, i) => eventOf(draft, i, list.length)));

export const dates: fc.Arbitrary<Day> = fc.oneof(
  fc.constant(T),
  fc.integer({ min: -HISTORY_DAYS, max: 150 }).map((days) => addDays(T, days)),
);

function payload(
  type: string,
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Payload> {
  return fc.record(fields).map((values) => ({ ...values, type }));
}

function eventOf(draft: Draft, index: number, length: number): Event {
  const effective = addDays(T, -draft.back);
  const known = addDays(effective, draft.late);
  const effectiveAt = (effective * MILLISECONDS_PER_DAY + draft.moment) as Instant;
  const body = { ...contentOf(draft.payload, effective), effective, effectiveAt } as Replacement;
  const envelope = {
    v: 1,
    id: `e${index}`,
    account: 'a',
    known,
    knownAt: (known * MILLISECONDS_PER_DAY + draft.moment) as Instant,
  } as const;
  if (draft.corrects === null) return { ...envelope, ...body } as Event;
  const correction: Correction = {
    ...envelope,
    type: 'correction',
    effective,
    effectiveAt,
    corrects: `e${draft.corrects % length}`,
    replacement: draft.annuls ? null : body,
  };
  return correction;
}

function contentOf(draft: Payload, effective: Day): Record<string, unknown> {
  const { after, lasts, principalBps, schedule, ...rest } = draft;
  const content: Record<string, unknown> = { ...rest };
  if (after !== undefined) content.due = addDays(effective, after as number);
  if (lasts !== undefined) content.until = addDays(effective, lasts as number);
  if (principalBps !== undefined) {
    content.principal = Math.floor(((rest.amount as number) * (principalBps as number)) / 10_000);
  }
  if (schedule !== undefined) {
    content.schedule = (schedule as { after: number; amount: number }[]).map((part) => ({
      due: addDays(effective, part.after),
      amount: part.amount,
    }));
  }
  for (const key of Object.keys(content)) if (content[key] === undefined) delete content[key];
  return content;
}
