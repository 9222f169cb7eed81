import type { Money } from './money.ts';
import type { Direction } from './trace.ts';

/**
 * One decision as a value: the limit, and everything that it rests on. Days are ISO dates and amounts
 * are minor units, so that its canonical form is the same everywhere and its digest can be checked
 * years later.
 */
export interface Decision {
  readonly v: 1;
  readonly account: string;
  readonly day: string;
  readonly currency: string;
  readonly limit: Money;
  readonly previous: Money;
  readonly direction: Direction;
  readonly status: 'active' | 'frozen';
  /** A rise is an offer until the borrower accepts it. */
  readonly onAcceptance: boolean;
  /** The lowest ceiling: what the limit may come to at most. */
  readonly lowest: Money;
  readonly binding: string;
  /** What the limit could come to if only the binding ceiling were lifted; null where nothing bounds. */
  readonly next: { readonly code: string; readonly amount: Money } | null;
  readonly ceilings: readonly CeilingTrace[];
  readonly gates: readonly GateTrace[];
  /** Why it is not higher: codes in order of precedence, what was tried first standing first. */
  readonly holds: readonly Hold[];
  /** What the limit would be today if every gate were open. */
  readonly unheld: Money;
  readonly score: ScoreTrace;
  /**
   * The first day that is known to bring a change without anything happening: a gate's date, a
   * parameter's, the damped score's next grade. A window may let something fade before it.
   */
  readonly earliestKnownChange: string | null;
  readonly versions: Versions;
}

/** One thing that keeps a limit from being higher. */
export interface Hold {
  readonly code: string;
  readonly kind: 'gate' | 'ceiling' | 'move';
}

export interface CeilingTrace {
  readonly code: string;
  /** What it allows, after appetite, in whole steps; null where it does not bound. */
  readonly amount: Money | null;
  /** Before appetite and rounding. */
  readonly base: Money | null;
  readonly hard: boolean;
  /** How much higher the limit would be today without it. */
  readonly costs: Money;
}

export interface GateTrace {
  readonly code: string;
  /** Null for the engine's own gates. */
  readonly feature: string | null;
  /** Null where the value is missing. */
  readonly seen: number | null;
  readonly comparison: 'atLeast' | 'atMost';
  readonly threshold: number;
  readonly open: boolean;
  readonly effect: 'hold' | 'cut' | 'freeze';
  /** The day on which time alone opens it. */
  readonly clears: string | null;
  /** How much higher the limit would be today if it were open. */
  readonly costs: Money;
}

export interface ScoreTrace {
  readonly raw: number;
  /** The damped one, which the limit rests on, in whole points. */
  readonly used: number;
  readonly thirtieths: number;
  readonly rawGrade: string;
  readonly grade: string;
  /** Calibrated PD at the raw score, in parts per million. */
  readonly pd: number;
  /** How much higher the limit would be today without damping; negative where it is lower. */
  readonly dampingCosts: number;
  readonly characteristics: readonly CharacteristicTrace[];
  /** Only where the scorecard has pairs. */
  readonly pairs?: readonly PairTrace[];
}

/** Points lost are told as of one characteristic. */
export interface PairTrace extends PointsLost {
  readonly features: readonly [rows: string, columns: string];
  readonly values: readonly [rows: number | null, columns: number | null];
  /** Row by row; in both directions missing comes last. */
  readonly cell: number;
}

export interface CharacteristicTrace extends PointsLost {
  readonly feature: string;
  readonly value: number | null;
  /** Ranges in order, then missing, then specials. */
  readonly bin: number;
}

export interface PointsLost {
  readonly points: number;
  readonly lostToBest: number;
  /** Against the mean of the population that the scorecard names; negative where it is above. */
  readonly lostToReference: number;
}

export interface Versions {
  readonly catalogue: number;
  readonly policy: string;
  readonly scorecard: string;
  readonly pack: string | null;
  readonly appetite: string;
}
