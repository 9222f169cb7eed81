import type { Database } from './database.ts';
import { openPglite } from './pglite.ts';
import { connectPostgres } from './postgres.ts';

export type DatabaseChoice =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'pglite'; readonly folder: string };

const PGLITE = 'pglite:';
const DEFAULT_FOLDER = 'data';

/**
 * What `DATABASE_URL` names: a server as `postgres://…`, or a folder as `pglite:data`. Without it, PGlite
 * in the folder `data`; but not in production, where a power cut may not lose what was acknowledged, and
 * PGlite has to be asked for by name.
 */
export function chooseDatabase(
  url: string | undefined,
  production: boolean,
): DatabaseChoice | { readonly problem: string } {
  if (url === undefined || url === '') {
    if (!production) return { kind: 'pglite', folder: DEFAULT_FOLDER };
    return {
      problem:
        'is missing; expected postgres://USER@HOST/NAME. ' +
        'PGlite can lose the last commits in a power cut, so production uses it only if asked to by name: pglite:FOLDER',
    };
  }
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url };
  const folder = url.startsWith(PGLITE) ? url.slice(PGLITE.length) : '';
  if (folder !== '') return { kind: 'pglite', folder };
  // The value may hold a password: it is not shown.
  return { problem: 'is not understood; expected postgres://USER@HOST/NAME or pglite:FOLDER' };
}

export async function openDatabase(choice: DatabaseChoice): Promise<Database> {
  return choice.kind === 'postgres' ? connectPostgres(choice.url) : openPglite(choice.folder);
}
