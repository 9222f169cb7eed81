import { hash } from 'node:crypto';
import { canonical } from '../kernel/index.ts';

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/** Of the canonical form: the same for the same value, anywhere. */
export function digestOf(value: unknown): string {
  return sha256(canonical(value));
}
