import type { Authorization, AuthorizationAnswer } from '../../app/index.ts';
import {
  accountParams,
  authorizationAnswerSchema,
  authorizationParams,
  authorizationSchema,
  confirmBodySchema,
  type EventContext,
  formatAmount,
  formatInstant,
  reserveBodySchema,
} from '../../contract/index.ts';
import { readAmount, readDay } from '../read-values.ts';
import { type Answer, type Route, route } from '../route.ts';

const GROUP = 'Authorizations';

export const authorizationRoutes: readonly Route[] = [
  route({
    id: 'reserve',
    method: 'POST',
    path: '/v1/accounts/:account/authorizations',
    group: GROUP,
    summary: 'Keeps an amount free for a draw, or declines it with the reason',
    roles: ['machine'],
    scope: 'authorizations:write',
    account: 'account',
    params: accountParams,
    body: reserveBodySchema,
    answers: { 200: authorizationAnswerSchema },
    problems: [
      'account_must_be_opened',
      'amount_must_be_positive',
      'id_must_not_be_taken',
      'policy_must_be_in_force',
    ],
    handle: async ({ params, body }, { headroom, context }) => {
      const amount = readAmount(body.amount, 'amount', context);
      const { id, seconds } = body;
      const answer = await headroom.reserve({ account: params.account, id, amount, seconds });
      return answerOf(answer, context);
    },
  }),
  route({
    id: 'getAuthorization',
    method: 'GET',
    path: '/v1/accounts/:account/authorizations/:id',
    group: GROUP,
    summary: 'One authorization as it stands',
    roles: ['borrower', 'agent', 'auditor', 'administrator', 'machine'],
    scope: 'authorizations:read',
    account: 'account',
    params: authorizationParams,
    answers: { 200: authorizationSchema },
    problems: ['authorization_must_exist'],
    handle: async ({ params }, { headroom, context }) => {
      const found = await headroom.authorization(params.account, params.id);
      if (found === null) return { refused: 'authorization_must_exist' };
      return { status: 200, body: writeAuthorization(found, context) };
    },
  }),
  route({
    id: 'confirm',
    method: 'POST',
    path: '/v1/accounts/:account/authorizations/:id/confirm',
    group: GROUP,
    summary: 'Turns what was reserved into a draw; the event log has it from then on',
    roles: ['machine'],
    scope: 'authorizations:write',
    account: 'account',
    params: authorizationParams,
    body: confirmBodySchema,
    answers: { 200: authorizationAnswerSchema },
    problems: [
      'account_must_be_opened',
      'authorization_must_exist',
      'authorization_must_be_reserved',
      'amount_must_be_positive',
      'amount_must_not_exceed_reserved',
      'due_date_must_not_be_past',
    ],
    handle: async ({ params, body }, { headroom, context }) => {
      const { amount, loan, schedule } = body;
      const instalments = schedule?.map((one, i) => ({
        due: readDay(one.due, `schedule[${i}].due`),
        amount: readAmount(one.amount, `schedule[${i}].amount`, context),
      }));
      const answer = await headroom.confirm({
        ...params,
        amount: amount === undefined ? null : readAmount(amount, 'amount', context),
        ...(loan === undefined ? {} : { loan }),
        ...(instalments === undefined ? {} : { schedule: instalments }),
      });
      return answerOf(answer, context);
    },
  }),
  route({
    id: 'release',
    method: 'POST',
    path: '/v1/accounts/:account/authorizations/:id/release',
    group: GROUP,
    summary: 'Gives back what was reserved',
    roles: ['machine'],
    scope: 'authorizations:write',
    account: 'account',
    params: authorizationParams,
    answers: { 200: authorizationAnswerSchema },
    problems: [
      'account_must_be_opened',
      'authorization_must_exist',
      'authorization_must_be_reserved',
    ],
    handle: async ({ params }, { headroom, context }) =>
      answerOf(await headroom.release(params.account, params.id), context),
  }),
];

function answerOf(answer: AuthorizationAnswer, context: EventContext): Answer {
  if ('refused' in answer) return answer;
  const headroom = formatAmount(answer.headroom, context.currency);
  return { status: 200, body: { ...writeAuthorization(answer.authorization, context), headroom } };
}

function writeAuthorization(authorization: Authorization, { currency }: EventContext): object {
  const { id, account, amount, status, reason, reservedAt, expiresAt, drawn } = authorization;
  return {
    ...{ id, account, status, reason },
    amount: formatAmount(amount, currency),
    reservedAt: formatInstant(reservedAt),
    expiresAt: formatInstant(expiresAt),
    drawn: formatAmount(drawn, currency),
  };
}
