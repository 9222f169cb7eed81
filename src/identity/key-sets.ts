import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';

export type KeySet = JWTVerifyGetKey;

const FETCH_MS_MAX = 5_000;

/** Keys at an address: fetched when they are first needed, and again for a key that is not known yet. */
export function keySetAt(url: URL): KeySet {
  return createRemoteJWKSet(url, { timeoutDuration: FETCH_MS_MAX });
}

/** Throws where it is no key set. */
export function keySetOf(keys: unknown): KeySet {
  return createLocalJWKSet(keys as JSONWebKeySet);
}

/** The keys that an OpenID provider names in its configuration, which is read when first needed. */
export function keySetOfProvider(issuer: string): KeySet {
  let found: Promise<KeySet> | null = null;
  return async (header, token) => {
    found ??= discover(issuer).catch((error: unknown) => {
      // Not remembered: the next token tries again.
      found = null;
      throw error;
    });
    return (await found)(header, token);
  };
}

async function discover(issuer: string): Promise<KeySet> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(FETCH_MS_MAX),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const said = (await response.json()) as { readonly issuer?: string; readonly jwks_uri?: string };
  if (said.issuer !== issuer) throw new Error(`${address} speaks for another issuer`);
  return keySetAt(new URL(said.jwks_uri ?? ''));
}
