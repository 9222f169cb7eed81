import {
  type BasisPoints,
  CATALOGUE,
  type Dated,
  type Day,
  type Feature,
  type Money,
  type PartsPerMillion,
  parseDay,
  type Unit,
} from '../kernel/index.ts';
import { parseAmount } from './amount.ts';
import { type Problem, shown } from './problem.ts';

type Path = readonly (string | number)[];
type Convert<T> = (value: unknown, path: Path) => T;

const featuresByName: ReadonlyMap<string, Feature> = new Map(
  CATALOGUE.map((feature) => [feature.name, feature]),
);

/** How a feature's values are written in a document, for error messages. */
const WRITTEN: Readonly<Record<Unit, string>> = {
  money: 'an amount, as 1200 or "1200.50"',
  bps: 'a share as 35% or a multiple as 1.5x',
  count: 'a whole number',
  days: 'a whole number of days',
  points: 'a whole number of points',
  flag: '0 or 1',
};

/**
 * Brings the values of a document whose shape has been checked from the form in which people write
 * them into the kernel's: amounts into minor units, shares into basis points, dates into days, plain
 * parameters into dated ones. Collects every problem.
 */
export class DocumentFields {
  readonly problems: Problem[] = [];
  readonly #currency: string;
  readonly #effectiveFrom: Day;

  constructor(currency: string, effectiveFrom: string) {
    this.#currency = currency;
    this.#effectiveFrom = this.day(effectiveFrom, ['effectiveFrom']);
  }

  get effectiveFrom(): Day {
    return this.#effectiveFrom;
  }

  readonly day: Convert<Day> = (value, path) => {
    const day = parseDay(value as string);
    if (day === null) this.refuse(path, `${shown(value)} is not a date of the calendar`);
    return day ?? (0 as Day);
  };

  readonly money: Convert<Money> = (value, path) => {
    const amount = parseAmount(value, this.#currency);
    if (amount === null) this.refuse(path, `${shown(value)} is no exact ${this.#currency} amount`);
    return amount ?? (0 as Money);
  };

  readonly share: Convert<BasisPoints> = (value, path) => {
    const bps = parseShare(value);
    if (bps === null) this.refuse(path, `expected ${WRITTEN.bps}, found ${shown(value)}`);
    return (bps ?? 0) as BasisPoints;
  };

  readonly probability: Convert<PartsPerMillion> = (value, path) => {
    const ppm = scaledDecimal((value as string).replace('%', ''), 4);
    if (ppm === null || ppm > 1_000_000) {
      this.refuse(path, `expected a probability up to 100%, found ${shown(value)}`);
    }
    return (ppm ?? 0) as PartsPerMillion;
  };

  readonly count: Convert<number> = (value) => value as number;

  readonly missing: Convert<'unbounded' | Money> = (value, path) =>
    value === 'unbounded' ? 'unbounded' : this.money(value, path);

  /** A value of `feature`, written in that feature's unit. */
  threshold(feature: string): Convert<number> {
    const unit = featuresByName.get(feature)?.unit ?? 'count';
    return (value, path) => {
      const number = this.#inUnit(value, unit);
      if (number === null) {
        this.refuse(path, `${feature} is compared with ${WRITTEN[unit]}, found ${shown(value)}`);
      }
      return number ?? 0;
    };
  }

  #inUnit(value: unknown, unit: Unit): number | null {
    if (unit === 'money') return parseAmount(value, this.#currency);
    if (unit === 'bps') return parseShare(value);
    if (Number.isSafeInteger(value)) return value as number;
    return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : null;
  }

  /** A plain value is in force since the document is. */
  dated<T>(value: unknown, path: Path, convert: Convert<T>): Dated<T> {
    if (!Array.isArray(value)) {
      return [{ from: this.#effectiveFrom, value: convert(value, path) }];
    }
    const entries = value.map((entry: { from: unknown; value: unknown }, i) => ({
      from: this.day(entry.from, [...path, i, 'from']),
      value: convert(entry.value, [...path, i, 'value']),
    }));
    this.#checkDates(entries, path);
    return entries;
  }

  #checkDates(entries: readonly { readonly from: Day }[], path: Path): void {
    entries.forEach(({ from }, i) => {
      const before = entries[i - 1]?.from;
      if (before !== undefined && from <= before) {
        this.refuse([...path, i, 'from'], 'is not after the date before it');
      }
    });
    const first = entries[0]?.from;
    if (first !== undefined && first > this.#effectiveFrom) {
      this.refuse([...path, 0, 'from'], 'is after the document takes effect: no value until then');
    }
  }

  refuse(path: Path, message: string): void {
    this.problems.push({ path: path.map(step).join('').replace(/^\./, ''), message });
  }
}

function step(part: string | number): string {
  return typeof part === 'number' ? `[${part}]` : `.${part}`;
}

/** `35%` or `1.5x` in basis points; null where it is neither, or not whole. */
function parseShare(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  if (value.endsWith('%')) return scaledDecimal(value.slice(0, -1), 2);
  return value.endsWith('x') ? scaledDecimal(value.slice(0, -1), 4) : null;
}

/** A decimal × 10^digits as an exact integer, or null. */
function scaledDecimal(text: string, digits: number): number | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const decimals = match?.[3] ?? '';
  if (match === null || decimals.length > digits) return null;
  const scaled = Number(`${match[1]}${match[2]}${decimals.padEnd(digits, '0')}`);
  return Number.isSafeInteger(scaled) ? scaled : null;
}
