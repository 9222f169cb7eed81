import { createReadStream, existsSync, statSync } from 'node:fs';
import { type ImportLine, importEvents } from '../http/index.ts';
import { EXIT, readArgs, text, UsageError } from './args.ts';
import { configurationOf, contextOf, openService } from './open-service.ts';
import { startProgress } from './progress.ts';
import { sendEvents } from './send-events.ts';

export const importEventsHelp: string = `headroom import FILE [--url URL] [--json]

Sends a file of events, one as JSON on each line ("-" for standard input), to the service at URL; without it, into the
database that DATABASE_URL names. A file that is sent twice has the effect of once. HEADROOM_TOKEN holds the key that the
service asks for. Exit code 1 where events were refused, 3 where the import broke off.`;

/** Imports a file of events. */
export async function runImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(
    args,
    { url: { type: 'string' }, json: { type: 'boolean', default: false } },
    1,
  );
  const [file] = positionals;
  if (file === undefined) throw new UsageError(importEventsHelp);
  if (file !== '-' && !existsSync(file)) throw new UsageError(`no such file: ${file}`);
  const chunks = file === '-' ? process.stdin : shownChunks(file);
  const url = text(values.url);
  const told = new Told(file);
  if (url === undefined) await intoDatabase(chunks, told);
  else await told.all(sendEvents(chunks, url, process.env.HEADROOM_TOKEN));
  return told.report(values.json === true);
}

/** A file with a bar of how much of it is read; of standard input nobody knows how much there is. */
async function* shownChunks(file: string): AsyncGenerator<Uint8Array> {
  const progress = startProgress('Sending bytes  ', statSync(file).size);
  let read = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      yield chunk;
      read += chunk.length;
      progress.at(read);
    }
  } finally {
    progress.stop();
  }
}

async function intoDatabase(chunks: AsyncIterable<Uint8Array>, told: Told): Promise<void> {
  const configuration = configurationOf(process.env);
  const { headroom } = await openService(configuration);
  try {
    await told.all(importEvents(chunks, headroom, contextOf(configuration), 'en'));
  } finally {
    await headroom.close();
  }
}

const PROBLEMS_SHOWN = 20;

/** What was said of each line, as far as people want to read it. */
class Told {
  readonly #counts = { added: 0, duplicate: 0, refused: 0 };
  readonly #file: string;
  #shown = 0;
  #brokeOff: string | null = 'the service said nothing of the end';

  constructor(file: string) {
    this.#file = file;
  }

  async all(lines: AsyncIterable<ImportLine>): Promise<void> {
    for await (const line of lines) this.#line(line);
  }

  #line(line: ImportLine): void {
    if ('summary' in line) {
      this.#brokeOff = line.summary.finished
        ? null
        : (line.summary.problem?.title ?? 'it broke off');
      return;
    }
    this.#counts[line.outcome] += 1;
    if (line.problem === undefined || this.#shown >= PROBLEMS_SHOWN) return;
    this.#shown += 1;
    const { title, errors = [] } = line.problem;
    const details = errors.map(({ path, message }) => [path, message].filter(Boolean).join(': '));
    const place = `${this.#file === '-' ? 'line ' : `${this.#file}:`}${line.row}`;
    console.error(`${place}: ${details.length === 0 ? title : details.join('; ')}`);
  }

  report(json: boolean): number {
    const { refused } = this.#counts;
    if (refused > this.#shown) console.error(`… and ${refused - this.#shown} more`);
    const { added, duplicate } = this.#counts;
    if (json) console.log(JSON.stringify({ ...this.#counts, finished: this.#brokeOff === null }));
    else console.log(`${added} added, ${duplicate} there already, ${refused} refused`);
    if (this.#brokeOff !== null) {
      console.error(`broken off: ${this.#brokeOff} Sending the file again does no harm.`);
      return EXIT.failure;
    }
    return refused > 0 ? EXIT.findings : EXIT.ok;
  }
}
