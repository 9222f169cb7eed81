import Type from 'typebox';
import { amount, count, date, fields, name, named, orNull } from './parts.ts';

const MONTHS_MAX = 12;

const epochDay = Type.Integer({ description: 'a day, counted from 1970-01-01' });

const content = Type.Object(
  {},
  { additionalProperties: true, description: 'as the engine reads it: amounts in minor units' },
);

/** Everything that the engine needs to decide one account's futures, wherever it runs. */
export const standpointSchema = named(
  'Standpoint',
  {
    v: Type.Literal(1, { description: '1' }),
    account: name,
    day: epochDay,
    score: orNull(
      fields(
        { thirtieths: Type.Integer({ description: 'of a point' }), on: epochDay },
        'the score that the last decision used',
      ),
    ),
    rules: fields(
      { policy: content, scorecard: content, pack: orNull(content), appetite: content },
      'the documents in force',
    ),
    digits: Type.Integer({ minimum: 0, description: 'decimals of the currency' }),
    events: Type.Array(content, { description: 'in the order of arrival' }),
  },
  'what the engine decides the futures of an account by, in its own terms',
);

const supposed = {
  pay: amount,
  lenders: count,
  months: Type.Integer({
    minimum: 0,
    maximum: MONTHS_MAX,
    description: `a review from now, from 1 to ${MONTHS_MAX}; 0 is tomorrow`,
  }),
};

const room = fields(
  {
    pay: amount,
    lenders: count,
    months: count,
    owedElsewhere: amount,
  },
  'how far a supposition can go, and what other lenders are owed as of the last report',
);

export const whatIfBodySchema = named(
  'WhatIfRequest',
  {
    pay: Type.Optional(supposed.pay),
    lenders: Type.Optional(supposed.lenders),
    months: Type.Optional(supposed.months),
  },
  'paid today beyond what falls due, other lenders paid off today, and how long to wait; each nothing where it is left out',
);

const told = fields(
  { code: name, words: Type.String({ description: 'in the language that was asked for' }) },
  'a code with its words',
);

export const whatIfSchema = named(
  'WhatIf',
  {
    supposed: fields(supposed, 'what was counted: never more than there is room for'),
    room,
    day: date,
    limit: amount,
    path: Type.Array(fields({ day: date, limit: amount }, 'the limit after a review'), {
      description: 'the limit after each review on the way, the last one included',
    }),
    holds: Type.Array(told, { description: 'why the limit is not higher then' }),
    assumptions: Type.Array(told, { description: 'what is taken to be so' }),
  },
  'the limit that a supposition leads to, each rise on the way being accepted',
);
