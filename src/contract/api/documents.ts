import Type from 'typebox';
import { date, digest, fields, instant, name, named, oneOf, position } from './parts.ts';

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

export const documentBodySchema = named(
  'NewDocument',
  {
    source: Type.String({
      minLength: 1,
      maxLength: 1_000_000,
      description: 'the document in YAML or JSON',
    }),
  },
  'a document to add',
);

export const documentAnswerSchema = named(
  'DocumentAnswer',
  { outcome: oneOf(['added', 'duplicate']), kind, id: name, version: position, digest },
  'what became of a document',
);
