import Type from 'typebox';
import {
  amount,
  count,
  fields,
  name,
  named,
  oneOf,
  orNull,
  pageOf,
  pageQuery,
  rate,
  signedAmount,
} from './parts.ts';

export const accountSchema = named(
  'Account',
  {
    id: name,
    product: orNull(name),
    currency: Type.String({ description: 'an ISO 4217 code' }),
    status: oneOf(['active', 'frozen', 'closed']),
    limit: amount,
    balance: signedAmount,
    reserved: amount,
    mostDrawn: amount,
    headroom: amount,
    rate: orNull(rate),
    events: count,
    decisions: count,
  },
  'an account as it stands; amounts in major units. `rate` is what a draw costs a year before any discount, where the policy names it',
);

export const accountPageSchema = pageOf('AccountPage', accountSchema, 'accounts in order of id');

export const accountsQuery = fields(
  { prefix: Type.Optional(name), ...pageQuery.properties },
  'which accounts are wanted, by the beginning of their ids, and which part of the list',
);
