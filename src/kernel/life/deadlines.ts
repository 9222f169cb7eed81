import { addDays, type Day } from '../day.ts';
import type { LifeEvent } from './life-event.ts';
import type { LifeRules } from './life-rules.ts';
import {
  type Change,
  type Life,
  type OpenLife,
  type Pending,
  type Proposed,
  riseOf,
} from './life-state.ts';
import { withdrawal } from './withdrawal.ts';

/** Something that is due by itself: a change that time brings, or an answer that people owe. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly on: Day;
  /** Which proposed rise, dispute or review; null for all else. */
  readonly id: string | null;
}

export type DeadlineKind =
  | TimedKind
  | 'riseAnswer'
  | 'requestAnswer'
  | 'disputeAnswer'
  | 'reviewAnswer';

/** What `passTime` does when its day has come. */
type TimedKind =
  | 'offerExpires'
  | 'acceptanceApplies'
  | 'noticeEnds'
  | 'temporaryEnds'
  | 'overrideEnds';

/** All that is pending, each with its one deadline, earliest first. */
export function deadlines(life: Life, rules: LifeRules): readonly Deadline[] {
  if (life.status !== 'open') return [];
  const { change, request } = life;
  const rises = change.status === 'proposed' ? [riseAnswer(change)] : [];
  const asked = request === null ? [] : [{ id: null, ...request }];
  return [
    ...timed(life, rules),
    ...rises,
    ...answers('requestAnswer', asked, rules.answerRequest),
    ...answers('disputeAnswer', life.disputes, rules.answerDispute),
    ...answers('reviewAnswer', life.reviews, rules.answerReview),
  ].sort((a, b) => a.on - b.on);
}

/** When a clock outside has to look again: the first day on which time itself changes something. */
export function nextChangeByTime(life: Life, rules: LifeRules): Deadline | null {
  if (life.status !== 'open') return null;
  return timed(life, rules).sort((a, b) => a.on - b.on)[0] ?? null;
}

/** Answers that are owed, and were due before `day`. */
export function overdueAnswers(life: Life, rules: LifeRules, day: Day): readonly Deadline[] {
  return deadlines(life, rules).filter(({ kind, on }) => kind.endsWith('Answer') && on < day);
}

/** What time has brought about by `day`. */
export function broughtByTime(life: OpenLife, rules: LifeRules, day: Day): readonly LifeEvent[] {
  return timed(life, rules)
    .filter(({ on }) => on <= day)
    .flatMap(({ kind }) => eventsOf(kind, life));
}

function timed(life: OpenLife, rules: LifeRules): (Deadline & { readonly kind: TimedKind })[] {
  const { change, temporary, override } = life;
  return [
    ...changeDeadline(change, rules),
    ...(temporary === null ? [] : [timedAt('temporaryEnds', temporary.until)]),
    ...(override === null ? [] : [timedAt('overrideEnds', override.until)]),
  ];
}

function changeDeadline(
  change: Change,
  rules: LifeRules,
): (Deadline & { readonly kind: TimedKind })[] {
  switch (change.status) {
    case 'none':
    // A person owes the answer: no day takes it from them.
    case 'proposed':
      return [];
    case 'offered':
      return [timedAt('offerExpires', change.until ?? addDays(change.on, rules.offerStands))];
    case 'accepted':
      return [timedAt('acceptanceApplies', change.on)];
    case 'noticed':
      return [timedAt('noticeEnds', change.until)];
  }
}

function riseAnswer(change: Proposed): Deadline {
  return { kind: 'riseAnswer', on: change.answerBy, id: riseOf(change) };
}

function timedAt(kind: TimedKind, on: Day): Deadline & { readonly kind: TimedKind } {
  return { kind, on, id: null };
}

function answers(
  kind: DeadlineKind,
  pending: readonly (Omit<Pending, 'id'> & { readonly id: string | null })[],
  days: number,
): readonly Deadline[] {
  return pending.map(({ id, on, answerBy }) => ({ kind, on: answerBy ?? addDays(on, days), id }));
}

function eventsOf(kind: TimedKind, life: OpenLife): readonly LifeEvent[] {
  const { change, ownCap, limit, freeze } = life;
  switch (kind) {
    case 'offerExpires':
      return [{ type: 'offerExpired' }];
    case 'temporaryEnds':
      return [{ type: 'temporaryLimitEnded' }];
    case 'overrideEnds':
      return [{ type: 'overrideEnded' }];
    case 'noticeEnds':
      return change.status === 'noticed' && change.limit < limit
        ? [{ type: 'limitApplied', limit: change.limit }]
        : withdrawal(change);
    case 'acceptanceApplies':
      return change.status === 'accepted' &&
        freeze === null &&
        change.amount > limit &&
        change.amount <= (ownCap ?? Infinity)
        ? [{ type: 'limitApplied', limit: change.amount }]
        : withdrawal(change);
  }
}
