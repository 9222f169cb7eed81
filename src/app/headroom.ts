import { addDays, type Event, explain, glossaryOf, namedParts } from '../kernel/index.ts';
import { AccountCache } from './account-cache.ts';
import { viewsOf } from './account-view.ts';
import { adviceOver } from './advice-view.ts';
import { confirmCommand, releaseCommand, reserveCommand } from './authorization-command.ts';
import { runBatch, type Shared } from './batch.ts';
import { casesOver } from './cases.ts';
import { verifyChain } from './chain.ts';
import type { Clock } from './clock.ts';
import type { Submits } from './command.ts';
import { Committers } from './committer.ts';
import { decisionCommand } from './decision-command.ts';
import { documentCommand, type ServiceFacts } from './document-command.ts';
import { draftsOver } from './drafts.ts';
import { eventCommand, Unusable } from './event-command.ts';
import { lifeOver } from './life-view.ts';
import { machineKeys } from './machine-keys.ts';
import { noticeCommand } from './notice-command.ts';
import { forgetKeys, once } from './once.ts';
import type {
  DecisionRecord,
  EventAnswer,
  Headroom,
  RecordedInputs,
  StoredEvent,
} from './operations.ts';
import { overridesOver } from './overrides.ts';
import { type MasterKey, persons } from './persons.ts';
import { readRecorded } from './recorded-trace.ts';
import { replayDecision } from './replay.ts';
import { reviewAccounts } from './review.ts';
import { rewardsOver } from './rewards-view.ts';
import { riseAwaits } from './rise-awaits.ts';
import { RuleBook } from './rule-book.ts';
import type { AccountRow, DecisionRow, EventRow, Store } from './store.ts';

export interface Surrounding {
  readonly store: Store;
  readonly clock: Clock;
  /** Of every amount, and how many decimals it has. */
  readonly currency: string;
  readonly digits: number;
  /** By which accounts are held out from rewards; without it no programme can be added. */
  readonly rewardsKey?: string;
  /** Days after which an account is decided again though nothing has happened; 30 where it is left out. */
  readonly reviewEvery?: number;
  /** Under which the keys of persons are kept, newest first; without one no personal details are. */
  readonly personalKeys?: readonly MasterKey[];
}

interface Found {
  readonly account: AccountRow;
  readonly row: DecisionRow;
}

/** The service without its wires: everything that can be asked of it, over a database. */
export function createHeadroom(surrounding: Surrounding): Headroom {
  const { rewardsKey = null, reviewEvery = 30 } = surrounding;
  const { store, clock, currency, digits } = surrounding;
  const rules = new RuleBook();
  const cache = new AccountCache();
  const shared: Shared = { store, clock, rules, cache, rewardsKey, reviewEvery };
  const committers = new Committers(store.lanes, (commands) => runBatch(commands, shared));
  const currentRules = async (): Promise<RuleBook> => {
    rules.add(await store.documents(rules.last));
    return rules;
  };
  const find = async (id: string, number: number): Promise<Found | null> => {
    const account = await openAccount(store, id);
    const row = account && (await store.decision(account.no, number));
    return account && row && { account, row };
  };
  /** A decision with the words of the documents that it was made by. */
  const tellable = async (id: string, number: number) => {
    const found = await find(id, number);
    if (found === null) return null;
    const book = await currentRules();
    const decision = readRecorded(id, found.row, book);
    const documents = decision && book.named(decision.versions);
    if (decision === null || documents === null) return null;
    return { ...found, decision, documents, glossary: glossaryOf(documents, digits) };
  };
  const over = (committer: Submits): Headroom => ({
    appendEvents: (events) => Promise.all(events.map((event) => append(event, committer))),
    account: async (id) => {
      const row = await openAccount(store, id);
      if (row === null) return null;
      return (await viewsOf([row], store, await currentRules(), clock()))[0] ?? null;
    },
    accounts: async (page) =>
      viewsOf(await store.accounts(page), store, await currentRules(), clock()),
    events: async (id, page) => {
      const row = await openAccount(store, id);
      return row === null ? [] : (await store.events(row.no, page)).map(storedEvent);
    },

    decide: (request) => committer.submit(decisionCommand(request)),
    decisions: async (id, page) => {
      const row = await openAccount(store, id);
      if (row === null) return [];
      const book = await currentRules();
      return (await store.decisions(row.no, page)).map((one) => recordOf(id, one, book));
    },
    decision: async (id, number) => {
      const found = await find(id, number);
      return found === null ? null : recordOf(id, found.row, await currentRules());
    },
    explain: async (id, number, language, then) => {
      const told = await tellable(id, number);
      const now = then ?? (told && { awaits: await riseAwaits(told, store, clock()) });
      return told && explain(told.decision, told.glossary, language, now ?? {});
    },
    parts: async (id, number, language) => {
      const told = await tellable(id, number);
      return told === null ? null : namedParts(told.decision, told.glossary, language);
    },
    replay: async (id, number) => {
      const found = await find(id, number);
      return found === null ? null : replayDecision(id, found.row, store, await currentRules());
    },

    ...authorizationsOver(store, committer, clock),

    ...documentsOver(shared, committer, currentRules, { currency, digits, rewardsKey }),

    review: async (request) => {
      if (request.asOf > addDays(clock().day, 1)) return { refused: 'as_of_must_not_be_in_future' };
      return reviewAccounts(request, store, committer);
    },

    once: (claim, work) => once(claim, (under) => work(asked(under)), store, clock, committers),
    forgetKeys: () => forgetKeys(store, clock),
    ...lifeOver(shared, committer, currentRules),
    ...adviceOver(shared, committer, currentRules, { currency, digits }),
    ...rewardsOver(shared, committer, currentRules),

    ...peopleOver(surrounding, committer),
    verifyChain: async () => verifyChain(store, await currentRules()),

    ping: () => store.ping(),
    close: async () => {
      await committers.drained();
      await store.close();
    },
  });
  const all = over(committers);
  // A review goes on where it stopped, and advice is the same whenever it is asked for.
  const asked = (under: Submits) => ({ ...over(under), review: all.review, advise: all.advise });
  return all;
}

function documentsOver(
  { store }: Shared,
  committer: Submits,
  currentRules: () => Promise<RuleBook>,
  service: ServiceFacts,
): Pick<Headroom, 'addDocument' | 'drafts' | 'documents' | 'document'> {
  return {
    addDocument: (document) => committer.submit(documentCommand(document, service)),
    drafts: draftsOver(store, committer, currentRules, service),
    documents: async (kind) => (await currentRules()).all(kind),
    document: async (kind, id, version) => (await currentRules()).find(kind, id, version),
  };
}

function peopleOver(
  { store, clock, personalKeys = [] }: Surrounding,
  committer: Submits,
): Pick<Headroom, 'machineKeys' | 'persons' | 'cases' | 'overrides' | 'changeNotices'> {
  return {
    cases: casesOver(store, committer),
    overrides: overridesOver(store, committer),
    machineKeys: machineKeys(store, committer, clock),
    persons: persons(store, committer, personalKeys),
    changeNotices: (work) => committer.submit(noticeCommand(work)),
  };
}

type Authorizations = Pick<
  Headroom,
  'reserve' | 'confirm' | 'release' | 'authorization' | 'expireReservations'
>;

function authorizationsOver(store: Store, committer: Submits, clock: Clock): Authorizations {
  return {
    reserve: (request) => committer.submit(reserveCommand(request)),
    confirm: (request) => committer.submit(confirmCommand(request)),
    release: (account, id) => committer.submit(releaseCommand(account, id)),
    authorization: async (account, id) => {
      const found = await store.authorization(id);
      return found?.account === account ? found : null;
    },
    expireReservations: () => store.expireReservations(clock().at),
  };
}

async function append(event: Event, committer: Submits): Promise<EventAnswer> {
  try {
    return await committer.submit(eventCommand(event));
  } catch (error) {
    if (error instanceof Unusable) return { outcome: 'refused', refused: 'event_must_be_usable' };
    throw error;
  }
}

async function openAccount(store: Store, id: string): Promise<AccountRow | null> {
  const row = await store.account(id);
  return row === null || row.position === 0 ? null : row;
}

function storedEvent({ position, receivedAt, body }: EventRow): StoredEvent {
  return { position, receivedAt, event: JSON.parse(body) as Event };
}

/** Documents are never taken out, so one that a decision names is a document that is there. */
function recordOf(account: string, row: DecisionRow, book: RuleBook): DecisionRecord {
  const decision = readRecorded(account, row, book);
  if (decision === null) throw new Error(`decision ${row.number} names a document that is gone`);
  const { number, cause, madeAt, replaces, digest } = row;
  return {
    ...{ account, number, cause, madeAt, replaces, digest },
    inputs: JSON.parse(row.inputs) as RecordedInputs,
    decision,
  };
}
