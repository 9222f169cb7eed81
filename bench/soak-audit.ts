import { createHeadroom, type Headroom, type Store } from '../src/app/index.ts';
import {
  AccountHistory,
  addDays,
  CATALOGUE,
  canonical,
  type Event,
  Fold,
  lifeOfLog,
  Sources,
} from '../src/kernel/index.ts';
import { openStore } from '../src/store/index.ts';
import { databaseFor, utcClock } from './service-accounts.ts';
import { SOAK_ACCOUNTS } from './soak-accounts.ts';

const AT_ONCE = 1000;
/** Decisions replayed of each account. */
const REPLAYED = 3;

/** What may become of an authorization that had this answer. */
const MAY_BECOME: Readonly<Record<string, readonly string[]>> = {
  reserved: ['reserved', 'confirmed', 'released', 'expired'],
  confirmed: ['confirmed'],
  released: ['released'],
  declined: ['declined'],
};

/** Everything that the service has said is done. */
export class Acknowledged {
  /** Since the last round that was looked at. */
  #events: (readonly [id: string, account: string])[] = [];
  readonly #authorizations = new Map<string, string>();
  #all = 0;

  event(id: string, account: string, outcome: string): void {
    if (outcome !== 'added' && outcome !== 'duplicate') return;
    this.#events.push([id, account]);
    this.#all += 1;
  }

  authorization(id: string, status: string): void {
    if (status in MAY_BECOME) this.#authorizations.set(id, status);
  }

  takeEvents(): readonly (readonly [id: string, account: string])[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  get authorizations(): ReadonlyMap<string, string> {
    return this.#authorizations;
  }

  counts(): { readonly events: number; readonly authorizations: number } {
    return { events: this.#all, authorizations: this.#authorizations.size };
  }
}

/** What is missing of the events acknowledged since the last round. */
export async function auditRound(url: string, acknowledged: Acknowledged): Promise<string[]> {
  const store = await openStore(await databaseFor(url));
  const events = acknowledged.takeEvents();
  const faults: string[] = [];
  for (let i = 0; i < events.length; i += AT_ONCE) {
    const page = events.slice(i, i + AT_ONCE);
    const found = await store.transact((tx) => tx.eventsById(page.map(([id]) => id)));
    const accounts = new Map(found.map(({ id, account }) => [id, account]));
    for (const [id, account] of page) {
      if (accounts.get(id) !== account) faults.push(`event ${id} of ${account} is lost`);
    }
  }
  await store.close();
  return faults;
}

/** Everything, from the event log up. */
export async function audit(url: string, acknowledged: Acknowledged): Promise<string[]> {
  const store = await openStore(await databaseFor(url));
  const headroom = createHeadroom({ store, clock: utcClock, currency: 'CNY', digits: 2 });
  const faults: string[] = [];
  for (const id of SOAK_ACCOUNTS) faults.push(...(await auditAccount(id, store, headroom)));
  for (const [id, answer] of acknowledged.authorizations) {
    const status = (await store.authorization(id))?.status ?? 'missing';
    if (!MAY_BECOME[answer]?.includes(status)) faults.push(`${id} was ${answer}, is ${status}`);
  }
  const broken = await headroom.verifyChain();
  if (broken !== null) faults.push(`link ${broken.link} of the chain: ${broken.found}`);
  await headroom.close();
  return faults;
}

async function auditAccount(id: string, store: Store, headroom: Headroom): Promise<string[]> {
  const row = await store.account(id);
  if (row === null) return [`account ${id} is lost`];
  const faults: string[] = [];
  const history = await refold(id, headroom, faults);
  const [start, end, tomorrow] = [0, history.length, addDays(utcClock().day, 1)];
  const facts = new Float64Array(CATALOGUE.length);
  const { limit } = new Fold(CATALOGUE).run(history.entries, start, end, tomorrow, facts);
  const log = (await store.log(row.no)).map((body) => JSON.parse(body) as Event);
  if (row.life !== canonical(lifeOfLog(log, tomorrow)))
    faults.push(`${id}: its life is not its log's`);
  if (limit !== row.limit) faults.push(`${id}: limit ${row.limit}, by its log ${limit}`);
  for (const { number } of await headroom.decisions(id, { after: null, limit: REPLAYED })) {
    const replay = await headroom.replay(id, number);
    if (replay?.same !== true) faults.push(`${id}: decision ${number} does not replay`);
  }
  return faults;
}

/** The account from its log alone, whose positions follow each other and whose ids occur once. */
async function refold(id: string, headroom: Headroom, faults: string[]): Promise<AccountHistory> {
  const history = new AccountHistory(new Sources());
  let last = 0;
  for (;;) {
    const page = await headroom.events(id, { after: last, limit: AT_ONCE });
    if (page.length === 0) return history;
    for (const { position, event } of page) {
      if (position !== last + 1) faults.push(`${id}: position ${last + 1} is missing`);
      if (history.add(event) !== 'added') faults.push(`${id}: ${event.id} is there twice`);
      last = position;
    }
  }
}
