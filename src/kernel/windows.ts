import { attributeCode } from './features/attributes.ts';
import type { Aggregate, Feature, Filter, Ratio, Stream } from './features/feature.ts';
import { mulDiv } from './money.ts';
import { OWN_SOURCE, sourceCode } from './sources.ts';

/** The window of a feature that looks at all of history. */
const FOREVER = Number.MAX_SAFE_INTEGER;

/** Streams of different features that share a filter share one measure: what is accumulated once. */
interface Measure {
  readonly stream: Stream;
  readonly where: Filter;
  readonly streak: boolean;
  readonly distinct: boolean;
}

type ReadAggregate = () => number;

/**
 * The window contract, once for every feature: observations of one account at one date go in, sorted
 * from old to new; each is added to the segment of ages it falls in, and a window is the sum of the
 * segments up to its width. So an observation is handled once, however many windows hold it.
 *
 * One instance is scratch memory that serves account after account without allocating.
 */
export class Windows {
  /** Ascending widths in days; segment s holds ages above `widths[s - 1]` up to `widths[s]`. */
  readonly #widths: readonly number[];
  readonly #segmentOfAge: Uint8Array;
  readonly #segments: number;
  readonly #byStream: ReadonlyMap<Stream, readonly number[]>;
  readonly #measures: readonly Measure[];
  /** Measures that take every observation of their stream, and keep no streak. */
  readonly #takesAll: Uint8Array;
  readonly #atLeast: Float64Array;
  readonly #below: Float64Array;
  readonly #ref: Int32Array;
  readonly #source: Int32Array;
  readonly #count: Float64Array;
  readonly #sum: Float64Array;
  readonly #min: Float64Array;
  readonly #max: Float64Array;
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  readonly #lastAge: Float64Array;
  readonly #streak: Float64Array;
  /** By measure, where it counts distinct refs: the age at which each ref was last seen. */
  readonly #refAges: readonly (Map<number, number> | null)[];
  readonly #reads: readonly ReadAggregate[];
  readonly #empty: Float64Array;

  constructor(features: readonly Feature[]) {
    const aggregates = features.flatMap((feature) => aggregatesOf(feature.value));
    this.#widths = widthsOf(aggregates);
    this.#segments = this.#widths.length;
    this.#segmentOfAge = segmentTable(this.#widths);
    this.#measures = measuresOf(aggregates);
    this.#byStream = indexByStream(this.#measures);
    const measures = this.#measures.length;
    this.#takesAll = Uint8Array.from(this.#measures, (m) =>
      Number(!m.streak && Object.keys(m.where).length === 0),
    );
    this.#atLeast = Float64Array.from(this.#measures, (m) => m.where.atLeast ?? -Infinity);
    this.#below = Float64Array.from(this.#measures, (m) => m.where.below ?? Infinity);
    this.#ref = Int32Array.from(this.#measures, (m) =>
      m.where.attribute === undefined ? -1 : attributeCode(m.where.attribute),
    );
    this.#source = Int32Array.from(this.#measures, (m) =>
      m.where.source === undefined ? -1 : sourceCode(m.where.source),
    );
    const cells = measures * this.#segments;
    this.#count = new Float64Array(cells);
    this.#sum = new Float64Array(cells);
    this.#min = new Float64Array(cells);
    this.#max = new Float64Array(cells);
    this.#first = new Float64Array(cells);
    this.#last = new Float64Array(measures);
    this.#lastAge = new Float64Array(measures);
    this.#streak = new Float64Array(measures);
    this.#refAges = this.#measures.map((m) => (m.distinct ? new Map<number, number>() : null));
    this.#reads = features.map((feature) => this.#compile(feature.value));
    this.#empty = Float64Array.from(features, (f) =>
      f.empty === 'missing' ? Number.NaN : f.empty,
    );
  }

  /** The measures of a stream, to be handed to `observe`: looked up once, not for every entry. */
  measuresOf(stream: Stream): readonly number[] {
    return this.#byStream.get(stream) ?? [];
  }

  reset(): void {
    this.#count.fill(0);
    this.#sum.fill(0);
    this.#min.fill(Infinity);
    this.#max.fill(-Infinity);
    this.#lastAge.fill(-1);
    this.#streak.fill(0);
    for (const ages of this.#refAges) ages?.clear();
  }

  /** One observation, `age` days before t (0 only for what is so at t itself). */
  observe(
    measures: readonly number[],
    age: number,
    value: number,
    ref = 0,
    source: number = OWN_SOURCE,
  ): void {
    const segment = this.#segmentOf(age);
    for (let i = 0; i < measures.length; i++) {
      const measure = measures[i] as number;
      if (!this.#passes(measure, value, ref, source)) continue;
      this.#add(measure, segment, 1, value);
      this.#remember(measure, age, value);
      if (ref !== 0) this.#refAges[measure]?.set(ref, age);
    }
  }

  /** The same value on every day from `oldest` days before t down to `newest`, one observation each. */
  observeRun(measures: readonly number[], oldest: number, newest: number, value: number): void {
    for (let i = 0; i < measures.length; i++) {
      const measure = measures[i] as number;
      if (!this.#passes(measure, value, 0, OWN_SOURCE)) continue;
      let age = oldest;
      for (let segment = this.#segmentOf(oldest); age >= newest; segment--) {
        const edge = segment === 0 ? 0 : (this.#widths[segment - 1] as number);
        const stop = Math.max(edge + 1, newest);
        this.#add(measure, segment, age - stop + 1, value);
        age = stop - 1;
      }
      this.#remember(measure, newest, value);
    }
  }

  /** Every feature's value into `out` from `offset` on; NaN where it is missing. */
  read(out: Float64Array, offset: number): void {
    const reads = this.#reads;
    for (let i = 0; i < reads.length; i++) {
      const value = (reads[i] as ReadAggregate)();
      out[offset + i] = Number.isNaN(value) ? (this.#empty[i] as number) : value;
    }
  }

  #segmentOf(age: number): number {
    const table = this.#segmentOfAge;
    return age < table.length ? (table[age] as number) : this.#segments - 1;
  }

  /** A streak is broken by what fails the filter; everything else is merely passed over. */
  #passes(measure: number, value: number, ref: number, source: number): boolean {
    if (this.#takesAll[measure] === 1) return true;
    const passes =
      value >= (this.#atLeast[measure] as number) &&
      value < (this.#below[measure] as number) &&
      matches(this.#ref[measure] as number, ref) &&
      matches(this.#source[measure] as number, source);
    this.#streak[measure] = passes ? (this.#streak[measure] as number) + 1 : 0;
    return passes;
  }

  #add(measure: number, segment: number, count: number, value: number): void {
    const cell = measure * this.#segments + segment;
    if (this.#count[cell] === 0) this.#first[cell] = value;
    (this.#count[cell] as number) += count;
    (this.#sum[cell] as number) += value * count;
    if (value < (this.#min[cell] as number)) this.#min[cell] = value;
    if (value > (this.#max[cell] as number)) this.#max[cell] = value;
  }

  /** Lateness of several loans does not end in the order in which it began: the youngest counts. */
  #remember(measure: number, age: number, value: number): void {
    const lastAge = this.#lastAge[measure] as number;
    if (lastAge >= 0 && lastAge < age) return;
    this.#last[measure] = value;
    this.#lastAge[measure] = age;
  }

  #compile(value: Aggregate | Ratio): ReadAggregate {
    if ('take' in value) return this.#compileAggregate(value);
    const [over, under] = [this.#compileAggregate(value.over), this.#compileAggregate(value.under)];
    if (value.overEmpty === 'missing') return () => ratioBps(over(), under());
    return () => {
      const part = over();
      return ratioBps(Number.isNaN(part) ? 0 : part, under());
    };
  }

  #compileAggregate(aggregate: Aggregate): ReadAggregate {
    const measure = this.#measures.findIndex((m) => sameMeasure(m, measureOf(aggregate)));
    const window = aggregate.window ?? FOREVER;
    const cell = measure * this.#segments;
    const end = cell + this.#widths.indexOf(window) + 1;
    const count = (): number => total(this.#count, cell, end);
    const orMissing = (read: ReadAggregate): ReadAggregate => {
      return () => (count() === 0 ? Number.NaN : read());
    };
    switch (aggregate.take) {
      case 'count':
        return orMissing(count);
      case 'sum':
        return orMissing(() => total(this.#sum, cell, end));
      case 'average':
        return orMissing(() => mulDiv(total(this.#sum, cell, end), 1, count(), 'down'));
      case 'perMonth':
        return orMissing(() => mulDiv(total(this.#sum, cell, end), 30, window, 'down'));
      case 'min':
        return orMissing(() => least(this.#min, cell, end));
      case 'max':
        return orMissing(() => most(this.#max, cell, end));
      case 'range':
        return orMissing(() => most(this.#max, cell, end) - least(this.#min, cell, end));
      case 'distinct':
        return orMissing(() => within(this.#refAges[measure] ?? null, window));
      case 'last':
        return () => this.#lastWithin(measure, window, this.#last[measure] as number);
      case 'daysSince':
        return () => this.#lastWithin(measure, window, this.#lastAge[measure] as number);
      case 'change':
        return orMissing(() => (this.#last[measure] as number) - this.#firstOf(cell, end));
      case 'streak':
        return orMissing(() => this.#streak[measure] as number);
    }
  }

  #lastWithin(measure: number, window: number, value: number): number {
    const age = this.#lastAge[measure] as number;
    return age < 0 || age > window ? Number.NaN : value;
  }

  /** The oldest observation of the window lies in the widest segment that holds any. */
  #firstOf(cell: number, end: number): number {
    for (let i = end - 1; i >= cell; i--) {
      if (this.#count[i] !== 0) return this.#first[i] as number;
    }
    return Number.NaN;
  }
}

function matches(wanted: number, found: number): boolean {
  return wanted === -1 || wanted === found;
}

/** Missing (NaN) where either side is, or where the divisor is not positive. */
function ratioBps(over: number, under: number): number {
  return under > 0 && !Number.isNaN(over) ? mulDiv(over, 10_000, under, 'down') : Number.NaN;
}

function total(column: Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let i = from; i < end; i++) sum += column[i] as number;
  return sum;
}

function least(column: Float64Array, from: number, end: number): number {
  let value = Infinity;
  for (let i = from; i < end; i++) value = Math.min(value, column[i] as number);
  return value;
}

function most(column: Float64Array, from: number, end: number): number {
  let value = -Infinity;
  for (let i = from; i < end; i++) value = Math.max(value, column[i] as number);
  return value;
}

function within(ages: Map<number, number> | null, window: number): number {
  let count = 0;
  for (const age of ages?.values() ?? []) if (age <= window) count += 1;
  return count;
}

function aggregatesOf(value: Aggregate | Ratio): readonly Aggregate[] {
  return 'take' in value ? [value] : [value.over, value.under];
}

function widthsOf(aggregates: readonly Aggregate[]): readonly number[] {
  const widths = new Set(aggregates.map((aggregate) => aggregate.window ?? FOREVER));
  return [...widths.add(FOREVER)].sort((a, b) => a - b);
}

function segmentTable(widths: readonly number[]): Uint8Array {
  const longest = widths.at(-2) ?? 0;
  return Uint8Array.from({ length: longest + 1 }, (_, age) => widths.findIndex((w) => age <= w));
}

function measureOf({ of, take, where }: Aggregate): Measure {
  return {
    stream: of,
    where: where ?? {},
    streak: take === 'streak',
    distinct: take === 'distinct',
  };
}

function sameMeasure(a: Measure, b: Measure): boolean {
  return (
    a.stream === b.stream &&
    a.streak === b.streak &&
    a.distinct === b.distinct &&
    a.where.atLeast === b.where.atLeast &&
    a.where.below === b.where.below &&
    a.where.attribute === b.where.attribute &&
    a.where.source === b.where.source
  );
}

function measuresOf(aggregates: readonly Aggregate[]): readonly Measure[] {
  const measures: Measure[] = [];
  for (const measure of aggregates.map(measureOf)) {
    if (!measures.some((other) => sameMeasure(measure, other))) measures.push(measure);
  }
  return measures;
}

function indexByStream(measures: readonly Measure[]): ReadonlyMap<Stream, readonly number[]> {
  const index = new Map<Stream, number[]>();
  measures.forEach((measure, i) => {
    index.set(measure.stream, [...(index.get(measure.stream) ?? []), i]);
  });
  return index;
}
