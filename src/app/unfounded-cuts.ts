import {
  type AccountHistory,
  addDays,
  type Correction,
  type Day,
  type Money,
  type SaidOn,
} from '../kernel/index.ts';
import { decisionSteps, OWN_EVENT } from './life.ts';

interface Deciding {
  /** The limit that a decision comes to as of a day by a history; null where no policy is in force. */
  readonly limitBy: (asOf: Day, history: AccountHistory) => Promise<Money | null>;
}

/**
 * Corrections of the cuts that decisions made at once, on a day or later, and would not have made by what
 * is known of those days now: feeds come in any order, and who sees a draw before its repayment would
 * else hold the borrower down for months. A cut counts as never made, as does the end of a temporary limit
 * with it; so does every one that was made after it.
 */
export async function takenBack(
  account: string,
  history: AccountHistory,
  from: Day,
  { limitBy }: Deciding,
): Promise<readonly Correction[]> {
  const cuts = cutsOf(account, history, from);
  for (const [i, cut] of cuts.entries()) {
    const corrections = cuts.slice(i).flatMap((one) => correctionsOf(one, account, history));
    const ids = new Set(corrections.map(({ corrects }) => corrects));
    const limit = await limitBy(
      addDays(cut.day, 1),
      history.without(cut.day, (id) => ids.has(id)),
    );
    if (limit !== null && limit > cut.value) return corrections;
  }
  return [];
}

/**
 * A decision that is made again is made of what had happened before it, and not of what it brought about
 * itself on its day.
 */
export function withoutOwnSteps(
  account: string,
  history: AccountHistory,
  madeOn: Day,
): AccountHistory {
  return history.without(madeOn, (id) => isStep(id, account));
}

function isStep(id: string, account: string): boolean {
  return id.startsWith(OWN_EVENT + decisionSteps(account));
}

function cutsOf(account: string, history: AccountHistory, from: Day): readonly SaidOn[] {
  // Nearly always there is none, and nothing before that day has to be looked at.
  if (!history.since('limit', from).some(({ id }) => isStep(id, account))) return [];
  const limits = history.since('limit', -Infinity as Day);
  return limits.filter(({ id, day, value }, i) => {
    const before = limits[i - 1]?.value ?? 0;
    return day >= from && isStep(id, account) && value < before;
  });
}

/** Of the cut, and of the end that the same decision made to a temporary limit. */
function correctionsOf(
  cut: SaidOn,
  account: string,
  history: AccountHistory,
): readonly Correction[] {
  const decision = cut.id.slice(0, cut.id.lastIndexOf(':') + 1);
  const ended = history
    .since('temporaryLimit', cut.day)
    .filter(({ id, value }) => value === 0 && id.startsWith(decision));
  return [cut, ...ended].map(({ id, day, at }) => ({
    ...{ v: 1, id: `${OWN_EVENT}taken-back:${id.slice(OWN_EVENT.length)}`, account },
    // Known with what it corrects, so that it never counted.
    ...{ effective: day, effectiveAt: at, known: day, knownAt: at },
    ...{ type: 'correction', corrects: id, replacement: null },
  }));
}
