import {
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline as pipe, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import {
  type EventContext,
  formatEvent,
  formatProblem,
  type Outcome,
  type Problem,
  parseEventLine,
} from '../contract/index.ts';
import {
  AccountHistory,
  type Book,
  BookBuilder,
  type Event,
  parseDay,
  Sources,
} from '../kernel/index.ts';
import { UsageError } from './args.ts';
import { makeFolder } from './make-folder.ts';

const EVENTS_FILE = 'events.ndjson.gz';
/** Lines gathered into one chunk of text, so that the stream is not fed line by line. */
const LINES_PER_CHUNK = 5000;
const ABOUT_FILE = 'portfolio.json';
const REFUSED_SHOWN = 20;
/** No writer of JSON escapes these, so a line about such an account has its id in it as it is. */
const NEVER_ESCAPED = /^[\w.:-]+$/;

/** What a folder of events is about; written by an import, read by every other command. */
export interface About extends EventContext {
  readonly name: string;
  /** Dates of the first and last event. */
  readonly from: string;
  readonly to: string;
  readonly accounts: number;
  readonly events: number;
}

/** Writes events as they come, one JSON object a line. */
export async function writeEvents(
  folder: string,
  events: Iterable<Event>,
  context: EventContext,
  onProgress?: (events: number) => void,
): Promise<void> {
  makeFolder(folder);
  function* chunks(): Generator<string> {
    let lines: string[] = [];
    let written = 0;
    for (const event of events) {
      lines.push(`${JSON.stringify(formatEvent(event, context))}\n`);
      if (lines.length < LINES_PER_CHUNK) continue;
      written += lines.length;
      onProgress?.(written);
      yield lines.join('');
      lines = [];
    }
    onProgress?.(written + lines.length);
    yield lines.join('');
  }
  const file = createWriteStream(join(folder, EVENTS_FILE));
  await pipeline(Readable.from(chunks()), createGzip({ level: 1 }), file);
}

export function writeAbout(folder: string, about: About): void {
  writeFileSync(join(folder, ABOUT_FILE), `${JSON.stringify(about, null, 2)}\n`);
}

/** Throws a UsageError where the folder holds no portfolio, or does not say what it is about. */
export function readAbout(folder: string): About {
  const path = join(folder, ABOUT_FILE);
  if (!existsSync(path)) {
    throw new UsageError(`no portfolio in "${folder}"; make one with: headroom import taiwan FILE`);
  }
  const about = parsedAbout(path);
  for (const field of ['name', 'currency', 'timeZone'] as const) {
    if (typeof about[field] !== 'string') throw new UsageError(`${path}: ${field} is missing`);
  }
  for (const field of ['from', 'to'] as const) {
    if (parseDay(String(about[field])) !== null) continue;
    throw new UsageError(`${path}: ${field} expects a date as 2026-11-24, found "${about[field]}"`);
  }
  return about as About;
}

function parsedAbout(path: string): Partial<About> {
  try {
    return Object(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}

/** A portfolio in memory, with the lines that could not be read. */
export interface LoadedPortfolio {
  readonly book: Book;
  readonly refused: readonly Problem[];
  readonly duplicates: number;
}

/**
 * Reads the events of a folder, or those of one account. A bad line is reported and counted; the good
 * ones beside it stay.
 */
export async function readPortfolio(
  folder: string,
  about: About,
  onProgress?: (events: number) => void,
  account?: string,
): Promise<LoadedPortfolio> {
  const collector = new HistoryCollector();
  const take = (event: Event): void => collector.add(event);
  const refused = await readEvents(folder, about, { take, onProgress, account });
  return { book: collector.book(), refused, duplicates: collector.duplicates };
}

interface EventReader {
  readonly take: (event: Event) => void;
  readonly onProgress?: ((events: number) => void) | undefined;
  /** Only this one's, where it is given. */
  readonly account?: string | undefined;
}

/** Reads the events of a folder one by one; returns what could not be read. */
export async function readEvents(
  folder: string,
  about: About,
  { take, onProgress, account }: EventReader,
): Promise<readonly Problem[]> {
  const refused: Problem[] = [];
  const file = join(folder, EVENTS_FILE);
  const canSkip = account !== undefined && NEVER_ESCAPED.test(account);
  let lines = 0;
  for await (const [line, text] of linesOf(file)) {
    lines = line;
    if (line % 10_000 === 0) onProgress?.(line);
    // Cheap before it is exact: most lines are of other accounts.
    if (canSkip && !text.includes(account)) continue;
    const isWanted = (event: Event): boolean => account === undefined || event.account === account;
    const problems = problemsWith(parseEventLine(text, line, about), isWanted, take);
    refused.push(...problems.map((problem) => ({ ...problem, file, line })));
  }
  onProgress?.(lines);
  return refused;
}

/** Takes the event of a line where it is wanted; what is wrong with it otherwise. */
function problemsWith(
  read: Outcome<Event>,
  isWanted: (event: Event) => boolean,
  take: (event: Event) => void,
): readonly Problem[] {
  if ('problems' in read) return read.problems;
  if (!isWanted(read.ok)) return [];
  try {
    take(read.ok);
    return [];
  } catch (error) {
    // A source that is one too many for a portfolio.
    if (error instanceof RangeError) return [{ path: 'source', message: error.message }];
    throw error;
  }
}

/** Says on standard error which lines were refused and how many. Returns the number of lines. */
export function tellRefused(refused: readonly Problem[]): number {
  const lines = new Set(refused.map(({ line }) => line)).size;
  for (const problem of refused.slice(0, REFUSED_SHOWN)) console.error(formatProblem(problem));
  if (lines > 0) console.error(`${lines} ${lines === 1 ? 'line was' : 'lines were'} refused`);
  return lines;
}

/** The lines of a compressed file that are not blank, each with its number. */
async function* linesOf(file: string): AsyncGenerator<readonly [number, string]> {
  let line = 0;
  let rest = '';
  for await (const chunk of textOf(file)) {
    const texts = (rest + chunk).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      line += 1;
      if (text.trim() !== '') yield [line, text];
    }
  }
  if (rest.trim() !== '') yield [line + 1, rest];
}

/** Throws a UsageError where the file is missing or is not what it should be. */
async function* textOf(file: string): AsyncGenerator<string> {
  // The error of either stream comes out of the loop; there is nothing left for the callback.
  const input = pipe(createReadStream(file), createGunzip(), () => {});
  try {
    for await (const chunk of input.setEncoding('utf8')) yield chunk as string;
  } catch (error) {
    throw new UsageError(`${file}: cannot be read: ${(error as Error).message}`);
  }
}

/** Gathers events into a book, whatever their order. */
export class HistoryCollector {
  readonly #sources = new Sources();
  readonly #histories = new Map<string, AccountHistory>();
  duplicates = 0;

  add(event: Event): void {
    let history = this.#histories.get(event.account);
    if (history === undefined) {
      history = new AccountHistory(this.#sources);
      this.#histories.set(event.account, history);
    }
    if (history.add(event) === 'duplicate') this.duplicates += 1;
  }

  book(): Book {
    const builder = new BookBuilder();
    for (const [account, history] of this.#histories) builder.add(account, history);
    return builder.build();
  }
}
