import type { AcceptedView, AdviceTold, GivenAdvice, PlanProgress } from '../../app/index.ts';
import {
  acceptBodySchema,
  acceptedSchema,
  accountParams,
  adviceBodySchema,
  adviceCountsSchema,
  adviceParams,
  adviceSchema,
  type EventContext,
  formatAmount,
  plansSchema,
} from '../../contract/index.ts';
import { type Day, formatDay, type Money } from '../../kernel/index.ts';
import { readAmount } from '../read-values.ts';
import { type Route, route } from '../route.ts';

const GROUP = 'Advice';
const HORIZON_USUAL = 12;

export const adviceRoutes: readonly Route[] = [
  route({
    id: 'advise',
    method: 'POST',
    path: '/v1/accounts/:account/advice',
    group: GROUP,
    summary: 'Dated plans that raise the limit, each proved; or what holds it',
    roles: ['borrower', 'agent', 'machine'],
    scope: 'advice:read',
    account: 'account',
    params: accountParams,
    body: adviceBodySchema,
    answers: { 200: adviceSchema },
    problems: [
      'account_must_be_opened',
      'account_must_not_be_closed',
      'horizon_must_be_in_range',
      'policy_must_be_in_force',
    ],
    handle: async ({ params, body, language }, { headroom, context }) => {
      const { horizon = HORIZON_USUAL, monthlyIncome, spareMonthly } = body;
      const stated = {
        ...(monthlyIncome === undefined
          ? {}
          : { monthlyIncome: readAmount(monthlyIncome, 'monthlyIncome', context) }),
        ...(spareMonthly === undefined
          ? {}
          : { spareMonthly: readAmount(spareMonthly, 'spareMonthly', context) }),
      };
      const given = await headroom.advise({ account: params.account, horizon, stated });
      if ('refused' in given) return given;
      const told = await headroom.tellAdvice(given.advice, language);
      return { status: 200, body: writeAdvice(given, told, context) };
    },
  }),
  route({
    id: 'getAdvice',
    method: 'GET',
    path: '/v1/accounts/:account/advice/:id',
    group: GROUP,
    summary: 'An advice as it was given',
    roles: ['borrower', 'agent', 'auditor', 'machine'],
    scope: 'advice:read',
    account: 'account',
    params: adviceParams,
    answers: { 200: adviceSchema },
    problems: ['advice_must_exist'],
    handle: async ({ params, language }, { headroom, context }) => {
      const given = await headroom.givenAdvice(params.account, params.id);
      if (given === null) return { refused: 'advice_must_exist' };
      const told = await headroom.tellAdvice(given.advice, language);
      return { status: 200, body: writeAdvice(given, told, context) };
    },
  }),
  route({
    id: 'acceptPlan',
    method: 'POST',
    path: '/v1/accounts/:account/plans',
    group: GROUP,
    summary: 'Accepts one plan of an advice; an open one before it is replaced',
    roles: ['borrower', 'machine'],
    scope: 'advice:write',
    account: 'account',
    params: accountParams,
    body: acceptBodySchema,
    answers: { 200: acceptedSchema },
    problems: [
      'account_must_be_opened',
      'advice_must_exist',
      'plan_must_exist',
      'advice_must_not_be_expired',
    ],
    handle: async ({ params, body }, { headroom, context }) => {
      const answer = await headroom.acceptPlan({ account: params.account, ...body });
      if ('refused' in answer) return answer;
      return { status: 200, body: writeAccepted(answer.accepted, context) };
    },
  }),
  route({
    id: 'listPlans',
    method: 'GET',
    path: '/v1/accounts/:account/plans',
    group: GROUP,
    summary: 'The plans that an account has accepted, each step as it stands',
    roles: ['borrower', 'agent', 'auditor', 'machine'],
    scope: 'advice:read',
    account: 'account',
    params: accountParams,
    answers: { 200: plansSchema },
    problems: [],
    handle: async ({ params, language }, { headroom, context }) => {
      const plans = await headroom.acceptedPlans(params.account);
      const told = ({ step, standing }: PlanProgress['steps'][number]) =>
        headroom
          .tellStep(step, language)
          .then((words) => ({ ...writeStep(step, words, context), standing }));
      const items = await Promise.all(
        plans.map(async ({ steps, ...view }) => ({
          ...writeAccepted(view, context),
          steps: await Promise.all(steps.map(told)),
        })),
      );
      return { status: 200, body: { items } };
    },
  }),
  route({
    id: 'countAdvice',
    method: 'GET',
    path: '/v1/advice/counts',
    group: GROUP,
    summary: 'Accounts with a plan and without, months to effect, promises kept',
    roles: ['analyst', 'approver', 'auditor', 'administrator'],
    scope: 'advice:read',
    account: null,
    answers: { 200: adviceCountsSchema },
    problems: [],
    handle: async (_, { headroom }) => ({ status: 200, body: await headroom.adviceCounts() }),
  }),
];

type Step = PlanProgress['steps'][number]['step'];

function writeAdvice(
  { id, advice }: GivenAdvice,
  told: AdviceTold,
  context: EventContext,
): Readonly<Record<string, unknown>> {
  const { account, day, horizon, limit, outcome, awaits, plans, blockers, search, expires } =
    advice;
  return {
    ...{ id, account, day: formatDay(day), horizon, outcome, headline: told.headline },
    limit: formatAmount(limit, context.currency),
    awaits:
      awaits === undefined
        ? null
        : {
            for: awaits.for,
            limit: formatAmount(awaits.limit, context.currency),
            on: formatDay(awaits.on),
          },
    plans: plans.map(({ merits, effort, ...plan }, i) => {
      const words = told.plans[i];
      return {
        ...{ merits, effort, day: formatDay(plan.day) },
        limit: formatAmount(plan.limit, context.currency),
        steps: plan.steps.map((step, at) => writeStep(step, words?.steps[at] ?? '', context)),
        assumptions: plan.assumptions.map(({ code }, at) => ({
          code,
          words: words?.assumptions[at] ?? '',
        })),
        voids: plan.voids.map((code, at) => ({ code, words: words?.voids[at] ?? '' })),
      };
    }),
    holds: blockers.map(({ code, holder, until }, at) => ({
      ...{ code, holder, until: dateOrNull(until), words: told.holds[at] ?? '' },
    })),
    search: { ...search, words: told.certificate },
    policy: advice.versions.policy,
    expires: formatDay(expires),
  };
}

function writeStep(
  { by, until, amount, ...step }: Step,
  words: string,
  { currency }: EventContext,
): object {
  return {
    ...{ ...step, words },
    ...(by === undefined ? {} : { by: formatDay(by) }),
    ...(until === undefined ? {} : { until: formatDay(until) }),
    ...(amount === undefined ? {} : { amount: formatAmount(amount, currency) }),
  };
}

function writeAccepted(view: AcceptedView, { currency }: EventContext): object {
  const { advice, plan, state, promised, reached } = view;
  const limitOf = (limit: Money) => formatAmount(limit, currency);
  return {
    ...{ advice, plan, state, acceptedOn: formatDay(view.acceptedOn) },
    ...{ endedOn: dateOrNull(view.endedOn), expires: formatDay(view.expires) },
    promised: { day: formatDay(promised.day), limit: limitOf(promised.limit) },
    reached: reached === null ? null : { ...reached, limit: limitOf(reached.limit) },
  };
}

function dateOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
