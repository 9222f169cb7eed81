import Type from 'typebox';
import {
  amount,
  count,
  date,
  fields,
  name,
  named,
  oneOf,
  orNull,
  pageOf,
  pageQuery,
} from './parts.ts';

const deadline = fields(
  {
    kind: oneOf([
      'offerExpires',
      'acceptanceApplies',
      'noticeEnds',
      'temporaryEnds',
      'overrideEnds',
      'riseAnswer',
      'requestAnswer',
      'disputeAnswer',
      'reviewAnswer',
    ]),
    on: date,
    id: orNull(name),
  },
  'what is due, on which day, and of which proposed rise, dispute or review',
);

const deadlines = Type.Array(deadline, { description: 'what is pending, earliest first' });

const pending = fields(
  { id: name, on: date, answerBy: orNull(date) },
  'a dispute or a review that waits for its answer',
);

const change = fields(
  {
    status: oneOf(['proposed', 'offered', 'accepted', 'noticed']),
    amount,
    until: orNull(date),
  },
  'the change of the limit that is on its way',
);

export const lifeSchema = named(
  'Life',
  {
    account: name,
    status: oneOf(['active', 'frozen', 'closed']),
    limit: amount,
    change: orNull(change),
    request: orNull(fields({ amount, on: date, answerBy: orNull(date) }, 'what was asked for')),
    temporary: orNull(fields({ limit: amount, until: date }, 'what lies over the limit')),
    override: orNull(
      fields({ limit: amount, until: date }, 'what persons have decided instead for a while'),
    ),
    ownCap: orNull(amount),
    optedOut: Type.Boolean({ description: 'true where no offers are wanted' }),
    declined: orNull(
      fields(
        { amount, on: date, expired: Type.Boolean() },
        'the last offer that was not taken up: it was declined, or its time was over',
      ),
    ),
    freeze: orNull(
      fields(
        { by: oneOf(['person', 'decision']), reason: orNull(Type.String({ description: 'why' })) },
        'who froze it, and why',
      ),
    ),
    disputes: Type.Array(pending, { description: 'disputes that wait for their answer' }),
    reviews: Type.Array(pending, { description: 'reviews by a person that were asked for' }),
    feesBarredUntil: orNull(date),
    deadlines,
    nextReview: orNull(date),
  },
  'what stands of a limit, and what is on its way; amounts in major units',
);

export const limitHistorySchema = named(
  'LimitHistory',
  {
    items: Type.Array(
      fields(
        {
          on: date,
          limit: amount,
          way: oneOf(['accepted', 'notice', 'set', 'closed']),
          decision: orNull(Type.Integer({ description: 'the number of the decision behind it' })),
        },
        'a move of the limit: an offer was taken up, a notice had run out, or it was set at once',
      ),
      { description: 'oldest first' },
    ),
  },
  'how a limit came to be; an offer alone does not move it',
);

const kind = <Name extends string>(type: Name) => ({ id: name, type: Type.Literal(type) });
const limitAsked = { limit: amount, until: date };

const note = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 2000,
    description: 'what there is to say to whoever looks at it',
  }),
);

const askReview = fields(
  { ...kind('askReview'), review: name, note },
  'asks for a person to look at a decision',
);

export const lifeRequestSchema = Type.Union(
  [
    fields({ ...kind('accept'), amount: Type.Optional(amount) }, 'takes an offer, or a part of it'),
    fields(kind('decline'), 'does not want what is offered'),
    fields({ ...kind('request'), amount }, 'asks for a higher limit'),
    fields({ ...kind('askTemporary'), ...limitAsked }, 'asks for a higher limit for a while'),
    fields(kind('endTemporary'), 'ends the temporary limit'),
    fields({ ...kind('setCap'), amount }, 'sets a lower cap'),
    fields(kind('liftCap'), 'lifts the cap'),
    fields(kind('optOut'), 'wants no more offers'),
    fields(kind('optIn'), 'wants offers again'),
    fields(
      { ...kind('openDispute'), dispute: name, note },
      'says that something recorded is wrong',
    ),
    askReview,
  ],
  { $id: 'LifeRequest', description: 'what a borrower asks; the same id twice counts once' },
);

export const lifeMeasureSchema = Type.Union(
  [
    fields(
      {
        ...kind('freeze'),
        reason: Type.String({ minLength: 1, maxLength: 500, description: 'why, in a sentence' }),
      },
      'no draws and no rise from now on',
    ),
    fields(kind('thaw'), 'ends a freeze that a person made'),
    fields({ ...kind('askTemporary'), ...limitAsked }, 'grants a higher limit for a while'),
    fields(kind('endTemporary'), 'ends the temporary limit'),
    fields(kind('endOverride'), 'ends an override before its day'),
    askReview,
  ],
  { $id: 'LifeMeasure', description: 'what staff does; the same id twice counts once' },
);

export const closureSchema = named(
  'Closure',
  { id: name },
  'closes an account; the same id twice counts once',
);

export const lifeReplySchema = named(
  'LifeReply',
  {
    steps: Type.Array(name, { description: 'the events that followed' }),
    repeated: Type.Boolean({ description: 'true where it was asked before' }),
  },
  'what followed from a request',
);

export const deadlinesQuery = fields(
  { by: date, ...pageQuery.properties },
  'by which day, and which part of the list',
);

export const deadlinePageSchema = pageOf(
  'DeadlinePage',
  named('DueAccount', { account: name, deadlines }, 'what is due of an account by the day'),
  'accounts of which something is due, in order of id',
);

export const reviewParams = fields({ asOf: date }, 'the day of the review');

export const reviewBodySchema = named(
  'ReviewRequest',
  {
    accounts: Type.Integer({
      minimum: 1,
      maximum: 5000,
      description: 'how many accounts at most, from where it stopped',
    }),
  },
  'a part of a review of all accounts',
);

export const reviewSchema = named(
  'Review',
  {
    asOf: date,
    after: orNull(name),
    decided: count,
    changed: count,
    withoutPolicy: count,
    finished: Type.Boolean({ description: 'true once every account was decided' }),
  },
  'how far a review has come',
);
