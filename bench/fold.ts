import { CATALOGUE, type Day, day, Fold, monthEnds } from '../src/kernel/index.ts';
import { makeFoldBook } from './fold-accounts.ts';
import { EVENTS_PER_ACCOUNT, eventsBefore, type FoldBook, LAST_DATE } from './fold-book.ts';
import { FoldDatabase } from './fold-duckdb.ts';
import { type Checksum, foldAccounts, sameChecksum } from './fold-pass.ts';
import { FoldThreads } from './fold-threads.ts';
import { type Bench, type BenchResult, rounded } from './result.ts';

const ACCOUNTS = 1_000_000;
const ACCOUNTS_MIN = 200;
/** What DuckDB is asked at most: it keeps whole columns of every step at once. */
const COMPARED_MAX = 100_000;
const WARM_UP_ACCOUNTS = 2_000;
const REPETITIONS = 3;
const THREADS = 2;
const WIDTH = CATALOGUE.length;
const ONE_DATE: readonly Day[] = [LAST_DATE];
const TWELVE_DATES: readonly Day[] = monthEnds(day('2025-01-31'), LAST_DATE);

/** Events in columns to the facts of the whole catalogue, beside DuckDB over the same table. */
export const foldBench: Bench = {
  name: 'fold',
  about: 'events per second into the whole catalogue of features, beside DuckDB in SQL',
  run: async (scale): Promise<BenchResult> => {
    const accounts = Math.max(Math.round(ACCOUNTS * scale), ACCOUNTS_MIN);
    const book = makeFoldBook(accounts);
    foldAccounts(book, 0, Math.min(accounts, WARM_UP_ACCOUNTS), ONE_DATE);
    const one = await timeOurs(book, ONE_DATE, REPETITIONS);
    const twelve = await timeOurs(book, TWELVE_DATES, 1);
    const compared = { ...book, accounts: Math.min(accounts, COMPARED_MAX) };
    const ours = accounts <= COMPARED_MAX ? one : await timeOurs(compared, ONE_DATE, REPETITIONS);
    const theirs = await timeDuckDb(compared);
    return {
      name: 'fold',
      agrees: one.agrees && twelve.agrees && ours.agrees && theirs.differences === 0,
      figures: {
        eventsPerSecondPerCore: rounded(one.events / one.core),
        eventsPerSecondTwoThreads: rounded(one.events / one.threads),
        monthEndsEventsPerSecondPerCore: rounded(twelve.events / twelve.core),
        monthEndsEventsPerSecondTwoThreads: rounded(twelve.events / twelve.threads),
        secondsPerCore: rounded(one.core),
        secondsTwoThreads: rounded(one.threads),
        monthEndsSecondsPerCore: rounded(twelve.core),
        monthEndsSecondsTwoThreads: rounded(twelve.threads),
        accounts,
        events: one.events,
        entries: book.starts[accounts] as number,
        monthEnds: TWELVE_DATES.length,
        featuresCompared: WIDTH,
        featuresInCatalogue: WIDTH,
        accountsCompared: compared.accounts,
        differences: theirs.differences,
        comparedSecondsPerCore: rounded(ours.core),
        comparedSecondsTwoThreads: rounded(ours.threads),
        duckdbSecondsPerCore: rounded(theirs.core),
        duckdbSecondsTwoThreads: rounded(theirs.threads),
      },
      ratios: {
        duckdb: rounded(theirs.core / ours.core),
        duckdbTwoThreads: rounded(theirs.threads / ours.threads),
      },
      notes: notesOn(compared.accounts),
    };
  },
};

function notesOn(compared: number): readonly string[] {
  return [
    `Each account has ${EVENTS_PER_ACCOUNT} events; at a month-end those before it are counted.`,
    `DuckDB computes all ${WIDTH} features of the catalogue in SQL, those about debts included.`,
    `Both ratios are at one date and the same ${compared} accounts: one core beside threads = 1,`,
    'two threads over shared columns beside threads = 2; the best of several runs on both sides.',
    'Making the events, loading the table and reading its results are not timed.',
    'Ours ends in a checksum per feature, theirs in a table; every single fact is compared.',
  ];
}

interface Times {
  /** Seconds. */
  readonly core: number;
  readonly threads: number;
}

interface OurTimes extends Times {
  readonly events: number;
  /** The threads came to the same facts as the one core. */
  readonly agrees: boolean;
}

async function timeOurs(
  book: FoldBook,
  dates: readonly Day[],
  repetitions: number,
): Promise<OurTimes> {
  const core = await best(repetitions, () => foldAccounts(book, 0, book.accounts, dates));
  const pool = await FoldThreads.start(book, THREADS);
  const threads = await best(repetitions, () => pool.fold(dates));
  await pool.stop();
  return {
    core: core.seconds,
    threads: threads.seconds,
    events: dates.reduce((sum, date) => sum + eventsBefore(book, date), 0),
    agrees: sameChecksum(core.result, threads.result),
  };
}

interface Timed {
  readonly seconds: number;
  readonly result: Checksum;
}

async function best(repetitions: number, once: () => Checksum | Promise<Checksum>): Promise<Timed> {
  const started = performance.now();
  const result = await once();
  const seconds = (performance.now() - started) / 1000;
  if (repetitions === 1) return { seconds, result };
  const others = await best(repetitions - 1, once);
  return { seconds: Math.min(seconds, others.seconds), result };
}

async function timeDuckDb(book: FoldBook): Promise<Times & { readonly differences: number }> {
  const database = await FoldDatabase.load(book);
  const core = [await database.fold(LAST_DATE, 1), await database.fold(LAST_DATE, 1)];
  const threads = [
    await database.fold(LAST_DATE, THREADS),
    await database.fold(LAST_DATE, THREADS),
  ];
  const differences = countDifferences(book, await database.facts());
  database.close();
  return { core: Math.min(...core), threads: Math.min(...threads), differences };
}

/** Facts that are not equal, of all features of all accounts; missing equals missing. */
function countDifferences({ accounts, starts, entries }: FoldBook, theirs: Float64Array): number {
  const fold = new Fold(CATALOGUE);
  const facts = new Float64Array(WIDTH);
  let differences = 0;
  for (let i = 0; i < accounts; i++) {
    fold.run(entries, starts[i] as number, starts[i + 1] as number, LAST_DATE, facts);
    facts.forEach((fact, slot) => {
      const other = theirs[i * WIDTH + slot] as number;
      if (fact !== other && !(Number.isNaN(fact) && Number.isNaN(other))) differences += 1;
    });
  }
  return differences;
}
