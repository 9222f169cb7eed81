import {
  type BasisPoints,
  CATALOGUE,
  type Dated,
  type Day,
  type Feature,
  formatDay,
  type Money,
  type PartsPerMillion,
  parseDay,
  type Unit,
} from '../kernel/index.ts';
import { amountMessage, parseAmount } from './amount.ts';
import { expectedBut, type Fault, type Steps, shown } from './problem.ts';

/** A part whose shape has been checked, so that its fields are what the schema says. */
// biome-ignore lint/suspicious/noExplicitAny: the schema, not the compiler, has vouched for the shape
export type Checked = any;

type Convert<T> = (value: unknown, steps: Steps) => T;

const featuresByName: ReadonlyMap<string, Feature> = new Map(
  CATALOGUE.map((feature) => [feature.name, feature]),
);

/** How a feature's values are written in a document, for messages. */
const WRITTEN: Readonly<Record<Unit, string>> = {
  money: 'an amount as 1200 or "1200.50"',
  bps: 'a share as 35% or a multiple as 1.5x',
  count: 'a whole number',
  days: 'a whole number of days',
  points: 'a whole number of points',
  flag: '0 or 1',
};

/** The dates that a plain parameter and a list of values by date are held against. */
interface Since {
  /** A plain value is in force from here. */
  readonly plain: Day;
  /** From here on there must be a value. */
  readonly needed: Day;
  /** What takes effect then, for messages. */
  readonly whose: string;
}

/** Stands for what could not be read: no comparison with it holds, so one slip is told of once. */
const UNREAD = Number.NaN;

/**
 * Brings the values of a document from the form in which people write them into the kernel's: amounts
 * into minor units, shares into basis points, dates into days, plain parameters into dated ones. Leaves
 * out the parts whose shape is wrong, and collects every fault of the others.
 */
export class DocumentFields {
  readonly faults: Fault[];
  readonly currency: string;
  readonly #since: Since;
  readonly #ofShape: readonly Fault[];

  private constructor(currency: string, since: Since, faults: Fault[], ofShape: readonly Fault[]) {
    this.currency = currency;
    this.#since = since;
    this.faults = faults;
    this.#ofShape = ofShape;
  }

  static of(currency: string, effectiveFrom: string, ofShape: readonly Fault[]): DocumentFields {
    const faults = [...ofShape];
    const parsed = parseDay(effectiveFrom);
    if (parsed === null) {
      faults.push({ steps: ['effectiveFrom'], message: notInCalendar(effectiveFrom) });
    }
    const from = parsed ?? (UNREAD as Day);
    const since = { plain: from, needed: from, whose: 'document' };
    return new DocumentFields(currency, since, faults, ofShape);
  }

  /** For a part of the document that has a date of effect of its own. */
  forRule(effectiveFrom: Day): DocumentFields {
    const plain = Math.min(this.#since.plain, effectiveFrom) as Day;
    const since = { plain, needed: effectiveFrom, whose: 'rule' };
    return new DocumentFields(this.currency, since, this.faults, this.#ofShape);
  }

  /** Converts a part of the document, unless its shape is wrong: then there is no document anyway. */
  part<T>(steps: Steps, convert: () => T): T {
    const isWithin = (place: Steps): boolean => steps.every((step, i) => step === place[i]);
    const wrong = this.#ofShape.some(
      ({ steps: place, meant }) => isWithin(place) || (meant !== undefined && isWithin(meant)),
    );
    return wrong ? (undefined as T) : convert();
  }

  /** Converts the entries of a list, each a part of its own. */
  parts<T>(steps: Steps, value: unknown, convert: (entry: Checked, steps: Steps) => T): T[] {
    if (!Array.isArray(value)) return [];
    return value.map((entry, i) => {
      const at = [...steps, i];
      return this.part(at, () => convert(entry, at));
    });
  }

  get effectiveFrom(): Day {
    return this.#since.plain;
  }

  readonly day: Convert<Day> = (value, steps) => {
    const day = parseDay(value as string);
    if (day === null) this.refuse(steps, notInCalendar(value));
    return day ?? (UNREAD as Day);
  };

  readonly money: Convert<Money> = (value, steps) => {
    const amount = parseAmount(value, this.currency);
    if (amount === null) this.refuse(steps, amountMessage(value, this.currency));
    return amount ?? (UNREAD as Money);
  };

  readonly share: Convert<BasisPoints> = (value, steps) => {
    const bps = parseShare(value);
    if (bps === null) this.refuse(steps, expectedBut('a smaller share', value));
    return (bps ?? UNREAD) as BasisPoints;
  };

  /** A share that something is divided by. */
  readonly positiveShare: Convert<BasisPoints> = (value, steps) => {
    const bps = this.share(value, steps);
    if (bps === 0) this.refuse(steps, expectedBut('a share above 0%', value));
    return bps;
  };

  /** A share that leaves no more than there was. */
  readonly shareOfOne: Convert<BasisPoints> = (value, steps) => {
    const bps = this.share(value, steps);
    if (bps > 10_000) this.refuse(steps, expectedBut('a share up to 100%', value));
    return bps;
  };

  readonly probability: Convert<PartsPerMillion> = (value, steps) => {
    const ppm = scaledDecimal((value as string).replace('%', ''), 4);
    if (ppm !== null && ppm <= 1_000_000) return ppm as PartsPerMillion;
    this.refuse(steps, expectedBut('a probability up to 100%', value));
    return UNREAD as PartsPerMillion;
  };

  readonly count: Convert<number> = (value) => value as number;

  readonly missing: Convert<'unbounded' | Money> = (value, steps) =>
    value === 'unbounded' ? 'unbounded' : this.money(value, steps);

  /** A value of `feature`, written in that feature's unit. */
  threshold(feature: string): Convert<number> {
    const unit = featuresByName.get(feature)?.unit ?? 'count';
    return (value, steps) => {
      const number = this.#inUnit(value, unit);
      if (number === null) {
        this.refuse(steps, `${expectedBut(WRITTEN[unit], value)}: ${feature} is compared with it`);
      }
      return number ?? UNREAD;
    };
  }

  #inUnit(value: unknown, unit: Unit): number | null {
    if (unit === 'money') return parseAmount(value, this.currency);
    if (unit === 'bps') return parseShare(value);
    return Number.isSafeInteger(value) ? (value as number) : null;
  }

  dated<T>(value: unknown, steps: Steps, convert: Convert<T>): Dated<T> {
    if (!Array.isArray(value)) return [{ from: this.#since.plain, value: convert(value, steps) }];
    const entries = value.map((entry: { from: unknown; value: unknown }, i) => ({
      from: this.day(entry.from, [...steps, i, 'from']),
      value: convert(entry.value, [...steps, i, 'value']),
    }));
    this.#checkDates(entries, steps);
    return entries;
  }

  #checkDates(entries: readonly { readonly from: Day }[], steps: Steps): void {
    entries.forEach(({ from }, i) => {
      const before = entries[i - 1]?.from;
      if (before === undefined || !(from <= before)) return;
      const later = `a date after the one before it (${formatDay(before)})`;
      this.refuse([...steps, i, 'from'], expectedBut(later, formatDay(from)));
    });
    const { needed, whose } = this.#since;
    const first = entries[0]?.from;
    if (first === undefined || !(first > needed)) return;
    const early = `${formatDay(needed)} (when the ${whose} takes effect) or earlier`;
    this.refuse([...steps, 0, 'from'], expectedBut(early, formatDay(first)));
  }

  refuse(steps: Steps, message: string): void {
    this.faults.push({ steps, message });
  }
}

function notInCalendar(value: unknown): string {
  return `${shown(value)} is not in the calendar; expected a date as 2026-11-24`;
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
