import type { BasisPoints, Day, Holdings, Instant, Transaction } from '../kernel/index.ts';

/** What rewards need of a database. */
export interface RewardsStore {
  rewardRecords(programme: string, account: number): Promise<RewardRecords>;
  /** Accounts of which something expires by a day. */
  rewardsExpiring(by: Day, limit: number): Promise<readonly ExpiringRow[]>;
  /** Everything about the books that does not add up. */
  rewardFaults(): Promise<readonly RewardFault[]>;
}

export interface RewardsTransaction {
  /** Of a programme: those of the accounts that were looked at before. */
  rewardMembers(programme: string, accounts: readonly number[]): Promise<readonly MemberRow[]>;
  /** In the order in which they were posted. */
  rewardPosted(programme: string, accounts: readonly number[]): Promise<readonly Posted[]>;
  rewardDiscounts(programme: string, accounts: readonly number[]): Promise<readonly DiscountRow[]>;
  /** Nobody else takes from it until the transaction ends. A version of 0 is yet to be funded. */
  lockRewardBudget(programme: string): Promise<BudgetRow>;
  writeRewards(writes: RewardWrites): Promise<void>;
}

/** One account under a programme. */
export interface MemberRow {
  readonly account: number;
  readonly heldOut: boolean;
  readonly probability: BasisPoints;
  readonly assignedAt: Instant;
  readonly balance: number;
  /** The first day on which something of it expires; null where nothing does. */
  readonly expires: Day | null;
  /** By rule: when it last gave points. */
  readonly last: Readonly<Record<string, Day>>;
}

/** A transaction as it is kept; `account` is null for the programme's own. */
export interface Posted {
  readonly account: number | null;
  readonly transaction: Transaction;
}

export interface BudgetRow extends Holdings {
  readonly version: number;
}

export interface DiscountRow {
  readonly id: string;
  readonly account: number;
  readonly lowersBy: BasisPoints;
  /** Of the draw, and what it comes to; null where that was not known when it was bought. */
  readonly rateWas: BasisPoints | null;
  readonly rate: BasisPoints | null;
  /** The last day on which it can be used. */
  readonly until: Day;
  readonly state: 'open' | 'used' | 'lapsed';
  /** The draw that used it. */
  readonly draw: string | null;
}

/** Everything that one transaction of the database writes of one programme. */
export interface RewardWrites {
  readonly programme: string;
  readonly at: Instant;
  readonly posted: readonly Posted[];
  readonly members: readonly MemberRow[];
  readonly discounts: readonly DiscountRow[];
  /** Null where nothing was taken from it. */
  readonly budget: BudgetRow | null;
}

export interface RewardRecords {
  readonly posted: readonly Posted[];
  readonly discounts: readonly DiscountRow[];
  /** Null before the first look. */
  readonly member: MemberRow | null;
  readonly budget: BudgetRow | null;
}

export interface ExpiringRow {
  readonly programme: string;
  readonly account: string;
}

/** A transaction that does not balance, or a balance that is not the sum of its postings. */
export interface RewardFault {
  readonly programme: string;
  readonly what: 'transaction' | 'budget' | 'member';
  readonly subject: string;
  readonly unit: 'points' | 'money' | 'promised';
  /** By how much. */
  readonly amount: number;
}
