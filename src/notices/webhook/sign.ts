import { createHmac, randomBytes } from 'node:crypto';

/** Before the key, in the text of a secret. */
const PREFIX = 'whsec_';
const KEY_BYTES = 32;

export function newSecret(): string {
  return PREFIX + randomBytes(KEY_BYTES).toString('base64');
}

export interface Signed {
  readonly id: string;
  /** Seconds since 1970 in UTC. */
  readonly seconds: number;
  readonly body: string;
}

/**
 * The headers by the Standard Webhooks convention: a signature by each secret, so that a receiver can
 * go over from the old one to the new in its own time.
 */
export function signedHeaders(
  { id, seconds, body }: Signed,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const text = `${id}.${seconds}.${body}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets.map((secret) => signatureOf(text, secret)).join(' '),
  };
}

function signatureOf(text: string, secret: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
}
