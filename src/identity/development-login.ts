import { type Principal, ROLES } from '../http/index.ts';
import type { Way } from './authenticate.ts';

/** Whoever brings no credentials, where nobody has to say who they are. */
const DEVELOPER: Principal = { id: 'developer', roles: ROLES, account: null, scopes: null };

/**
 * Lets anybody be anyone, as `dev:analyst` or `dev:borrower:ACCOUNT`: to try things out. It does not
 * exist in production.
 */
export function developmentLogin(production: boolean): {
  readonly way: Way;
  readonly without: Principal;
} {
  if (production) throw new Error('there is no development login in production');
  return { way: async (credential) => principalOf(credential), without: DEVELOPER };
}

function principalOf(credential: string): Principal | null {
  const [, named, account = null] = /^dev:([a-z]+)(?::(.+))?$/.exec(credential) ?? [];
  const role = ROLES.find((one) => one === named);
  if (role === undefined || (role === 'borrower') !== (account !== null)) return null;
  return { id: credential, roles: [role], account, scopes: null };
}
