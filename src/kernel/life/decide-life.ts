import { addDays, type Day } from '../day.ts';
import { broughtByTime } from './deadlines.ts';
import { evolveLife } from './evolve-life.ts';
import {
  type GrantOverride,
  type GrantTemporary,
  type LifeCommand,
  OVERRIDE_DAYS_MAX,
} from './life-command.ts';
import type { LifeEvent } from './life-event.ts';
import type { LifeRefusal } from './life-refusal.ts';
import type { LifeRules } from './life-rules.ts';
import { type Life, type OpenLife, type Proposed, riseOf } from './life-state.ts';
import { raise, takeDecision } from './take-decision.ts';
import { withdrawal } from './withdrawal.ts';

export type LifeAnswer =
  | { readonly events: readonly LifeEvent[] }
  | { readonly refused: LifeRefusal };

/**
 * What a command makes happen on a day, or why it is refused. What time has brought about by then
 * happens first, so that nothing is accepted after its end. No events is an answer too: what is asked
 * for is so already.
 */
export function decideLife(
  command: LifeCommand,
  life: Life,
  rules: LifeRules,
  day: Day,
): LifeAnswer {
  if (life.status === 'unopened') return { refused: 'NO_ACCOUNT' };
  if (day < life.asOf) return { refused: 'TIME_BACKWARDS' };
  if (life.status === 'closed') return { refused: 'ACCOUNT_CLOSED' };
  const byTime = broughtByTime(life, rules, day);
  const now = evolved(life, byTime, day);
  if (now.status !== 'open') return { events: byTime };
  const done = answer(command, now, rules, day);
  return typeof done === 'string' ? { refused: done } : { events: [...byTime, ...done] };
}

/** A life as it is on a day on which nothing but time has happened to it. */
export function lifeOn(life: Life, rules: LifeRules, day: Day): Life {
  return life.status === 'open' ? evolved(life, broughtByTime(life, rules, day), day) : life;
}

function evolved(life: Life, events: readonly LifeEvent[], day: Day): Life {
  return events.reduce<Life>((state, event) => evolveLife(state, event, day), life);
}

type Done = readonly LifeEvent[] | LifeRefusal;

function answer(command: LifeCommand, life: OpenLife, rules: LifeRules, day: Day): Done {
  switch (command.type) {
    case 'takeDecision':
      return takeDecision(command, life, rules, day);
    case 'passTime':
      return [];
    case 'approveRise':
      return approveRise(command.rise, life, rules, day);
    case 'refuseRise':
      return refuseRise(command.rise, life);
    case 'request':
      return request(command.amount, life, rules, day);
    case 'accept':
      return accept(command.amount, life);
    case 'decline':
      return life.change.status === 'offered' ? [{ type: 'limitDeclined' }] : noOffer(life);
    case 'grantTemporary':
      return grantTemporary(command, life, rules, day);
    case 'openDispute':
      return openDispute(command.dispute, life, rules, day);
    case 'answerDispute':
      return answerDispute(command.dispute, life);
    case 'askReview':
      return askReview(command.review, life, rules, day);
    case 'answerReview':
      return answerReview(command.review, life);
    case 'freeze':
      return freeze(command.reason, life);
    case 'thaw':
      return thaw(life);
    case 'endTemporary':
      return life.temporary === null ? [] : [{ type: 'temporaryLimitEnded' }];
    case 'grantOverride':
      return grantOverride(command, life, day);
    case 'endOverride':
      return life.override === null ? [] : [{ type: 'overrideEnded' }];
    case 'setCap':
      return setCap(command.amount, life);
    case 'liftCap':
      return life.ownCap === null ? [] : [{ type: 'ownCapLifted' }];
    case 'optOut':
      return optOut(life);
    case 'optIn':
      return life.optedOut ? [{ type: 'offersOptedIn' }] : [];
    case 'close':
      return [{ type: 'accountClosed' }];
  }
}

function freeze(reason: string, { freeze: frozen, change }: OpenLife): Done {
  if (frozen?.by === 'person') return [];
  const rises = change.status === 'proposed' || change.status === 'offered';
  return [{ type: 'limitFrozen', reason }, ...(rises ? withdrawal(change) : [])];
}

function thaw({ freeze: frozen }: OpenLife): Done {
  if (frozen?.by === 'decision') return 'FROZEN_BY_RULE';
  return frozen === null ? [] : [{ type: 'limitThawed' }];
}

function setCap(amount: OpenLife['limit'], { ownCap, change }: OpenLife): Done {
  if (ownCap === amount) return [];
  const above = 'amount' in change && change.amount > amount;
  return [{ type: 'ownCapSet', amount }, ...(above ? withdrawal(change) : [])];
}

function optOut({ optedOut, change, request: asked }: OpenLife): Done {
  if (optedOut) return [];
  const unasked =
    (change.status === 'offered' && !change.requested) ||
    (change.status === 'proposed' && asked === null);
  return [{ type: 'offersOptedOut' }, ...(unasked ? withdrawal(change) : [])];
}

function openDispute(dispute: string, life: OpenLife, rules: LifeRules, day: Day): Done {
  if (life.disputes.some(({ id }) => id === dispute)) return [];
  return [{ type: 'disputeOpened', dispute, answerBy: addDays(day, rules.answerDispute) }];
}

function answerDispute(dispute: string, { disputes }: OpenLife): Done {
  if (!disputes.some(({ id }) => id === dispute)) return 'UNKNOWN_DISPUTE';
  return [{ type: 'disputeAnswered', dispute }];
}

function askReview(review: string, life: OpenLife, rules: LifeRules, day: Day): Done {
  if (life.reviews.some(({ id }) => id === review)) return [];
  return [{ type: 'humanReviewAsked', review, answerBy: addDays(day, rules.answerReview) }];
}

function answerReview(review: string, { reviews }: OpenLife): Done {
  if (!reviews.some(({ id }) => id === review)) return 'UNKNOWN_REVIEW';
  return [{ type: 'humanReviewAnswered', review }];
}

function approveRise(rise: string, life: OpenLife, rules: LifeRules, day: Day): Done {
  const { freeze, ownCap } = life;
  const change = proposed(rise, life);
  if (change === null) return 'NO_PROPOSAL';
  if (freeze !== null) return 'FROZEN';
  if (change.amount > (ownCap ?? Infinity)) return 'ABOVE_OWN_CAP';
  return raise(change.amount, life, rules, day);
}

function refuseRise(rise: string, life: OpenLife): Done {
  return proposed(rise, life) === null ? 'NO_PROPOSAL' : [{ type: 'riseRefused' }];
}

/** The rise of that name, if it is the one that waits. */
function proposed(rise: string, { change }: OpenLife): Proposed | null {
  return change.status === 'proposed' && riseOf(change) === rise ? change : null;
}

function request(amount: OpenLife['limit'], life: OpenLife, rules: LifeRules, day: Day): Done {
  if (life.freeze !== null) return 'FROZEN';
  if (life.request !== null) return 'REQUEST_PENDING';
  if (amount <= life.limit) return 'NOT_A_RISE';
  if (amount > (life.ownCap ?? Infinity)) return 'ABOVE_OWN_CAP';
  return [{ type: 'limitRequested', amount, answerBy: addDays(day, rules.answerRequest) }];
}

function accept(amount: OpenLife['limit'], life: OpenLife): Done {
  const { change, freeze, limit, ownCap } = life;
  if (change.status !== 'offered') return noOffer(life);
  if (freeze !== null) return 'FROZEN';
  if (amount <= limit) return 'NOT_A_RISE';
  if (amount > change.amount) return 'ABOVE_OFFER';
  if (amount > (ownCap ?? Infinity)) return 'ABOVE_OWN_CAP';
  return [
    { type: 'limitAccepted', amount },
    { type: 'limitApplied', limit: amount },
  ];
}

/** Whoever answers too late is told so, for as long as nothing else has come of the limit. */
function noOffer({ declined }: OpenLife): LifeRefusal {
  return declined?.expired === true ? 'OFFER_EXPIRED' : 'NO_OFFER';
}

function grantTemporary(
  { limit, until, most, requested }: GrantTemporary,
  life: OpenLife,
  rules: LifeRules,
  day: Day,
): Done {
  if (life.freeze !== null) return 'FROZEN';
  if (life.change.status === 'noticed') return 'CUT_PENDING';
  if (life.optedOut && !requested) return 'OPTED_OUT';
  if (rules.riseOnAcceptance && !requested) return 'NOT_REQUESTED';
  if (until <= day) return 'DATE_PASSED';
  if (until > addDays(day, rules.temporaryAtMost)) return 'DATE_TOO_FAR';
  if (limit <= life.limit) return 'NOT_A_RISE';
  if (limit > most) return 'ABOVE_CEILINGS';
  if (limit > (life.ownCap ?? Infinity)) return 'ABOVE_OWN_CAP';
  return [{ type: 'temporaryLimitGranted', limit, until }];
}

function grantOverride({ limit, until, most }: GrantOverride, life: OpenLife, day: Day): Done {
  if (life.freeze !== null) return 'FROZEN';
  if (until <= day) return 'DATE_PASSED';
  if (until > addDays(day, OVERRIDE_DAYS_MAX)) return 'DATE_TOO_FAR';
  if (limit > most) return 'ABOVE_CEILINGS';
  if (limit > (life.ownCap ?? Infinity)) return 'ABOVE_OWN_CAP';
  return [{ type: 'overrideGranted', limit, until }];
}
