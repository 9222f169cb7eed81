import { createHmac } from 'node:crypto';
import { type Assignment, assign, type Programme } from '../kernel/index.ts';

/** On which side of a programme's comparison an account is, for ever: by HMAC-SHA256 under the key. */
export function assignedBy(key: string, programme: Programme, account: string): Assignment {
  const digest = createHmac('sha256', key).update(`${programme.id}/${account}`).digest('hex');
  return assign(programme.holdOut, digest);
}
