import {
  addMonths,
  type Book,
  CATALOGUE,
  type Day,
  day,
  featureOf,
  monthEnds,
  type Rules,
  type Scorecard,
  sourcesOf,
} from '../kernel/index.ts';
import {
  type Sample,
  type SourcesValued,
  type TrainedScorecard,
  type TrainingOptions,
  valueOfSources,
} from '../learning/index.ts';
import { review } from '../portfolio/index.ts';
import { loadSources } from './documents.ts';
import { readAbout, readPortfolio } from './portfolio-folder.ts';
import { startProgress } from './progress.ts';
import { checkInForce, rulesFrom } from './review.ts';
import { rulesForAccount } from './rules-for-account.ts';
import type { TrainOptions } from './train-options.ts';
import type { TrainSample } from './train-sample.ts';

export interface SourcesJob {
  readonly trained: TrainedScorecard;
  readonly sample: Sample;
  readonly training: TrainingOptions;
  readonly taken: TrainSample;
  readonly options: TrainOptions;
}

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

/** What each source adds to the score, and for a portfolio of events to the limits of those who stayed good. */
export async function sourcesValued(job: SourcesJob): Promise<SourcesValued> {
  const { trained, sample, training, options } = job;
  const sourcesOfColumn = sourcesByColumn(options);
  const limits = options.table === null ? await limitsBy(job) : null;
  const names = new Set(sample.columns.flatMap(({ name }) => sourcesOfColumn(name)));
  const progress = startProgress('Value of sources', names.size + 1);
  const valued = valueOfSources({
    trained,
    sample,
    options: training,
    sourcesOf: sourcesOfColumn,
    ...(limits && { limits }),
    onProgress: progress.at,
  });
  progress.stop();
  return valued;
}

/** A feature needs what the kernel says; another column of a table what is declared of it. */
function sourcesByColumn({ sources }: TrainOptions): (column: string) => readonly string[] {
  const declared = sources === null ? [] : loadSources(sources).sources;
  return (column) => {
    if (KNOWN.has(column)) return sourcesOf(featureOf(column));
    return declared.filter(({ columns }) => columns.includes(column)).map(({ source }) => source);
  };
}

/** Months of reviews in which a limit comes to what a scorecard leads to. */
const MONTHS = 12;

async function limitsBy({
  sample,
  taken,
  options,
}: SourcesJob): Promise<(scorecard: Scorecard) => Float64Array> {
  const book =
    taken.book ?? (await readPortfolio(options.portfolio, readAbout(options.portfolio))).book;
  const rules = rulesFrom(options.policy ?? undefined, undefined);
  const { on, from, to } = lastDayOf(taken);
  checkInForce(rules, [on]);
  return (scorecard) => {
    const limitOf = limitsOn(
      on,
      book,
      rules.map((one) => ({ ...one, scorecard })),
    );
    return Float64Array.from({ length: sample.rows }, (_, row) =>
      row >= from && row < to ? (limitOf.get(String(sample.ids?.[row])) ?? Number.NaN) : Number.NaN,
    );
  };
}

/** The last day of observation, and its rows: samples stand one under another, refused applicants below. */
function lastDayOf({ tallies }: TrainSample): {
  readonly on: Day;
  readonly from: number;
  readonly to: number;
} {
  const sizes = tallies.map(({ accounts }) => (accounts.good as number) + (accounts.bad as number));
  const to = sizes.reduce((sum, size) => sum + size, 0);
  return { on: day(tallies.at(-1)?.observedOn as string), from: to - (sizes.at(-1) as number), to };
}

/** By account: its limit on the day, after a year of monthly reviews. */
function limitsOn(on: Day, book: Book, rules: readonly Rules[]): ReadonlyMap<string, number> {
  const before = monthEnds(addMonths(on, -MONTHS), on).filter((end) => end < on);
  const dates = [...before, on];
  const { rows } = review({
    book,
    dates,
    rulesFor: (account, date) => rulesForAccount(rules, account, date),
  });
  const limits = new Map<string, number>();
  for (let row = 0; row < rows.length; row++) {
    if (rows.date[row] !== dates.length - 1) continue;
    limits.set(book.accounts[rows.account[row] as number]?.id as string, rows.limit[row] as number);
  }
  return limits;
}
