import { KEY_BYTES, type MasterKey } from '../app/index.ts';

export const PERSONAL_KEYS = 'HEADROOM_PERSONAL_KEYS';

export const PERSONAL_KEYS_ABOUT =
  'master keys for personal details as NAME:BASE64,…, the newest first; without it no personal details are kept';

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The keys, with what is wrong added to `problems`. No part of a key is shown. */
export function readPersonalKeys(
  text: string | undefined,
  problems: string[],
): readonly MasterKey[] {
  const parts = (text ?? '').split(',').filter((part) => part !== '');
  const keys = parts.map((part) => {
    const at = part.indexOf(':');
    return { id: part.slice(0, Math.max(at, 0)).trim(), text: part.slice(at + 1).trim() };
  });
  keys.forEach(({ id, text: written }, i) => {
    const at = `${PERSONAL_KEYS}, key ${i + 1}:`;
    if (!NAME.test(id)) problems.push(`${at} expected a name of small letters, digits, hyphens`);
    const bytes = Buffer.from(written, 'base64');
    if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== written) {
      problems.push(`${at} expected ${KEY_BYTES} bytes in base64 (openssl rand -base64 32)`);
    }
    if (keys.findIndex((one) => one.id === id) < i) problems.push(`${at} its name is taken`);
  });
  return keys.map(({ id, text: written }) => ({ id, key: Buffer.from(written, 'base64') }));
}
