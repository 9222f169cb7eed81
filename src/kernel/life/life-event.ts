import type { AccountOpened, Event, LimitEvent } from '../events.ts';

type Payload<T> = T extends unknown
  ? Omit<
      T,
      | 'v'
      | 'id'
      | 'account'
      | 'effective'
      | 'effectiveAt'
      | 'known'
      | 'knownAt'
      | 'product'
      | 'segment'
    >
  : never;

/** A step in the life of a limit, without its envelope. */
export type LifeEvent = Payload<LimitEvent>;

/** What moves a life: its own steps, and the opening of the account. */
export type LivedEvent = LifeEvent | Payload<AccountOpened>;

const LIVED = {
  accountOpened: true,
  limitRequested: true,
  limitOffered: true,
  limitAccepted: true,
  limitDeclined: true,
  limitApplied: true,
  limitFrozen: true,
  limitThawed: true,
  limitProposed: true,
  riseRefused: true,
  changeWithdrawn: true,
  offerExpired: true,
  requestRefused: true,
  cutNoticeGiven: true,
  temporaryLimitGranted: true,
  temporaryLimitEnded: true,
  overrideGranted: true,
  overrideEnded: true,
  ownCapSet: true,
  ownCapLifted: true,
  offersOptedOut: true,
  offersOptedIn: true,
  disputeOpened: true,
  disputeAnswered: true,
  humanReviewAsked: true,
  humanReviewAnswered: true,
  accountClosed: true,
} satisfies Readonly<Record<LivedEvent['type'], true>>;

/** Whether an event moves the life of a limit; all others leave it as it is. */
export function isLived(event: Event): event is LimitEvent | AccountOpened {
  return event.type in LIVED;
}
