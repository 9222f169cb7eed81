import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** Somebody who signs tokens: the lender's OpenID provider or app, as far as a test needs one. */
export interface Signer {
  readonly issuer: string;
  readonly keySet: { readonly keys: readonly unknown[] };
  readonly sign: (claims: JWTPayload, unusual?: Unusual) => Promise<string>;
  /** With `alg` none, and no signature. */
  readonly unsigned: (claims: JWTPayload) => string;
}

interface Unusual {
  readonly kid?: string;
  /** From now on; negative where it is over already, null for a token without an end. */
  readonly expiresInSeconds?: number | null;
  readonly issuedSecondsAgo?: number;
}

export async function newSigner(issuer: string, kid = 'k1'): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const now = () => Math.floor(Date.now() / 1000);
  return {
    issuer,
    keySet: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] },
    sign: (claims, { kid: named = kid, expiresInSeconds = 300, issuedSecondsAgo = 0 } = {}) =>
      new SignJWT({
        iss: issuer,
        ...(expiresInSeconds === null ? {} : { exp: now() + expiresInSeconds }),
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', kid: named })
        .setIssuedAt(now() - issuedSecondsAgo)
        .sign(privateKey),
    unsigned: (claims) =>
      new UnsecuredJWT({ iss: issuer, ...claims }).setIssuedAt().setExpirationTime('5m').encode(),
  };
}

/** An OpenID provider on this machine. */
export interface Provider extends Signer {
  /** How often its keys were fetched. */
  readonly fetched: () => number;
  readonly close: () => Promise<void>;
}

export async function startProvider(): Promise<Provider> {
  let fetched = 0;
  let signer: Signer | null = null;
  const server = createServer(({ url }, answer) => {
    const issuer = signer?.issuer ?? '';
    answer.setHeader('content-type', 'application/json');
    if (url === '/keys') {
      fetched += 1;
      answer.end(JSON.stringify(signer?.keySet));
    } else if (url === '/.well-known/openid-configuration') {
      answer.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
    } else {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const listening = await newSigner(`http://127.0.0.1:${port}`);
  signer = listening;
  return {
    ...listening,
    fetched: () => fetched,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
