import type { Day } from '../day.ts';
import type { LivedEvent } from './life-event.ts';
import { type Life, type OpenLife, opened, type Pending } from './life-state.ts';

/**
 * What an event makes of a life. It takes every log as it finds it: an event of an account that was
 * never opened opens it, and nothing follows the closing.
 */
export function evolveLife(life: Life, event: LivedEvent, on: Day): Life {
  if (life.status === 'closed') return life;
  const before = life.status === 'open' ? life : opened(on);
  const asOf = Math.max(before.asOf, on) as Day;
  if (event.type === 'accountClosed') return { status: 'closed', asOf };
  return { ...before, asOf, ...changed(before, event, on) };
}

type StillOpen = Exclude<LivedEvent, { type: 'accountClosed' }>;

function changed(life: OpenLife, event: StillOpen, on: Day): Partial<OpenLife> {
  switch (event.type) {
    case 'accountOpened':
      return {};
    case 'limitRequested':
      return { request: { amount: event.amount, on, answerBy: event.answerBy ?? null } };
    case 'requestRefused':
      return { request: null };
    case 'limitProposed':
      return {
        change: { status: 'proposed', amount: event.amount, on, answerBy: event.answerBy },
      };
    case 'riseRefused':
      return { change: { status: 'none' }, request: null, ...refused(life, on) };
    case 'limitOffered':
      return offered(life, event.amount, on, event.until ?? null);
    case 'limitAccepted':
      return { change: { status: 'accepted', amount: event.amount, on } };
    case 'limitDeclined':
    case 'offerExpired':
      return {
        change: { status: 'none' },
        ...passedOver(life, on, event.type === 'offerExpired'),
      };
    case 'changeWithdrawn':
      return { change: { status: 'none' } };
    case 'limitApplied':
      return {
        limit: event.limit,
        declined: null,
        change: { status: 'none' },
        request: event.limit > life.limit ? null : life.request,
      };
    case 'cutNoticeGiven':
      return {
        change: { status: 'noticed', limit: event.limit, until: event.until },
        feesBarredUntil: event.until,
      };
    case 'limitFrozen':
      return frozen(life, event.reason, event.byDecision === true);
    case 'limitThawed':
      return { freeze: null };
    default:
      return laidOver(life, event, on);
  }
}

type Said = Extract<
  LivedEvent,
  {
    type:
      | 'temporaryLimitGranted'
      | 'temporaryLimitEnded'
      | 'overrideGranted'
      | 'overrideEnded'
      | 'ownCapSet'
      | 'ownCapLifted'
      | 'offersOptedOut'
      | 'offersOptedIn'
      | 'disputeOpened'
      | 'disputeAnswered'
      | 'humanReviewAsked'
      | 'humanReviewAnswered';
  }
>;

function laidOver(life: OpenLife, event: Said, on: Day): Partial<OpenLife> {
  switch (event.type) {
    case 'temporaryLimitGranted':
      return { temporary: { limit: event.limit, until: event.until } };
    case 'temporaryLimitEnded':
      return { temporary: null };
    case 'overrideGranted':
      return { override: { limit: event.limit, until: event.until } };
    case 'overrideEnded':
      return { override: null };
    case 'ownCapSet':
      return { ownCap: event.amount };
    case 'ownCapLifted':
      return { ownCap: null };
    case 'offersOptedOut':
      return { optedOut: true };
    case 'offersOptedIn':
      return { optedOut: false };
    case 'disputeOpened':
      return { disputes: withOne(life.disputes, event.dispute, on, event.answerBy) };
    case 'disputeAnswered':
      return { disputes: life.disputes.filter(({ id }) => id !== event.dispute) };
    case 'humanReviewAsked':
      return { reviews: withOne(life.reviews, event.review, on, event.answerBy) };
    case 'humanReviewAnswered':
      return { reviews: life.reviews.filter(({ id }) => id !== event.review) };
  }
}

function offered(
  { request }: OpenLife,
  amount: OpenLife['limit'],
  on: Day,
  until: Day | null,
): Partial<OpenLife> {
  const change = { status: 'offered', amount, on, until, requested: request !== null } as const;
  return { change, request: null, declined: null };
}

function passedOver({ change }: OpenLife, on: Day, expired: boolean): Partial<OpenLife> {
  return change.status === 'offered' ? { declined: { amount: change.amount, on, expired } } : {};
}

function refused({ change }: OpenLife, on: Day): Partial<OpenLife> {
  if (change.status !== 'proposed') return {};
  return { declined: { amount: change.amount, on, expired: false, refused: true } };
}

/** What a person has frozen stays frozen by a person. */
function frozen({ freeze }: OpenLife, reason: string, byDecision: boolean): Partial<OpenLife> {
  if (byDecision && freeze?.by === 'person') return {};
  return { freeze: { by: byDecision ? 'decision' : 'person', reason } };
}

function withOne(
  pending: readonly Pending[],
  id: string,
  on: Day,
  answerBy: Day | undefined,
): readonly Pending[] {
  if (pending.some((one) => one.id === id)) return pending;
  return [...pending, { id, on, answerBy: answerBy ?? null }];
}
