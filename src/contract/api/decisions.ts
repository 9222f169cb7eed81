import Type from 'typebox';
import {
  amount,
  count,
  date,
  digest,
  fields,
  instant,
  minor,
  name,
  named,
  oneOf,
  orNull,
  pageOf,
  position,
} from './parts.ts';

const whole = Type.Integer({ description: 'a whole number' });
const flag = Type.Boolean({ description: 'true or false' });
const text = Type.String({ description: 'a text' });

const direction = oneOf(['open', 'rise', 'stay', 'cut']);
const status = oneOf(['active', 'frozen']);
const cause = oneOf(['events', 'request', 'authorization', 'review', 'remade', 'promise']);

const ceilingTrace = fields(
  { code: text, amount: orNull(minor), base: orNull(minor), hard: flag, costs: minor },
  'a ceiling',
);

const gateTrace = fields(
  {
    code: text,
    feature: orNull(text),
    seen: orNull(whole),
    comparison: oneOf(['atLeast', 'atMost']),
    threshold: whole,
    open: flag,
    effect: oneOf(['hold', 'cut', 'freeze']),
    clears: orNull(date),
    costs: minor,
  },
  'a gate',
);

const points = { points: whole, lostToBest: whole, lostToReference: whole };

const scoreTrace = fields(
  {
    raw: whole,
    used: whole,
    thirtieths: whole,
    rawGrade: text,
    grade: text,
    pd: whole,
    dampingCosts: minor,
    characteristics: Type.Array(
      fields({ feature: text, value: orNull(whole), bin: whole, ...points }, 'a characteristic'),
    ),
    pairs: Type.Optional(
      Type.Array(
        fields(
          {
            features: Type.Array(text),
            values: Type.Array(orNull(whole)),
            cell: whole,
            ...points,
          },
          'a pair',
        ),
      ),
    ),
  },
  'the score, point by point',
);

const hold = fields(
  { code: text, kind: oneOf(['gate', 'ceiling', 'move']) },
  'what keeps the limit from being higher',
);

/** Exactly what the digest is taken of, so that anybody can take it again. */
export const decisionSchema = named(
  'Decision',
  {
    v: Type.Literal(1, { description: '1' }),
    account: name,
    day: date,
    currency: text,
    limit: minor,
    previous: minor,
    direction,
    status,
    onAcceptance: flag,
    lowest: minor,
    binding: text,
    next: orNull(fields({ code: text, amount: minor }, 'the next ceiling')),
    ceilings: Type.Array(ceilingTrace),
    gates: Type.Array(gateTrace),
    holds: Type.Array(hold),
    unheld: minor,
    score: scoreTrace,
    earliestKnownChange: orNull(date),
    versions: fields(
      { catalogue: whole, policy: text, scorecard: text, pack: orNull(text), appetite: text },
      'the documents that it rests on',
    ),
  },
  'a decision with its whole trace, as its digest is taken of it: amounts in minor units',
);

export const decisionBodySchema = named(
  'DecisionRequest',
  {
    asOf: Type.Optional(date),
    dryRun: Type.Optional(Type.Boolean({ description: 'true to leave nothing behind' })),
  },
  'which decision is wanted: without `asOf`, the one that knows all that happened until now',
);

export const madeDecisionSchema = named(
  'MadeDecision',
  { number: orNull(position), digest, limit: amount, decision: decisionSchema },
  'a decision made; its number is null where it was a dry run',
);

export const decisionRecordSchema = named(
  'DecisionRecord',
  {
    account: name,
    number: position,
    cause,
    madeAt: instant,
    replaces: orNull(position),
    asOf: date,
    madeOn: date,
    throughEvent: count,
    limit: amount,
    digest,
    decision: decisionSchema,
  },
  'a decision of the record; it knows the events up to `throughEvent`',
);

const decisionSummarySchema = named(
  'DecisionSummary',
  {
    number: position,
    cause,
    madeAt: instant,
    replaces: orNull(position),
    asOf: date,
    madeOn: date,
    limit: amount,
    previous: amount,
    direction,
    status,
    binding: text,
    digest,
  },
  'a decision of the record without its trace',
);

export const decisionPageSchema = pageOf(
  'DecisionPage',
  decisionSummarySchema,
  'the decisions of an account, newest first',
);

export const decisionParams = fields({ account: name, number: position }, 'the decision');

export const languageQuery = fields(
  { language: Type.Optional(oneOf(['zh-CN', 'en'])) },
  'the language; without it, the one that Accept-Language asks for',
);

export const explanationSchema = named(
  'Explanation',
  {
    language: oneOf(['zh-CN', 'en']),
    headline: text,
    why: Type.Array(text),
    notHigher: Type.Array(
      fields(
        {
          code: text,
          sentences: Type.Array(text),
          costs: amount,
          clears: orNull(date),
          remedy: orNull(text),
        },
        'one reason why the limit is not higher',
      ),
    ),
    together: orNull(text),
    score: Type.Array(text),
    outlook: text,
    adverse: Type.Array(text),
  },
  'a decision in words; every entry is whole sentences',
);

export const partsSchema = named(
  'DecisionParts',
  {
    language: oneOf(['zh-CN', 'en']),
    ceilings: Type.Array(
      fields(
        {
          ...{ code: text, name: text, amount: orNull(amount), costs: amount, binds: flag },
          remedy: orNull(text),
        },
        'a ceiling; without an amount it does not bound',
      ),
      { description: 'lowest first' },
    ),
    gates: Type.Array(
      fields(
        {
          code: text,
          name: text,
          open: flag,
          detail: orNull(text),
          clears: orNull(date),
          costs: amount,
          remedy: orNull(text),
        },
        'a gate',
      ),
    ),
  },
  'every ceiling and gate of a decision in words; `costs` is how much higher the limit would be without it',
);

export const replaySchema = named(
  'Replay',
  { recorded: digest, replayed: digest, same: flag, decision: decisionSchema },
  'a decision made again from the event log and the documents of then',
);
