import {
  CATALOGUE,
  type CompiledRules,
  compileRules,
  type DampedScore,
  type Day,
  decide,
  type Entries,
  type Event,
  Fold,
  type LimitState,
  type Money,
  type Rules,
} from '../kernel/index.ts';
import type { Advice, Plan } from './advice.ts';
import type { Step } from './plan.ts';
import { type Standing, standingOf } from './standing.ts';

/** A plan that a borrower has accepted. */
export interface AcceptedPlan {
  readonly advice: Pick<Advice, 'account' | 'day' | 'limit' | 'expires' | 'versions'>;
  readonly plan: Plan;
  readonly acceptedOn: Day;
}

export interface TrackedStep {
  readonly step: Step;
  readonly standing: Standing;
}

/**
 * `open`: something is still due. `kept`: every step is done, and the account is to be decided again.
 * `missed`: a step can no longer be done as planned. `expired`: the promise has ended.
 */
export interface Tracking {
  readonly state: 'open' | 'kept' | 'missed' | 'expired';
  readonly steps: readonly TrackedStep[];
}

/**
 * How far an accepted plan has come, from the real events that are known by the end of `today`. A step
 * that is kept up until a day is done when that day has come.
 */
export function trackPlan(
  { advice, plan, acceptedOn }: AcceptedPlan,
  events: readonly Event[],
  today: Day,
): Tracking {
  const known = events.filter((event) => event.known <= today && event.effective <= today);
  const steps = plan.steps.map((step): TrackedStep => {
    return { step, standing: standingOf(step, known, acceptedOn, today) };
  });
  const some = (standing: Standing): boolean => steps.some((step) => step.standing === standing);
  if (today > advice.expires) return { state: 'expired', steps };
  if (some('missed')) return { state: 'missed', steps };
  return { state: some('due') || today < plan.day ? 'open' : 'kept', steps };
}

/** The account as it is when its plan is done. */
export interface KeptInput {
  readonly accepted: AcceptedPlan;
  readonly tracking: Tracking;
  readonly entries: Entries;
  readonly start: number;
  readonly end: number;
  readonly today: Day;
  readonly score: DampedScore | null;
  /** The documents in force today, and those that the advice was proved under. */
  readonly inForce: Rules;
  readonly ofAdvice: Rules;
  /** Of the product: whether an advice outlives its policy. */
  readonly keepsPromises: boolean;
}

export interface KeptDecision {
  readonly limit: Money;
  /** Under which of the two policies it was decided. */
  readonly by: 'inForce' | 'ofAdvice';
  /** Whether the promised limit was reached. */
  readonly promiseKept: boolean;
}

/**
 * Decides again. Where the policy has changed since, the borrower gets the better of the two until the
 * advice expires; law is never outlived, so the old policy is read with the jurisdiction pack of today.
 */
export function decideKept(input: KeptInput): KeptDecision {
  const { accepted, tracking, today, inForce, ofAdvice, keepsPromises } = input;
  const now = decidedUnder(input, compileRules(inForce, today));
  const promised = accepted.plan.limit;
  const stands = keepsPromises && tracking.state === 'kept';
  const other = promisedRules(inForce, ofAdvice);
  if (stands && now < promised && other !== null) {
    const then = decidedUnder(input, compileRules(other, today));
    if (then > now) return { limit: then, by: 'ofAdvice', promiseKept: then >= promised };
  }
  return { limit: now, by: 'inForce', promiseKept: now >= promised };
}

/**
 * What a promise is kept under beside the documents in force: those that it was made under, but with the
 * law of today. Null where they are the same.
 */
export function promisedRules(inForce: Rules, ofAdvice: Rules): Rules | null {
  const { policy, scorecard, appetite } = ofAdvice;
  const isSame =
    policy === inForce.policy && scorecard === inForce.scorecard && appetite === inForce.appetite;
  return isSame ? null : { ...ofAdvice, pack: inForce.pack };
}

const fold = new Fold(CATALOGUE);
const facts = new Float64Array(CATALOGUE.length);

function decidedUnder({ entries, start, end, score }: KeptInput, rules: CompiledRules): Money {
  const limit = fold.run(entries, start, end, rules.day, facts);
  const state: LimitState = { ...limit, score };
  return decide(rules, facts, state).limit;
}
