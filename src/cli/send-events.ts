import { setTimeout as sleep } from 'node:timers/promises';
import { type ImportLine, type ImportSummary, readLines } from '../http/index.ts';
import { UsageError } from './args.ts';

/** Lines of one request; kept until they are answered, so that they can be sent again. */
const LINES_AT_ONCE = 5_000;
const LINE_MAX = 256 * 1024;
const TRIES = 10;
const WAIT_MS = 1_000;

/** Sends the lines of a file to a service, and again where it was busy or away; says what became of each. */
export async function* sendEvents(
  chunks: AsyncIterable<Uint8Array>,
  url: string,
  token: string | undefined,
): AsyncGenerator<ImportLine> {
  let group: string[] = [];
  let sent = 0;
  for await (const lines of readLines(chunks, LINE_MAX)) {
    for (const { number, text } of lines) {
      // A blank line keeps its place, so that rows are counted as in the file.
      while (sent + group.length < number - 1) group.push('');
      group.push(text);
    }
    if (group.length < LINES_AT_ONCE) continue;
    if (!(yield* sendGroup(group, sent, url, token))) return;
    sent += group.length;
    group = [];
  }
  if (group.length > 0 && !(yield* sendGroup(group, sent, url, token))) return;
  yield { summary: { added: 0, duplicate: 0, refused: 0, finished: true } };
}

/** False where it could not be brought to an end, which has been told. */
async function* sendGroup(
  group: readonly string[],
  before: number,
  url: string,
  token: string | undefined,
): AsyncGenerator<ImportLine, boolean> {
  const sent: Sent = { group, url, token, told: 0 };
  let summary: ImportSummary | null = null;
  for (let left = TRIES; left > 0 && summary?.finished !== true; left--) {
    if (left < TRIES) await sleep(WAIT_MS);
    for await (const line of untold(sent)) {
      if ('summary' in line) summary = line.summary;
      else yield { ...line, row: before + line.row };
    }
  }
  if (summary !== null && !summary.finished) yield { summary };
  return summary?.finished === true;
}

/** Lines on their way, and how many of them have been told of. */
interface Sent {
  readonly group: readonly string[];
  readonly url: string;
  readonly token: string | undefined;
  told: number;
}

/** Of a line that is sent again, the first answer counts. */
async function* untold(sent: Sent): AsyncGenerator<ImportLine> {
  for await (const line of answered(sent)) {
    if ('row' in line) {
      if (line.row <= sent.told) continue;
      sent.told = line.row;
    }
    yield line;
  }
}

async function* answered({ group, url, token }: Sent): AsyncGenerator<ImportLine> {
  const response = await fetch(new URL('/v1/events', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-ndjson',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: group.join('\n'),
  }).catch((error: Error) => error);
  // Not there, or not ready: asked again.
  if (response instanceof Error || response.status === 429 || response.status >= 500) return;
  if (!response.ok || response.body === null) {
    throw new UsageError(`${url} answers ${response.status}: ${await response.text()}`);
  }
  try {
    for await (const lines of readLines(response.body, LINE_MAX)) {
      for (const { text } of lines) yield JSON.parse(text) as ImportLine;
    }
  } catch (error) {
    // The connection broke: what was not answered is sent again.
    if (!(error instanceof TypeError)) throw error;
  }
}
