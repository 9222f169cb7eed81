import type { Day, Instant, Money } from '../kernel/index.ts';
import type { AdviceStore, AdviceTransaction } from './advice-store.ts';
import type { Desk } from './desk.ts';
import type { LifeStore, LifeTransaction } from './life-store.ts';
import type {
  Authorization,
  Cause,
  Claim,
  DocumentKind,
  OutboxMessage,
  PageOfAccounts,
  PageOfNumbers,
  RecordedInputs,
} from './operations.ts';
import type { RewardsStore, RewardsTransaction } from './rewards-store.ts';

/** What the application needs of a database. Texts are canonical JSON; the store does not look inside. */
export interface Store extends RewardsStore, AdviceStore, LifeStore {
  /** How many transactions can run at one time. */
  readonly lanes: number;
  /** All or nothing: what `work` throws is thrown, and nothing of it stays. */
  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  account(id: string): Promise<AccountRow | null>;
  accounts(page: PageOfAccounts): Promise<readonly AccountRow[]>;
  histories(accounts: readonly AccountRow[]): Promise<ReadonlyMap<number, HistoryRows>>;
  events(account: number, page: PageOfNumbers): Promise<readonly EventRow[]>;
  decisions(account: number, page: PageOfNumbers): Promise<readonly DecisionRow[]>;
  decision(account: number, number: number): Promise<DecisionRow | null>;
  /** Those that are there, in any order. */
  decisionsAt(keys: readonly DecisionKey[]): Promise<readonly RecordedDecision[]>;
  authorization(id: string): Promise<Authorization | null>;
  /** What is reserved by account and has not run out. */
  reserved(accounts: readonly number[], at: Instant): Promise<ReadonlyMap<number, Money>>;
  documents(after: number): Promise<readonly DocumentRow[]>;
  /** Links of the chain after one, in order, each with what it is about. */
  links(after: number, limit: number): Promise<readonly LinkRow[]>;
  /** With how much there is that the links have to tell of, as of one moment. */
  head(): Promise<Head & Chained>;
  expireReservations(at: Instant): Promise<number>;
  /**
   * Null where the key is the caller's now: it was free, or claimed before `abandoned` and never
   * answered. Else what is known of the claim that has it.
   */
  claimKey(claim: Claim, at: Instant, abandoned: Instant): Promise<KeyRow | null>;
  /** What was done under a claim before the process that had it died, in order. */
  keptSteps(claim: Claim): Promise<readonly KeptStep[]>;
  settleKey(claim: Claim, answer: string): Promise<void>;
  dropKey(claim: Claim): Promise<void>;
  forgetKeys(before: Instant): Promise<number>;
  review(asOf: Day): Promise<ReviewRow | null>;
  saveReview(row: ReviewRow): Promise<void>;
  /** Outside a transaction: to be read. */
  readonly desk: Desk;
  /** Leaves out every snapshot and life: the next reading makes them from the event log. */
  dropSnapshots(): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface Transaction extends RewardsTransaction, AdviceTransaction, LifeTransaction {
  /** Makes rows for accounts that are not there yet. */
  openAccounts(ids: readonly string[]): Promise<void>;
  /** Nobody else changes them until the transaction ends. */
  lockAccounts(ids: readonly string[]): Promise<readonly LockedAccount[]>;
  accounts(nos: readonly number[]): Promise<readonly AccountRow[]>;
  /** Documents after one, so that what others added is noticed. */
  documents(after: number): Promise<readonly DocumentRow[]>;
  eventsById(ids: readonly string[]): Promise<readonly EventById[]>;
  histories(accounts: readonly AccountRow[]): Promise<ReadonlyMap<number, HistoryRows>>;
  authorizations(ids: readonly string[]): Promise<readonly Authorization[]>;
  reserved(accounts: readonly number[], at: Instant): Promise<ReadonlyMap<number, Money>>;
  /**
   * Decisions of an account that none has replaced, as of `from` or later, in the order of their days;
   * before them the last one earlier than that.
   */
  standing(account: number, from: Day): Promise<readonly DecisionRow[]>;
  openDesk(): Promise<Desk>;
  /** Is sent with the rest of the transaction: what is wrong with it ends that. */
  write(writes: Writes): void;
  /**
   * Puts links behind the last one, each covering the one before it; last of all, because nobody else
   * can until the transaction ends. Is sent with the rest of it.
   */
  extendChain(links: readonly NewLink[]): void;
}

/** What tells whether an account that is known is still the same. */
export type LockedAccount = Pick<AccountRow, 'no' | 'id' | 'revision'>;

/** An account as it stands: what can be read without its history. */
export interface AccountRow {
  readonly no: number;
  readonly id: string;
  readonly product: string | null;
  readonly position: number;
  readonly limit: Money;
  readonly status: 'active' | 'frozen' | 'closed';
  /** Its life as canonical JSON; null where it has to be made from the event log. */
  readonly life: string | null;
  /** The first day on which time alone changes something of it, and by which an answer is owed. */
  readonly changesOn: Day | null;
  readonly answerBy: Day | null;
  /** The day on which it is to be decided again though nothing happens; null once it is closed. */
  readonly reviewOn: Day | null;
  readonly decisions: number;
  /** What the last decision was made of; null before the first. */
  readonly decided: Decided | null;
  /** The damped score of the last decision, and of the last one of an earlier day. */
  readonly score: RecordedInputs['score'];
  readonly scoreBefore: RecordedInputs['score'];
  readonly snapshot: number;
  /** Counts the changes of the row. */
  readonly revision: number;
}

/** The decision that an account lives by, and the event log's position that it goes up to. */
export interface Decided {
  readonly number: number;
  readonly asOf: Day;
  readonly position: number;
}

export interface HistoryRows {
  readonly snapshot: Uint8Array | null;
  /** Bodies of the events after it, in order. */
  readonly tail: readonly string[];
}

export interface EventById {
  readonly id: string;
  readonly account: string;
  readonly body: string;
}

export interface EventRow {
  readonly account: number;
  readonly position: number;
  readonly id: string;
  readonly receivedAt: Instant;
  readonly body: string;
}

export interface DecisionRow {
  readonly account: number;
  readonly number: number;
  readonly asOf: Day;
  readonly cause: Cause;
  readonly madeAt: Instant;
  readonly replaces: number | null;
  readonly inputs: string;
  /** The decision in the form of `recorded-trace.ts`. */
  readonly trace: string;
  /** Of the decision's canonical form. */
  readonly digest: string;
}

/** Which decision of which account. */
export type DecisionKey = Pick<DecisionRow, 'account' | 'number'>;

export interface DocumentRow {
  readonly no: number;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly body: string;
  readonly source: string;
  readonly digest: string;
  readonly addedAt: Instant;
}

export type NewDocumentRow = Omit<DocumentRow, 'no'>;

/** The last link of the chain; link 0 is before the first. */
export interface Head {
  readonly link: number;
  readonly hash: string;
}

/** How many rows the links of the chain are about. */
export interface Chained {
  readonly decisions: number;
  readonly acts: number;
}

/** One link: it covers the link before it and the digest of what it is about. */
export interface NewLink {
  /** All the decisions of one commit, or one act. */
  readonly about: 'decisions' | 'act';
  /** Of decisions their numbers and digests, of an act what it says. */
  readonly content: string;
  readonly digest: string;
  readonly at: Instant;
}

export interface LinkRow extends Omit<NewLink, 'content' | 'at'> {
  readonly link: number;
  readonly hash: string;
  /** As it stands now; null where it is gone. */
  readonly content: string | null;
}

/** A decision with the id of its account. */
export interface RecordedDecision extends DecisionRow {
  readonly accountId: string;
}

export interface ReviewRow {
  readonly asOf: Day;
  readonly after: string | null;
  readonly decided: number;
  readonly changed: number;
  readonly withoutPolicy: number;
  readonly finished: boolean;
}

export interface KeyRow {
  readonly fingerprint: string;
  readonly answer: string | null;
}

/** What one command came to that was asked under a key, as JSON. */
export interface KeptStep {
  readonly caller: string;
  readonly key: string;
  /** Counts the commands of the request from 0. */
  readonly step: number;
  readonly answer: string;
}

export interface SnapshotRow {
  readonly account: number;
  readonly position: number;
  readonly data: Uint8Array;
}

export type NewMessage = Omit<OutboxMessage, 'id'>;

/** Everything that one transaction writes. */
export interface Writes {
  readonly accounts: readonly AccountRow[];
  readonly events: readonly EventRow[];
  readonly decisions: readonly DecisionRow[];
  readonly authorizations: readonly Authorization[];
  /** Those that were there before, and have another status now. */
  readonly changedAuthorizations: readonly Authorization[];
  readonly snapshots: readonly SnapshotRow[];
  readonly documents: readonly NewDocumentRow[];
  readonly messages: readonly NewMessage[];
  readonly steps: readonly KeptStep[];
}
