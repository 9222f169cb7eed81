import type { DraftAnswer, DraftRow, NewDocument } from '../../app/index.ts';
import {
  draftBodySchema,
  draftListSchema,
  draftParams,
  draftSchema,
  draftsQuery,
  formatInstant,
  type Outcome,
  settleBodySchema,
} from '../../contract/index.ts';
import { formatDay, type Instant, type Language } from '../../kernel/index.ts';
import type { ProblemName } from '../problems.ts';
import { readInThread } from '../read-in-thread.ts';
import { type Answer, type Asked, type Route, route, type Service } from '../route.ts';

const GROUP = 'Documents';
const READERS = ['analyst', 'approver', 'auditor', 'administrator', 'machine'] as const;

/** What can be wrong with a document when it is written, and again when it is approved. */
const UNFIT: readonly ProblemName[] = [
  'version_must_not_be_taken',
  'effective_date_must_not_be_past',
  'currency_must_be_the_services',
  'hold_out_key_must_be_configured',
  'scorecard_must_exist',
  'check_must_end_in_time',
];

const SETTLED = {
  method: 'POST',
  group: GROUP,
  scope: 'documents:write',
  account: null,
  params: draftParams,
  body: settleBodySchema,
  answers: { 200: draftSchema },
} as const;

export const draftRoutes: readonly Route[] = [
  route({
    id: 'putDraft',
    method: 'POST',
    path: '/v1/drafts',
    group: GROUP,
    summary: 'Checks a new version of a document, and lays it before an approver',
    roles: ['analyst', 'machine'],
    scope: 'documents:write',
    account: null,
    body: draftBodySchema,
    bodyMax: 1024 * 1024,
    answers: { 201: draftSchema },
    problems: ['document_must_be_valid', ...UNFIT],
    handle: async ({ body, principal, language }, service) => {
      const read = await readInThread(body.source, service.context.currency);
      if (read === null) return { refused: 'check_must_end_in_time' };
      if ('problems' in read) return notValid(read.problems);
      const answer = await service.headroom.drafts.put(read.ok, principal.id);
      return 'refused' in answer
        ? answer
        : { status: 201, body: writeDraft(answer.draft, language) };
    },
  }),
  route({
    id: 'listDrafts',
    method: 'GET',
    path: '/v1/drafts',
    group: GROUP,
    summary: 'Documents that wait for an approver, and what became of the others',
    roles: READERS,
    scope: 'documents:read',
    account: null,
    query: draftsQuery,
    answers: { 200: draftListSchema },
    problems: [],
    handle: async ({ query, language }, { headroom }) => {
      const rows = await headroom.drafts.list(query.status ?? null);
      return { status: 200, body: { items: rows.map((row) => writeAbout(row, language)) } };
    },
  }),
  route({
    id: 'getDraft',
    method: 'GET',
    path: '/v1/drafts/:draft',
    group: GROUP,
    summary: 'A document on its way into force, as it was written',
    roles: READERS,
    scope: 'documents:read',
    account: null,
    params: draftParams,
    answers: { 200: draftSchema },
    problems: ['draft_must_exist'],
    handle: async ({ params, language }, { headroom }) => {
      const found = await headroom.drafts.find(params.draft);
      if (found === null) return { refused: 'draft_must_exist' };
      return { status: 200, body: writeDraft(found, language) };
    },
  }),
  route({
    ...SETTLED,
    id: 'approveDraft',
    path: '/v1/drafts/:draft/approve',
    summary: 'Puts a draft of somebody else in force from its day on',
    roles: ['approver'],
    problems: [
      ...['draft_must_exist', 'draft_must_be_open', 'approver_must_not_be_author'],
      ...['draft_must_pass_check', ...UNFIT],
    ] as readonly ProblemName[],
    handle: (asked, { headroom }) => settled(asked, headroom.drafts.approve),
  }),
  route({
    ...SETTLED,
    id: 'rejectDraft',
    path: '/v1/drafts/:draft/reject',
    summary: 'Sends a draft of somebody else back',
    roles: ['approver'],
    problems: ['draft_must_exist', 'draft_must_be_open', 'approver_must_not_be_author'],
    handle: (asked, { headroom }) => settled(asked, headroom.drafts.reject),
  }),
  route({
    ...SETTLED,
    id: 'withdrawDraft',
    path: '/v1/drafts/:draft/withdraw',
    summary: 'Takes a draft of one’s own back',
    roles: ['analyst', 'machine'],
    problems: ['draft_must_exist', 'draft_must_be_open', 'draft_must_be_own'],
    handle: (asked, { headroom }) => settled(asked, headroom.drafts.withdraw),
  }),
];

type Drafts = Service['headroom']['drafts'];

async function settled(
  {
    params,
    body,
    principal,
    language,
  }: Asked<{ readonly draft: string }, unknown, { readonly reason: string }>,
  settle: Drafts['approve'],
): Promise<Answer> {
  const answer: DraftAnswer = await settle({ id: params.draft, by: principal.id, ...body });
  return 'refused' in answer ? answer : { status: 200, body: writeDraft(answer.draft, language) };
}

type Problems = Extract<Outcome<NewDocument>, { problems: unknown }>['problems'];

function notValid(problems: Problems): Answer {
  const errors = problems.map(({ path, line, column, message }) => {
    const place = line === undefined ? '' : `line ${line}, column ${column ?? 1}: `;
    return { path, message: `${place}${message}` };
  });
  return { refused: 'document_must_be_valid', errors };
}

function writeDraft(row: DraftRow, language: Language): object {
  return { ...writeAbout(row, language), source: row.source };
}

function writeAbout(row: DraftRow, language: Language): object {
  const { id, kind, document, version, effectiveFrom, digest, status } = row;
  const { author, createdAt, settledBy, settledAt, reason, findings } = row;
  return {
    ...{ draft: id, kind, id: document, version, effectiveFrom: formatDay(effectiveFrom), digest },
    ...{ status, author, createdAt: formatInstant(createdAt), settledBy, reason },
    settledAt: settledAt === null ? null : formatInstant(settledAt as Instant),
    findings: findings.map(({ severity, code, where, message }) => {
      return { severity, code, where, message: message[language] };
    }),
  };
}
