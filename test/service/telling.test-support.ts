import {
  createNotices,
  type NoticeParts,
  type Notices,
  sealerWith,
} from '../../src/notices/index.ts';
import { type Database, noticeStore } from '../../src/store/index.ts';
import { openWorld, type World } from './world.test-support.ts';

/** A service that tells others, with the database that it stands on. */
export interface Telling extends World {
  readonly database: Database;
  readonly notices: Notices;
}

/** Another process over the same database, with the same clock. */
export function noticesOf(
  { headroom, clock }: World,
  database: Database,
  changed: Partial<NoticeParts> = {},
): Notices {
  return createNotices({
    store: noticeStore(database),
    headroom,
    clock: clock.read,
    currency: 'CNY',
    language: 'zh-CN',
    articles: [],
    mail: null,
    contactOf: async () => null,
    lender: { name: 'Example Bank', address: null, supervisor: null, bureau: null },
    webhooks: { plainHttp: true, networks: ['127.0.0.0/8'], timeoutMs: 10_000 },
    sealer: sealerWith(new Uint8Array(32).fill(7)),
    chance: () => 0,
    report: (error) => {
      throw error;
    },
    ...changed,
  });
}

export async function openTelling(
  database: Database,
  changed: Partial<NoticeParts> = {},
): Promise<Telling> {
  const world = await openWorld(database);
  return { ...world, database, notices: noticesOf(world, database, changed) };
}
