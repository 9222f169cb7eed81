import Type from 'typebox';
import { DECLINE_REASONS } from '../../kernel/index.ts';
import { amount, date, fields, instant, name, named, oneOf, orNull } from './parts.ts';

export const authorizationParams = fields({ account: name, id: name }, 'the authorization');

export const reserveBodySchema = named(
  'ReserveRequest',
  {
    id: name,
    amount,
    seconds: Type.Integer({
      minimum: 1,
      maximum: 2_592_000,
      description: 'how long it is kept free, from 1 to 2592000 seconds',
    }),
  },
  'an amount to keep free; the same id again gives the same answer',
);

export const confirmBodySchema = named(
  'ConfirmRequest',
  {
    amount: Type.Optional(amount),
    loan: Type.Optional(name),
    schedule: Type.Optional(
      Type.Array(fields({ due: date, amount }, 'an instalment {due, amount}'), {
        maxItems: 600,
        description: 'what falls due, interest included',
      }),
    ),
  },
  'what was drawn: without an amount, all that was reserved',
);

const authorization = {
  id: name,
  account: name,
  amount,
  status: oneOf(['reserved', 'confirmed', 'released', 'expired', 'declined']),
  reason: orNull(oneOf(DECLINE_REASONS)),
  reservedAt: instant,
  expiresAt: instant,
  drawn: amount,
};

export const authorizationSchema = named(
  'Authorization',
  authorization,
  'an amount that is kept free until it is drawn, given back, or its time is over',
);

export const authorizationAnswerSchema = named(
  'AuthorizationAnswer',
  { ...authorization, headroom: amount },
  'an authorization, and the headroom that is left after it',
);
