import Type, { type TSchema } from 'typebox';
import { DATA_KINDS } from '../kernel/index.ts';
import { head } from './document-schema.ts';
import {
  flag,
  jurisdiction,
  list,
  name,
  object,
  oneOf,
  optional,
  titled,
  union,
  wholeFrom,
  words,
} from './schemas.ts';

const horizon = union(
  [wholeFrom(1, 'a number of days from 1'), Type.Null()],
  'a number of days from 1, or null',
);

const source = object(
  {
    source: titled('As events name it', name),
    kind: titled('What the data is about, as law tells it apart', oneOf(DATA_KINDS)),
    words: titled('What it is: a noun phrase', words),
    purpose: titled('What it is used for', words),
    consent: optional(titled('What the borrower agrees to; own records need none', words)),
    licensed: titled('Whoever sends it holds the licence that the law asks for', flag),
    horizon: titled('How many days back it may be looked at', horizon),
    columns: optional(
      titled('Columns of plain tables taken from it', list(name, 'a list of names')),
    ),
  },
  'a source {source, kind, words, purpose, consent, licensed, horizon}',
);

export const sourcesSchema: TSchema = object(
  {
    ...head('data-sources'),
    jurisdiction: titled('Whose law the data is held against', jurisdiction),
    sources: list(source, 'a list of sources'),
  },
  'where data comes from, and by what right',
);
