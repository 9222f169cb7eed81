import Type, { type TSchema } from 'typebox';
import { OUTCOMES } from '../kernel/index.ts';
import { head } from './document-schema.ts';
import {
  count,
  isoDate,
  list,
  listOfSome,
  name,
  object,
  oneOf,
  optional,
  titled,
  whole,
  wholeFrom,
  words,
} from './schemas.ts';

/** Null where it could not be measured, as with no bads. */
const measure = Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()], {
  description: 'a number from 0 to 1, or null',
});

const sample = object(
  {
    part: oneOf(['train', 'test', 'outOfTime']),
    rows: count,
    badRate: measure,
    auc: measure,
    ks: measure,
    brier: measure,
  },
  'the measures of one sample {part, rows, badRate, auc, ks, brier}',
);

const counts = listOfSome(count, 'a list of whole numbers from 0');

const reference = object(
  {
    scores: titled(
      'Rows by band of the score; a band begins at each cut',
      object({ cuts: list(whole, 'a list of scores'), counts }, '{cuts, counts}'),
    ),
    characteristics: titled(
      'Rows by bin: ranges, then missing, then specials',
      list(object({ feature: name, counts }, '{feature, counts}'), 'a list of {feature, counts}'),
    ),
  },
  'the rows that the scorecard was learned from {scores, characteristics}',
);

const days = wholeFrom(1, 'a whole number of days from 1');

const definition = object(
  {
    outcome: oneOf(OUTCOMES),
    performanceDays: titled('Days after the observation in which arrears count', days),
    badFrom: titled('Days past due that are a default', days),
    goodBelow: titled('Fewer days past due than this are good', days),
  },
  'a definition {outcome, performanceDays, badFrom, goodBelow}',
);

export const modelCardSchema: TSchema = object(
  {
    ...head('model-card'),
    scorecard: object(
      { id: name, version: wholeFrom(1, 'a version number from 1') },
      'a scorecard {id, version}',
    ),
    owner: optional(titled('Who answers for it; without one the card is not complete', name)),
    purpose: optional(titled('What it is for; without one the card is not complete', words)),
    limits: titled('Where it must not be used', list(words, 'a list of words in both languages')),
    data: object(
      {
        name,
        observed: titled('The days of observation', list(isoDate, 'a list of dates')),
        outcome: titled('What counts as bad', words),
        definition: optional(
          titled('What finds it among events; without one it was known from elsewhere', definition),
        ),
      },
      'the data it was learned from {name, observed, outcome, definition}',
    ),
    samples: list(sample, 'a list of samples'),
    assumptions: titled('What no data can confirm', list(words, 'a list of words')),
    reference: titled('What months are held against', reference),
  },
  'a model card',
);
