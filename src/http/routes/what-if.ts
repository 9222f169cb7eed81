import type { WhatIfAnswer } from '../../app/index.ts';
import {
  accountParams,
  type EventContext,
  formatAmount,
  standpointSchema,
  whatIfBodySchema,
  whatIfSchema,
} from '../../contract/index.ts';
import { formatDay, type Money } from '../../kernel/index.ts';
import type { ProblemName } from '../problems.ts';
import { readAmount } from '../read-values.ts';
import { type Route, route } from '../route.ts';
import { toldToBorrower } from '../told-to-borrower.ts';

type WhatIf = Exclude<WhatIfAnswer, { readonly refused: unknown }>;

const GROUP = 'Advice';

const PROBLEMS: readonly ProblemName[] = [
  'account_must_be_opened',
  'account_must_not_be_closed',
  'policy_must_be_in_force',
];

export const whatIfRoutes: readonly Route[] = [
  route({
    id: 'getStandpoint',
    method: 'GET',
    path: '/v1/accounts/:account/standpoint',
    group: GROUP,
    summary: 'What the engine needs to decide the futures of an account by itself, as in its page',
    roles: ['borrower', 'agent', 'approver'],
    scope: null,
    account: 'account',
    params: accountParams,
    answers: { 200: standpointSchema },
    problems: PROBLEMS,
    handle: async ({ params, principal }, { headroom }) => {
      const answer = await headroom.standpoint(params.account);
      if ('refused' in answer) return answer;
      const { standpoint } = answer;
      if (principal.account === null) return { status: 200, body: standpoint };
      return {
        status: 200,
        body: { ...standpoint, events: standpoint.events.map(toldToBorrower) },
      };
    },
  }),
  route({
    id: 'whatIf',
    method: 'POST',
    path: '/v1/accounts/:account/what-if',
    group: GROUP,
    summary: 'The limit that paying more, owing fewer lenders or waiting would lead to',
    roles: ['borrower', 'agent', 'machine'],
    scope: 'advice:read',
    account: 'account',
    params: accountParams,
    body: whatIfBodySchema,
    answers: { 200: whatIfSchema },
    problems: PROBLEMS,
    handle: async ({ params, body, language }, { headroom, context }) => {
      const { pay = 0, lenders = 0, months = 0 } = body;
      const supposed = { pay: readAmount(pay, 'pay', context), lenders, months };
      const answer = await headroom.whatIf(params.account, supposed, language);
      if ('refused' in answer) return answer;
      return { status: 200, body: writeWhatIf(answer, context) };
    },
  }),
];

function writeWhatIf({ outcome, room, told }: WhatIf, { currency }: EventContext): object {
  const { supposed, day, limit, path, holds, assumptions } = outcome;
  const amountOf = (amount: Money) => formatAmount(amount, currency);
  return {
    supposed: { ...supposed, pay: amountOf(supposed.pay) },
    room: { ...room, pay: amountOf(room.pay), owedElsewhere: amountOf(room.owedElsewhere) },
    ...{ day: formatDay(day), limit: amountOf(limit) },
    path: path.map((review) => ({ day: formatDay(review.day), limit: amountOf(review.limit) })),
    holds: holds.map(({ code }, i) => ({ code, words: told.holds[i] ?? '' })),
    assumptions: assumptions.map(({ code }, i) => ({ code, words: told.assumptions[i] ?? '' })),
  };
}
