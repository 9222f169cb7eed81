import {
  type AccountHistory,
  type Decision,
  type Event,
  kindCode,
  type Money,
} from '../kernel/index.ts';
import type { Now } from './clock.ts';

/** Ids of the events that the service itself writes begin with this. */
export const OWN_EVENT = 'headroom:';

/**
 * What a decision sets going, as events of the account: a cut and a first limit apply at once, and so
 * does a rise, unless the product has it accepted first.
 */
export function ownEvents(
  decision: Decision,
  number: number,
  history: AccountHistory,
  now: Now,
): readonly Event[] {
  const { direction, limit, onAcceptance, account } = decision;
  if (direction === 'stay') return [];
  const envelope = {
    v: 1,
    id: `${OWN_EVENT}decision:${account}:${number}`,
    account,
    effective: now.day,
    effectiveAt: now.at,
    known: now.day,
    knownAt: now.at,
  } as const;
  if (direction !== 'rise' || !onAcceptance) return [{ ...envelope, type: 'limitApplied', limit }];
  if (openOffer(history) === limit) return [];
  return [{ ...envelope, type: 'limitOffered', amount: limit }];
}

const ANSWERS: ReadonlySet<number> = new Set([
  kindCode.accepted,
  kindCode.declined,
  kindCode.limit,
]);

/** The amount offered last, unless it was answered or overtaken; null where none is open. */
function openOffer({ entries, length }: AccountHistory): Money | null {
  for (let i = length - 1; i >= 0; i--) {
    const kind = entries.kind[i] as number;
    if (ANSWERS.has(kind)) return null;
    if (kind === kindCode.offered) return entries.value[i] as Money;
  }
  return null;
}
