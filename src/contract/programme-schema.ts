import type { TSchema } from 'typebox';
import { feature } from './document-parts.ts';
import { head } from './document-schema.ts';
import {
  amount,
  code,
  count,
  currency,
  list,
  listOfSome,
  literal,
  name,
  object,
  optional,
  share,
  threshold,
  titled,
  union,
  wholeFrom,
  words,
} from './schemas.ts';

const points = wholeFrom(1, 'a whole number of points from 1');
const days = wholeFrom(1, 'a whole number of days from 1');

const condition = object(
  {
    feature,
    atLeast: optional(titled('Holds from this value up', threshold)),
    atMost: optional(titled('Holds up to this value', threshold)),
  },
  'a condition {feature, atLeast} or {feature, atMost}',
);

const named = {
  code: titled('Stable code; no other rule of the programme has it', code),
  words: titled('What is rewarded or refused: a noun phrase', words),
};

const earning = union(
  [
    object(
      {
        kind: literal('behaviour'),
        ...named,
        points,
        every: titled('Days from one earning to the next', days),
        when: titled('All of these hold', listOfSome(condition, 'a list of conditions')),
      },
      'a behaviour that earns points',
    ),
    object(
      {
        kind: literal('guidance'),
        ...named,
        points,
        every: titled('Days from one earning to the next', count),
      },
      'articles that earn points when they were read',
    ),
  ],
  'a rule of kind behaviour or guidance',
);

const refusal = object({ ...named, when: condition }, 'a pattern that is not rewarded');

const discount = object(
  {
    costs: points,
    lowersBy: titled('Of the yearly rate', share),
    floor: titled('The yearly rate is never below this', share),
    term: titled('Days in which it can be used', days),
    upTo: titled(
      'The largest draw, and the longest in days, that the lower rate is for',
      object({ amount, days }, '{amount, days}'),
    ),
    budget: titled('All interest that this version may forgo', amount),
  },
  'what points buy: {costs, lowersBy, floor, term, upTo, budget}',
);

export const programmeSchema: TSchema = object(
  {
    ...head('rewards-programme'),
    id: name,
    product: titled('The product whose accounts earn', name),
    currency,
    points: object(
      {
        expireAfter: titled('Days after which points are gone', days),
        budget: titled('All points that this version may issue', points),
      },
      '{expireAfter, budget}',
    ),
    earn: listOfSome(earning, 'a list of rules {kind, code, words, points, every}'),
    refuse: list(refusal, 'a list of patterns {code, words, when}'),
    discount,
    holdOut: titled('Accounts that earn nothing, so that the effect can be measured', share),
  },
  'a rewards programme',
);
