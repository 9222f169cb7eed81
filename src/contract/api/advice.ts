import Type from 'typebox';
import {
  amount,
  count,
  date,
  digest,
  fields,
  name,
  named,
  oneOf,
  orNull,
  position,
} from './parts.ts';

const words = Type.String({ description: 'in the language that was asked for' });

const horizon = Type.Integer({
  minimum: 1,
  maximum: 24,
  description: 'how many months to look ahead, from 1 to 24',
});

export const adviceParams = fields({ account: name, id: digest }, 'the advice');

export const adviceBodySchema = named(
  'AdviceRequest',
  {
    horizon: Type.Optional(horizon),
    monthlyIncome: Type.Optional(amount),
    spareMonthly: Type.Optional(amount),
  },
  'what the borrower states, where they do: income, and what can be paid each month beyond what falls due',
);

const step = {
  action: name,
  words,
  by: Type.Optional(date),
  until: Type.Optional(date),
  amount: Type.Optional(amount),
  parts: Type.Optional(count),
  share: Type.Optional(count),
  lenders: Type.Optional(count),
};

const plan = fields(
  {
    merits: Type.Array(oneOf(['least', 'fastest', 'largest']), {
      description: 'how it stands out',
    }),
    effort: Type.Number({ description: 'how much it asks of the borrower' }),
    day: date,
    limit: amount,
    steps: Type.Array(fields(step, 'what to do; share in basis points'), {
      description: 'none where waiting is enough',
    }),
    assumptions: Type.Array(fields({ code: name, words }, 'what is taken to be so'), {
      description: 'what is taken to be so',
    }),
    voids: Type.Array(fields({ code: name, words }, 'what would void it'), {
      description: 'what would void it',
    }),
  },
  'steps, and the limit that they lead to on a day',
);

export const adviceSchema = named(
  'Advice',
  {
    id: digest,
    account: name,
    day: date,
    horizon,
    limit: amount,
    outcome: oneOf(['now', 'waits', 'plan', 'none']),
    awaits: orNull(
      fields(
        { for: oneOf(['answer', 'approval', 'again']), limit: amount, on: date },
        'a rise that is decided and waits: `on` is the first day too late, or the first on which it is offered again',
      ),
    ),
    headline: words,
    plans: Type.Array(plan, { description: 'the one of least effort first' }),
    holds: Type.Array(
      fields({ code: name, holder: name, until: orNull(date), words }, 'what holds the limit'),
      { description: 'what holds the limit where no plan helps' },
    ),
    search: fields(
      { combinations: count, decided: count, reviews: count, words },
      'what was searched: the certificate',
    ),
    policy: Type.String({ description: 'the policy that it was proved on, as cn-personal@1' }),
    expires: date,
  },
  'what would raise a limit, proved on the policy in force; or what holds it',
);

const accepted = {
  advice: digest,
  plan: count,
  acceptedOn: date,
  state: oneOf(['open', 'kept', 'missed', 'expired', 'replaced']),
  endedOn: orNull(date),
  promised: fields({ day: date, limit: amount }, 'what was promised'),
  expires: date,
  reached: orNull(
    fields({ decision: position, limit: amount }, 'what was decided when its steps were done'),
  ),
};

export const acceptBodySchema = named(
  'AcceptRequest',
  { advice: digest, plan: count },
  'an advice, and which of its plans, from 0',
);

export const acceptedSchema = named('AcceptedPlan', accepted, 'a plan that was accepted');

export const plansSchema = named(
  'Plans',
  {
    items: Type.Array(
      fields(
        {
          ...accepted,
          steps: Type.Array(
            fields({ ...step, standing: oneOf(['done', 'due', 'missed']) }, 'a step, as it stands'),
            { description: 'its steps' },
          ),
        },
        'a plan that was accepted, with its progress',
      ),
      { description: 'newest first' },
    ),
  },
  'the plans that an account has accepted',
);

export const adviceCountsSchema = named(
  'AdviceCounts',
  {
    advised: count,
    risesNow: count,
    withPlan: count,
    certifiedWithout: count,
    medianDays: orNull(count),
    accepted: count,
    open: count,
    missed: count,
    expired: count,
    replaced: count,
    carriedOut: count,
    promiseKept: count,
  },
  'accounts by the advice that they were given last, and what became of accepted plans',
);
