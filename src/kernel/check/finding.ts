import type { Words } from '../policy.ts';

/** An error must be mended before anyone uses the documents; a warning is worth a look. */
export type Severity = 'error' | 'warning' | 'note';

/** Something that a check has to say about a document. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Inside the documents, as `policy.ceilings[3].rows[2]`; counted from 0. */
  readonly where: string;
  readonly message: Words;
  /** What the words rest on. `checkRules` adds `from`, the first date at which it holds. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Every code that a check can give; docs/guides/checking-a-policy.md says what each means. */
export type FindingCode =
  | 'APPETITE_IGNORED'
  | 'BETTER_LOWERS_LIMIT'
  | 'BINS_OUT_OF_ORDER'
  | 'BIN_NEVER_REACHED'
  | 'CALIBRATION_OUT_OF_ORDER'
  | 'CALIBRATION_TOO_SHORT'
  | 'CAP_ABOVE_LAW'
  | 'CEILING_NEVER_BINDS'
  | 'CHARACTERISTIC_WITHOUT_EFFECT'
  | 'CLEARS_WITHOUT_CLOCK'
  | 'CODE_USED_TWICE'
  | 'CUT_WITHOUT_EFFECT'
  | 'FEATURE_SCORED_TWICE'
  | 'FIRST_LIMIT_BELOW_FLOOR'
  | 'FLOOR_ABOVE_CAP'
  | 'GATE_NEVER_OPENS'
  | 'GATE_NEVER_SHUTS'
  | 'GRADES_OUT_OF_ORDER'
  | 'GRADE_NAMED_TWICE'
  | 'GRADE_NEVER_REACHED'
  | 'HARD_CEILING_OPEN_WHEN_MISSING'
  | 'LAW_NOT_HARD'
  | 'MONOTONE_PROVED'
  | 'MONOTONE_UNDECIDED'
  | 'NEGATIVE_PARAMETER'
  | 'NOT_POSITIVE'
  | 'NOT_WHOLE_STEPS'
  | 'NO_VALUE_IN_FORCE'
  | 'POINTS_AGAINST_DIRECTION'
  | 'RISE_OUT_OF_REACH'
  | 'ROWS_NESTED'
  | 'ROWS_OVERLAP'
  | 'ROW_NEVER_MATCHES'
  | 'SCORE_WITHOUT_EFFECT'
  | 'SOURCE_BEYOND_HORIZON'
  | 'SOURCE_FORBIDDEN'
  | 'SOURCE_UNDECLARED'
  | 'SOURCE_UNLICENSED'
  | 'TABLE_GAP'
  | 'TABLE_NOT_ANALYSED'
  | 'TOO_MANY_GRADES'
  | 'UNKNOWN_FEATURE'
  | 'UNKNOWN_GRADE'
  | 'WRONG_DOCUMENT';
