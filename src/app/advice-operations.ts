import type {
  Advice,
  AdviceTold,
  Outcome,
  OutcomeTold,
  Room,
  Standpoint,
  Stated,
  Step,
  Supposed,
  Tracking,
} from '../advice/index.ts';
import type { Day, Language, Money } from '../kernel/index.ts';
import type { AdviceCounts, PlanState } from './advice-store.ts';
import type { ConsentOperations } from './consents.ts';

/** What can be asked about advice. */
export interface AdviceOperations extends ConsentOperations {
  /** What would raise an account's limit, under the policy in force. Kept, so that a plan can be accepted. */
  advise(request: AdviceRequest): Promise<AdviceAnswer>;
  /** Null where no such advice was given to this account. */
  givenAdvice(account: string, id: string): Promise<GivenAdvice | null>;
  acceptPlan(request: AcceptRequest): Promise<AcceptAnswer>;
  /** The plans that an account has accepted, newest first, each with its progress. */
  acceptedPlans(account: string): Promise<readonly PlanProgress[]>;
  /**
   * Looks at open plans whose day has come, at most so many; returns how many it were. Between, a plan is
   * looked at whenever something of its account happens.
   */
  trackPlans(accounts: number): Promise<number>;
  adviceCounts(): Promise<AdviceCounts>;
  /** Where an account stands today, for whoever decides its futures elsewhere. */
  standpoint(account: string): Promise<StandpointAnswer>;
  /** What a supposition comes to; nothing is kept of it. */
  whatIf(account: string, supposed: Supposed, language: Language): Promise<WhatIfAnswer>;
  /** An advice, and a step of a plan, in the words of a language. */
  tellAdvice(advice: Advice, language: Language): Promise<AdviceTold>;
  tellStep(step: Step, language: Language): Promise<string>;
}

export type { AdviceTold };

export interface AdviceRequest {
  readonly account: string;
  /** In months, from 1 to 24. */
  readonly horizon: number;
  readonly stated?: Stated;
}

export interface GivenAdvice {
  readonly id: string;
  readonly advice: Advice;
}

export type AdviceAnswer = GivenAdvice | { readonly refused: AdviceRefusal };

export type AdviceRefusal =
  | 'account_must_be_opened'
  | 'account_must_not_be_closed'
  | 'horizon_must_be_in_range'
  | 'policy_must_be_in_force';

export type StandpointAnswer =
  | { readonly standpoint: Standpoint }
  | { readonly refused: AdviceRefusal };

export type WhatIfAnswer =
  | { readonly outcome: Outcome; readonly room: Room; readonly told: OutcomeTold }
  | { readonly refused: AdviceRefusal };

export interface AcceptRequest {
  readonly account: string;
  readonly advice: string;
  /** Which of its plans, from 0. */
  readonly plan: number;
}

export type AcceptAnswer =
  | { readonly accepted: AcceptedView }
  | {
      readonly refused:
        | 'account_must_be_opened'
        | 'advice_must_exist'
        | 'plan_must_exist'
        | 'advice_must_not_be_expired';
    };

export interface AcceptedView {
  readonly advice: string;
  readonly plan: number;
  readonly acceptedOn: Day;
  readonly state: PlanState;
  readonly endedOn: Day | null;
  readonly promised: { readonly day: Day; readonly limit: Money };
  readonly expires: Day;
  /** The limit that was decided when the plan was carried out, and by which decision. */
  readonly reached: { readonly decision: number; readonly limit: Money } | null;
}

export type PlanProgress = AcceptedView & Pick<Tracking, 'steps'>;
