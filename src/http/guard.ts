import type { Principal } from './principal.ts';
import type { Refused, Route } from './route.ts';

/** Why this caller may not call this route for this account; null where they may. */
export function refusalFor(
  principal: Principal | null,
  route: Pick<Route, 'roles' | 'scope' | 'account'>,
  params: Readonly<Record<string, string>>,
): Refused | null {
  const { roles, scope, account } = route;
  if (roles === 'anyone') return null;
  if (principal === null) return { refused: 'credentials_must_be_known' };
  const held = principal.roles.filter((role) => roles.includes(role));
  if (held.length === 0) return { refused: 'role_must_be_allowed' };
  if (scope !== null && principal.scopes !== null && !principal.scopes.includes(scope)) {
    return { refused: 'scope_must_be_granted' };
  }
  // Whoever is let through as a borrower alone sees one account, and only where the route names it.
  const asBorrower = held.every((role) => role === 'borrower');
  const named = account === null ? undefined : params[account];
  if (asBorrower && (named === undefined || named !== principal.account)) {
    return { refused: 'account_must_be_own' };
  }
  return null;
}

/** Stands in where anyone may ask. */
export const NOBODY: Principal = { id: 'nobody', roles: [], account: null, scopes: null };
