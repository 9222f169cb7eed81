import type { Day, Instant } from './day.ts';
import type { Money } from './money.ts';

/**
 * What a lender tells Headroom about a borrower: one union, versioned by `v`.
 *
 * Every event keeps two times. `effective` is the day it took effect, and windows count it there;
 * `known` is the day on which the lender could first have used it. A decision as of day t sees what
 * took effect before t and was known at or before t, so that replaying history never leaks.
 */
export type Event =
  | AccountOpened
  | ConsentGranted
  | ConsentRevoked
  | Draw
  | Repayment
  | Statement
  | InstalmentConversion
  | ArrearsReported
  | BureauReport
  | Spending
  | IncomeVerified
  | BusinessReceipts
  | TaxFiling
  | ThirdPartyScore
  | SourcedAttribute
  | LimitEvent
  | Correction;

/** What happens to the limit itself, and around it: the steps of its life. */
export type LimitEvent =
  | LimitRequested
  | LimitOffered
  | LimitAccepted
  | LimitDeclined
  | LimitApplied
  | LimitFrozen
  | LimitThawed
  | LimitProposed
  | RiseRefused
  | ChangeWithdrawn
  | OfferExpired
  | RequestRefused
  | CutNoticeGiven
  | TemporaryLimitGranted
  | TemporaryLimitEnded
  | OverrideGranted
  | OverrideEnded
  | OwnCapSet
  | OwnCapLifted
  | OffersOptedOut
  | OffersOptedIn
  | DisputeOpened
  | DisputeAnswered
  | HumanReviewAsked
  | HumanReviewAnswered
  | AccountClosed;

export type EventType = Event['type'];

interface Envelope {
  readonly v: 1;
  /** Chosen by the sender. The same id twice has the effect of once. */
  readonly id: string;
  readonly account: string;
  readonly effective: Day;
  readonly known: Day;
  /** Orders the events of one day; ties are broken by id. */
  readonly effectiveAt: Instant;
  readonly knownAt: Instant;
}

/** An event that came from outside the lender: usable only while consent to `source` holds. */
interface Sourced extends Envelope {
  readonly source: string;
}

/** An event that may come from outside or from the lender's own books. */
interface MaybeSourced extends Envelope {
  readonly source?: string;
}

export type Segment = 'personal' | 'business';

export interface AccountOpened extends Envelope {
  readonly type: 'accountOpened';
  readonly product: string;
  readonly segment: Segment;
}

export interface ConsentGranted extends Sourced {
  readonly type: 'consentGranted';
}

export interface ConsentRevoked extends Sourced {
  readonly type: 'consentRevoked';
}

/** What falls due of one draw on one day, interest included. */
export interface Instalment {
  readonly due: Day;
  readonly amount: Money;
}

export interface Draw extends Envelope {
  readonly type: 'draw';
  readonly amount: Money;
  /** Names the loan that this draw makes, where repayments and a schedule refer to it. */
  readonly loan?: string;
  readonly schedule?: readonly Instalment[];
}

export interface Repayment extends Envelope {
  readonly type: 'repayment';
  readonly amount: Money;
  /** The part that lowers the balance; the whole amount where it is not given. */
  readonly principal?: Money;
  /** The loan repaid; without it the money meets the oldest amount due of the account. */
  readonly loan?: string;
  /** Nothing of the loan falls due any more after this: early settlement. */
  readonly settles?: boolean;
}

/** A bill: restates the balance, and may set an amount due. A negative balance is a credit. */
export interface Statement extends Envelope {
  readonly type: 'statement';
  readonly balance: Money;
  readonly minimumDue?: Money;
  readonly due?: Day;
}

/** A cash or bill amount turned into instalments (现金分期). */
export interface InstalmentConversion extends Envelope {
  readonly type: 'instalmentConversion';
  readonly amount: Money;
  readonly months: number;
}

/** Lateness as a flag, for a source that gives no schedule; 0 says that the account is current. */
export interface ArrearsReported extends Envelope {
  readonly type: 'arrearsReported';
  readonly daysPastDue: number;
}

export interface BureauReport extends Sourced {
  readonly type: 'bureauReport';
  readonly lenders: number;
  readonly balance: Money;
  readonly monthlyDebtService: Money;
  /** Credit inquiries by others since the report before this one. */
  readonly inquiries: number;
}

export interface Spending extends MaybeSourced {
  readonly type: 'spending';
  readonly amount: Money;
  readonly category?: string;
}

export interface IncomeVerified extends Sourced {
  readonly type: 'incomeVerified';
  readonly monthlyIncome: Money;
}

export interface BusinessReceipts extends MaybeSourced {
  readonly type: 'businessReceipts';
  readonly amount: Money;
}

export interface TaxFiling extends Sourced {
  readonly type: 'taxFiling';
  readonly taxableIncome: Money;
}

export interface ThirdPartyScore extends Sourced {
  readonly type: 'thirdPartyScore';
  readonly score: number;
}

/** Any other whole number about the borrower that a source supplies under a name. */
export interface SourcedAttribute extends Sourced {
  readonly type: 'attribute';
  readonly name: string;
  readonly value: number;
}

export interface LimitRequested extends Envelope {
  readonly type: 'limitRequested';
  readonly amount: Money;
  /** The day by which it is answered; by the rules in force where it is not given. */
  readonly answerBy?: Day;
}

export interface LimitOffered extends Envelope {
  readonly type: 'limitOffered';
  readonly amount: Money;
  /** The first day on which it no longer stands; by the rules in force where it is not given. */
  readonly until?: Day;
}

export interface LimitAccepted extends Envelope {
  readonly type: 'limitAccepted';
  readonly amount: Money;
}

export interface LimitDeclined extends Envelope {
  readonly type: 'limitDeclined';
}

/** The limit in force from now on, whoever set it. */
export interface LimitApplied extends Envelope {
  readonly type: 'limitApplied';
  readonly limit: Money;
}

export interface LimitFrozen extends Envelope {
  readonly type: 'limitFrozen';
  readonly reason: string;
  /** A gate of the policy froze it, and the decision that finds the gate open thaws it. */
  readonly byDecision?: boolean;
}

export interface LimitThawed extends Envelope {
  readonly type: 'limitThawed';
}

/** A rise that waits for a person of the lender to approve it. */
export interface LimitProposed extends Envelope {
  readonly type: 'limitProposed';
  readonly amount: Money;
  /** The day by which the borrower hears what the person says. */
  readonly answerBy: Day;
}

/**
 * A person of the lender refused the rise that was proposed, and with it the request that it was for. It
 * is not proposed again for as long as an offer stands.
 */
export interface RiseRefused extends Envelope {
  readonly type: 'riseRefused';
}

/** What was proposed, offered or announced is taken back. */
export interface ChangeWithdrawn extends Envelope {
  readonly type: 'changeWithdrawn';
  /** What it was: without it, nobody can say. */
  readonly was?: 'proposed' | 'offered' | 'accepted' | 'noticed';
  /** The limit that it would have come to. */
  readonly amount?: Money;
}

/** An offer was not taken up in its time. */
export interface OfferExpired extends Envelope {
  readonly type: 'offerExpired';
}

export interface RequestRefused extends Envelope {
  readonly type: 'requestRefused';
}

/** The borrower is told that the limit will be cut. */
export interface CutNoticeGiven extends Envelope {
  readonly type: 'cutNoticeGiven';
  readonly limit: Money;
  /** The day on which the notice ends: the first on which the cut may take effect. */
  readonly until: Day;
}

/** A higher limit for a while, over the one in force. */
export interface TemporaryLimitGranted extends Envelope {
  readonly type: 'temporaryLimitGranted';
  readonly limit: Money;
  /** The first day without it. */
  readonly until: Day;
}

export interface TemporaryLimitEnded extends Envelope {
  readonly type: 'temporaryLimitEnded';
}

/**
 * Persons of the lender have decided otherwise for a while: this limit stands over the one in force,
 * higher or lower. Why is for the chain of their acts to say.
 */
export interface OverrideGranted extends Envelope {
  readonly type: 'overrideGranted';
  readonly limit: Money;
  /** The first day without it. */
  readonly until: Day;
}

export interface OverrideEnded extends Envelope {
  readonly type: 'overrideEnded';
}

/** A lower cap that the borrower sets; it binds at once. */
export interface OwnCapSet extends Envelope {
  readonly type: 'ownCapSet';
  readonly amount: Money;
}

export interface OwnCapLifted extends Envelope {
  readonly type: 'ownCapLifted';
}

export interface OffersOptedOut extends Envelope {
  readonly type: 'offersOptedOut';
}

export interface OffersOptedIn extends Envelope {
  readonly type: 'offersOptedIn';
}

/** The borrower says that something recorded is wrong. */
export interface DisputeOpened extends Envelope {
  readonly type: 'disputeOpened';
  readonly dispute: string;
  readonly answerBy?: Day;
}

export interface DisputeAnswered extends Envelope {
  readonly type: 'disputeAnswered';
  readonly dispute: string;
}

/** The borrower asks for a person to look at what was decided automatically. */
export interface HumanReviewAsked extends Envelope {
  readonly type: 'humanReviewAsked';
  readonly review: string;
  readonly answerBy?: Day;
}

export interface HumanReviewAnswered extends Envelope {
  readonly type: 'humanReviewAnswered';
  readonly review: string;
}

export interface AccountClosed extends Envelope {
  readonly type: 'accountClosed';
}

/**
 * From `known` on, the event `corrects` no longer counts, and `replacement` (if any) counts in its
 * stead. The replacement goes by the correction's own id, so a correction can itself be corrected.
 */
export interface Correction extends Envelope {
  readonly type: 'correction';
  readonly corrects: string;
  readonly replacement: Replacement | null;
}

/** An event without the fields that it takes from its correction. */
export type Replacement = DistributiveOmit<
  Exclude<Event, Correction>,
  'v' | 'id' | 'account' | 'known' | 'knownAt'
>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
