import { createHash } from 'node:crypto';
import { canonical } from '../kernel/index.ts';

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Of the canonical form: the same for the same value, anywhere. */
export function digestOf(value: unknown): string {
  return sha256(canonical(value));
}
