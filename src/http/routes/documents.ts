import { createHash } from 'node:crypto';
import type { StoredDocument } from '../../app/index.ts';
import {
  documentKindParams,
  documentListSchema,
  documentParams,
  documentSchema,
  formatInstant,
} from '../../contract/index.ts';
import { formatDay } from '../../kernel/index.ts';
import { type Route, route } from '../route.ts';

const GROUP = 'Documents';

export const documentRoutes: readonly Route[] = [
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
