import type { Authenticate, Principal } from '../http/index.ts';

/** One way of proving who one is: null for a credential of another kind, or one that does not hold. */
export type Way = (credential: string) => Promise<Principal | null>;

/** Asks each way in turn. A request without credentials is nobody's, unless `without` says whose. */
export function authenticator(
  ways: readonly Way[],
  without: Principal | null = null,
): Authenticate {
  return async ({ headers }) => {
    const { authorization } = headers;
    if (authorization === undefined) return without;
    const [, credential] = BEARER.exec(authorization) ?? [];
    if (credential === undefined) return null;
    for (const way of ways) {
      const principal = await way(credential);
      if (principal !== null) return principal;
    }
    return null;
  };
}

const BEARER = /^bearer ([\x21-\x7e]{1,8000})$/i;
