import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../contract/index.ts';
import {
  type Book,
  CATALOGUE_VERSION,
  type Day,
  type Feature,
  formatDay,
} from '../kernel/index.ts';
import { type Sample, sampleBook } from '../learning/index.ts';
import type { DayTally } from '../validation/index.ts';
import { UsageError } from './args.ts';
import { type About, readPortfolio, tellRefused } from './portfolio-folder.ts';
import { startProgress } from './progress.ts';
import { readTable } from './read-table.ts';
import type { TrainOptions } from './train-options.ts';
import { writeTable } from './write-table.ts';

export interface PartsJob {
  readonly options: TrainOptions;
  readonly about: About;
  readonly until: Day;
  readonly features: readonly Feature[];
}

export interface Part {
  readonly sample: Sample;
  readonly tally: DayTally;
}

export interface Parts {
  readonly parts: readonly Part[];
  /** Lines that were left out. */
  readonly refused: number;
  /** Null where no events had to be read. */
  readonly book: Book | null;
}

/** One sample for each day: those kept in the folder from before, and the others folded and kept. */
export async function partsOf(days: readonly Day[], job: PartsJob): Promise<Parts> {
  const kept = new Map<Day, Part>();
  for (const one of days) {
    const part = job.options.fresh ? null : await keptPart(one, job);
    if (part !== null) kept.set(one, part);
  }
  if (kept.size > 0) console.error(`Samples kept from before: ${kept.size} of ${days.length}`);
  if (kept.size === days.length)
    return { parts: days.map((one) => kept.get(one) as Part), refused: 0, book: null };
  const reading = startProgress('Reading events ', job.about.events);
  const { book, refused } = await readPortfolio(job.options.portfolio, job.about, reading.at);
  reading.stop();
  const { outcomes } = job.options;
  const given = outcomes === null ? null : readOutcomes(outcomes);
  const parts: Part[] = [];
  for (const one of days)
    parts.push(kept.get(one) ?? (await newPart(one, book, given?.byAccount ?? null, job)));
  return { parts, refused: tellRefused([...refused, ...(given?.problems ?? [])]), book };
}

function basePath(one: Day, { out }: TrainOptions): string {
  return join(out, `sample-${formatDay(one)}`);
}

/** What a sample depends on: where it is another, what is kept does not serve. */
function keyOf(one: Day, { options, about, until, features }: PartsJob): string {
  const { definition, outcomes } = options;
  const given = outcomes === null ? null : digest(readFileSync(outcomes));
  return digest(
    JSON.stringify([
      CATALOGUE_VERSION,
      features.map(({ name, version }) => `${name}@${version}`),
      about,
      formatDay(one),
      until,
      definition,
      given,
    ]),
  );
}

function digest(of: string | Buffer): string {
  return createHash('sha256').update(of).digest('hex');
}

async function keptPart(one: Day, job: PartsJob): Promise<Part | null> {
  const base = basePath(one, job.options);
  if (!existsSync(`${base}.json`)) return null;
  const { key, tally } = JSON.parse(readFileSync(`${base}.json`, 'utf8'));
  if (key !== keyOf(one, job)) return null;
  const { sample } = await readTable({ file: `${base}.parquet`, target: 'target', id: 'account' });
  return { sample, tally };
}

/** The JSON comes last, so that a sample whose writing was stopped is not taken for whole. */
async function newPart(
  one: Day,
  book: Book,
  outcomes: ReadonlyMap<string, number> | null,
  job: PartsJob,
): Promise<Part> {
  const { options, until, features } = job;
  const progress = startProgress(`Folding ${formatDay(one)}`, book.accounts.length);
  const taken = sampleBook(book, {
    observedOn: one,
    eventsUntil: until,
    definition: options.definition,
    features,
    ...(outcomes !== null && { outcomes }),
    onProgress: progress.at,
  });
  progress.stop();
  const base = basePath(one, options);
  rmSync(`${base}.json`, { force: true });
  const { sample } = taken;
  const tally = { observedOn: formatDay(one), accounts: taken.tally };
  await writeTable(base, {
    columns: {
      account: 'VARCHAR',
      target: 'INTEGER',
      ...Object.fromEntries(features.map(({ name }) => [name, 'BIGINT' as const])),
    },
    rows: rowsOf(sample),
    currency: job.about.currency,
  });
  writeFileSync(`${base}.part`, JSON.stringify({ key: keyOf(one, job), tally }, null, 2));
  renameSync(`${base}.part`, `${base}.json`);
  console.error(`Kept: ${base}. A run that is stopped goes on from here.`);
  return { sample, tally };
}

function* rowsOf({ rows, columns, target, ids }: Sample): Generator<readonly (string | number)[]> {
  for (let row = 0; row < rows; row++) {
    const facts = columns.map((column) => {
      const value = column.kind === 'numeric' ? (column.values[row] as number) : Number.NaN;
      return Number.isNaN(value) ? '' : value;
    });
    yield [ids?.[row] as string, target[row] as number, ...facts];
  }
}

interface Outcomes {
  readonly byAccount: ReadonlyMap<string, number>;
  /** Lines that say no outcome, or one more; the others stay. */
  readonly problems: readonly Problem[];
}

function readOutcomes(file: string): Outcomes {
  if (!existsSync(file)) throw new UsageError(`no such file: ${file}`);
  const byAccount = new Map<string, number>();
  const problems: Problem[] = [];
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  lines.forEach((text, i) => {
    const [account = '', outcome = ''] = text.split(',');
    const refuse = (message: string): void => {
      problems.push({ file, line: i + 2, path: '', message });
    };
    if (account === '' || (outcome !== '0' && outcome !== '1'))
      refuse(`expected an account and 0 or 1, found "${text}"`);
    else if (byAccount.has(account)) refuse(`${account} occurs twice`);
    else byAccount.set(account, Number(outcome));
  });
  return { byAccount, problems };
}
