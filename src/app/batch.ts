import { canonical, type Event, type Money } from '../kernel/index.ts';
import { Account } from './account.ts';
import type { AccountCache, KeptAccount } from './account-cache.ts';
import { AdviceBatch } from './advice-batch.ts';
import { CaseBatch } from './case-batch.ts';
import { contentOf, linkOf } from './chain.ts';
import type { Clock, Now } from './clock.ts';
import type { Batch, Command } from './command.ts';
import { ensureDecided } from './decision-command.ts';
import type { Desk } from './desk.ts';
import { LifeRequests } from './life-requests.ts';
import type { Act, Authorization, DocumentKind } from './operations.ts';
import { RewardsBatch } from './rewards-batch.ts';
import type { RuleBook } from './rule-book.ts';
import { eventsIn, readHistory } from './snapshot.ts';
import type {
  DecisionRow,
  EventById,
  HistoryRows,
  KeptStep,
  LockedAccount,
  NewDocumentRow,
  NewLink,
  Store,
  Transaction,
} from './store.ts';
import type { Surroundings } from './surroundings.ts';

/** What outlives a transaction. */
export interface Shared {
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: RuleBook;
  readonly cache: AccountCache;
  /** By which accounts are held out from rewards; without it no programme runs. */
  readonly rewardsKey: string | null;
  readonly reviewEvery: number;
}

/**
 * Does what several askers want in one transaction: everything that they need is read with a few
 * queries, each account's commands run in their order, each account that changed is decided once, and
 * everything is written together. Either all of it is kept or nothing.
 */
export async function runBatch(
  commands: readonly Command<unknown>[],
  shared: Shared,
): Promise<readonly unknown[]> {
  const { answers, accounts } = await shared.store.transact(async (tx) => {
    const batch = await OpenBatch.load(commands, tx, shared);
    const done: unknown[] = [];
    for (const command of commands) done.push(await command.apply(batch));
    await batch.finish();
    return { answers: done, accounts: batch.accounts };
  });
  // Kept only once it is certain that it is so.
  for (const { kept } of accounts) shared.cache.keep(kept);
  return answers;
}

interface Within {
  readonly now: Now;
  readonly rules: RuleBook;
  readonly rewards: RewardsBatch;
  readonly advice: AdviceBatch;
  readonly tx: Transaction;
  readonly reviewEvery: number;
}

class OpenBatch implements Batch {
  readonly now: Now;
  readonly rules: RuleBook;
  readonly rewards: RewardsBatch;
  readonly advice: AdviceBatch;
  readonly lifeRequests: LifeRequests;
  readonly cases: CaseBatch = new CaseBatch();
  readonly #reviewEvery: number;
  readonly #tx: Transaction;
  readonly #accounts = new Map<string, Account>();
  readonly #events: Map<string, EventById>;
  readonly #authorizations: Map<string, Authorization>;
  readonly #loaded: ReadonlySet<string>;
  readonly #changed = new Set<string>();
  readonly #documents: NewDocumentRow[] = [];
  readonly #acts: NewLink[] = [];
  readonly #steps: KeptStep[] = [];
  #desk: Promise<Desk> | null = null;

  static async load(
    commands: readonly Command<unknown>[],
    tx: Transaction,
    { clock, rules, cache, rewardsKey, reviewEvery }: Shared,
  ): Promise<OpenBatch> {
    const ids = distinct(commands.flatMap(({ account }) => account ?? []));
    const opening = commands.flatMap(({ opens, account }) => (opens ? (account ?? []) : []));
    const eventIds = distinct(commands.flatMap((command) => command.eventIds));
    const wanted = distinct(commands.flatMap((command) => command.authorizationIds));
    // Asked all at once, and answered in this order: what is read is read once the accounts are locked.
    const [, locked, documents, standing, events, authorizations] = await Promise.all([
      opening.length === 0 ? undefined : tx.openAccounts(distinct(opening)),
      ids.length === 0 ? [] : tx.lockAccounts(ids),
      tx.documents(rules.last),
      ids.length === 0 ? [] : tx.standingPlans(ids, clock().day),
      eventIds.length === 0 ? [] : tx.eventsById(eventIds),
      wanted.length === 0 ? [] : tx.authorizations(wanted),
    ]);
    // The time of the batch is that at which it has its accounts, not that at which it began to wait.
    const now = clock();
    rules.add(documents);
    const nos = locked.map(({ no }) => no);
    const [reserved, loaded] = await Promise.all([
      wanted.length === 0 ? NONE_RESERVED : tx.reserved(nos, now.at),
      loadAccounts(locked, tx, cache),
    ]);
    const rewards = new RewardsBatch(tx, rules, now, rewardsKey);
    const advice = new AdviceBatch(tx, rules, now);
    const batch = new OpenBatch(
      { now, rules, rewards, advice, tx, reviewEvery },
      events,
      authorizations,
    );
    for (const kept of loaded) batch.#take(kept, reserved.get(kept.row.no) ?? (0 as Money));
    advice.load(batch.accounts, standing);
    return batch;
  }

  private constructor(
    { now, rules, rewards, advice, tx, reviewEvery }: Within,
    events: readonly EventById[],
    authorizations: readonly Authorization[],
  ) {
    this.now = now;
    this.rules = rules;
    this.rewards = rewards;
    this.advice = advice;
    this.lifeRequests = new LifeRequests(tx);
    this.#reviewEvery = reviewEvery;
    this.#tx = tx;
    this.#events = new Map(events.map((event) => [event.id, event]));
    this.#authorizations = new Map(authorizations.map((one) => [one.id, one]));
    this.#loaded = new Set(this.#authorizations.keys());
  }

  get accounts(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  account(id: string): Account | null {
    return this.#accounts.get(id) ?? null;
  }

  eventById(id: string): EventById | null {
    return this.#events.get(id) ?? null;
  }

  append(account: Account, event: Event): number {
    const position = account.append(event);
    const body = account.events.at(-1)?.body as string;
    this.#events.set(event.id, { id: event.id, account: account.id, body });
    return position;
  }

  authorization(id: string): Authorization | null {
    return this.#authorizations.get(id) ?? null;
  }

  saveAuthorization(authorization: Authorization): void {
    this.#authorizations.set(authorization.id, authorization);
    this.#changed.add(authorization.id);
  }

  newDocument(kind: DocumentKind, id: string, version: number): NewDocumentRow | null {
    const same = (row: NewDocumentRow): boolean =>
      row.kind === kind && row.id === id && row.version === version;
    return this.#documents.find(same) ?? null;
  }

  addDocument(row: NewDocumentRow): void {
    this.#documents.push(row);
  }

  keepStep(step: KeptStep): void {
    this.#steps.push(step);
  }

  recordAct(act: Act): void {
    const { at } = this.now;
    this.#acts.push(linkOf('act', canonical({ ...act, at } as never), at));
  }

  desk(): Promise<Desk> {
    this.#desk ??= this.#tx.openDesk();
    return this.#desk;
  }

  /** Decides what changed, and writes everything. */
  async finish(): Promise<void> {
    const { accounts } = this;
    for (const account of accounts.filter(({ events }) => events.length > 0)) {
      if (this.advice.hasOpenPlan(account)) await this.advice.track(account);
      await ensureDecided(account, 'events');
    }
    await this.rewards.finish(accounts);
    const decisions = accounts.flatMap((account) => account.decisions);
    const changed = accounts.filter(({ isChanged }) => isChanged);
    for (const account of changed) await account.settle();
    await this.cases.write(changed, this.now, () => this.desk());
    // Before the rows are read below: a snapshot moves what they say of it.
    // One of those that are due: the others' turn comes with their next event, and nobody waits for many.
    const due = changed.find(({ isSnapshotDue }) => isSnapshotDue);
    const snapshots = due === undefined ? [] : [due.snapshot()];
    const authorizations = [...this.#changed].map(
      (id) => this.#authorizations.get(id) as Authorization,
    );
    const isOld = (one: Authorization): boolean => this.#loaded.has(one.id);
    this.#tx.write({
      accounts: changed.map(({ row }) => row),
      events: accounts.flatMap(({ events }) => events),
      decisions,
      authorizations: authorizations.filter((one) => !isOld(one)),
      changedAuthorizations: authorizations.filter(isOld),
      snapshots,
      documents: this.#documents,
      messages: accounts.flatMap(({ messages }) => messages),
      steps: this.#steps,
    });
    await this.advice.write();
    await this.lifeRequests.write();
    this.#extendChain(decisions);
  }

  #take(kept: KeptAccount, reserved: Money): void {
    const around: Surroundings = {
      now: this.now,
      rules: this.rules,
      reviewEvery: this.#reviewEvery,
      standing: (no, from) => this.#tx.standing(no, from),
      log: async (no) => eventsIn(await this.#tx.log(no)),
    };
    this.#accounts.set(kept.row.id, new Account(kept, reserved, around));
  }

  /** Last of all, because everybody who writes waits for the end of the chain. */
  #extendChain(decisions: readonly DecisionRow[]): void {
    const { at } = this.now;
    const made = decisions.length === 0 ? [] : [linkOf('decisions', contentOf(decisions), at)];
    this.#tx.extendChain([...this.#acts, ...made]);
  }
}

const NONE_RESERVED: ReadonlyMap<number, Money> = new Map();

/** In the order in which they were locked. */
async function loadAccounts(
  locked: readonly LockedAccount[],
  tx: Transaction,
  cache: AccountCache,
): Promise<readonly KeptAccount[]> {
  const known = new Map<number, KeptAccount>();
  const missing: number[] = [];
  for (const { no, revision } of locked) {
    // Taken out: should the transaction fail, what it did to the history is not to be found again.
    const kept = cache.take(no, revision);
    if (kept === null) missing.push(no);
    else known.set(no, kept);
  }
  if (missing.length > 0) {
    const rows = await tx.accounts(missing);
    const histories = await tx.histories(rows);
    for (const row of rows) {
      const history = readHistory(histories.get(row.no) as HistoryRows);
      known.set(row.no, { row, history, life: null });
    }
  }
  return locked.map(({ no }) => known.get(no) as KeptAccount);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
