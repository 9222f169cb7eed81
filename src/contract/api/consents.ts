import Type from 'typebox';
import { amount, date, fields, name, named } from './parts.ts';

export const consentParams = fields({ account: name, source: name }, 'the consent');

export const consentsSchema = named(
  'Consents',
  {
    limit: amount,
    items: Type.Array(
      fields({ source: name, on: date, limitWithout: amount }, 'a consent that stands'),
      { description: 'in the order in which they were given' },
    ),
  },
  'what the next decision comes to, and what it would come to without each consent',
);
