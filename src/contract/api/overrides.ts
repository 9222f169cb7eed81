import Type from 'typebox';
import { amount, date, fields, instant, name, named, oneOf, orNull } from './parts.ts';

const id = Type.String({ pattern: '^[0-9a-f]{16}$', description: 'the id of an override' });
const reason = Type.String({ minLength: 1, maxLength: 500, description: 'why, in a sentence' });

export const overrideParams = fields({ account: name, override: id }, 'the override');

export const overrideBodySchema = named(
  'NewOverride',
  { limit: amount, until: date, reason },
  'a limit that is to stand over the one in force until a day, 90 days ahead at most',
);

export const overrideReasonSchema = named(
  'OverrideReason',
  { reason },
  'why an override is approved, rejected or withdrawn; it stays in the chain for ever',
);

export const overrideSchema = named(
  'Override',
  {
    override: id,
    account: name,
    limit: amount,
    currency: Type.String({ description: 'of the limit, as ISO 4217 has it' }),
    until: date,
    reason,
    proposedBy: name,
    isYours: Type.Boolean({ description: 'true where whoever asks has proposed it' }),
    proposedAt: instant,
    status: oneOf(['open', 'approved', 'rejected', 'withdrawn']),
    settledBy: orNull(name),
    settledAt: orNull(instant),
    settledReason: orNull(Type.String({ description: 'why it was settled so' })),
  },
  'a limit that people decide against the policy, for a while',
);

export const overrideListSchema = named(
  'OverrideList',
  { items: Type.Array(overrideSchema, { description: 'in the order of the route' }) },
  'overrides',
);
