import type { AccountView } from '../../app/index.ts';
import {
  accountPageSchema,
  accountParams,
  accountSchema,
  accountsQuery,
  type EventContext,
  formatAmount,
} from '../../contract/index.ts';
import { pageByText, pageOfRows } from '../cursor.ts';
import { ROLES } from '../principal.ts';
import { type Route, route } from '../route.ts';

export const accountRoutes: readonly Route[] = [
  route({
    id: 'listAccounts',
    method: 'GET',
    path: '/v1/accounts',
    group: 'Accounts',
    summary: 'Accounts in order of their ids: all, or those whose ids begin so',
    roles: ['agent', 'analyst', 'approver', 'auditor', 'administrator', 'machine'],
    scope: 'accounts:read',
    account: null,
    query: accountsQuery,
    answers: { 200: accountPageSchema },
    problems: ['cursor_must_be_from_page'],
    handle: async ({ query }, { headroom, context }) => {
      const page = pageByText(query);
      const rows = await headroom.accounts({ prefix: query.prefix ?? '', ...page });
      const body = pageOfRows(
        rows,
        page,
        ({ id }) => id,
        (view) => writeAccount(view, context),
      );
      return { status: 200, body };
    },
  }),
  route({
    id: 'getAccount',
    method: 'GET',
    path: '/v1/accounts/:account',
    group: 'Accounts',
    summary: 'One account as it stands: limit, balance, reserved amounts, headroom',
    roles: ROLES,
    scope: 'accounts:read',
    account: 'account',
    params: accountParams,
    answers: { 200: accountSchema },
    problems: ['account_must_be_opened'],
    handle: async ({ params }, { headroom, context }) => {
      const view = await headroom.account(params.account);
      if (view === null) return { refused: 'account_must_be_opened' };
      return { status: 200, body: writeAccount(view, context) };
    },
  }),
];

function writeAccount(view: AccountView, { currency }: EventContext): object {
  const { id, product, status, rate, position, decisions } = view;
  const { limit, balance, reserved, mostDrawn, headroom } = view;
  const amounts = Object.entries({ limit, balance, reserved, mostDrawn, headroom }).map(
    ([field, amount]) => [field, formatAmount(amount, currency)],
  );
  const about = { id, product, currency, status };
  return { ...about, ...Object.fromEntries(amounts), rate, events: position, decisions };
}
