import Type, { type TSchema } from 'typebox';
import { CATALOGUE, type Unit } from '../kernel/index.ts';
import {
  amount,
  code,
  count,
  dated,
  flag,
  list,
  listOfSome,
  literal,
  name,
  object,
  oneOf,
  optional,
  share,
  threshold,
  titled,
  union,
  words,
} from './schemas.ts';

function features(unit: Unit | null, description: string): TSchema {
  const fitting = CATALOGUE.filter((feature) => unit === null || feature.unit === unit);
  return Type.Union(
    fitting.map(({ name: value, words: { 'zh-CN': chinese, en }, unit: its }) =>
      Type.Literal(value, { description: `${en} · ${chinese} (${its})` }),
    ),
    { description },
  );
}

export const feature: TSchema = features(null, 'a feature of the catalogue, as utilization.now');
const moneyFeature = features('money', 'a feature in money, as income.monthly');
const daysFeature = features('days', 'a feature in days, as tenure.days');

const missing = union(
  [literal('unbounded'), amount],
  'unbounded, or the amount to use when the feature is missing, as 1200 or "1200.50"',
  ['unbounded'],
);

export const datedAmount: TSchema = dated(
  amount,
  'an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes)',
);
export const datedShare = dated(share, 'a share as 35% or a multiple as 1.5x');
const datedThreshold = dated(threshold, "a value in the feature's unit");
export const datedCount: TSchema = dated(count, 'a whole number from 0');

const WHEN_MISSING = 'What the ceiling comes to where the feature is missing';

const named = {
  code: titled('Stable reason code; no other ceiling or gate has it', code),
  words: titled('What it is: a noun phrase that fits into a sentence', words),
  remedy: optional(titled('What the borrower could do about it: a whole sentence', words)),
};

const hard = optional(titled('Law or contract: appetite and tolerance do not soften it', flag));

const everyCeiling = {
  ...named,
  hard,
  appetite: optional(titled("Scaled by the appetite for the borrower's grade", flag)),
  partner: optional(titled('The budget of a partner bank that funds the line', flag)),
};

const rowCondition = object(
  {
    feature,
    atLeast: optional(titled('The range begins here', threshold)),
    below: optional(titled('The range ends before this', threshold)),
    missing: optional(titled('Holds where the feature is missing', flag)),
  },
  'a condition {feature, atLeast, below} or {feature, missing: true}',
);

const rowAmount = Type.Union(
  [
    object({ fixed: datedAmount }, 'a fixed amount'),
    object(
      { feature: moneyFeature, times: datedShare, missing: titled(WHEN_MISSING, missing) },
      'a multiple of a feature',
    ),
  ],
  { description: '{fixed: amount} or {feature, times, missing}' },
);

const tableRow = object(
  {
    grades: optional(
      titled('Grades that the row is for; without it, any', list(name, 'a list of grades')),
    ),
    when: optional(
      titled('All of these hold', list(rowCondition, 'a list of conditions {feature, …}')),
    ),
    amount: rowAmount,
  },
  'a row {grades, when, amount}',
);

export const ceiling: TSchema = Type.Union(
  [
    object(
      { kind: literal('constant'), ...everyCeiling, amount: datedAmount },
      'a ceiling of one amount',
    ),
    object(
      {
        kind: literal('multiple'),
        ...everyCeiling,
        feature: moneyFeature,
        times: datedShare,
        missing: titled(WHEN_MISSING, missing),
      },
      'a ceiling that is a multiple of a feature',
    ),
    object(
      {
        kind: literal('table'),
        ...everyCeiling,
        rows: titled(
          'The first row whose conditions all hold gives the amount',
          listOfSome(tableRow, 'a list of rows {grades, when, amount}'),
        ),
      },
      'a ceiling by table',
    ),
    object(
      {
        kind: literal('ability'),
        ...everyCeiling,
        income: titled('Monthly income', moneyFeature),
        share: titled('The share of income that may go into repayments', datedShare),
        obligations: titled(
          'Monthly amounts owed elsewhere; a missing one counts as nothing',
          list(moneyFeature, 'a list of features in money'),
        ),
        paymentRate: titled('Monthly payment of a fully drawn line, over the line', datedShare),
        missing: titled(WHEN_MISSING, missing),
      },
      'a ceiling by ability to pay',
    ),
    object(
      {
        kind: literal('exposure'),
        ...everyCeiling,
        base: titled('What the total rests on, as income', moneyFeature),
        times: titled('The total for all lenders together, over the base', datedShare),
        external: titled('What others have lent; missing counts as nothing', moneyFeature),
        share: titled('How much of what others have lent counts', datedShare),
        missing: titled(WHEN_MISSING, missing),
      },
      'a ceiling by what others have lent',
    ),
  ],
  { description: 'a ceiling of kind constant, multiple, table, ability or exposure' },
);

const gateEffect = Type.Union(
  [
    object({ kind: literal('hold') }, '{kind: hold}'),
    object(
      { kind: literal('cut'), to: titled('The share of the limit that is left', datedShare) },
      '{kind: cut, to: 50%}',
    ),
    object({ kind: literal('freeze') }, '{kind: freeze}'),
  ],
  { description: '{kind: hold}, {kind: cut, to: 50%} or {kind: freeze}' },
);

const gateOpen = Type.Union(
  [
    object({ atLeast: titled('Open from this value up', datedThreshold) }, '{atLeast: value}'),
    object({ atMost: titled('Open up to this value', datedThreshold) }, '{atMost: value}'),
  ],
  { description: '{atLeast: value} or {atMost: value}' },
);

export const gate: TSchema = object(
  {
    ...named,
    feature,
    open: titled('The gate is open where the feature is', gateOpen),
    whenMissing: titled('What the gate is where the feature is missing', oneOf(['open', 'shut'])),
    effect: titled('Shut, it stops a rise, cuts the limit or stops draws', gateEffect),
    clears: optional(
      titled(
        'Where time alone opens it: when this feature reaches so many days',
        object({ feature: daysFeature, reaches: count }, '{feature, reaches}'),
      ),
    ),
    hard,
  },
  'a gate {code, words, feature, open, whenMissing, effect}',
);

export const moves: TSchema = object(
  {
    first: titled('The most that a first limit may be', datedAmount),
    rise: object(
      {
        most: titled('The most that it rises at one time, of the limit', datedShare),
        least: titled('A smaller rise is not worth announcing', datedAmount),
        coolingOff: titled('Days that must pass after any change of the limit', datedCount),
        onAcceptance: titled('A rise takes effect only when the borrower accepts it', flag),
        approvalAbove: optional(
          titled('A rise to more than this waits for a person of the lender', datedAmount),
        ),
      },
      'how a limit rises: {most, least, coolingOff, onAcceptance}',
    ),
    cut: object(
      {
        tolerance: titled('How far a granted limit may stay above its ceiling', datedShare),
        every: titled('Days that must pass before a gate cuts again', datedCount),
      },
      'how a limit is cut: {tolerance, every}',
    ),
  },
  'how far and how often a limit changes: {first, rise, cut}',
);

/** What occurs in many places of the published schemas, and is defined in them once. */
export const documentParts: Readonly<Record<string, TSchema>> = {
  words,
  amount,
  share,
  threshold,
  feature,
  moneyFeature,
  daysFeature,
  missing,
  datedAmount,
  datedShare,
  datedThreshold,
  datedCount,
  rowAmount,
  ceiling,
  gate,
};
