import Type, { type TSchema } from 'typebox';
import { CATALOGUE } from '../kernel/index.ts';
import {
  amount,
  code,
  count,
  dated,
  isoDate,
  list,
  literal,
  name,
  object,
  oneOf,
  optional,
  probability,
  share,
  text,
  threshold,
  whole,
  words,
} from './schemas.ts';

const feature: TSchema = Type.Union(
  CATALOGUE.map(({ name: value, words: { en } }) => Type.Literal(value, { title: en })),
  { description: 'the name of a feature of the catalogue, as utilization.now' },
);

const version = Type.Integer({ minimum: 1, description: 'a version number from 1' });
const flag = Type.Boolean({ description: 'true or false' });
const segment = oneOf(['personal', 'business']);
const missing = Type.Union([literal('unbounded'), amount], {
  description: 'unbounded, or the amount to use when the feature is missing',
});

const datedAmount = dated(amount, 'an amount');
const datedShare = dated(share, 'a share as 35% or a multiple as 1.5x');
const datedThreshold = dated(threshold, "a value in the feature's unit");
const datedCount = dated(count, 'a whole number');

const named = { code, words, remedy: optional(words) };
const ceilingCommon = { ...named, hard: optional(flag), appetite: optional(flag) };

const rowCondition = object(
  {
    feature,
    atLeast: optional(threshold),
    below: optional(threshold),
    missing: optional(flag),
  },
  'a condition {feature, atLeast, below} or {feature, missing: true}',
);

const rowAmount = Type.Union(
  [
    object({ fixed: datedAmount }, 'a fixed amount'),
    object({ feature, times: datedShare, missing }, 'a multiple of a feature'),
  ],
  { description: '{fixed: amount} or {feature, times, missing}' },
);

const tableRow = object(
  {
    grades: optional(list(name, 'a list of grades')),
    when: optional(list(rowCondition, 'a list of conditions')),
    amount: rowAmount,
  },
  'a row {grades, when, amount}',
);

export const ceiling: TSchema = Type.Union(
  [
    object({ kind: literal('constant'), ...ceilingCommon, amount: datedAmount }, 'a fixed ceiling'),
    object(
      { kind: literal('multiple'), ...ceilingCommon, feature, times: datedShare, missing },
      'a multiple of a feature',
    ),
    object(
      { kind: literal('table'), ...ceilingCommon, rows: list(tableRow, 'a list of rows') },
      'a table whose first matching row gives the amount',
    ),
    object(
      {
        kind: literal('ability'),
        ...ceilingCommon,
        income: feature,
        share: datedShare,
        obligations: list(feature, 'a list of features: monthly amounts owed elsewhere'),
        paymentRate: datedShare,
        missing,
      },
      'what the borrower can repay each month, as a line',
    ),
    object(
      {
        kind: literal('exposure'),
        ...ceilingCommon,
        base: feature,
        times: datedShare,
        external: feature,
        share: datedShare,
        missing,
      },
      'a total for all lenders less what others have lent',
    ),
  ],
  { description: 'a ceiling of kind constant, multiple, table, ability or exposure' },
);

const gateEffect = Type.Union(
  [
    object({ kind: literal('hold') }, 'stops a rise'),
    object({ kind: literal('cut'), to: datedShare }, 'cuts the limit to a share of it'),
    object({ kind: literal('freeze') }, 'no further draws'),
  ],
  { description: '{kind: hold}, {kind: cut, to: 50%} or {kind: freeze}' },
);

export const gate: TSchema = object(
  {
    ...named,
    feature,
    open: Type.Union(
      [
        object({ atLeast: datedThreshold }, 'open from this value up'),
        object({ atMost: datedThreshold }, 'open up to this value'),
      ],
      { description: '{atLeast: value} or {atMost: value}' },
    ),
    whenMissing: oneOf(['open', 'shut']),
    effect: gateEffect,
    clears: optional(object({ feature, reaches: count }, 'the feature in days and its threshold')),
    hard: optional(flag),
  },
  'a gate',
);

const moves = object(
  {
    first: datedAmount,
    rise: object(
      { most: datedShare, least: datedAmount, coolingOff: datedCount, onAcceptance: flag },
      'how a limit may rise',
    ),
    cut: object({ tolerance: datedShare, every: datedCount }, 'how a limit may be cut'),
  },
  'how far and how often a limit may change',
);

export const policySchema: TSchema = object(
  {
    kind: literal('limit-policy'),
    id: name,
    version,
    effectiveFrom: isoDate,
    product: name,
    segment,
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'an ISO 4217 code, as CNY' }),
    timeZone: Type.String({ minLength: 1, description: 'an IANA time zone, as Asia/Shanghai' }),
    jurisdiction: Type.String({ pattern: '^[A-Z]{2}$', description: 'a jurisdiction, as CN' }),
    scorecard: name,
    limit: object({ floor: datedAmount, cap: datedAmount, step: amount }, 'floor, cap and step'),
    ceilings: list(ceiling, 'a list of ceilings'),
    gates: list(gate, 'a list of gates'),
    moves,
    damping: optional(object({ up: count, down: count }, 'points per 30 days, up and down')),
  },
  'a limit policy',
);

const points = whole;
const bin = object({ below: optional(threshold), points }, 'a bin {below, points}');

export const scorecardSchema: TSchema = object(
  {
    kind: literal('scorecard'),
    id: name,
    version,
    effectiveFrom: isoDate,
    scaling: object({ score: count, odds: count, pdo: count }, 'the scale: score, odds and pdo'),
    basePoints: points,
    characteristics: list(
      object(
        {
          feature,
          bins: Type.Array(bin, { minItems: 1, description: 'a list of bins, ascending' }),
          missing: object({ points }, 'the points of a missing value'),
          special: optional(
            list(object({ value: threshold, points }, 'a value with its points'), 'special values'),
          ),
          reference: points,
        },
        'a characteristic',
      ),
      'a list of characteristics',
    ),
    grades: Type.Array(object({ grade: name, from: whole }, 'a grade and its lowest score'), {
      minItems: 1,
      maxItems: 30,
      description: 'a list of 1 to 30 grades, best first',
    }),
    calibration: Type.Array(object({ score: whole, pd: probability }, 'a score and its PD'), {
      minItems: 1,
      description: 'a list of anchors {score, pd}, ascending by score',
    }),
  },
  'a scorecard',
);

export const appetiteSchema: TSchema = object(
  {
    kind: literal('appetite'),
    id: name,
    version,
    effectiveFrom: isoDate,
    regime: name,
    words,
    byGrade: Type.Record(Type.String(), share, { description: 'a multiple for each grade' }),
  },
  'a risk appetite',
);

const packRule = Type.Union(
  [
    object({ kind: literal('ceiling'), ceiling }, 'a ceiling set by law'),
    object({ kind: literal('gate'), gate }, 'a gate set by law'),
    object(
      {
        kind: literal('duty'),
        number: Type.Union([Type.Integer(), Type.Null()], {
          description: 'a whole number or null',
        }),
        unit: name,
      },
      'a duty that the service keeps',
    ),
  ],
  { description: 'a rule of kind ceiling, gate or duty' },
);

export const packSchema: TSchema = object(
  {
    kind: literal('jurisdiction-pack'),
    jurisdiction: Type.String({ pattern: '^[A-Z]{2}$', description: 'a jurisdiction, as CN' }),
    version,
    effectiveFrom: isoDate,
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'an ISO 4217 code, as CNY' }),
    rules: list(
      object(
        {
          id: name,
          words,
          source: text,
          effectiveFrom: isoDate,
          effectiveTo: Type.Union([isoDate, Type.Null()], { description: 'a date, or null' }),
          verified: flag,
          on: flag,
          appliesTo: optional(
            object(
              { segment: optional(segment), products: optional(list(name, 'a list of products')) },
              'the segment and products that it binds',
            ),
          ),
          rule: packRule,
        },
        'a rule of law',
      ),
      'a list of rules',
    ),
  },
  'the rules of one jurisdiction',
);
