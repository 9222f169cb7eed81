import Type, { type TSchema } from 'typebox';
import type { EventType } from '../kernel/index.ts';
import {
  amount,
  count,
  isoDate,
  isoTime,
  list,
  name,
  object,
  oneOf,
  optional,
  signedAmount,
  whole,
} from './schemas.ts';

const instalment = object({ due: isoDate, amount }, 'an instalment with its due date and amount');

/** The fields of each event beside its envelope, as they go over the wire. */
const payloads: Readonly<Record<EventType, Record<string, TSchema>>> = {
  accountOpened: { product: name, segment: oneOf(['personal', 'business']) },
  consentGranted: { source: name },
  consentRevoked: { source: name },
  draw: {
    amount,
    loan: optional(name),
    schedule: optional(list(instalment, 'a list of instalments {due, amount}')),
  },
  repayment: {
    amount,
    principal: optional(amount),
    loan: optional(name),
    settles: optional(Type.Boolean({ description: 'true or false' })),
  },
  statement: { balance: signedAmount, minimumDue: optional(amount), due: optional(isoDate) },
  instalmentConversion: {
    amount,
    months: Type.Integer({ minimum: 1, maximum: 600, description: 'a number of months from 1' }),
  },
  arrearsReported: { daysPastDue: count },
  bureauReport: {
    source: name,
    lenders: count,
    balance: amount,
    monthlyDebtService: amount,
    inquiries: count,
  },
  spending: { source: optional(name), amount, category: optional(name) },
  incomeVerified: { source: name, monthlyIncome: amount },
  businessReceipts: { source: optional(name), amount },
  taxFiling: { source: name, taxableIncome: amount },
  thirdPartyScore: { source: name, score: whole },
  attribute: { source: name, name, value: whole },
  limitRequested: { amount },
  limitOffered: { amount },
  limitAccepted: { amount },
  limitDeclined: {},
  limitApplied: { limit: amount },
  limitFrozen: { reason: name },
  limitThawed: {},
  correction: {
    corrects: name,
    replacement: Type.Unknown({ description: 'the event that takes its place, or null' }),
  },
};

export const EVENT_TYPES: readonly EventType[] = Object.keys(payloads) as EventType[];

const timing = { effective: isoTime };

const envelope = {
  v: Type.Literal(1, { description: '1, the version of the event format' }),
  id: name,
  account: name,
  ...timing,
  known: optional(isoTime),
};

/** One schema for each type: looked up by the type before anything is checked. */
export const eventSchemas: ReadonlyMap<string, TSchema> = schemasWith(envelope);

/** What may stand in a correction: an event without what it takes from the correction. */
export const replacementSchemas: ReadonlyMap<string, TSchema> = schemasWith(timing);

export const eventSchema: TSchema = Type.Union([...eventSchemas.values()], {
  title: 'Headroom event',
  description: `an event of one of the types ${EVENT_TYPES.join(', ')}`,
});

function schemasWith(fields: Record<string, TSchema>): ReadonlyMap<string, TSchema> {
  return new Map(
    Object.entries(payloads).map(([type, payload]) => [
      type,
      object({ ...fields, type: Type.Literal(type), ...payload }, `a ${type} event`),
    ]),
  );
}
