import { createHash } from 'node:crypto';
import type { MachineKeys } from '../app/index.ts';
import { SCOPES } from '../contract/index.ts';
import type { Principal, Scope } from '../http/index.ts';
import type { Way } from './authenticate.ts';

/** How long a key that was found is not looked up again: so long a revoked one can still be used. */
const REMEMBERED_MS = 5_000;
const REMEMBERED_MAX = 1_000;

/** Keys of machines, as the service has given them out. */
export function keysOfMachines(keys: Pick<MachineKeys, 'holder'>): Way {
  const remembered = new Map<string, { readonly principal: Principal; readonly until: number }>();
  return async (credential) => {
    if (!credential.startsWith('hr_')) return null;
    const known = createHash('sha256').update(credential).digest('base64');
    const found = remembered.get(known);
    if (found !== undefined && performance.now() < found.until) return found.principal;
    remembered.delete(known);
    const holder = await keys.holder(credential);
    if (holder === null) return null;
    const { machine, scopes } = holder;
    const principal: Principal = {
      id: `machine:${machine}`,
      roles: ['machine'],
      account: null,
      scopes: scopes === null ? null : scopes.filter(isScope),
    };
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(known, { principal, until: performance.now() + REMEMBERED_MS });
    return principal;
  };
}

function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}
