import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type EventContext, formatEvent, type Problem, parseEventLine } from '../contract/index.ts';
import { AccountHistory, type Book, BookBuilder, type Event, Sources } from '../kernel/index.ts';
import { UsageError } from './args.ts';

const EVENTS_FILE = 'events.ndjson.gz';
/** Lines gathered into one chunk of text, so that the stream is not fed line by line. */
const LINES_PER_CHUNK = 5000;
const ABOUT_FILE = 'portfolio.json';

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
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  function* chunks(): Generator<string> {
    let lines: string[] = [];
    for (const event of events) {
      lines.push(`${JSON.stringify(formatEvent(event, context))}\n`);
      if (lines.length < LINES_PER_CHUNK) continue;
      yield lines.join('');
      lines = [];
    }
    yield lines.join('');
  }
  const file = createWriteStream(join(folder, EVENTS_FILE));
  await pipeline(Readable.from(chunks()), createGzip({ level: 1 }), file);
}

export function writeAbout(folder: string, about: About): void {
  writeFileSync(join(folder, ABOUT_FILE), `${JSON.stringify(about, null, 2)}\n`);
}

/** Throws a UsageError where the folder holds no portfolio. */
export function readAbout(folder: string): About {
  const path = join(folder, ABOUT_FILE);
  if (!existsSync(path)) {
    throw new UsageError(`no portfolio in "${folder}"; make one with: headroom import taiwan FILE`);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as About;
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
  const refused: Problem[] = [];
  const file = join(folder, EVENTS_FILE);
  for await (const [line, text] of linesOf(file)) {
    if (line % 10_000 === 0) onProgress?.(line);
    // Cheap before it is exact: most lines are of other accounts.
    if (account !== undefined && !text.includes(account)) continue;
    const outcome = parseEventLine(text, line, about);
    if ('problems' in outcome) {
      refused.push(...outcome.problems.map((problem) => ({ ...problem, file })));
    } else if (account === undefined || outcome.ok.account === account) {
      collector.add(outcome.ok);
    }
  }
  return { book: collector.book(), refused, duplicates: collector.duplicates };
}

/** The lines of a compressed file that are not blank, each with its number. */
async function* linesOf(file: string): AsyncGenerator<readonly [number, string]> {
  const input = createReadStream(file).pipe(createGunzip());
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== '') yield [line, text];
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
