import Type from 'typebox';
import { date, digest, fields, instant, name, named, oneOf, orNull, position } from './parts.ts';

const kind = oneOf([
  'limit-policy',
  'scorecard',
  'appetite',
  'jurisdiction-pack',
  'rewards-programme',
]);

export const documentKindParams = fields({ kind }, 'the kind of document');

export const documentParams = fields({ kind, id: name, version: position }, 'the document');

const about = { kind, id: name, version: position, effectiveFrom: date, digest, addedAt: instant };

const documentAboutSchema = named(
  'DocumentAbout',
  about,
  'a version of a policy, scorecard, appetite, jurisdiction pack or rewards programme; it never changes',
);

export const documentListSchema = named(
  'DocumentList',
  { items: Type.Array(documentAboutSchema, { description: 'in the order in which they came' }) },
  'every version of the documents of a kind',
);

export const documentSchema = named(
  'Document',
  { ...about, source: Type.String({ description: 'the text as it was written' }) },
  'a version of a document with its text',
);

export const draftBodySchema = named(
  'NewDraft',
  {
    source: Type.String({
      minLength: 1,
      maxLength: 1_000_000,
      description: 'the document in YAML or JSON',
    }),
  },
  'a document that somebody else is to approve',
);

const status = oneOf(['open', 'approved', 'rejected', 'withdrawn']);
const draftId = Type.String({ pattern: '^[0-9a-f]{16}$', description: 'the id of a draft' });

export const draftParams = fields({ draft: draftId }, 'the draft');

export const draftsQuery = fields({ status: Type.Optional(status) }, 'which drafts');

export const settleBodySchema = named(
  'DraftReason',
  { reason: Type.String({ minLength: 1, maxLength: 500, description: 'why, in a sentence' }) },
  'why a draft is approved, rejected or withdrawn; it stays in the chain for ever',
);

const finding = fields(
  {
    severity: oneOf(['error', 'warning', 'note']),
    code: name,
    where: Type.String({ description: 'inside the documents, as policy.ceilings[3].rows[2]' }),
    message: Type.String({ description: 'in the language that was asked for' }),
  },
  'something that the check has to say',
);

const draftAbout = {
  ...{ draft: draftId, kind, id: name, version: position, effectiveFrom: date, digest, status },
  ...{ author: name, createdAt: instant, settledBy: orNull(name), settledAt: orNull(instant) },
  reason: orNull(Type.String({ description: 'why it was approved, rejected or withdrawn' })),
  findings: Type.Array(finding, { description: 'what the check found in every policy it touches' }),
};

export const draftListSchema = named(
  'DraftList',
  {
    items: Type.Array(named('DraftAbout', draftAbout, 'a document on its way into force'), {
      description: 'newest first, 500 at most',
    }),
  },
  'documents on their way into force',
);

export const draftSchema = named(
  'Draft',
  { ...draftAbout, source: Type.String({ description: 'the text as it was written' }) },
  'a document on its way into force, with its text',
);
