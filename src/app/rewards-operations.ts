import type { BasisPoints, Day, Lot, Outlook, Programme, Transaction } from '../kernel/index.ts';
import type { DiscountRow, RewardFault } from './rewards-store.ts';

/** What can be asked about rewards. */
export interface RewardsOperations {
  /** Null where no such account was opened, or no programme is in force for its product. */
  rewards(account: string): Promise<RewardsView | null>;
  /** Points for a lower rate on the next draw. The same id again gives the same answer. */
  redeem(request: RedeemRequest): Promise<RedeemAnswer>;
  /** An article was read to its end: it earns points once. */
  finishArticle(account: string, article: string): Promise<ArticleAnswer>;
  /** Lets points of at most so many accounts expire, and discounts lapse; returns how many it was. */
  expireRewards(accounts: number): Promise<number>;
  /** Whatever of the books does not add up; nothing, or something is wrong. */
  checkRewards(): Promise<readonly RewardFault[]>;
}

export interface RewardsView {
  readonly account: string;
  readonly programme: Programme;
  readonly heldOut: boolean;
  readonly probability: BasisPoints;
  readonly balance: number;
  readonly lots: readonly Lot[];
  /** How each rule stands, and what keeps it from giving points. */
  readonly rules: readonly Outlook[];
  readonly discounts: readonly Discounted[];
  /** Newest first. */
  readonly history: readonly PointsMoved[];
}

/** A lower rate that points bought. */
export type Discounted = Omit<DiscountRow, 'account'>;

export interface PointsMoved {
  readonly id: string;
  readonly on: Day;
  readonly kind: Transaction['kind'];
  readonly points: number;
  readonly of: string | null;
}

export interface RedeemRequest {
  readonly account: string;
  /** Chosen by the sender, and unique among the account's own. */
  readonly id: string;
  /** The yearly rate that the next draw would have; null for the one that the policy names. */
  readonly rate: BasisPoints | null;
}

export type RedeemAnswer =
  | { readonly discount: Discounted; readonly balance: number }
  | { readonly refused: RedeemRefusal };

export type RedeemRefusal =
  | 'account_must_be_opened'
  | 'programme_must_be_in_force'
  /** The same id was used at another rate. */
  | 'id_must_not_be_taken'
  | 'rate_must_be_above_floor'
  | 'points_must_suffice'
  | 'budget_must_suffice';

export type ArticleAnswer =
  | { readonly points: number; readonly balance: number }
  | { readonly refused: 'account_must_be_opened' | 'programme_must_be_in_force' };
