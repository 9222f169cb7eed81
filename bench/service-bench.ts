import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHeadroom, type Headroom, type Store } from '../src/app/index.ts';
import { openNotices, readNoticeSettings } from '../src/cli/notice-settings.ts';
import { createServer, type Principal } from '../src/http/index.ts';
import { type Database, openStore } from '../src/store/index.ts';
import { postgresPrograms, startPostgres } from './postgres-server.ts';
import { databaseFor, openingOf, personalDocuments, utcClock } from './service-accounts.ts';

/** A service over a database of its own, which listens. */
export interface Service {
  readonly name: 'postgres' | 'pglite';
  readonly database: Database;
  readonly store: Store;
  readonly headroom: Headroom;
  /** Where it listens. */
  readonly url: string;
}

/** Runs `work` on PostgreSQL as it is installed (with fsync), where it is, and on PGlite on disk. */
export async function onEachDatabase(work: (service: Service) => Promise<void>): Promise<void> {
  const bin = postgresPrograms();
  if (bin !== null) {
    const { url, stop } = await startPostgres(bin);
    await onDatabase('postgres', url, work);
    await stop();
  }
  const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
  await onDatabase('pglite', `pglite:${join(folder, 'data')}`, work);
  rmSync(folder, { recursive: true });
}

const SENDER: Principal = { id: 'bench', roles: ['machine'], account: null, scopes: null };

async function onDatabase(
  name: Service['name'],
  url: string,
  work: (service: Service) => Promise<void>,
): Promise<void> {
  const database = await databaseFor(url);
  const store = await openStore(database);
  const headroom = createHeadroom({ store, clock: utcClock, currency: 'CNY', digits: 2 });
  for (const document of personalDocuments()) await headroom.addDocument(document);
  const settings = readNoticeSettings({}, false);
  if ('problems' in settings) throw new Error(settings.problems.join('\n'));
  const notices = openNotices({
    ...{ settings, database, headroom, clock: utcClock, currency: 'CNY', production: false },
    report: () => undefined,
  });
  const server = await createServer({
    headroom,
    notices,
    context: { currency: 'CNY', timeZone: 'UTC' },
    authenticate: async () => SENDER,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  await work({ name, database, store, headroom, url: address });
  await server.close();
  await notices.stop();
  await headroom.close();
}

const AT_ONCE = 4_000;

/** Accounts with a limit, named `account-0` and so on. */
export async function openAccounts({ headroom }: Service, accounts: number): Promise<void> {
  const ids = Array.from({ length: accounts }, (_, i) => `account-${i}`);
  const openings = ids.flatMap(openingOf);
  for (let i = 0; i < openings.length; i += AT_ONCE) {
    await headroom.appendEvents(openings.slice(i, i + AT_ONCE));
  }
}

export function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}
