import type { OverrideAnswer, OverrideRow, OverrideSettling } from '../../app/index.ts';
import {
  accountParams,
  type EventContext,
  formatAmount,
  formatInstant,
  overrideBodySchema,
  overrideListSchema,
  overrideParams,
  overrideReasonSchema,
  overrideSchema,
} from '../../contract/index.ts';
import { formatDay } from '../../kernel/index.ts';
import type { Principal } from '../principal.ts';
import type { ProblemName } from '../problems.ts';
import { readAmount, readDay } from '../read-values.ts';
import { type Answer, type Asked, type Route, route, type Service } from '../route.ts';

const GROUP = 'Overrides';
const READERS = ['agent', 'analyst', 'approver', 'auditor', 'administrator'] as const;

/** What the queue shows at most. */
const WAITING_MAX = 500;

const SETTLED = {
  method: 'POST',
  group: GROUP,
  scope: null,
  account: 'account',
  params: overrideParams,
  body: overrideReasonSchema,
  answers: { 200: overrideSchema },
} as const;

const TO_SETTLE: readonly ProblemName[] = [
  'account_must_be_opened',
  'override_must_exist',
  'override_must_be_open',
];

export const overrideRoutes: readonly Route[] = [
  route({
    id: 'proposeOverride',
    method: 'POST',
    path: '/v1/accounts/:account/overrides',
    group: GROUP,
    summary: 'Lays a limit against the policy before an approver, with a reason and an end',
    roles: ['agent', 'analyst'],
    scope: null,
    account: 'account',
    params: accountParams,
    body: overrideBodySchema,
    answers: { 201: overrideSchema },
    problems: ['account_must_be_opened', 'DATE_PASSED', 'DATE_TOO_FAR'],
    handle: async ({ params, body, principal }, { headroom, context }) => {
      const limit = readAmount(body.limit, 'limit', context);
      const until = readDay(body.until, 'until');
      const about = { account: params.account, limit, until, reason: body.reason };
      const answer = await headroom.overrides.propose({ ...about, by: principal.id });
      return written(answer, 201, principal, context);
    },
  }),
  route({
    id: 'listOverrides',
    method: 'GET',
    path: '/v1/overrides',
    group: GROUP,
    summary: 'Overrides that wait for an approver, oldest first',
    roles: READERS,
    scope: null,
    account: null,
    answers: { 200: overrideListSchema },
    problems: [],
    handle: async ({ principal }, { headroom, context }) =>
      listed(await headroom.overrides.waiting(WAITING_MAX), principal, context),
  }),
  route({
    id: 'listOverridesOfAccount',
    method: 'GET',
    path: '/v1/accounts/:account/overrides',
    group: GROUP,
    summary: 'Overrides of an account, newest first, and what became of them',
    roles: READERS,
    scope: null,
    account: 'account',
    params: accountParams,
    answers: { 200: overrideListSchema },
    problems: [],
    handle: async ({ params, principal }, { headroom, context }) =>
      listed(await headroom.overrides.ofAccount(params.account), principal, context),
  }),
  route({
    ...SETTLED,
    id: 'approveOverride',
    path: '/v1/accounts/:account/overrides/:override/approve',
    summary:
      'Lets an override that somebody else proposed stand, within what law and product allow',
    roles: ['approver'],
    problems: [
      ...TO_SETTLE,
      ...['approver_must_not_be_author', 'policy_must_be_in_force', 'ACCOUNT_CLOSED'],
      ...['TIME_BACKWARDS', 'FROZEN', 'DATE_PASSED', 'DATE_TOO_FAR'],
      ...['ABOVE_CEILINGS', 'ABOVE_OWN_CAP'],
    ] as readonly ProblemName[],
    handle: (asked, service) => settled(asked, service, service.headroom.overrides.approve),
  }),
  route({
    ...SETTLED,
    id: 'rejectOverride',
    path: '/v1/accounts/:account/overrides/:override/reject',
    summary: 'Sends an override that somebody else proposed back',
    roles: ['approver'],
    problems: [...TO_SETTLE, 'approver_must_not_be_author'],
    handle: (asked, service) => settled(asked, service, service.headroom.overrides.reject),
  }),
  route({
    ...SETTLED,
    id: 'withdrawOverride',
    path: '/v1/accounts/:account/overrides/:override/withdraw',
    summary: 'Takes an override back that one has proposed and nobody has approved',
    roles: ['agent', 'analyst'],
    problems: [...TO_SETTLE, 'override_must_be_own'],
    handle: (asked, service) => settled(asked, service, service.headroom.overrides.withdraw),
  }),
];

interface Params {
  readonly account: string;
  readonly override: string;
}

async function settled(
  { params, body, principal }: Asked<Params, unknown, { readonly reason: string }>,
  { context }: Service,
  settle: (request: OverrideSettling) => Promise<OverrideAnswer>,
): Promise<Answer> {
  const { account, override: id } = params;
  const answer = await settle({ account, id, reason: body.reason, by: principal.id });
  return written(answer, 200, principal, context);
}

function written(
  answer: OverrideAnswer,
  status: 200 | 201,
  principal: Principal,
  context: EventContext,
): Answer {
  if ('refused' in answer) return answer as Answer;
  return { status, body: writeOverride(answer.override, principal, context) };
}

function listed(rows: readonly OverrideRow[], principal: Principal, context: EventContext): Answer {
  const items = rows.map((row) => writeOverride(row, principal, context));
  return { status: 200, body: { items } };
}

function writeOverride(
  { id, ...row }: OverrideRow,
  principal: Principal,
  { currency }: EventContext,
): object {
  return {
    ...row,
    override: id,
    limit: formatAmount(row.limit, currency),
    currency,
    until: formatDay(row.until),
    isYours: row.proposedBy === principal.id,
    proposedAt: formatInstant(row.proposedAt),
    settledAt: row.settledAt === null ? null : formatInstant(row.settledAt),
  };
}
