import { orderOf } from '../order.ts';
import type { NumericColumn, Outcomes } from '../sample.ts';
import { someRows } from '../sample-rows.ts';
import { isUsable } from './float-key.ts';

/** A column's distinct values, ascending, and the weights of the goods and bads before each. */
export interface Runs {
  readonly values: Float64Array;
  /** One longer: the last entry is the total. */
  readonly goods: Float64Array;
  readonly bads: Float64Array;
  /** Of all rows looked at, missing and special ones too. */
  readonly weight: number;
}

/** Where edges are looked for. More rows hardly move an edge; what is counted is always all of them. */
const ROWS_MAX = 100_000;

export function runsOf(column: NumericColumn, outcomes: Outcomes): Runs {
  const looked = someRows(column.values.length, ROWS_MAX);
  const usable = usableAmong(looked, column);
  const range = rangeOf(usable.values);
  const runs = range === null ? sorted(usable, outcomes) : counted(usable, range, outcomes);
  return { ...runs, weight: weightOf(looked, outcomes.weights) };
}

/** Values that can be used, and the row of each. */
interface Usable {
  readonly rows: Uint32Array;
  readonly values: Float64Array;
}

interface Range {
  readonly least: number;
  readonly size: number;
}

/** A table of so many places for each value is filled and read sooner than the values are sorted. */
const PLACES_MAX = 4;

/** Of whole numbers that lie close together; null for others. */
function rangeOf(values: Float64Array): Range | null {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Math.floor(value) !== value) return null;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const size = most - least + 1;
  return size > 0 && size <= PLACES_MAX * values.length ? { least, size } : null;
}

/** Without sorting: days, counts and shares are whole numbers that lie close together. */
function counted({ rows, values }: Usable, { least, size }: Range, outcomes: Outcomes): Counted {
  const { target, weights } = outcomes;
  const seen = new Uint8Array(size);
  // Goods and bads of a value side by side, so that no row needs a decision.
  const sums = new Float64Array(2 * size);
  for (let i = 0; i < rows.length; i++) {
    const [row, place] = [rows[i] as number, (values[i] as number) - least];
    const cell = 2 * place + (target[row] as number);
    sums[cell] = (sums[cell] as number) + (weights === undefined ? 1 : (weights[row] as number));
    seen[place] = 1;
  }
  const runs = new RunList(Math.min(size, values.length));
  for (let place = 0; place < size; place++) {
    if (seen[place] === 0) continue;
    runs.begin(least + place);
    runs.add(sums[2 * place] as number, sums[2 * place + 1] as number);
  }
  return runs.end();
}

function sorted({ rows, values }: Usable, { target, weights }: Outcomes): Counted {
  const order = orderOf(values);
  const runs = new RunList(values.length);
  for (let i = 0; i < order.length; i++) {
    const place = order[i] as number;
    const row = rows[place] as number;
    const weight = weights === undefined ? 1 : (weights[row] as number);
    const isBad = target[row] as number;
    runs.begin(values[place] as number);
    runs.add(weight * (1 - isBad), weight * isBad);
  }
  return runs.end();
}

type Counted = Omit<Runs, 'weight'>;

/** Runs as they are met, the lowest value first. */
class RunList {
  readonly #values: Float64Array;
  readonly #goods: Float64Array;
  readonly #bads: Float64Array;
  #runs = 0;
  #good = 0;
  #bad = 0;

  constructor(most: number) {
    this.#values = new Float64Array(most);
    this.#goods = new Float64Array(most + 1);
    this.#bads = new Float64Array(most + 1);
  }

  /** The run of this value, which may be the last one. */
  begin(value: number): void {
    if (this.#runs > 0 && value === this.#values[this.#runs - 1]) return;
    this.#values[this.#runs] = value;
    this.#goods[this.#runs] = this.#good;
    this.#bads[this.#runs] = this.#bad;
    this.#runs += 1;
  }

  add(goods: number, bads: number): void {
    this.#good += goods;
    this.#bad += bads;
  }

  end(): Counted {
    this.#goods[this.#runs] = this.#good;
    this.#bads[this.#runs] = this.#bad;
    return { values: this.#values.subarray(0, this.#runs), goods: this.#goods, bads: this.#bads };
  }
}

function usableAmong(looked: Uint32Array, { values, specials = [] }: NumericColumn): Usable {
  const rows = new Uint32Array(looked.length);
  const taken = new Float64Array(looked.length);
  let usable = 0;
  for (let i = 0; i < looked.length; i++) {
    const row = looked[i] as number;
    const value = values[row] as number;
    if (!isUsable(value) || (specials.length > 0 && specials.includes(value))) continue;
    rows[usable] = row;
    taken[usable] = value + 0;
    usable += 1;
  }
  return { rows: rows.subarray(0, usable), values: taken.subarray(0, usable) };
}

function weightOf(rows: Uint32Array, weights: Float64Array | undefined): number {
  if (weights === undefined) return rows.length;
  let total = 0;
  for (let i = 0; i < rows.length; i++) total += weights[rows[i] as number] as number;
  return total;
}
