import Type, { type TSchema } from 'typebox';
import type { EventType } from '../kernel/index.ts';
import {
  amount,
  count,
  flag,
  isoDate,
  isoTime,
  list,
  name,
  object,
  oneOf,
  optional,
  signedAmount,
  titled,
  union,
  whole,
} from './schemas.ts';

const instalment = object({ due: isoDate, amount }, 'an instalment {due, amount}');

const outsideSource = titled('Counts only while the borrower consents to this source', name);
const anySource = optional(titled("Left out where the lender's own records say so", name));

const answerBy = optional(titled('The last day for an answer', isoDate));

/** The fields of each event beside its envelope, as they go over the wire. */
const payloads: Readonly<Record<EventType, Record<string, TSchema>>> = {
  accountOpened: { product: name, segment: oneOf(['personal', 'business']) },
  consentGranted: { source: name },
  consentRevoked: { source: name },
  draw: {
    amount,
    loan: optional(titled('Names the loan that the draw makes', name)),
    schedule: optional(
      titled('What falls due, interest included', list(instalment, 'a list of {due, amount}')),
    ),
  },
  repayment: {
    amount,
    principal: optional(titled('The part that lowers the balance; without it, all', amount)),
    loan: optional(titled('Without it, the money meets the oldest amount due', name)),
    settles: optional(titled('Nothing of the loan falls due any more', flag)),
  },
  statement: {
    balance: titled('Negative where the lender owes the borrower', signedAmount),
    minimumDue: optional(amount),
    due: optional(isoDate),
  },
  instalmentConversion: {
    amount,
    months: Type.Integer({
      minimum: 1,
      maximum: 600,
      description: 'a number of months from 1 to 600',
    }),
  },
  arrearsReported: { daysPastDue: titled('0 where the account is current', count) },
  bureauReport: {
    source: outsideSource,
    lenders: count,
    balance: amount,
    monthlyDebtService: amount,
    inquiries: titled('By others, since the report before this one', count),
  },
  spending: { source: anySource, amount, category: optional(name) },
  incomeVerified: { source: outsideSource, monthlyIncome: amount },
  businessReceipts: { source: anySource, amount },
  taxFiling: { source: outsideSource, taxableIncome: titled('For a year', amount) },
  thirdPartyScore: { source: outsideSource, score: whole },
  attribute: { source: outsideSource, name, value: whole },
  limitRequested: { amount, answerBy },
  limitOffered: {
    amount,
    until: optional(titled('The first day on which it no longer stands', isoDate)),
  },
  limitAccepted: { amount },
  limitDeclined: {},
  limitApplied: { limit: amount },
  limitFrozen: {
    reason: name,
    byDecision: optional(titled('A gate of the policy froze it, and thaws it when it opens', flag)),
  },
  limitThawed: {},
  limitProposed: {
    amount,
    answerBy: titled('The day by which the borrower hears what a person says', isoDate),
  },
  riseRefused: {},
  changeWithdrawn: {
    was: optional(titled('What it was', oneOf(['proposed', 'offered', 'accepted', 'noticed']))),
    amount: optional(titled('The limit that it would have come to', amount)),
  },
  offerExpired: {},
  requestRefused: {},
  cutNoticeGiven: {
    limit: amount,
    until: titled('The first day on which the cut may take effect', isoDate),
  },
  temporaryLimitGranted: { limit: amount, until: titled('The first day without it', isoDate) },
  temporaryLimitEnded: {},
  overrideGranted: { limit: amount, until: titled('The first day without it', isoDate) },
  overrideEnded: {},
  ownCapSet: { amount },
  ownCapLifted: {},
  offersOptedOut: {},
  offersOptedIn: {},
  disputeOpened: { dispute: titled('Names the dispute in its answer', name), answerBy },
  disputeAnswered: { dispute: name },
  humanReviewAsked: { review: titled('Names the review in its answer', name), answerBy },
  humanReviewAnswered: { review: name },
  accountClosed: {},
  correction: {
    corrects: titled('The id of the event that no longer counts', name),
    replacement: Type.Unknown({ description: 'the event that takes its place, or null' }),
  },
};

export const EVENT_TYPES: readonly EventType[] = Object.keys(payloads) as EventType[];

const timing = {
  effective: titled('When it took effect; windows count it there', isoTime),
};

const envelope = {
  v: Type.Literal(1, { description: '1, the version of the event format' }),
  id: titled('Chosen by the sender; the same id twice has the effect of once', name),
  account: name,
  ...timing,
  known: optional(titled('When the lender could first use it; without it, at once', isoTime)),
};

/** One schema for each type: looked up by the type before anything is checked. */
export const eventSchemas: ReadonlyMap<string, TSchema> = schemasWith(envelope, payloads);

/** What may stand in a correction: an event without what it takes from the correction. */
export const replacementSchemas: ReadonlyMap<string, TSchema> = schemasWith(timing, payloads);

/** All of it in one, as it is published. */
export function wholeEventSchema(): TSchema {
  const { correction, ...others } = payloads;
  const replacements = [...schemasWith(timing, others).values(), Type.Null()];
  const replacement = union(replacements, 'the event that takes its place, or null');
  const events = schemasWith(envelope, {
    ...others,
    correction: { ...correction, replacement },
  });
  return union([...events.values()], `an event of one of the types ${EVENT_TYPES.join(', ')}`);
}

/** What occurs in many places of the published schema, and is defined in it once. */
export const eventParts: Readonly<Record<string, TSchema>> = {
  amount,
  date: isoDate,
  moment: isoTime,
  name,
  signedAmount,
};

function schemasWith(
  fields: Record<string, TSchema>,
  types: Readonly<Record<string, Record<string, TSchema>>>,
): ReadonlyMap<string, TSchema> {
  return new Map(
    Object.entries(types).map(([type, payload]) => [
      type,
      object({ ...fields, type: Type.Literal(type), ...payload }, `an event of type ${type}`),
    ]),
  );
}
