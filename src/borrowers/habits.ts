/**
 * How kinds of borrowers behave: the assumptions of the simulation, in one place. Unless a source
 * stands beside a figure it is an assumption, chosen so that the portfolio's marginal figures come
 * near the published ones (docs/concepts/simulated-borrowers.md).
 */
export interface Habits {
  /** Of drawing at all in a month. */
  readonly drawChance: number;
  readonly drawsAtMost: number;
  /** Of the headroom, at one time. */
  readonly drawShare: readonly [number, number];
  /** Of paying an instalment a few days late, in an ordinary month. */
  readonly lateChance: number;
  /** Of falling behind altogether, in an ordinary month and under a shock. */
  readonly fallBehindChance: number;
  readonly fallBehindUnderShock: number;
  /** Of catching up, in each month behind. */
  readonly cureChance: number;
  /** Of a job loss, an illness or a slump, each month. */
  readonly shockChance: number;
  readonly settleEarlyChance: number;
  /** Of drawing again within three days of settling early. */
  readonly reborrowChance: number;
  readonly cashInstalmentChance: number;
  readonly externalLenders: readonly [number, number];
  readonly newLenderChance: number;
  /** Mean of the third-party score. */
  readonly score: number;
}

export type BorrowerType =
  | 'prudent'
  | 'revolver'
  | 'stretched'
  | 'dormant'
  | 'steadyBusiness'
  | 'shakyBusiness';

export const HABITS: Readonly<Record<BorrowerType, Habits>> = {
  prudent: {
    drawChance: 0.1,
    drawsAtMost: 1,
    drawShare: [0.03, 0.25],
    lateChance: 0.006,
    fallBehindChance: 0.0011,
    fallBehindUnderShock: 0.012,
    cureChance: 0.34,
    shockChance: 0.004,
    settleEarlyChance: 0.06,
    reborrowChance: 0.05,
    cashInstalmentChance: 0.005,
    externalLenders: [0, 1],
    newLenderChance: 0.006,
    score: 705,
  },
  revolver: {
    drawChance: 0.34,
    drawsAtMost: 2,
    drawShare: [0.15, 0.75],
    lateChance: 0.015,
    fallBehindChance: 0.0028,
    fallBehindUnderShock: 0.024,
    cureChance: 0.13,
    shockChance: 0.007,
    settleEarlyChance: 0.05,
    reborrowChance: 0.3,
    cashInstalmentChance: 0.03,
    externalLenders: [0, 3],
    newLenderChance: 0.02,
    score: 660,
  },
  stretched: {
    drawChance: 0.97,
    drawsAtMost: 4,
    drawShare: [0.95, 1],
    lateChance: 0.05,
    fallBehindChance: 0.0072,
    fallBehindUnderShock: 0.05,
    cureChance: 0.1,
    shockChance: 0.012,
    settleEarlyChance: 0.06,
    reborrowChance: 0.7,
    cashInstalmentChance: 0.08,
    externalLenders: [2, 6],
    newLenderChance: 0.06,
    score: 600,
  },
  dormant: {
    drawChance: 0.006,
    drawsAtMost: 1,
    drawShare: [0.02, 0.2],
    lateChance: 0.01,
    fallBehindChance: 0.0015,
    fallBehindUnderShock: 0.012,
    cureChance: 0.3,
    shockChance: 0.004,
    settleEarlyChance: 0.1,
    reborrowChance: 0,
    cashInstalmentChance: 0,
    externalLenders: [0, 1],
    newLenderChance: 0.004,
    score: 690,
  },
  steadyBusiness: {
    drawChance: 0.4,
    drawsAtMost: 2,
    drawShare: [0.1, 0.5],
    lateChance: 0.012,
    fallBehindChance: 0.0006,
    fallBehindUnderShock: 0.008,
    cureChance: 0.28,
    shockChance: 0.006,
    settleEarlyChance: 0.08,
    reborrowChance: 0.2,
    cashInstalmentChance: 0.005,
    externalLenders: [0, 3],
    newLenderChance: 0.012,
    score: 690,
  },
  shakyBusiness: {
    drawChance: 0.55,
    drawsAtMost: 3,
    drawShare: [0.4, 1],
    lateChance: 0.035,
    fallBehindChance: 0.0014,
    fallBehindUnderShock: 0.012,
    cureChance: 0.13,
    shockChance: 0.018,
    settleEarlyChance: 0.05,
    reborrowChance: 0.4,
    cashInstalmentChance: 0.02,
    externalLenders: [1, 6],
    newLenderChance: 0.04,
    score: 625,
  },
};

export const PERSONAL_MIX: readonly (readonly [BorrowerType, number])[] = [
  ['prudent', 0.4],
  ['revolver', 0.25],
  ['stretched', 0.13],
  ['dormant', 0.22],
];

export const BUSINESS_MIX: readonly (readonly [BorrowerType, number])[] = [
  ['steadyBusiness', 0.65],
  ['shakyBusiness', 0.35],
];

/** Business owners among all borrowers. */
export const BUSINESS_SHARE = 0.15;

/** Chance that a borrower consents to each source when opening the account. */
export const CONSENT = {
  bureau: 0.93,
  income: 0.6,
  score: 0.9,
  spending: 0.4,
  business: 0.9,
  tax: 0.55,
};

/** Chance each month that one of the consents is revoked. */
export const REVOCATION_CHANCE = 0.001;

/** Daily rates of such lines run from 0.015 % to 0.06 %; 0.045 % is common. In parts per million. */
export const DAILY_RATE_PPM: readonly [number, number] = [150, 600];

/** Published limits of such lines, in fen: RMB 1,000 to 300,000. */
export const LIMIT_RANGE: readonly [number, number] = [100_000, 30_000_000];

/** Published range of the best known third-party score. */
export const SCORE_RANGE: readonly [number, number] = [350, 950];

/** Loan terms in months: the product offers 3, 6, 9 and 12. */
export const TERMS: readonly (readonly [number, number])[] = [
  [3, 0.3],
  [6, 0.3],
  [9, 0.1],
  [12, 0.3],
];

/** Of drawing in the month in which one stops paying, and how much of the headroom. */
export const DISTRESS_DRAW_CHANCE = 0.75;
export const DISTRESS_DRAW_SHARE: readonly [number, number] = [0.3, 0.9];

/** Days past due at which a lender writes an account off and closes the line. */
export const WRITE_OFF_DAYS = 180;
