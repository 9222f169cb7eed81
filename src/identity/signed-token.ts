import { decodeJwt, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import { ProblemError } from '../http/index.ts';
import type { KeySet } from './key-sets.ts';

/** What a token has to say, and whose signature it has to bear. */
export interface Demands {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: KeySet;
  readonly claims: readonly string[];
  /** From `iat` on; only the token's own `exp` counts where it is left out. */
  readonly secondsMax?: number;
}

/** With a public key only: nobody who can check a token can make one, and `none` is no algorithm. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384'];
const EDWARDS = ['EdDSA', 'Ed25519'];
/** Clocks of two machines are never the same. */
const SECONDS_APART_MAX = 5;

/** The claims of a token that holds; null for every other. Throws where its keys cannot be fetched. */
export async function claimsOf(token: string, demands: Demands): Promise<JWTPayload | null> {
  const { issuer, audience, keys, claims, secondsMax } = demands;
  // Before anything is fetched: most that is sent here is another way's.
  if (issuerOf(token) !== issuer) return null;
  const options: JWTVerifyOptions = {
    issuer,
    audience,
    algorithms: [...ALGORITHMS, ...EDWARDS],
    clockTolerance: SECONDS_APART_MAX,
    requiredClaims: ['exp', ...claims],
    ...(secondsMax === undefined ? {} : { maxTokenAge: secondsMax }),
  };
  try {
    return (await jwtVerify(token, keys, options)).payload;
  } catch (error) {
    if (isFaultOfToken(error)) return null;
    throw new ProblemError({ refused: 'identity_provider_must_answer' });
  }
}

function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

/** Everything else has to do with fetching the keys. */
function isFaultOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}
