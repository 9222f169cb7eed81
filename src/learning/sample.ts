/** Any column of numbers. NaN is missing; an infinite value is treated as missing too. */
export type Numbers =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

export interface NumericColumn {
  readonly kind: 'numeric';
  readonly name: string;
  readonly values: Numbers;
  /** Exact values that mean something of their own ("no bureau file") and get a bin each. */
  readonly specials?: readonly number[];
}

export interface CategoryColumn {
  readonly kind: 'category';
  readonly name: string;
  /** Positions in `categories`; -1 is missing. */
  readonly codes: Int32Array;
  readonly categories: readonly string[];
}

export type Column = NumericColumn | CategoryColumn;

/** What became of each row. */
export interface Outcomes {
  /** 1 where the outcome that is modelled came about (a default: "bad"), 0 where it did not. */
  readonly target: Uint8Array;
  /** How many rows of the population each row stands for; one each where not given. */
  readonly weights?: Float64Array;
}

/** What a scorecard is learned from: columns of equal length and what became of each row. */
export interface Sample extends Outcomes {
  readonly rows: number;
  readonly columns: readonly Column[];
  /** What identifies a row, where two rows must not be one observation. */
  readonly ids?: ArrayLike<number | string>;
}

export function lengthOf(column: Column): number {
  return column.kind === 'numeric' ? column.values.length : column.codes.length;
}
