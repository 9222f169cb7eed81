import type { Day, Instant } from '../kernel/index.ts';
import type { AccountRow } from './store.ts';

/** The event log. */
interface Log {
  /** Bodies of all events of an account, in the order of their arrival. */
  log(account: number): Promise<readonly string[]>;
}

/** What the life of limits needs of a database. */
export interface LifeStore extends Log {
  /** Accounts in order of id of which something is due by a day: by time, or owed by people. */
  accountsDue(by: Day, page: DuePage): Promise<readonly AccountRow[]>;
  /** Accounts to be reviewed by a day, those due longest first, behind `after`. */
  accountsToReview(by: Day, after: ReviewPlace | null, limit: number): Promise<readonly ToReview[]>;
  /**
   * Takes a task for `holder` until a moment, or takes it further; false where another holds it. What
   * is not taken further in time is anybody's.
   */
  takeLease(lease: Lease, now: Instant): Promise<boolean>;
}

export interface DuePage {
  readonly after: string | null;
  readonly limit: number;
}

/** Where an account stands among those to be reviewed. */
export interface ReviewPlace {
  readonly on: Day;
  readonly no: number;
}

export interface ToReview extends ReviewPlace {
  readonly id: string;
}

export interface Lease {
  readonly task: string;
  readonly holder: string;
  readonly until: Instant;
}

export interface LifeTransaction extends Log {
  lifeRequest(account: number, id: string): Promise<LifeRequestRow | null>;
  saveLifeRequests(rows: readonly LifeRequestRow[]): Promise<void>;
}

/** Something that was asked of a life, and what followed. */
export interface LifeRequestRow {
  readonly account: number;
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  /** Canonical JSON of what was asked. */
  readonly ask: string;
  /** JSON of the names of the events that followed. */
  readonly steps: string;
}
