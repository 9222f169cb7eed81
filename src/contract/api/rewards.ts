import Type from 'typebox';
import { amount, count, date, fields, name, named, oneOf, orNull, rate } from './parts.ts';

const points = Type.Integer({ description: 'points; below 0 where they are taken or owed' });

const words = Type.String({ description: 'in the language that was asked for' });

const condition = fields(
  {
    feature: name,
    words,
    atLeast: Type.Optional(Type.Number({ description: 'holds from this value up' })),
    atMost: Type.Optional(Type.Number({ description: 'holds up to this value' })),
    value: orNull(Type.Number({ description: 'what it is now' })),
    holds: Type.Boolean(),
  },
  'a condition, as it stands',
);

const rule = fields(
  {
    code: name,
    words,
    kind: oneOf(['behaviour', 'guidance']),
    each: points,
    times: count,
    points,
    last: orNull(date),
    again: orNull(date),
    conditions: Type.Array(condition, { description: 'all of these have to hold' }),
    refused: orNull(fields({ code: name, words }, 'why it gives no points though they hold')),
  },
  'a rule that gives points, as it stands',
);

const discount = {
  id: name,
  lowersBy: rate,
  rateWas: orNull(rate),
  rate: orNull(rate),
  until: date,
  state: oneOf(['open', 'used', 'lapsed']),
  draw: orNull(name),
};

export const rewardsSchema = named(
  'Rewards',
  {
    account: name,
    programme: orNull(
      Type.String({
        description:
          'id and version, as cn-personal-rewards@1; null where none is in force: nothing is earned',
      }),
    ),
    balance: points,
    heldOut: Type.Boolean({ description: 'true where the account is in the comparison group' }),
    lots: Type.Array(
      fields({ earned: date, left: points, expires: date }, 'points of one earning'),
      {
        description: 'oldest first',
      },
    ),
    rules: Type.Array(rule, { description: 'in the order of the programme' }),
    offer: orNull(
      fields(
        {
          costs: points,
          lowersBy: rate,
          floor: rate,
          term: count,
          upTo: fields({ amount, days: count }, 'the largest draw, and the longest in days'),
          affordable: Type.Boolean(),
        },
        'what points buy: a lower rate on the next draw within a term of days',
      ),
    ),
    discounts: Type.Array(fields(discount, 'a lower rate that was bought'), {
      description: 'those bought so far',
    }),
    history: Type.Array(
      fields(
        {
          id: name,
          on: date,
          kind: oneOf(['fund', 'issue', 'reverse', 'expire', 'spend', 'settle', 'lapse']),
          points,
          of: orNull(Type.String({ description: 'the rule, or the transaction that it ends' })),
        },
        'points that moved',
      ),
      { description: 'the last 500, newest first' },
    ),
  },
  'an account’s points, and how each rule stands',
);

export const redeemBodySchema = named(
  'RedeemRequest',
  { id: name, rate: Type.Optional(rate) },
  'points for a lower rate: `rate` is what the next draw would have, where that is another than the policy names',
);

export const redeemedSchema = named(
  'Redeemed',
  { ...discount, balance: points },
  'a lower rate that was bought, and the points that are left',
);
