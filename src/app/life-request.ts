import type { Day, Deadline, LifeRefusal, Money } from '../kernel/index.ts';
import type { DuePage } from './life-store.ts';
import type { LimitHistoryEntry } from './limit-history.ts';

/** What people can ask of a limit's life. */
export type LifeAsk =
  /** All that is offered where the amount is null. */
  | { readonly type: 'accept'; readonly amount: Money | null }
  | { readonly type: 'request' | 'setCap'; readonly amount: Money }
  | { readonly type: 'askTemporary'; readonly limit: Money; readonly until: Day }
  | { readonly type: 'freeze'; readonly reason: string }
  | { readonly type: 'openDispute'; readonly dispute: string }
  | { readonly type: 'askReview'; readonly review: string }
  | { readonly type: PlainAsk };

type PlainAsk =
  | 'decline'
  | 'thaw'
  | 'endTemporary'
  | 'endOverride'
  | 'liftCap'
  | 'optOut'
  | 'optIn'
  | 'close';

export interface LifeRequest {
  readonly account: string;
  /** Chosen by whoever asks: the same id of an account twice has the effect of once. */
  readonly id: string;
  readonly ask: LifeAsk;
  /** What is said with a dispute, or with the wish for a review; null for nothing. */
  readonly note?: string | null;
  /** Who asks, and whether for the lender: what staff does goes into the chain. */
  readonly actor: string;
  readonly forLender: boolean;
}

export type LifeReply =
  /** What followed, by the names of the events; the same again where it was asked before. */
  | { readonly steps: readonly string[]; readonly repeated: boolean }
  | { readonly refused: LifeRequestRefusal };

export type LifeRequestRefusal =
  | LifeRefusal
  | 'account_must_be_opened'
  | 'amount_must_be_positive'
  /** The same id was used on the account for something else. */
  | 'id_must_not_be_taken'
  /** What rests on a decision needs one. */
  | 'policy_must_be_in_force';

/** What is due of an account by a day, earliest first. */
export interface DueAccount {
  readonly account: string;
  readonly deadlines: readonly Deadline[];
}

/** What a round of keeping up came to. */
export interface KeptUp {
  /** False where another process does it. */
  readonly held: boolean;
  /** Reservations whose time was over. */
  readonly expired: number;
  readonly reviewed: number;
  /** Accounts whose limit the review moved, or set on its way. */
  readonly changed: number;
  readonly failed: number;
  /** True where more is due already. */
  readonly more: boolean;
}

/** The life of limits, as it can be asked for. */
export interface LifeOperations {
  /** The same id of an account again gives the same answer, and changes nothing more. */
  live(request: LifeRequest): Promise<LifeReply>;
  /** The moves of the granted limit, oldest first; null where the account has not been opened. */
  limitHistory(account: string): Promise<readonly LimitHistoryEntry[] | null>;
  /** Accounts of which something is due by a day, in order of id. */
  deadlines(by: Day, page: DuePage): Promise<readonly DueAccount[]>;
  /** One round of what comes due by itself, a few hundred accounts at most. */
  keepUp(): Promise<KeptUp>;
}
