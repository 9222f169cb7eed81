import type { Event } from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { AdviceBatch } from './advice-batch.ts';
import type { CaseBatch } from './case-batch.ts';
import type { Now } from './clock.ts';
import type { Desk } from './desk.ts';
import type { LifeRequests } from './life-requests.ts';
import type { Act, Authorization, DocumentKind } from './operations.ts';
import type { RewardsBatch } from './rewards-batch.ts';
import type { RuleBook } from './rule-book.ts';
import type { EventById, KeptStep, NewDocumentRow } from './store.ts';

/** What one asker wants done, and what has to be at hand for it. */
export interface Command<T> {
  readonly account: string | null;
  /** True where it may open the account. */
  readonly opens: boolean;
  readonly eventIds: readonly string[];
  readonly authorizationIds: readonly string[];
  /** Runs after every earlier command of the account, and before every later one. */
  apply(batch: Batch): Promise<T>;
}

/** Takes commands, and does each in some transaction. */
export interface Submits {
  submit<T>(command: Command<T>): Promise<T>;
}

/** What the commands of one transaction share. */
export interface Batch {
  readonly now: Now;
  readonly rules: RuleBook;
  /** Null where the account has no row. */
  account(id: string): Account | null;
  /** The event with this id, in the log or in this batch. */
  eventById(id: string): EventById | null;
  append(account: Account, event: Event): number;
  authorization(id: string): Authorization | null;
  saveAuthorization(authorization: Authorization): void;
  /** One that was added in this batch. */
  newDocument(kind: DocumentKind, id: string, version: number): NewDocumentRow | null;
  addDocument(row: NewDocumentRow): void;
  readonly rewards: RewardsBatch;
  readonly lifeRequests: LifeRequests;
  readonly cases: CaseBatch;
  readonly advice: AdviceBatch;
  /** Keeps an answer under the key of its request, in the transaction that it is of. */
  keepStep(step: KeptStep): void;
  /** Writes what a person did into the chain. */
  recordAct(act: Act): void;
  /** What people's work lies on; nobody else changes it until the transaction ends. */
  desk(): Promise<Desk>;
}

/** Of a command that is about no account, event or authorization. */
export const NEEDS_NOTHING = {
  account: null,
  opens: false,
  eventIds: [],
  authorizationIds: [],
} as const;
