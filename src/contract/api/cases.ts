import Type from 'typebox';
import { date, fields, instant, name, named, oneOf, orNull } from './parts.ts';

const kind = oneOf(['dispute', 'review']);
const outcome = oneOf(['upheld', 'corrected', 'overridden']);
const words = Type.String({ minLength: 1, maxLength: 2000, description: 'what is told' });

export const caseParams = fields({ account: name, kind, case: name }, 'the case');

const caseFields = {
  account: name,
  kind,
  case: name,
  openedOn: date,
  answerBy: date,
  note: orNull(Type.String({ description: 'what was said with it' })),
  askedBy: orNull(name),
  takenBy: orNull(name),
  takenAt: orNull(instant),
  closedAt: orNull(instant),
  closedBy: orNull(name),
  outcome: orNull(outcome),
  words: orNull(Type.String({ description: 'what the borrower was told' })),
};

export const caseSchema = named(
  'Case',
  caseFields,
  'a dispute, or a decision under review by a person; who of the staff is not for the borrower to see',
);

export const caseListSchema = named(
  'CaseList',
  { items: Type.Array(caseSchema, { description: 'in the order of the route' }) },
  'disputes and decisions under review',
);

export const closingSchema = named(
  'CaseAnswer',
  { outcome, words },
  'what came of it, and what the borrower is told',
);
