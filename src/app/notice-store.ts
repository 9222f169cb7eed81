import type { Day, Instant, Language } from '../kernel/index.ts';
import type { Notice } from './notice.ts';
import type { OutboxMessage } from './operations.ts';
import type { NewMessage } from './store.ts';

/** What telling others needs of a database. */
export interface NoticeStore extends EndpointTable {
  /** Messages that nobody has made into deliveries, oldest first. */
  undispatched(limit: number): Promise<readonly OutboxMessage[]>;
  /**
   * Keeps what messages were made into, all of it or nothing; those that another process was quicker
   * with are left as they are. Returns the ids of those that were kept.
   */
  dispatch(made: readonly Dispatched[], at: Instant): Promise<ReadonlySet<number>>;
  /** Receivers for whom something is due. */
  due(at: Instant): Promise<readonly Receiver[]>;
  /**
   * Takes what is due for one receiver, and keeps others from it until `until`. Of each account only
   * the earliest message that still waits, so that they arrive in order.
   */
  claim(receiver: Receiver, claim: ClaimTerms): Promise<readonly Claimed[]>;
  /** Writes down what came of an attempt, unless another process has taken it up since. */
  settle(delivery: Pick<Claimed, 'id' | 'attempts'>, result: Settled): Promise<void>;
  /** Deliveries with a status, after an id, in order. */
  deliveries(status: DeliveryStatus, page: PageAfter): Promise<readonly DeliveryRow[]>;
  /** Forgets messages that reached all their receivers before `before`, or have none. */
  prune(before: Instant, limit: number): Promise<number>;

  /** Newest first: messages before a number. */
  inbox(account: string, page: PageAfter): Promise<readonly InboxRow[]>;
  unread(account: string): Promise<number>;
  /** When it was read for the first time; null where the account has no such message. */
  markRead(account: string, message: number, at: Instant): Promise<Instant | null>;

  /** Of those accounts that have chosen something. */
  preferences(accounts: readonly string[]): Promise<ReadonlyMap<string, Preferences>>;

  /** In the order in which they were shown. */
  shown(account: string): Promise<readonly ShownRow[]>;
  /**
   * Keeps that articles are shown, and their messages; nothing, and false, where the account has been
   * shown others since `before` of them were counted.
   */
  show(showing: Showing): Promise<boolean>;
  /** Nothing more goes to an endpoint; whatever else has been changed of it stays. */
  switchOff(endpoint: string): Promise<void>;
  /** An article was read; it counts as shown on the day where it was not. */
  readArticle(account: string, article: string, day: Day, at: Instant): Promise<void>;
}

/** Where webhooks go. */
interface EndpointTable {
  endpoints(): Promise<readonly EndpointRow[]>;
  endpoint(id: string): Promise<EndpointRow | null>;
}

/** What people change of telling others, in a transaction with the act that tells of it. */
export interface NoticeDesk extends EndpointTable {
  addEndpoint(row: EndpointRow): Promise<void>;
  changeEndpoint(row: EndpointRow): Promise<void>;
  /** What still waits for it is given up. */
  removeEndpoint(id: string, at: Instant): Promise<void>;
  /** Makes a settled delivery wait again, from its first attempt; false where there is none. */
  redeliver(id: number, at: Instant): Promise<boolean>;
  /** Puts messages into the outbox that come of no account. */
  addMessages(messages: readonly NewMessage[]): Promise<void>;
  savePreferences(account: string, preferences: Preferences): Promise<void>;
}

export type ChannelName = 'webhook' | 'email';

/** A channel, and whom it reaches: an endpoint's id, or `borrower` or `operators`. */
export interface Receiver {
  readonly channel: ChannelName;
  readonly target: string;
}

/**
 * `dead`: tried as often as is worth it, or refused for good; waits for a person. `skipped`: there was
 * nobody to send it to.
 */
export type DeliveryStatus = 'waiting' | 'delivered' | 'dead' | 'skipped';

/** What a message was made into. */
export interface Dispatched {
  readonly message: OutboxMessage;
  readonly notice: Notice | null;
  readonly receivers: readonly Receiver[];
  /** Whether the borrower finds it in the inbox. */
  readonly inbox: boolean;
  /** The article that it is about; null where it is about none. */
  readonly article: string | null;
}

export interface ClaimTerms {
  readonly at: Instant;
  readonly until: Instant;
  readonly limit: number;
}

/** A delivery that this process has for a while, with its message. */
export interface Claimed extends Receiver {
  readonly id: number;
  /** Which attempt this is, from 1. */
  readonly attempts: number;
  readonly message: OutboxMessage;
  readonly notice: Notice | null;
}

export interface Settled {
  readonly status: DeliveryStatus;
  /** When it was settled; the next attempt where it waits. */
  readonly at: Instant;
  readonly problem: string | null;
}

export interface DeliveryRow extends Receiver {
  readonly id: number;
  readonly message: number;
  readonly account: string | null;
  readonly kind: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly nextAt: Instant;
  readonly problem: string | null;
  readonly settledAt: Instant | null;
}

export interface InboxRow {
  readonly message: number;
  readonly kind: string;
  readonly notice: Notice;
  /** The article that it is about; null where it is about none. */
  readonly article: string | null;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
}

export interface Preferences {
  /** Null where nothing was chosen. */
  readonly language: Language | null;
  /** Whether notices come by e-mail as well. */
  readonly email: boolean;
  /** Whether articles are sent. */
  readonly guidance: boolean;
}

export interface ShownRow {
  readonly article: string;
  readonly on: Day;
  readonly readAt: Instant | null;
}

export interface Showing {
  readonly account: string;
  readonly articles: readonly string[];
  readonly day: Day;
  readonly before: number;
  readonly messages: readonly NewMessage[];
}

export interface PageAfter {
  readonly after: number | null;
  readonly limit: number;
}

export interface EndpointRow {
  readonly id: string;
  readonly url: string;
  /** Kinds of message that it is sent; every kind where it is empty. */
  readonly kinds: readonly string[];
  /** Sealed; newest first. */
  readonly secrets: readonly SealedSecret[];
  readonly enabled: boolean;
  readonly createdAt: Instant;
}

export interface SealedSecret {
  readonly sealed: string;
  /** Signs until then; without end where it is null. */
  readonly until: Instant | null;
}
