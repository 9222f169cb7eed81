import { existsSync, readFileSync } from 'node:fs';
import { formatProblem, type Problem } from '../contract/index.ts';
import {
  addDays,
  addMonths,
  type Book,
  CATALOGUE,
  type Day,
  day,
  type Feature,
  formatDay,
} from '../kernel/index.ts';
import {
  isKeptForTesting,
  lastObservation,
  type Sample,
  type Split,
  stackSamples,
} from '../learning/index.ts';
import type { DayTally } from '../validation/index.ts';
import { UsageError } from './args.ts';
import { partsOf } from './kept-samples.ts';
import { makeFolder } from './make-folder.ts';
import { type About, readAbout } from './portfolio-folder.ts';
import { readTable } from './read-table.ts';
import type { TrainOptions } from './train-options.ts';

/** What a scorecard is trained from. */
export interface TrainSample {
  readonly name: string;
  readonly currency: string;
  readonly sample: Sample;
  readonly split: Split;
  readonly rejects: Uint8Array | null;
  readonly tallies: readonly DayTally[];
  /** The events, where they had to be read. */
  readonly book: Book | null;
  /** The day after the last event; null for a table. */
  readonly until: Day | null;
  /** Lines and rows that were left out. */
  readonly refused: number;
}

export async function sampleFromEvents(options: TrainOptions): Promise<TrainSample> {
  const about = readAbout(options.portfolio);
  const until = addDays(day(about.to), 1);
  const { observe, outOfTime } = datesFrom(options, about, until);
  const features = featuresFrom(options.without);
  const days = outOfTime === null ? observe : [...observe, outOfTime];
  makeFolder(options.out);
  const { parts, refused, book } = await partsOf(days, { options, about, until, features });
  const samples = parts.map(({ sample }) => sample);
  const own = stackSamples(samples as [Sample, ...Sample[]]);
  const later = outOfTime === null ? 0 : (samples.at(-1) as Sample).rows;
  return finished(options, {
    name: about.name,
    currency: about.currency,
    sample: own,
    later,
    tallies: parts.map(({ tally }) => tally),
    book,
    until,
    refused,
  });
}

export async function sampleFromTable(options: TrainOptions): Promise<TrainSample> {
  const first = await readOne(options, options.table as string);
  const later = options.later === null ? null : await readOne(options, options.later);
  const samples = later === null ? [first.sample] : [first.sample, later.sample];
  return finished(options, {
    name: options.table as string,
    currency: 'XXX',
    sample: stacked(samples as [Sample, ...Sample[]]),
    later: later?.sample.rows ?? 0,
    tallies: [],
    book: null,
    until: null,
    refused: first.refused + (later?.refused ?? 0),
  });
}

interface Unfinished extends Omit<TrainSample, 'split' | 'rejects'> {
  /** How many rows at the end were observed later. */
  readonly later: number;
}

/** Adds refused applicants, and says which rows are for what. */
async function finished(options: TrainOptions, parts: Unfinished): Promise<TrainSample> {
  const { later, sample, ...rest } = parts;
  const refusedRows = options.rejects === null ? null : await rejectsFrom(options, options.rejects);
  const all = refusedRows === null ? sample : stacked([sample, refusedRows]);
  const kept = keptIds(options);
  const first = sample.rows - later;
  const sideOf = (row: number): 'train' | 'test' | 'outOfTime' | 'rejects' => {
    if (row >= sample.rows) return 'rejects';
    if (row >= first) return 'outOfTime';
    return kept(String(sample.ids?.[row] ?? row)) ? 'test' : 'train';
  };
  const sides = Array.from({ length: all.rows }, (_, row) => sideOf(row));
  const mask = (side: string): Uint8Array =>
    Uint8Array.from(sides, (one) => (one === side ? 1 : 0));
  return {
    ...rest,
    sample: all,
    split: {
      train: mask('train'),
      ...(sides.includes('test') && { test: mask('test') }),
      ...(later > 0 && { outOfTime: mask('outOfTime') }),
    },
    rejects: refusedRows === null ? null : mask('rejects'),
  };
}

function stacked(samples: readonly [Sample, ...Sample[]]): Sample {
  try {
    return stackSamples(samples);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function keptIds({ testIds, testShare }: TrainOptions): (id: string) => boolean {
  if (testIds === null) return (id) => isKeptForTesting(id, testShare);
  if (!existsSync(testIds)) throw new UsageError(`no such file: ${testIds}`);
  const ids = new Set(
    readFileSync(testIds, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trim()),
  );
  return (id) => ids.has(id);
}

interface Read {
  readonly sample: Sample;
  readonly refused: number;
}

const PROBLEMS_SHOWN = 20;

async function readOne(options: TrainOptions, file: string): Promise<Read> {
  const { target, rowId, weight, without } = options;
  const { sample, problems } = await readTable({
    file,
    target: target as string,
    ...(rowId !== null && { id: rowId }),
    ...(weight !== null && { weight }),
    without,
  });
  const repeats = repeatsIn(file, sample);
  tellProblems([...problems, ...repeats]);
  const first = repeats.length === 0 ? sample : withoutRepeats(sample);
  return { sample: first, refused: problems.length + repeats.length };
}

function tellProblems(problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) console.error(formatProblem(problem));
  const more = problems.length - PROBLEMS_SHOWN;
  if (more > 0) console.error(`… and ${more} more`);
}

function repeatsIn(file: string, { ids }: Sample): readonly Problem[] {
  const seen = new Set<number | string>();
  return Array.from<number | string>(ids ?? []).flatMap((id, row) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `row ${row + 1}: the id ${id} occurs twice; the first row of it is used`;
    return [{ file, path: '', message }];
  });
}

function withoutRepeats(sample: Sample): Sample {
  const { ids = [], columns, target, weights } = sample;
  const seen = new Set<number | string>();
  const rows: number[] = [];
  Array.from<number | string>(ids).forEach((id, row) => {
    if (!seen.has(id)) rows.push(row);
    seen.add(id);
  });
  const at = (from: ArrayLike<number>): number[] => rows.map((row) => from[row] as number);
  return {
    rows: rows.length,
    ids: rows.map((row) => ids[row] as number | string),
    target: Uint8Array.from(at(target)),
    ...(weights && { weights: Float64Array.from(at(weights)) }),
    columns: columns.map((column) =>
      column.kind === 'category'
        ? { ...column, codes: Int32Array.from(at(column.codes)) }
        : { ...column, values: Float64Array.from(at(column.values)) },
    ),
  };
}

async function rejectsFrom({ rowId }: TrainOptions, file: string): Promise<Sample> {
  const { sample, problems } = await readTable({ file, ...(rowId !== null && { id: rowId }) });
  tellProblems(problems);
  return sample;
}

/** The days to observe on, each with its window inside the events. */
function datesFrom(
  options: TrainOptions,
  { from, to, name }: About,
  until: Day,
): { readonly observe: readonly Day[]; readonly outOfTime: Day | null } {
  const { observe, outOfTime, outcomes, definition } = options;
  if (outcomes !== null) return { observe: observe.length > 0 ? observe : [until], outOfTime };
  const last = lastObservation(definition, until);
  const late = [...observe, ...(outOfTime === null ? [] : [outOfTime])].find((one) => one > last);
  if (late !== undefined) {
    throw new UsageError(
      `${formatDay(late)} is too late: the events of "${name}" end on ${to}, so the window is over only for accounts observed by ${formatDay(last)}`,
    );
  }
  const early = observe.find((one) => outOfTime !== null && one >= outOfTime);
  if (early !== undefined) {
    throw new UsageError(`--out-of-time must be later than --observe ${formatDay(early)}`);
  }
  if (observe.length > 0) return { observe, outOfTime };
  const after = outOfTime ?? last;
  const before = addMonths(after, -6);
  if (before > day(from)) return { observe: [before], outOfTime: after };
  throw new UsageError(
    `the events of "${name}" run from ${from} to ${to}: too short for an observation, another half a year later, and a window of ${definition.performanceDays} days after it; say --observe and a shorter --performance`,
  );
}

function featuresFrom(without: readonly string[]): readonly Feature[] {
  const unknown = without.find((name) => CATALOGUE.every((feature) => feature.name !== name));
  if (unknown !== undefined) throw new UsageError(`--without: "${unknown}" is not a feature`);
  return CATALOGUE.filter(({ name }) => !without.includes(name));
}
