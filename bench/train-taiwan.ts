import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readAbout, readPortfolio } from '../src/cli/portfolio-folder.ts';
import { packageRoot } from '../src/cli/root.ts';
import { type Book, CATALOGUE, type Day, day, Fold } from '../src/kernel/index.ts';
import type { NumericColumn, Sample } from '../src/learning/index.ts';

const ACCOUNTS_FILE = 'UCI_Credit_Card.csv.gz';
const TEST_IDS_FILE = 'benchmark_split_test_ids.csv';
/** The six months of statements are over; what is learned is the default of this month. */
const DECIDED_ON: Day = day('2005-10-01');

interface NumericSample extends Sample {
  readonly columns: readonly NumericColumn[];
}

/** A sample of numbers, and which of its rows are for learning and for judging. */
export interface SplitSample {
  readonly sample: NumericSample;
  readonly train: Uint8Array;
  readonly test: Uint8Array;
}

/** Where the Taiwan card data is looked for: as asked, or by the environment, or beside the package. */
export function taiwanFolder(asked: string | undefined): string {
  const folder = asked ?? process.env.HEADROOM_TAIWAN;
  return folder === undefined ? join(packageRoot, '../shared/data/taiwan') : resolve(folder);
}

/** What is not there, or null where all is. */
export function missingFrom(folder: string): string | null {
  const missing = [ACCOUNTS_FILE, TEST_IDS_FILE].filter((file) => !existsSync(join(folder, file)));
  if (missing.length === 0) return null;
  return `No ${missing.join(' and no ')} in ${folder}: say where with --data DIR or HEADROOM_TAIWAN.`;
}

/**
 * The card accounts through the shipped import: a row per account, a column per feature of the
 * catalogue by the kernel's fold. Of all accounts, the first `share`.
 */
export async function readTaiwan(folder: string, share: number): Promise<SplitSample> {
  const portfolio = mkdtempSync(join(tmpdir(), 'headroom-taiwan-'));
  try {
    await importAccounts(join(folder, ACCOUNTS_FILE), portfolio);
    const { book: whole } = await readPortfolio(portfolio, readAbout(portfolio));
    const book = { ...whole, accounts: whole.accounts.slice(0, whole.accounts.length * share) };
    const outcomes = readOutcomes(join(portfolio, 'outcomes.csv'));
    const ids = book.accounts.map(({ id }) => id);
    const test = maskOf(ids, new Set(numbersIn(join(folder, TEST_IDS_FILE)).map((id) => `T${id}`)));
    return {
      sample: {
        rows: ids.length,
        columns: featuresOf(book),
        target: Uint8Array.from(ids, (id) => outcomes.get(id) as number),
        ids,
      },
      train: test.map((taken) => 1 - taken),
      test,
    };
  } finally {
    rmSync(portfolio, { recursive: true });
  }
}

/** As a process of its own: the command prints, and what it needs does not count as ours. */
async function importAccounts(file: string, portfolio: string): Promise<void> {
  const command = join(packageRoot, 'dist/src/cli/main.js');
  const args = [command, 'import', 'taiwan', file, '--portfolio', portfolio, '--json'];
  await promisify(execFile)(process.execPath, args);
}

/** The features of the catalogue that differ between accounts. */
function featuresOf({ accounts, starts, entries }: Book): readonly NumericColumn[] {
  const fold = new Fold(CATALOGUE);
  const facts = new Float64Array(CATALOGUE.length);
  const columns = CATALOGUE.map(({ name }) => ({
    kind: 'numeric' as const,
    name,
    values: new Float64Array(accounts.length),
  }));
  for (let row = 0; row < accounts.length; row++) {
    fold.run(entries, starts[row] as number, starts[row + 1] as number, DECIDED_ON, facts);
    columns.forEach(({ values }, slot) => {
      values[row] = facts[slot] as number;
    });
  }
  return columns.filter(({ values }) => values.some((value) => !Object.is(value, values[0])));
}

function readOutcomes(file: string): ReadonlyMap<string, number> {
  const lines = linesAfterHead(file).map((line) => line.split(','));
  return new Map(lines.map(([account, outcome]) => [String(account), Number(outcome)]));
}

function numbersIn(file: string): readonly number[] {
  return linesAfterHead(file).map(Number);
}

function linesAfterHead(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
}

function maskOf(ids: readonly string[], taken: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(ids, (id) => (taken.has(id) ? 1 : 0));
}
