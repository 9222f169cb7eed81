import { rulesInForce } from '../compile.ts';
import { inForceOrNull } from '../dated.ts';
import type { Day } from '../day.ts';
import type { Money } from '../money.ts';
import type { LegalClock, Pack, Policy } from '../policy.ts';

/** What policy and law say of the life of a limit on one day. All but the first are days. */
export interface LifeRules {
  readonly riseOnAcceptance: boolean;
  readonly offerStands: number;
  /** Before a cut that no risk forces. */
  readonly cutNotice: number;
  /** Before a cut may bring about a fee for being over the limit. */
  readonly feeNotice: number;
  readonly answerRequest: number;
  readonly answerDispute: number;
  readonly answerReview: number;
  readonly temporaryAtMost: number;
}

/** Where a policy says nothing of offers, answers and temporary limits. */
const DAYS_BY_DEFAULT = 30;

/** While no policy is in force. */
export const RULES_BY_DEFAULT: LifeRules = {
  riseOnAcceptance: true,
  offerStands: DAYS_BY_DEFAULT,
  cutNotice: 0,
  feeNotice: 0,
  answerRequest: DAYS_BY_DEFAULT,
  answerDispute: DAYS_BY_DEFAULT,
  answerReview: DAYS_BY_DEFAULT,
  temporaryAtMost: DAYS_BY_DEFAULT,
};

/** The stricter of policy and law: an answer by the earlier day, a notice of the longer time. */
export function lifeRules(policy: Policy, pack: Pack | null, day: Day): LifeRules {
  const { life } = policy;
  const answerWithin = inForceOrNull(life?.answerWithin ?? [], day) ?? DAYS_BY_DEFAULT;
  const clocks = pack === null ? [] : clocksInForce(pack, policy, day);
  const daysOf = (clock: LegalClock): readonly number[] =>
    clocks.flatMap((one) => (one.clock === clock ? [one.days] : []));
  return {
    riseOnAcceptance: policy.moves.rise.onAcceptance,
    offerStands: inForceOrNull(life?.offerStands ?? [], day) ?? DAYS_BY_DEFAULT,
    cutNotice: inForceOrNull(life?.cutNotice ?? [], day) ?? 0,
    feeNotice: Math.max(0, ...daysOf('feeNotice')),
    answerRequest: Math.min(answerWithin, ...daysOf('answerRequest')),
    answerDispute: Math.min(answerWithin, ...daysOf('answerDispute')),
    answerReview: answerWithin,
    temporaryAtMost: inForceOrNull(life?.temporaryAtMost ?? [], day) ?? DAYS_BY_DEFAULT,
  };
}

/** A line is kept from draws while it is late by more days than this; null where lateness bars none. */
export function pastDueAtMost(policy: Policy, day: Day): number | null {
  return inForceOrNull(policy.life?.pastDueAtMost ?? [], day);
}

/** Whether a person of the lender lets a rise to a limit go, or holds it back. */
export function needsApproval(limit: Money, policy: Policy, day: Day): boolean {
  return limit > (inForceOrNull(policy.moves.rise.approvalAbove ?? [], day) ?? Infinity);
}

function clocksInForce(
  pack: Pack,
  policy: Policy,
  day: Day,
): readonly { readonly clock: LegalClock; readonly days: number }[] {
  return rulesInForce(pack, policy, day).flatMap(({ rule }) =>
    rule.kind === 'clock' ? [rule] : [],
  );
}
