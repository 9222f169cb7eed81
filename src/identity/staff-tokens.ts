import type { JWTPayload } from 'jose';
import type { Role } from '../http/index.ts';
import type { Way } from './authenticate.ts';
import { keySetOfProvider } from './key-sets.ts';
import { claimsOf } from './signed-token.ts';

export interface StaffTokens {
  readonly issuer: string;
  readonly audience: string;
  /** The claim that holds the roles; with dots where it lies inside others. */
  readonly rolesClaim: string;
  /** What the provider calls a role, where it has another name for it. */
  readonly roleNames: ReadonlyMap<string, Role>;
}

/** No provider of the staff's makes anybody a borrower or a machine. */
const STAFF: readonly Role[] = ['agent', 'analyst', 'approver', 'auditor', 'administrator'];

/** Tokens of the lender's OpenID provider. Whoever has none of the roles is known, and may do nothing. */
export function staffTokens({ issuer, audience, rolesClaim, roleNames }: StaffTokens): Way {
  const keys = keySetOfProvider(issuer);
  return async (token) => {
    const claims = await claimsOf(token, { issuer, audience, keys, claims: ['sub'] });
    if (claims === null) return null;
    const roles = STAFF.filter((role) =>
      namesIn(claims, rolesClaim).some((name) => (roleNames.get(name) ?? name) === role),
    );
    return { id: `staff:${claims.sub}`, roles, account: null, scopes: null };
  };
}

/** A list of texts, or one text with spaces between them. */
function namesIn(claims: JWTPayload, path: string): readonly string[] {
  const value = path
    .split('.')
    .reduce<unknown>(
      (within, step) =>
        typeof within === 'object' && within !== null && Object.hasOwn(within, step)
          ? (within as Record<string, unknown>)[step]
          : null,
      claims,
    );
  if (typeof value === 'string') return value.split(' ');
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
