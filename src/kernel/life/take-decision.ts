import { addDays, type Day } from '../day.ts';
import type { Money } from '../money.ts';
import type { TakeDecision } from './life-command.ts';
import type { LifeEvent } from './life-event.ts';
import type { LifeRefusal } from './life-refusal.ts';
import type { LifeRules } from './life-rules.ts';
import { limitInForce, type OpenLife } from './life-state.ts';
import { withdrawal } from './withdrawal.ts';

/** The steps by which a limit follows a decision: offered or applied, announced or cut, or left as it is. */
export function takeDecision(
  command: TakeDecision,
  before: OpenLife,
  rules: LifeRules,
  day: Day,
): readonly LifeEvent[] | LifeRefusal {
  if (command.previous !== before.limit) return 'STALE_DECISION';
  const life = withinLaw(command, before);
  const ended: readonly LifeEvent[] = [
    ...(life.override === before.override ? [] : [{ type: 'overrideEnded' } as const]),
    ...(life.temporary === before.temporary ? [] : [{ type: 'temporaryLimitEnded' } as const]),
  ];
  const steps = follow(command, life, rules, day);
  return typeof steps === 'string' ? steps : [...ended, ...steps];
}

/** Without what was laid over the limit when law or contract let more through than they do now. */
function withinLaw({ atMost }: TakeDecision, life: OpenLife): OpenLife {
  const standing = (over: OpenLife['override']) =>
    over === null || over.limit <= atMost ? over : null;
  return { ...life, override: standing(life.override), temporary: standing(life.temporary) };
}

function follow(
  command: TakeDecision,
  life: OpenLife,
  rules: LifeRules,
  day: Day,
): readonly LifeEvent[] | LifeRefusal {
  const { limit } = command;
  const freezing = freeze(command, life);
  const frozen = command.frozenBy !== null || life.freeze?.by === 'person';
  if (limit < life.limit) return [...freezing, ...cut(command, life, rules, day)];
  const wanted = !life.optedOut || life.request !== null;
  if (limit === life.limit || frozen || !wanted) return [...freezing, ...stay(command, life)];
  if (limit > (life.ownCap ?? Infinity)) return 'ABOVE_OWN_CAP';
  return [...freezing, ...rise(command, life, rules, day)];
}

/** How a rise that nothing stops reaches the borrower: a first limit was applied for, and is not offered. */
export function raise(
  amount: Money,
  { limit }: OpenLife,
  rules: LifeRules,
  day: Day,
): readonly LifeEvent[] {
  if (limit === 0 || !rules.riseOnAcceptance) return [{ type: 'limitApplied', limit: amount }];
  return [{ type: 'limitOffered', amount, until: addDays(day, rules.offerStands) }];
}

function freeze({ frozenBy }: TakeDecision, life: OpenLife): readonly LifeEvent[] {
  if (frozenBy === null) return life.freeze?.by === 'decision' ? [{ type: 'limitThawed' }] : [];
  if (life.freeze !== null) return [];
  return [{ type: 'limitFrozen', reason: frozenBy, byDecision: true }];
}

/** What was on its way is no longer decided. */
function stay({ answersRequest }: TakeDecision, life: OpenLife): readonly LifeEvent[] {
  return [
    ...withdrawal(life.change),
    ...(answersRequest && life.request !== null ? [{ type: 'requestRefused' } as const] : []),
  ];
}

function rise(
  command: TakeDecision,
  life: OpenLife,
  rules: LifeRules,
  day: Day,
): readonly LifeEvent[] {
  const { limit, needsApproval } = command;
  const { change, request } = life;
  const stands = 'amount' in change && change.amount === limit;
  if (stands && change.status === 'offered' && request === null) return [];
  if (stands && change.status === 'proposed' && needsApproval) return [];
  if (isDeclined(limit, life, rules, day)) return withdrawal(life.change);
  const next: readonly LifeEvent[] = needsApproval
    ? [{ type: 'limitProposed', amount: limit, answerBy: answerBy(life, rules, day) }]
    : raise(limit, life, rules, day);
  return [...withdrawal(life.change), ...next];
}

/** By the day that the borrower was told, or the law sets for what they asked. */
function answerBy({ change, request }: OpenLife, rules: LifeRules, day: Day): Day {
  if (change.status === 'proposed' && change.answerBy >= day) return change.answerBy;
  const asked =
    request === null ? Infinity : (request.answerBy ?? addDays(request.on, rules.answerRequest));
  return Math.min(addDays(day, rules.answerReview), asked) as Day;
}

/** What the borrower passed over is not offered again for as long as an offer stands, unless asked for. */
function isDeclined(
  amount: Money,
  { declined, request }: OpenLife,
  rules: LifeRules,
  day: Day,
): boolean {
  if (declined === null || request !== null || amount > declined.amount) return false;
  return day < addDays(declined.on, rules.offerStands);
}

/**
 * A forced cut takes effect at once; where it could bring about a fee, the notice that the law asks for
 * bars the fee until it ends. Any other cut waits for its notice, unless it follows the cap that the
 * borrower set, or that cap already keeps the line as low.
 */
function cut(
  command: TakeDecision,
  life: OpenLife,
  rules: LifeRules,
  day: Day,
): readonly LifeEvent[] {
  const { limit, forced, byOwnCap, balance } = command;
  const fee = balance > limit ? rules.feeNotice : 0;
  const notice: LifeEvent = { type: 'cutNoticeGiven', limit, until: addDays(day, fee) };
  const apply: LifeEvent = { type: 'limitApplied', limit };
  const refusal = stay(command, { ...life, change: { status: 'none' } });
  if (forced) {
    const ends: readonly LifeEvent[] =
      life.temporary === null ? [] : [{ type: 'temporaryLimitEnded' }];
    const withdrawn = life.change.status === 'noticed' ? [] : withdrawal(life.change);
    return [...withdrawn, ...ends, ...(fee > 0 ? [notice] : []), apply, ...refusal];
  }
  const days = Math.max(rules.cutNotice, fee);
  if (days === 0 || byOwnCap || limitInForce(life, day) <= limit) {
    return [...withdrawal(life.change), apply, ...refusal];
  }
  return [...announce(limit, addDays(day, days), life), ...refusal];
}

/** A deeper cut begins its notice anew; a milder one keeps the day that the borrower was told. */
function announce(limit: Money, until: Day, life: OpenLife): readonly LifeEvent[] {
  const { change } = life;
  if (change.status !== 'noticed') {
    return [...withdrawal(life.change), { type: 'cutNoticeGiven', limit, until }];
  }
  if (change.limit === limit) return [];
  const told = limit > change.limit ? change.until : until;
  return [{ type: 'cutNoticeGiven', limit, until: told }];
}
