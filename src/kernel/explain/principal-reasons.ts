import type { CharacteristicTrace, Decision, PairTrace, PointsLost } from '../decision.ts';
import type { Glossary } from './glossary.ts';

/** More than four reasons are not likely to be helpful, says US Regulation B's commentary on 1002.9(b)(2). */
const REASONS_MAX = 4;

export type PrincipalReason =
  | { readonly kind: 'gate' | 'ceiling' | 'move'; readonly code: string }
  | { readonly kind: 'characteristic'; readonly trace: CharacteristicTrace }
  /** Two features that are scored together: one reason, like a characteristic. */
  | { readonly kind: 'pair'; readonly trace: PairTrace }
  /** The newest score is better than the one that counts, which has yet to follow it. */
  | { readonly kind: 'damping' };

export interface AdverseInputs {
  /** The limit that the borrower asked for, where they did. */
  readonly requested?: number;
}

/** A cut, a freeze, or less than was asked for. */
export function isAdverse(decision: Decision, { requested }: AdverseInputs): boolean {
  const refused = requested !== undefined && decision.limit < requested;
  return decision.direction === 'cut' || decision.status === 'frozen' || refused;
}

/**
 * At most four reasons for an adverse decision, from the component that failed: the gates that froze,
 * cut or refused; else the ceilings that are too low, and where such a ceiling follows the grade, the
 * characteristics and pairs that are furthest below the mean of the applicants whom the scorecard names.
 * One at its best is never among them.
 */
export function principalReasons(
  decision: Decision,
  glossary: Glossary,
  inputs: AdverseInputs,
): readonly PrincipalReason[] {
  if (!isAdverse(decision, inputs)) return [];
  const gates = failedGates(decision);
  if (gates.length > 0) {
    return gates.slice(0, REASONS_MAX).map((code) => ({ kind: 'gate', code }));
  }
  const wanted = Math.max(
    inputs.requested ?? 0,
    decision.direction === 'cut' ? decision.previous : 0,
  );
  const reasons = decision.ceilings
    .filter(({ amount }) => amount !== null && amount < wanted)
    .sort((a, b) => (a.amount as number) - (b.amount as number))
    .flatMap(({ code }): readonly PrincipalReason[] =>
      glossary.terms.get(code)?.byGrade === true
        ? scoreReasons(decision)
        : [{ kind: 'ceiling', code }],
    );
  return (reasons.length > 0 ? reasons : movesThatHold(decision)).slice(0, REASONS_MAX);
}

/** Less than was asked for, though gates are open and ceilings high enough: it is too far for one move. */
function movesThatHold({ holds }: Decision): readonly PrincipalReason[] {
  return holds.flatMap(({ code, kind }) => (kind === 'move' ? [{ kind, code }] : []));
}

/**
 * A cut has failed at what forces cuts; a refusal at whatever stops a rise. What costs most money by
 * itself comes first; several at once mostly cost nothing each, and keep the order of the policy.
 */
function failedGates(decision: Decision): readonly string[] {
  const shut = decision.gates.filter(({ open }) => !open);
  const forcing = shut.filter(({ effect }) => effect !== 'hold');
  const failed = decision.direction === 'cut' || forcing.length > 0 ? forcing : shut;
  return failed.toSorted((a, b) => b.costs - a.costs).map(({ code }) => code);
}

function scoreReasons(decision: Decision): readonly PrincipalReason[] {
  const damping: readonly PrincipalReason[] =
    decision.score.dampingCosts > 0 ? [{ kind: 'damping' }] : [];
  return [...damping, ...furthestBelow(scoreLosses(decision))];
}

/** Where nothing is below the mean, what is furthest below the best: an adverse decision has a reason. */
function furthestBelow(losses: readonly ScoredReason[]): readonly ScoredReason[] {
  const belowMean = losses
    .filter(({ trace }) => trace.lostToReference > 0)
    .sort((a, b) => b.trace.lostToReference - a.trace.lostToReference);
  if (belowMean.length > 0) return belowMean;
  return losses.toSorted((a, b) => b.trace.lostToBest - a.trace.lostToBest);
}

export type ScoredReason = Extract<PrincipalReason, { readonly trace: PointsLost }>;

/** The characteristics and pairs that are short of their best, in the order of the scorecard. */
export function scoreLosses({ score }: Decision): readonly ScoredReason[] {
  const reasons: readonly ScoredReason[] = [
    ...score.characteristics.map((trace) => ({ kind: 'characteristic', trace }) as const),
    ...(score.pairs ?? []).map((trace) => ({ kind: 'pair', trace }) as const),
  ];
  return reasons.filter(({ trace }) => trace.lostToBest > 0);
}
