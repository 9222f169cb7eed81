import type {
  Appetite,
  BasisPoints,
  Circumstances,
  Day,
  Deadline,
  Decision,
  DeclineReason,
  Event,
  Explanation,
  Instant,
  Language,
  Life,
  Money,
  NamedParts,
  Pack,
  Policy,
  Programme,
  Scorecard,
} from '../kernel/index.ts';
import type { AdviceOperations } from './advice-operations.ts';
import type { Cases } from './cases.ts';
import type { Now } from './clock.ts';
import type { Drafts } from './drafts.ts';
import type { LifeOperations } from './life-request.ts';
import type { MachineKeys } from './machine-keys.ts';
import type { NoticeDesk } from './notice-store.ts';
import type { Overrides } from './overrides.ts';
import type { Persons } from './persons.ts';
import type { RewardsOperations } from './rewards-operations.ts';

/**
 * Everything that can be asked of the service, whoever asks: HTTP, a stream, a terminal. What is
 * expected to go wrong is a value, `refused`; what is thrown is `Unavailable`, `Busy`, or a bug.
 */
export interface Headroom extends RewardsOperations, AdviceOperations, LifeOperations {
  /** Each event for itself, in order; one that is refused does not hold up the others. */
  appendEvents(events: readonly Event[]): Promise<readonly EventAnswer[]>;
  /** The account as it stands, or null where no such account was opened. */
  account(id: string): Promise<AccountView | null>;
  /** In the order of the bytes of their ids. */
  accounts(page: PageOfAccounts): Promise<readonly AccountView[]>;
  events(account: string, page: PageOfNumbers): Promise<readonly StoredEvent[]>;

  decide(request: DecisionRequest): Promise<DecisionAnswer>;
  /** Newest first. */
  decisions(account: string, page: PageOfNumbers): Promise<readonly DecisionRecord[]>;
  decision(account: string, number: number): Promise<DecisionRecord | null>;
  /**
   * As things stand now; or as they stood when the decision was made, in the circumstances of then: the
   * limit that was asked for, and what the rise waited for.
   */
  explain(
    account: string,
    number: number,
    language: Language,
    then?: Circumstances,
  ): Promise<Explanation | null>;
  /** Every ceiling and gate of a decision by its name, whether or not it holds the limit. */
  parts(account: string, number: number, language: Language): Promise<NamedParts | null>;
  /** Makes a recorded decision again from the event log and the documents of then. */
  replay(account: string, number: number): Promise<Replay | null>;

  /** The same id again gives the same answer, and reserves nothing more. */
  reserve(request: ReserveRequest): Promise<AuthorizationAnswer>;
  /** The draw goes into the event log; nobody else needs to send it. */
  confirm(request: ConfirmRequest): Promise<AuthorizationAnswer>;
  release(account: string, id: string): Promise<AuthorizationAnswer>;
  authorization(account: string, id: string): Promise<Authorization | null>;
  /** Marks what has run out; it stopped counting at its time, whether marked or not. */
  expireReservations(): Promise<number>;

  /** Puts a document in force without anybody's approval: those that a service starts with. */
  addDocument(document: NewDocument): Promise<DocumentAnswer>;
  readonly drafts: Drafts;
  documents(kind: DocumentKind): Promise<readonly StoredDocument[]>;
  document(kind: DocumentKind, id: string, version: number): Promise<StoredDocument | null>;

  /** Decides every account as of a day, from where the review of that day stopped. */
  review(
    request: ReviewRequest,
  ): Promise<ReviewProgress | { readonly refused: 'as_of_must_not_be_in_future' }>;

  /**
   * Does what a caller marked with a key, and keeps the answer: the same request under the same key gets
   * it again for a day. Where `work` has no answer to keep, the key is free again. What `work` asks of its
   * `headroom` is kept under the key in the same transaction: a process that is killed before it could
   * keep the whole answer leaves the key locked for two minutes, and nothing is done a second time then.
   */
  once(claim: Claim, work: (headroom: Headroom) => Promise<string | null>): Promise<OnceAnswer>;
  /** Drops answers that are older than a day. */
  forgetKeys(): Promise<number>;

  readonly machineKeys: MachineKeys;
  readonly persons: Persons;
  readonly cases: Cases;
  readonly overrides: Overrides;

  /** Does what somebody wants changed of telling others: all of it, with the act that tells of it, or nothing. */
  changeNotices<T>(work: NoticeWork<T>): Promise<T>;
  /** Walks the chain of decisions and acts; null where every link holds. */
  verifyChain(): Promise<BrokenLink | null>;

  /** Throws `Unavailable` where the database does not answer. */
  ping(): Promise<void>;
  /** Finishes what waits, then lets go of the database. */
  close(): Promise<void>;
}

/** Under an idempotency key what it comes to is kept: as JSON, and without secrets. */
export type NoticeWork<T> = (
  desk: NoticeDesk,
  around: { readonly now: Now; readonly recordAct: (act: Act) => void },
) => Promise<T>;

export interface Page {
  /** Ids after this one; from the first where it is null. */
  readonly after: string | null;
  readonly limit: number;
}

export interface PageOfAccounts extends Page {
  /** What their ids begin with; empty for all accounts. */
  readonly prefix: string;
}

export interface PageOfNumbers {
  /** Events after this position, decisions before this number; from the start where it is null. */
  readonly after: number | null;
  readonly limit: number;
}

export type EventAnswer =
  | { readonly outcome: 'added'; readonly position: number }
  | { readonly outcome: 'duplicate' }
  | { readonly outcome: 'refused'; readonly refused: EventRefusal };

/** Why an event is not taken, in the order in which it is tried. */
export const EVENT_REFUSALS = [
  /** Ids that begin with `headroom:` are the service's own. */
  'id_must_not_be_reserved',
  /** Beyond tomorrow. */
  'event_must_not_be_in_future',
  /** The same id was sent before with another content. */
  'id_must_not_be_taken',
  /** The first event of an account opens it. */
  'account_must_be_opened',
  'account_must_be_opened_once',
  'correction_must_be_of_same_account',
  /** Something in it, as a thirty-second source of one account, is more than can be kept. */
  'event_must_be_usable',
] as const;

export type EventRefusal = (typeof EVENT_REFUSALS)[number];

export interface StoredEvent {
  /** Counts the events of one account from 1, in the order of arrival. */
  readonly position: number;
  readonly receivedAt: Instant;
  readonly event: Event;
}

export interface AccountView {
  readonly id: string;
  readonly product: string | null;
  readonly position: number;
  readonly limit: Money;
  readonly status: 'active' | 'frozen' | 'closed';
  /** Offers, requests, caps, disputes: what is on its way, and what lies over the limit. */
  readonly life: Life;
  /** What is pending, each with its day, earliest first. */
  readonly deadlines: readonly Deadline[];
  /** The day by which it is decided again though nothing happens; null once it is closed. */
  readonly reviewOn: Day | null;
  readonly balance: Money;
  readonly reserved: Money;
  /** The limit with what is laid over it for a while, under the borrower's own cap. */
  readonly mostDrawn: Money;
  /** What may be drawn now; never below 0. */
  readonly headroom: Money;
  /** What a draw costs a year, before any discount; null where the policy in force names none. */
  readonly rate: BasisPoints | null;
  /** The last decision's number; 0 before the first. */
  readonly decisions: number;
}

export interface DecisionRequest {
  readonly account: string;
  /** Null for the decision that the next day begins with, which knows all that happened until now. */
  readonly asOf: Day | null;
  /** A dry run leaves nothing behind. */
  readonly dryRun: boolean;
}

export type DecisionAnswer =
  /** Null in place of the number where it was a dry run. */
  | { readonly number: number | null; readonly decision: Decision; readonly digest: string }
  | { readonly refused: DecisionRefusal };

export type DecisionRefusal =
  | 'account_must_be_opened'
  | 'policy_must_be_in_force'
  | 'as_of_must_not_be_in_future';

/** What made a decision necessary. */
export type Cause = 'events' | 'request' | 'authorization' | 'review' | 'remade' | 'promise';

export interface DecisionRecord {
  readonly account: string;
  /** Counts the decisions of one account from 1. */
  readonly number: number;
  readonly cause: Cause;
  readonly madeAt: Instant;
  /** The number of the decision that this one takes the place of. */
  readonly replaces: number | null;
  readonly inputs: RecordedInputs;
  readonly decision: Decision;
  readonly digest: string;
}

/** What a decision rested on beside the event log and the documents that it names. */
export interface RecordedInputs {
  /** The event log up to this position. */
  readonly position: number;
  /** The day on which it was made: what falls due from then on is not late yet. */
  readonly madeOn: Day;
  readonly asOf: Day;
  readonly score: { readonly thirtieths: number; readonly on: Day } | null;
}

export interface Replay {
  readonly recorded: string;
  readonly replayed: string;
  readonly same: boolean;
  readonly decision: Decision;
}

export interface ReserveRequest {
  readonly account: string;
  /** Chosen by the sender, and unique among all authorizations. */
  readonly id: string;
  readonly amount: Money;
  /** How long the amount is kept free; at most `RESERVE_SECONDS_MAX`. */
  readonly seconds: number;
}

export interface ConfirmRequest {
  readonly account: string;
  readonly id: string;
  /** At most what is reserved; the rest is free again. All of it where it is null. */
  readonly amount: Money | null;
  readonly loan?: string;
  readonly schedule?: readonly { readonly due: Day; readonly amount: Money }[];
}

export const RESERVE_SECONDS_MAX: number = 30 * 86_400;

export type AuthorizationStatus = 'reserved' | 'confirmed' | 'released' | 'expired' | 'declined';

export interface Authorization {
  readonly id: string;
  readonly account: string;
  readonly amount: Money;
  readonly status: AuthorizationStatus;
  readonly reason: DeclineReason | null;
  readonly reservedAt: Instant;
  readonly expiresAt: Instant;
  /** What was drawn in the end; 0 before it is confirmed. */
  readonly drawn: Money;
}

export type AuthorizationAnswer =
  /** `headroom` is what is left after it. */
  | { readonly authorization: Authorization; readonly headroom: Money }
  | { readonly refused: AuthorizationRefusal };

export type AuthorizationRefusal =
  | 'account_must_be_opened'
  | 'amount_must_be_positive'
  | 'seconds_must_be_in_range'
  /** The same id was used for another amount or account. */
  | 'id_must_not_be_taken'
  | 'authorization_must_exist'
  | 'authorization_must_be_reserved'
  | 'amount_must_not_exceed_reserved'
  /** Of what falls due by a draw that is made today. */
  | 'due_date_must_not_be_past'
  | 'policy_must_be_in_force';

export type DocumentKind =
  | 'limit-policy'
  | 'scorecard'
  | 'appetite'
  | 'jurisdiction-pack'
  | 'rewards-programme';

export type DocumentContent =
  | { readonly kind: 'limit-policy'; readonly content: Policy }
  | { readonly kind: 'scorecard'; readonly content: Scorecard }
  | { readonly kind: 'appetite'; readonly content: Appetite }
  | { readonly kind: 'jurisdiction-pack'; readonly content: Pack }
  | { readonly kind: 'rewards-programme'; readonly content: Programme };

export type NewDocument = DocumentContent & {
  /** As it was written, comments included. */
  readonly source: string;
};

export type StoredDocument = NewDocument & {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly digest: string;
  readonly addedAt: Instant;
};

export type DocumentAnswer =
  | { readonly outcome: 'added' | 'duplicate'; readonly digest: string }
  | { readonly refused: DocumentRefusal };

export type DocumentRefusal =
  | 'version_must_not_be_taken'
  | 'currency_must_be_the_services'
  /** A programme that holds accounts out, in a service that has no key for it. */
  | 'hold_out_key_must_be_configured';

export interface ReviewRequest {
  readonly asOf: Day;
  /** Stop after so many accounts; all of them where it is null. */
  readonly accounts: number | null;
}

export interface ReviewProgress {
  readonly asOf: Day;
  /** The last account decided; null before the first. */
  readonly after: string | null;
  readonly decided: number;
  readonly changed: number;
  readonly withoutPolicy: number;
  readonly finished: boolean;
}

export interface Claim {
  readonly caller: string;
  readonly key: string;
  /** A digest of what is asked. */
  readonly fingerprint: string;
}

export type OnceAnswer =
  | { readonly answer: string | null; readonly repeated: boolean }
  | { readonly refused: 'key_must_not_be_reused' | 'first_request_must_be_finished' };

export interface Act {
  readonly actor: string;
  /** As `policy.approved`. */
  readonly kind: string;
  readonly subject: string;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface BrokenLink {
  readonly link: number;
  /** `unlinked` is what stands among decisions or acts, and no link is about. */
  readonly found: 'missing' | 'content' | 'hash' | 'order' | 'unlinked';
  readonly subject: string;
}

/** Something to tell others, written in the transaction that brought it about. */
export interface OutboxMessage {
  readonly id: number;
  /** Null where it is about none. */
  readonly account: string | null;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
}

/**
 * The database does not answer, or has no room. Where it went away during a commit nobody knows whether
 * that took effect; what has an id can be sent again, and has the effect of once.
 */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** More waits than may wait: try again in a moment. */
export class Busy extends Error {
  override readonly name = 'Busy';
}
