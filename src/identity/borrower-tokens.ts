import type { Way } from './authenticate.ts';
import type { KeySet } from './key-sets.ts';
import { claimsOf } from './signed-token.ts';

export interface BorrowerTokens {
  /** The lender's app, as it names itself in `iss`. */
  readonly issuer: string;
  readonly audience: string;
  readonly keys: KeySet;
}

/** A token that is found on a lost telephone is worth nothing a quarter of an hour later. */
const SECONDS_MAX = 900;

/** Tokens that the lender's app signs for a borrower whom it has logged in; the claim `account` says whose. */
export function borrowerTokens({ issuer, audience, keys }: BorrowerTokens): Way {
  const demands = { issuer, audience, keys, claims: ['account'], secondsMax: SECONDS_MAX };
  return async (token) => {
    const account = (await claimsOf(token, demands))?.account;
    if (typeof account !== 'string' || account === '') return null;
    return { id: `borrower:${account}`, roles: ['borrower'], account, scopes: null };
  };
}
