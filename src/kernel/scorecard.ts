import type { Day } from './day.ts';
import type { PartsPerMillion } from './money.ts';

/** A scorecard as a document: characteristics in bins with points, grades, and calibrated PD. */
export interface Scorecard {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly scaling: Scaling;
  /** Points that every borrower starts from. */
  readonly basePoints: number;
  readonly characteristics: readonly Characteristic[];
  /** Two features that say more together than one by one; their points come on top. */
  readonly pairs?: readonly FeaturePair[];
  /** Best grade first; each begins at `from` points. The last takes every lower score. */
  readonly grades: readonly Grade[];
  /** PD at scores in ascending order; between two anchors it is interpolated. */
  readonly calibration: readonly CalibrationAnchor[];
  readonly reasons: ReasonSelection;
}

/**
 * The two populations of applicants that the commentary on US Regulation B, 1002.9(b)(2), names: reasons
 * for an adverse decision are the characteristics furthest below the mean of one of them.
 */
export type ReferencePopulation = 'all' | 'atCutoff';

export interface ReasonSelection {
  /** The population in force. */
  readonly against: ReferencePopulation;
  /** The lowest score that passes; `atCutoff` are those who have it or up to `band` points more. */
  readonly cutoff: number;
  readonly band: number;
}

/** Mean points of both populations. */
export type ReferenceMeans = Readonly<Record<ReferencePopulation, number>>;

export interface Scaling {
  readonly score: number;
  readonly odds: number;
  /** Points to double the odds. */
  readonly pdo: number;
}

export interface Characteristic {
  readonly feature: string;
  /** Ascending by `below`; the last bin has none and takes the rest. */
  readonly bins: readonly Bin[];
  readonly missing: Points;
  readonly special?: readonly SpecialBin[];
  readonly reference: ReferenceMeans;
}

export interface Points {
  readonly points: number;
}

export interface Bin extends Points {
  /** Upper edge, exclusive, in the feature's unit. */
  readonly below?: number;
}

/** One exact value with points of its own, looked up before the bins. */
export interface SpecialBin extends Points {
  readonly value: number;
}

/** Points by the bins of two features at once. */
export interface FeaturePair {
  readonly rows: PairAxis;
  readonly columns: PairAxis;
  /** A list for each bin of `rows`, of points for each bin of `columns`; in both, missing comes last. */
  readonly points: readonly (readonly number[])[];
  readonly reference: ReferenceMeans;
}

export interface PairAxis {
  readonly feature: string;
  /** Ascending. A bin takes its lower edge; the first has none. */
  readonly edges: readonly number[];
}

export interface Grade {
  readonly grade: string;
  readonly from: number;
}

export interface CalibrationAnchor {
  readonly score: number;
  readonly pd: PartsPerMillion;
}
