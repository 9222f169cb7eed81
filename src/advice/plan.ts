import type { Day, Event, Money } from '../kernel/index.ts';

/** What a borrower can do. The order is that of the documents. */
export const ACTIONS = [
  'PAY_ON_TIME',
  'PAUSE_DRAWS',
  'PAY_PAST_DUE',
  'PAY_DOWN',
  'PAY_IN_FULL',
  'PAY_SHARE_OF_BILL',
  'REPAY_OTHER_LENDERS',
  'NO_NEW_LENDERS',
  'NO_CASH_INSTALMENTS',
  'VERIFY_INCOME',
  'LINK_BANK_ACCOUNT',
  'LINK_TAX_RECORD',
  'LINK_BUSINESS_RECEIPTS',
  'SHARE_BUREAU_REPORT',
  'OPT_IN',
  'LIFT_OWN_CAP',
] as const;

export type Action = (typeof ACTIONS)[number];

/** One step: what, by when or until when, and how much where that matters. */
export interface Step {
  readonly action: Action;
  /** Done once, on this day at the latest. */
  readonly by?: Day;
  /** Kept up to this day. */
  readonly until?: Day;
  readonly amount?: Money;
  /** In so many monthly payments, the last of them on `by`. */
  readonly parts?: number;
  /** Of the limit or of the bill, in basis points. */
  readonly share?: number;
  readonly lenders?: number;
}

/** What is taken to be so although nobody knows it yet. */
export const ASSUMPTIONS = [
  'SCHEDULE_PAID_ON_TIME',
  'ARREARS_STAY',
  'NO_NEW_DRAWS',
  'DRAWS_AS_USUAL',
  'BILLS_AS_LAST',
  'REPORTS_AS_LAST',
  'NO_NEW_REPORTS',
  'REPORT_IS_CLEAN',
  'RECEIPTS_AS_LAST',
  'INCOME_AT_LEAST',
  'INFLOW_AT_LEAST',
  'TAXABLE_AT_LEAST',
  'RECEIPTS_AT_LEAST',
  'MEANS_FROM_INCOME',
  'MEANS_FROM_PAST',
  'MEANS_STATED',
] as const;

export type AssumptionCode = (typeof ASSUMPTIONS)[number];

export interface Assumption {
  readonly code: AssumptionCode;
  readonly amount?: Money;
  /** A count, where the assumption has one: draws in 90 days, days between reports. */
  readonly count?: number;
}

/** Two actions may rest on the same means. */
export function unique(assumptions: readonly Assumption[]): readonly Assumption[] {
  return assumptions.filter(
    ({ code }, i) => assumptions.findIndex((other) => other.code === code) === i,
  );
}

/** An event of the future without the envelope that every one has. */
export type Happening = { readonly on: Day } & EventPayload;

export type EventPayload = DistributiveOmit<
  Event,
  'v' | 'id' | 'account' | 'effective' | 'known' | 'effectiveAt' | 'knownAt'
>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** One setting of one lever. The first setting of a lever is what happens otherwise. */
export interface Level {
  /** How much is asked of the borrower; documented in docs/concepts/advice.md. */
  readonly effort: number;
  readonly steps: readonly Step[];
  readonly assumptions: readonly Assumption[];
  readonly happenings: readonly Happening[];
  /** What it costs beyond what falls due anyway, by period of 30 days from today. */
  readonly outgo: readonly number[];
}

/** Settings of which a plan has exactly one. */
export interface Lever {
  readonly name: 'line' | 'choice' | 'elsewhere' | 'income' | 'bank' | 'tax' | 'receipts';
  readonly levels: readonly Level[];
}

/** What each action asks of a borrower; further monthly payments add one each. */
export const EFFORT = {
  ownChoice: 1,
  pauseDraws: 1,
  shareReport: 1,
  billShare: 1,
  payPastDue: 2,
  proof: 2,
  payDown: 3,
  repayOthers: 3,
} as const;
