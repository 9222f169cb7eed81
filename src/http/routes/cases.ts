import type { CaseAnswer, CaseKey, CaseRow } from '../../app/index.ts';
import {
  accountParams,
  caseListSchema,
  caseParams,
  caseSchema,
  closingSchema,
  formatInstant,
} from '../../contract/index.ts';
import { formatDay, type Instant } from '../../kernel/index.ts';
import { ROLES } from '../principal.ts';
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
      'Disputes and reviews that wait for a person, the one whose answer is due first in front',
    roles: [...STAFF, 'auditor', 'administrator'],
    scope: null,
    account: null,
    answers: { 200: caseListSchema },
    problems: [],
    handle: async (_asked, { headroom }) => {
      const rows = await headroom.cases.waiting(WAITING_MAX);
      return { status: 200, body: { items: rows.map((row) => writeCase(row, false)) } };
    },
  }),
  route({
    id: 'listCasesOfAccount',
    method: 'GET',
    path: '/v1/accounts/:account/cases',
    group: 'Cases',
    summary: 'Disputes and reviews of an account, newest first, and what came of them',
    roles: ROLES,
    scope: 'accounts:read',
    account: 'account',
    params: accountParams,
    answers: { 200: caseListSchema },
    problems: [],
    handle: async ({ params, principal }, { headroom }) => {
      const rows = await headroom.cases.ofAccount(params.account);
      const isOwn = principal.account !== null;
      return { status: 200, body: { items: rows.map((row) => writeCase(row, isOwn)) } };
    },
  }),
  route({
    ...WORK,
    id: 'takeCase',
    path: '/v1/accounts/:account/cases/:kind/:case/take',
    summary: 'Takes a case to work on; whoever asked for it leaves it to somebody else',
    problems: [
      ...['account_must_be_opened', 'case_must_exist', 'case_must_be_open'],
      ...['case_must_be_free', 'case_must_not_be_own'],
    ] as Route['problems'],
    handle: async ({ params, principal }, { headroom }) =>
      worked(await headroom.cases.take(keyOf(params), principal.id)),
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
    handle: async ({ params, principal }, { headroom }) =>
      worked(await headroom.cases.release(keyOf(params), principal.id)),
  }),
  route({
    ...WORK,
    id: 'closeCase',
    path: '/v1/accounts/:account/cases/:kind/:case/close',
    summary: 'Answers a case that one has taken, and tells the borrower',
    body: closingSchema,
    problems: [
      'account_must_be_opened',
      'case_must_exist',
      'case_must_be_open',
      'case_must_be_taken',
    ],
    handle: async ({ params, body, principal }, { headroom }) =>
      worked(await headroom.cases.close({ key: keyOf(params), by: principal.id, ...body })),
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

function worked(answer: CaseAnswer): Answer {
  return 'refused' in answer ? answer : { status: 200, body: writeCase(answer.found, false) };
}

/** Which of the staff works on it is not for the borrower to see. */
function writeCase({ id, ...row }: CaseRow, isOwn: boolean): object {
  return {
    ...row,
    case: id,
    openedOn: formatDay(row.openedOn),
    answerBy: formatDay(row.answerBy),
    askedBy: isOwn ? null : row.askedBy,
    takenBy: isOwn ? null : row.takenBy,
    takenAt: instantOrNull(row.takenAt),
    closedBy: isOwn ? null : row.closedBy,
    closedAt: instantOrNull(row.closedAt),
  };
}

function instantOrNull(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
