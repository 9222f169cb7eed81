import Type, { type TSchema } from 'typebox';
import { DATA_KINDS, PARTICULARS } from '../kernel/index.ts';
import {
  ceiling,
  datedAmount,
  datedCount,
  datedShare,
  feature,
  gate,
  moves,
} from './document-parts.ts';
import {
  amount,
  count,
  currency,
  flag,
  isoDate,
  jurisdiction,
  list,
  listOfSome,
  literal,
  name,
  object,
  oneOf,
  optional,
  probability,
  share,
  text,
  threshold,
  titled,
  union,
  whole,
  wholeFrom,
  words,
} from './schemas.ts';

const GRADES_MAX = 30;

const segment = oneOf(['personal', 'business']);

/** What every document begins with. A JSON document names its schema in a field of its own. */
export function head(kind: string): Record<string, TSchema> {
  return {
    $schema: optional(titled('Where editors find the schema', text)),
    kind: literal(kind),
    version: titled(
      'A document in force is never edited: a higher version succeeds it',
      wholeFrom(1, 'a version number from 1'),
    ),
    effectiveFrom: titled('The date from which the document is in force', isoDate),
  };
}

const limit = object(
  {
    floor: titled('A lower limit is not worth having: the answer is no line', datedAmount),
    cap: titled('The most that the product offers', datedAmount),
    step: titled('Limits are whole multiples of this', amount),
  },
  'the bounds of the limit: {floor, cap, step}',
);

const damping = object(
  {
    up: titled('The most that the score in use rises in 30 days, in points', count),
    down: titled('The most that the score in use falls in 30 days, in points', count),
  },
  'points per 30 days: {up, down}',
);

const life = object(
  {
    offerStands: titled('Days after which an offer lapses', datedCount),
    answerWithin: titled('Days for an answer; sooner where the law says so', datedCount),
    cutNotice: titled('Days of notice before a cut that no risk forces', datedCount),
    temporaryAtMost: optional(titled('Days that a temporary limit may last', datedCount)),
    pastDueAtMost: optional(titled('No draws while a payment is more days late', datedCount)),
  },
  'the times of a limit: {offerStands, answerWithin, cutNotice}',
);

export const policySchema: TSchema = object(
  {
    ...head('limit-policy'),
    id: name,
    product: titled('The product that accounts are opened with', name),
    segment,
    currency,
    timeZone: titled(
      'Where the days of the product begin and end',
      Type.String({
        minLength: 1,
        description: 'an IANA time zone, as Asia/Shanghai',
        examples: ['Asia/Shanghai'],
      }),
    ),
    jurisdiction: titled('Whose jurisdiction pack joins the policy', jurisdiction),
    scorecard: titled('The id of the scorecard that borrowers are graded with', name),
    rate: optional(titled('What a draw costs a year, before any discount', datedShare)),
    limit,
    ceilings: titled('The lowest one binds', list(ceiling, 'a list of ceilings')),
    gates: titled('A shut one stops a rise, cuts or freezes', list(gate, 'a list of gates')),
    moves,
    damping: optional(titled('How fast the score in use follows the raw one', damping)),
    life: optional(titled('How long things stand and take between decisions', life)),
    keepsPromises: optional(
      titled('Whether an advice that was followed outlives this policy until it expires', flag),
    ),
  },
  'a limit policy',
);

const points = whole;

const reference = titled(
  'Mean points of both populations of applicants',
  object({ all: points, atCutoff: points }, 'mean points: {all, atCutoff}'),
);

const reasons = object(
  {
    against: titled(
      'All applicants, or those at or slightly above the cutoff',
      oneOf(['all', 'atCutoff']),
    ),
    cutoff: titled('The lowest score that passes', whole),
    band: titled('Points above it that count as slightly above', count),
  },
  'the applicants that reasons are chosen against: {against, cutoff, band}',
);

const characteristic = object(
  {
    feature,
    bins: titled(
      'Ascending; the last has no "below" and takes the rest',
      listOfSome(
        object({ below: optional(threshold), points }, 'a bin {below, points}'),
        'a list of bins {below, points}',
      ),
    ),
    missing: titled('Where the feature is missing', object({ points }, '{points: …}')),
    special: optional(
      titled(
        'Exact values with points of their own, looked up before the bins',
        list(object({ value: threshold, points }, '{value, points}'), 'a list of {value, points}'),
      ),
    ),
    reference,
  },
  'a characteristic {feature, bins, missing, reference}',
);

const pairAxis = object(
  {
    feature,
    edges: titled(
      'Ascending; a bin begins at each, and one takes what is below the first',
      listOfSome(threshold, 'a list of one or more thresholds'),
    ),
  },
  'a feature in bins {feature, edges}',
);

const pair = object(
  {
    rows: titled('The feature whose bins are the rows of the grid', pairAxis),
    columns: titled('The feature whose bins are its columns', pairAxis),
    points: titled(
      'Row by row: for each bin of the first feature the points in each of the second; missing last in both',
      listOfSome(listOfSome(points, 'a list of points, one for each column'), 'a list of rows'),
    ),
    reference,
  },
  'a pair of features {rows, columns, points, reference}',
);

const scaling = object(
  {
    score: count,
    odds: titled('Good to bad at that score', wholeFrom(1, 'a whole number from 1')),
    pdo: titled('Points that double the odds', wholeFrom(1, 'a whole number from 1')),
  },
  'the scale: {score, odds, pdo}',
);

const grades = Type.Array(
  object(
    { grade: name, from: titled('The lowest score of the grade', whole) },
    'a grade {grade, from}',
  ),
  { minItems: 1, maxItems: GRADES_MAX, description: `a list of 1 to ${GRADES_MAX} grades` },
);

export const scorecardSchema: TSchema = object(
  {
    ...head('scorecard'),
    id: name,
    scaling,
    basePoints: titled('Points that every borrower starts from', points),
    characteristics: list(characteristic, 'a list of characteristics'),
    pairs: optional(
      titled(
        'Two features that say more together; their points come on top',
        list(pair, 'a list of pairs of features'),
      ),
    ),
    grades: titled('Best first; the last takes every lower score', grades),
    calibration: titled(
      'Probability of default at scores in ascending order; interpolated between them',
      listOfSome(object({ score: whole, pd: probability }, '{score, pd}'), 'a list of {score, pd}'),
    ),
    reasons: titled(
      'An adverse decision names what is furthest below the mean of these applicants',
      reasons,
    ),
  },
  'a scorecard',
);

const byGrade = Type.Record(Type.String(), share, {
  description: 'a multiple for each grade, as {A: 1x, B: 0.8x}',
});

export const appetiteSchema: TSchema = object(
  {
    ...head('appetite'),
    id: name,
    regime: titled('The state of the economy that sets it', name),
    words,
    byGrade: titled('Scales the ceilings marked `appetite`; a grade left out is 1x', byGrade),
  },
  'a risk appetite',
);

const packRule = Type.Union(
  [
    object({ kind: literal('ceiling'), ceiling }, 'a ceiling set by law'),
    object({ kind: literal('gate'), gate }, 'a gate set by law'),
    object(
      {
        kind: literal('clock'),
        clock: oneOf(['answerRequest', 'answerDispute', 'feeNotice']),
        days: wholeFrom(1, 'a number of days from 1'),
      },
      'a time that the law sets in the life of a limit',
    ),
    object(
      {
        kind: literal('sources'),
        refused: titled(
          'Kinds of data that no score and no limit may rest on',
          list(oneOf(DATA_KINDS), 'a list of kinds of data'),
        ),
        licensedOnly: titled('Whoever sends data from outside needs a licence', flag),
      },
      'data that the law refuses',
    ),
    object(
      { kind: literal('tell'), what: oneOf(PARTICULARS) },
      'what a notice to the borrower has to say',
    ),
    object(
      {
        kind: literal('duty'),
        number: union([whole, Type.Null()], 'a whole number, or null'),
        unit: name,
      },
      'a duty that the service keeps',
    ),
  ],
  { description: 'a rule of kind ceiling, gate, clock, sources, tell or duty' },
);

const appliesTo = object(
  {
    segment: optional(segment),
    products: optional(listOfSome(name, 'a list of products')),
  },
  '{segment, products}',
);

const lawfulRule = object(
  {
    id: titled('The number of the rule, as CN-1', name),
    words,
    source: titled('What was read, and when it took effect', text),
    effectiveFrom: titled('The first day on which it binds', isoDate),
    effectiveTo: titled(
      'The first day on which it no longer binds',
      union([isoDate, Type.Null()], 'a date as 2026-11-24, or null'),
    ),
    verified: titled('Its text, or an account of it, was read', flag),
    on: titled('It takes part; an unverified rule does not', flag),
    appliesTo: optional(titled('Without it, every product', appliesTo)),
    rule: packRule,
  },
  'a rule of law',
);

export const packSchema: TSchema = object(
  {
    ...head('jurisdiction-pack'),
    jurisdiction,
    currency,
    rules: list(lawfulRule, 'a list of rules'),
  },
  'the rules of one jurisdiction',
);
