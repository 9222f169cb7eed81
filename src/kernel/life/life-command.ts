import type { Day } from '../day.ts';
import type { Decision } from '../decision.ts';
import type { Money } from '../money.ts';
import type { EngineReason } from '../reason.ts';

/** What can be asked of a limit's life. */
export type LifeCommand =
  | TakeDecision
  /** Time alone: what its day has come for happens. */
  | { readonly type: 'passTime' }
  /** A person lets the proposed rise of that name go, or refuses it. */
  | { readonly type: 'approveRise' | 'refuseRise'; readonly rise: string }
  | { readonly type: 'request'; readonly amount: Money }
  /** The borrower may take less than was offered, never more. */
  | { readonly type: 'accept'; readonly amount: Money }
  | { readonly type: 'decline' }
  | { readonly type: 'freeze'; readonly reason: string }
  | { readonly type: 'thaw' }
  | GrantTemporary
  | { readonly type: 'endTemporary' }
  | GrantOverride
  | { readonly type: 'endOverride' }
  | { readonly type: 'setCap'; readonly amount: Money }
  | { readonly type: 'liftCap' }
  | { readonly type: 'optOut' }
  | { readonly type: 'optIn' }
  | { readonly type: 'openDispute'; readonly dispute: string }
  | { readonly type: 'answerDispute'; readonly dispute: string }
  | { readonly type: 'askReview'; readonly review: string }
  | { readonly type: 'answerReview'; readonly review: string }
  | { readonly type: 'close' };

/** Leads the limit toward what was decided, by whichever way is due to the borrower. */
export interface TakeDecision {
  readonly type: 'takeDecision';
  /** The limit that the decision was made from. */
  readonly previous: Money;
  readonly limit: Money;
  /** The gate that freezes; null where none does. */
  readonly frozenBy: string | null;
  /** A gate for risk, or the law, forces the cut: it does not wait for a notice. */
  readonly forced: boolean;
  /** The cap that the borrower set is what binds: a cut takes nothing that was not given up. */
  readonly byOwnCap: boolean;
  /** The lowest ceiling of risk, law or contract that is hard: nothing is laid over the limit above it. */
  readonly atMost: Money;
  readonly balance: Money;
  /** A rise waits for a person of the lender. */
  readonly needsApproval: boolean;
  /** Whether it was made to answer the borrower's request: no rise then refuses the request. */
  readonly answersRequest: boolean;
}

export interface GrantTemporary {
  readonly type: 'grantTemporary';
  readonly limit: Money;
  readonly until: Day;
  /** The lowest ceiling of today's decision. */
  readonly most: Money;
  /** The borrower asked for it. */
  readonly requested: boolean;
}

/** Two persons of the lender have agreed on a limit that the policy does not come to. */
export interface GrantOverride {
  readonly type: 'grantOverride';
  readonly limit: Money;
  readonly until: Day;
  /** The lowest hard ceiling of today's decision: law, contract and product are not overridden. */
  readonly most: Money;
}

/** An override lasts for no more: who wants it for longer has a reason to change the policy. */
export const OVERRIDE_DAYS_MAX = 90;

export function mostOverride({ ceilings }: Decision): Money {
  return lowest(ceilings.filter(({ hard }) => hard));
}

function lowest(ceilings: Decision['ceilings']): Money {
  return Math.min(...ceilings.map(({ amount }) => amount ?? Infinity), Infinity) as Money;
}

/**
 * The most that a temporary limit may come to by today's decision: the lowest ceiling, and no rise at
 * all while a gate of the policy is shut.
 */
export function mostTemporary({ gates, limit, previous, lowest }: Decision): Money {
  const isShut = gates.some(({ open, feature }) => !open && feature !== null);
  return isShut ? (Math.min(limit, previous) as Money) : lowest;
}

/** Ceilings that bind hard, and are neither risk nor law: the lender's offer, and the borrower's wish. */
const NOT_FORCING: ReadonlySet<string> = new Set<EngineReason>(['PRODUCT_CAP', 'OWN_CAP']);

/** The command that carries a decision out. */
export function commandOf(
  decision: Decision,
  circumstances: Pick<TakeDecision, 'balance' | 'needsApproval' | 'answersRequest'>,
): TakeDecision {
  const shut = decision.gates.filter(({ open, feature }) => !open && feature !== null);
  const freezing = shut.find(({ effect }) => effect === 'freeze');
  const binding = decision.ceilings.find(({ code }) => code === decision.binding);
  return {
    type: 'takeDecision',
    previous: decision.previous,
    limit: decision.limit,
    frozenBy: freezing?.code ?? null,
    forced:
      shut.some(({ effect }) => effect !== 'hold') ||
      (binding?.hard === true && !NOT_FORCING.has(binding.code)),
    atMost: lowest(decision.ceilings.filter(({ hard, code }) => hard && !NOT_FORCING.has(code))),
    byOwnCap: decision.binding === ('OWN_CAP' satisfies EngineReason),
    ...circumstances,
  };
}
