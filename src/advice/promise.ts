import type { Day, Event, Rules } from '../kernel/index.ts';
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
