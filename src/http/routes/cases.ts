import type { CaseAnswer, CaseKey, CaseRow } from '../../app/index.ts';
import {
  accountParams,
  caseListSchema,
  caseParams,
  caseSchema,
  closingSchema,
  type EventContext,
  formatAmount,
  formatInstant,
} from '../../contract/index.ts';
import { formatDay, type Instant } from '../../kernel/index.ts';
import { type Principal, ROLES } from '../principal.ts';
import { type Answer, type Route, route } from '../route.ts';

const STAFF = ['agent', 'analyst', 'approver'] as const;

/** What the queue shows at most. */
const WAITING_MAX = 500;

const WORK = {
  method: 'POST',
  group: 'Cases',
  roles: STAFF,
  scope: null,
  account: 'account',
  params: caseParams,
  // What people say of a case is gone when the person is erased.
  confidential: true,
  answers: { 200: caseSchema },
} as const;

export const caseRoutes: readonly Route[] = [
  route({
    id: 'listCases',
    method: 'GET',
    path: '/v1/cases',
    group: 'Cases',
    summary:
      'Disputes, reviews and proposed rises that wait for a person, the one due first in front',
    roles: [...STAFF, 'auditor', 'administrator'],
    scope: null,
    account: null,
    answers: { 200: caseListSchema },
    problems: [],
    handle: async ({ principal }, { headroom, context }) => {
      const rows = await headroom.cases.waiting(WAITING_MAX);
      return listed(rows, principal, context);
    },
  }),
  route({
    id: 'listCasesOfAccount',
    method: 'GET',
    path: '/v1/accounts/:account/cases',
    group: 'Cases',
    summary:
      'Disputes, reviews and proposed rises of an account, newest first, and what came of them',
    roles: ROLES,
    scope: 'accounts:read',
    account: 'account',
    params: accountParams,
    answers: { 200: caseListSchema },
    problems: [],
    handle: async ({ params, principal }, { headroom, context }) =>
      listed(await headroom.cases.ofAccount(params.account), principal, context),
  }),
  route({
    ...WORK,
    id: 'takeCase',
    path: '/v1/accounts/:account/cases/:kind/:case/take',
    summary:
      'Takes a case to work on; whoever asked for it leaves it to another, and a rise to approvers',
    problems: [
      ...['account_must_be_opened', 'case_must_exist', 'case_must_be_open'],
      ...['case_must_be_free', 'case_must_not_be_own'],
    ] as Route['problems'],
    handle: async ({ params, principal }, { headroom, context }) => {
      const key = keyOf(params);
      if (!mayWork(key, principal)) return { refused: 'role_must_be_allowed' };
      return worked(await headroom.cases.take(key, principal.id), principal, context);
    },
  }),
  route({
    ...WORK,
    id: 'releaseCase',
    path: '/v1/accounts/:account/cases/:kind/:case/release',
    summary: 'Gives a case back to the others',
    problems: [
      'account_must_be_opened',
      'case_must_exist',
      'case_must_be_open',
      'case_must_be_taken',
    ],
    handle: async ({ params, principal }, { headroom, context }) =>
      worked(await headroom.cases.release(keyOf(params), principal.id), principal, context),
  }),
  route({
    ...WORK,
    id: 'closeCase',
    path: '/v1/accounts/:account/cases/:kind/:case/close',
    summary:
      'Answers a case that one has taken, and tells the borrower; a rise that is approved goes to them',
    body: closingSchema,
    problems: [
      'account_must_be_opened',
      'case_must_exist',
      'case_must_be_open',
      'case_must_be_taken',
      'outcome_must_fit_case',
    ],
    handle: async ({ params, body, principal }, { headroom, context }) => {
      const key = keyOf(params);
      if (!mayWork(key, principal)) return { refused: 'role_must_be_allowed' };
      const closed = await headroom.cases.close({ key, by: principal.id, ...body });
      return worked(closed, principal, context);
    },
  }),
];

interface Params {
  readonly account: string;
  readonly kind: CaseKey['kind'];
  readonly case: string;
}

function keyOf({ account, kind, case: id }: Params): CaseKey {
  return { account, kind, id };
}

/** A rise above what the policy lets go by itself is for those who approve. */
function mayWork({ kind }: CaseKey, { roles }: Principal): boolean {
  return kind !== 'rise' || roles.includes('approver');
}

function worked(answer: CaseAnswer, principal: Principal, context: EventContext): Answer {
  if ('refused' in answer) return answer;
  return { status: 200, body: writeCase(answer.found, principal, context) };
}

function listed(rows: readonly CaseRow[], principal: Principal, context: EventContext): Answer {
  return { status: 200, body: { items: rows.map((row) => writeCase(row, principal, context)) } };
}

/** Which of the staff works on it is not for the borrower to see. */
function writeCase(
  { id, ...row }: CaseRow,
  principal: Principal,
  { currency }: EventContext,
): object {
  const isOwn = principal.account !== null;
  return {
    ...row,
    case: id,
    openedOn: formatDay(row.openedOn),
    answerBy: formatDay(row.answerBy),
    amount: row.amount === null ? null : formatAmount(row.amount, currency),
    currency,
    askedBy: isOwn ? null : row.askedBy,
    takenBy: isOwn ? null : row.takenBy,
    isYours: row.takenBy === principal.id,
    takenAt: instantOrNull(row.takenAt),
    closedBy: isOwn ? null : row.closedBy,
    closedAt: instantOrNull(row.closedAt),
  };
}

function instantOrNull(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
