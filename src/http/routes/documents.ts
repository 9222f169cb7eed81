import { createHash } from 'node:crypto';
import { idOf, type StoredDocument } from '../../app/index.ts';
import {
  documentAnswerSchema,
  documentBodySchema,
  documentKindParams,
  documentListSchema,
  documentParams,
  documentSchema,
  formatInstant,
} from '../../contract/index.ts';
import { formatDay } from '../../kernel/index.ts';
import { readNewDocument } from '../new-document.ts';
import { type Answer, type Route, route, type Service } from '../route.ts';

const GROUP = 'Documents';

export const documentRoutes: readonly Route[] = [
  route({
    id: 'addDocument',
    method: 'POST',
    path: '/v1/documents',
    group: GROUP,
    summary:
      'Adds a version of a policy, scorecard, appetite, jurisdiction pack or rewards programme',
    roles: ['administrator'],
    scope: 'documents:write',
    account: null,
    body: documentBodySchema,
    bodyMax: 1024 * 1024,
    answers: { 200: documentAnswerSchema, 201: documentAnswerSchema },
    problems: [
      'document_must_be_valid',
      'version_must_not_be_taken',
      'currency_must_be_the_services',
      'hold_out_key_must_be_configured',
    ],
    handle: async ({ body }, service) => addDocument(body.source, service),
  }),
  route({
    id: 'listDocuments',
    method: 'GET',
    path: '/v1/documents/:kind',
    group: GROUP,
    summary: 'Every version of the documents of a kind',
    roles: ['agent', 'analyst', 'approver', 'auditor', 'administrator', 'machine'],
    scope: 'documents:read',
    account: null,
    params: documentKindParams,
    tagged: true,
    answers: { 200: documentListSchema },
    problems: [],
    handle: async ({ params }, { headroom }) => {
      const documents = await headroom.documents(params.kind);
      const all = createHash('sha256');
      for (const { digest } of documents) all.update(digest);
      const items = documents.map(writeAbout);
      return { status: 200, body: { items }, etag: all.digest('hex') };
    },
  }),
  route({
    id: 'getDocument',
    method: 'GET',
    path: '/v1/documents/:kind/:id/:version',
    group: GROUP,
    summary: 'One version of a document, as it was written',
    roles: ['agent', 'analyst', 'approver', 'auditor', 'administrator', 'machine'],
    scope: 'documents:read',
    account: null,
    params: documentParams,
    tagged: true,
    answers: { 200: documentSchema },
    problems: ['document_must_exist'],
    handle: async ({ params }, { headroom }) => {
      const found = await headroom.document(params.kind, params.id, params.version);
      if (found === null) return { refused: 'document_must_exist' };
      const body = { ...writeAbout(found), source: found.source };
      return { status: 200, body, etag: found.digest };
    },
  }),
];

function writeAbout({ kind, id, version, effectiveFrom, digest, addedAt }: StoredDocument): object {
  const from = formatDay(effectiveFrom);
  return { kind, id, version, effectiveFrom: from, digest, addedAt: formatInstant(addedAt) };
}

async function addDocument(source: string, { headroom, context }: Service): Promise<Answer> {
  const read = readNewDocument(source, 'source', context.currency);
  if ('problems' in read) {
    const errors = read.problems.map(({ path, line, column, message }) => {
      const place = line === undefined ? '' : `line ${line}, column ${column ?? 1}: `;
      return { path, message: `${place}${message}` };
    });
    return { refused: 'document_must_be_valid', errors };
  }
  const added = await headroom.addDocument(read.ok);
  if ('refused' in added) return added;
  const { kind, content } = read.ok;
  const about = { kind, id: idOf(read.ok), version: content.version };
  return { status: added.outcome === 'added' ? 201 : 200, body: { ...added, ...about } };
}
