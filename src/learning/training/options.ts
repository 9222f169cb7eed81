import type { Day, Scaling } from '../../kernel/index.ts';
import type { BinningOptions } from '../binning/index.ts';
import type { LogisticOptions } from '../logistic/index.ts';
import type { GradeCut } from '../points/index.ts';
import type { Split } from './rows.ts';
import type { Selection } from './select.ts';

export interface LearningOptions {
  readonly scaling: Scaling;
  readonly binning?: BinningOptions;
  readonly selection?: Partial<Selection>;
  readonly fit?: Partial<LogisticOptions>;
  /** Pairs of variables whose cells get points on top. Without it, none. */
  readonly interactions?: { readonly most: number };
  /** Told of each variable once it is in bins, for each scorecard that is learned. */
  readonly onBinned?: () => void;
}

export interface TrainingOptions extends LearningOptions {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly split: Split;
  /** Best grade first. */
  readonly grades: readonly GradeCut[];
  readonly calibration: 'isotonic' | 'platt';
  readonly rejects?: Rejects;
  /** Of the bootstrap's chance. The same seed gives the same intervals. */
  readonly seed: number;
}

/**
 * Applicants who were refused, whose outcome nobody knows. Parcelling assumes that those of a score
 * turn bad `badRateMultiple` times as often as accepted ones of that score. No data can confirm it.
 */
export interface Rejects {
  /** 1 where the row was refused; its target is not looked at. */
  readonly rows: Uint8Array;
  readonly badRateMultiple: number;
}
