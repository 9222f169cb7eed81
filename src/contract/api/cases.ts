import Type from 'typebox';
import { amount, date, fields, instant, name, named, oneOf, orNull, position } from './parts.ts';

const kind = oneOf(['dispute', 'review', 'rise']);
const outcome = oneOf(['upheld', 'corrected', 'overridden', 'approved', 'refused']);
const words = Type.String({ minLength: 1, maxLength: 2000, description: 'what is told' });

export const caseParams = fields({ account: name, kind, case: name }, 'the case');

const caseFields = {
  account: name,
  kind,
  case: name,
  openedOn: date,
  answerBy: date,
  amount: orNull(amount),
  currency: Type.String({ description: 'of the amount, as ISO 4217 has it' }),
  decision: orNull(position),
  note: orNull(Type.String({ description: 'what was said with it' })),
  askedBy: orNull(name),
  takenBy: orNull(name),
  isYours: Type.Boolean({ description: 'true where whoever asks has taken it' }),
  takenAt: orNull(instant),
  closedAt: orNull(instant),
  closedBy: orNull(name),
  outcome: orNull(outcome),
  words: orNull(Type.String({ description: 'what the borrower was told' })),
};

export const caseSchema = named(
  'Case',
  caseFields,
  'a dispute, a decision under review by a person, or a rise to `amount` that waits for approval; `decision` is the one that the account lived by when it began, `isYours` true where whoever asks has taken it; who of the staff is not for the borrower to see',
);

export const caseListSchema = named(
  'CaseList',
  { items: Type.Array(caseSchema, { description: 'in the order of the route' }) },
  'disputes, decisions under review and proposed rises',
);

export const closingSchema = named(
  'CaseAnswer',
  { outcome, words },
  'what came of it, and what the borrower is told: a rise is approved or refused, all else upheld, corrected or overridden',
);
