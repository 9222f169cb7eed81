import type { Advice } from '../advice/index.ts';
import type { Day, Instant, Money } from '../kernel/index.ts';
import type { LifeTransaction } from './life-store.ts';

/** What advice needs of a database. */
export interface AdviceStore {
  /** Keeps an advice; the same one again changes nothing. */
  saveAdvice(row: AdviceRow): Promise<void>;
  advice(id: string): Promise<AdviceRow | null>;
  /** The plans of an account, newest first. */
  acceptedPlans(account: number): Promise<readonly AcceptedRow[]>;
  /** Ids of accounts whose open plan is to be looked at by a day. */
  plansDue(by: Day, limit: number): Promise<readonly string[]>;
  adviceCounts(): Promise<AdviceCounts>;
}

export interface AdviceTransaction extends Pick<LifeTransaction, 'log'> {
  advice(id: string): Promise<AdviceRow | null>;
  /** Open plans, and those kept whose advice stands until a day or later. */
  standingPlans(accounts: readonly string[], until: Day): Promise<readonly AcceptedRow[]>;
  savePlans(rows: readonly AcceptedRow[]): Promise<void>;
}

export interface AdviceRow {
  readonly id: string;
  readonly account: number;
  readonly day: Day;
  readonly outcome: Advice['outcome'];
  readonly planDay: Day | null;
  readonly expires: Day;
  readonly givenAt: Instant;
  /** Canonical JSON of the advice. */
  readonly body: string;
}

export type PlanState = 'open' | 'kept' | 'missed' | 'expired' | 'replaced';

export interface AcceptedRow {
  readonly advice: string;
  /** Which of its plans, from 0. */
  readonly plan: number;
  readonly account: number;
  readonly acceptedOn: Day;
  readonly state: PlanState;
  readonly due: Day | null;
  readonly endedOn: Day | null;
  readonly decision: number | null;
  readonly reached: Money | null;
  /** Of the advice. */
  readonly body: string;
}

/** Counts over all accounts, each by the advice that it was given last. */
export interface AdviceCounts {
  readonly advised: number;
  readonly risesNow: number;
  readonly withPlan: number;
  readonly certifiedWithout: number;
  /** Days from the advice to the plan of least effort, in the middle; null without any. */
  readonly medianDays: number | null;
  readonly accepted: number;
  readonly open: number;
  readonly missed: number;
  readonly expired: number;
  readonly replaced: number;
  /** Plans that were carried out, and those of them whose limit came to what was promised. */
  readonly carriedOut: number;
  readonly promiseKept: number;
}
