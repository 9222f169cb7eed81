import {
  accountParams,
  consentParams,
  consentsSchema,
  formatAmount,
} from '../../contract/index.ts';
import { formatDay } from '../../kernel/index.ts';
import { type Route, route } from '../route.ts';

const GROUP = 'Consents';

export const consentRoutes: readonly Route[] = [
  route({
    id: 'listConsents',
    method: 'GET',
    path: '/v1/accounts/:account/consents',
    group: GROUP,
    summary: 'What a borrower lets the lender look at, and what the limit would be without each',
    roles: ['borrower', 'agent'],
    scope: null,
    account: 'account',
    params: accountParams,
    answers: { 200: consentsSchema },
    problems: ['account_must_be_opened', 'account_must_not_be_closed', 'policy_must_be_in_force'],
    handle: async ({ params }, { headroom, context }) => {
      const answer = await headroom.consents(params.account);
      if ('refused' in answer) return answer;
      const money = (amount: typeof answer.limit) => formatAmount(amount, context.currency);
      const items = answer.items.map(({ source, on, limitWithout }) => {
        return { source, on: formatDay(on), limitWithout: money(limitWithout) };
      });
      return { status: 200, body: { limit: money(answer.limit), items } };
    },
  }),
  route({
    id: 'revokeConsent',
    method: 'POST',
    path: '/v1/accounts/:account/consents/:source/revoke',
    group: GROUP,
    summary: 'Takes a consent back: from today on nothing of the source is used',
    roles: ['borrower'],
    scope: null,
    account: 'account',
    params: consentParams,
    answers: { 204: null },
    problems: ['account_must_be_opened', 'consent_must_be_given'],
    handle: async ({ params }, { headroom }) => {
      const answer = await headroom.revokeConsent(params.account, params.source);
      return 'refused' in answer ? answer : { status: 204 };
    },
  }),
];
