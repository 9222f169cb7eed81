import { Busy, type EventAnswer, type Headroom, Unavailable } from '../app/index.ts';
import { type EventContext, parseEventLine } from '../contract/index.ts';
import type { Event, Language } from '../kernel/index.ts';
import { type EventRow, refusedRow, rowOf } from './event-rows.ts';
import { ordered } from './ordered.ts';
import { type ProblemBody, problemBody } from './problem-answer.ts';
import type { ProblemName } from './problems.ts';
import { type Lines, LineTooLong, readLines } from './read-lines.ts';

/** Longer than any event: one with a schedule of 600 instalments has some 30,000 characters. */
const LINE_MAX = 256 * 1024;
/** As many chunks of lines are under way, to share a commit and to have the next one ready. */
const CHUNKS_AT_ONCE = 4;

/** What an import came to; without `finished`, what was sent after the last row was not looked at. */
export interface ImportSummary {
  readonly added: number;
  readonly duplicate: number;
  readonly refused: number;
  readonly finished: boolean;
  readonly problem?: ProblemBody;
}

export type ImportLine = EventRow | { readonly summary: ImportSummary };

/** One row for each line of a stream, in their order, and a summary at the end. */
export async function* importEvents(
  chunks: AsyncIterable<Uint8Array>,
  headroom: Headroom,
  context: EventContext,
  language: Language,
): AsyncGenerator<ImportLine> {
  const counts = { added: 0, duplicate: 0, refused: 0 };
  const lines = readLines(chunks, LINE_MAX);
  const append = (some: Lines) => appendLines(some, headroom, context, language);
  try {
    for await (const rows of ordered(lines, CHUNKS_AT_ONCE, append)) {
      for (const row of rows) {
        counts[row.outcome] += 1;
        yield row;
      }
    }
  } catch (error) {
    const refused = problemOfStream(error);
    if (refused === null) throw error;
    yield { summary: { ...counts, finished: false, problem: problemBody({ refused }, language) } };
    return;
  }
  yield { summary: { ...counts, finished: true } };
}

function problemOfStream(error: unknown): ProblemName | null {
  if (error instanceof LineTooLong) return 'body_must_be_small';
  // To wait here and try again could bring a later chunk before an earlier one: the sender sends again.
  if (error instanceof Busy) return 'service_must_not_be_busy';
  return error instanceof Unavailable ? 'service_must_be_available' : null;
}

async function appendLines(
  lines: Lines,
  headroom: Headroom,
  context: EventContext,
  language: Language,
): Promise<readonly EventRow[]> {
  const read = lines.map(({ number, text }) => ({
    number,
    outcome: parseEventLine(text, number, context),
  }));
  const good = read.flatMap(({ outcome }) => ('ok' in outcome ? [outcome.ok] : []));
  const answers = new Map<Event, EventAnswer>();
  (await headroom.appendEvents(good)).forEach((answer, i) => {
    answers.set(good[i] as Event, answer);
  });
  return read.map(({ number, outcome }) =>
    'ok' in outcome
      ? rowOf(number, outcome.ok, answers.get(outcome.ok), language)
      : refusedRow(number, undefined, outcome.problems, language),
  );
}
