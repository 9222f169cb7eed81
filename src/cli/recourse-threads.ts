import { Worker } from 'node:worker_threads';
import { emptyTally, mergeTally, type RecourseTally } from '../advice/index.ts';
import { allocateEntries, type Book, copyEntries, type Day, type Rules } from '../kernel/index.ts';
import type { RecourseMessage, RecourseShare } from './recourse-worker.ts';

export interface RecourseAudit {
  readonly tally: RecourseTally;
  /** By account, as an index into RECOURSES. */
  readonly recourses: Uint8Array;
}

export interface RecourseJob {
  readonly book: Book;
  readonly rules: readonly Rules[];
  readonly date: Day;
  readonly horizon: number;
  readonly threads: number;
  readonly onProgress?: (done: number) => void;
}

/** Audits every account of a book on several threads, which read the same columns. */
export async function auditRecourse(job: RecourseJob): Promise<RecourseAudit> {
  const { rules, date, horizon, threads, onProgress } = job;
  const book = sharedBook(job.book);
  const done = Array.from({ length: threads }, () => 0);
  const parts = await Promise.all(
    done.map((_, first) =>
      runShare({ book, rules, date, horizon, first, threads }, (count) => {
        done[first] = count;
        onProgress?.(done.reduce((sum, one) => sum + one, 0));
      }),
    ),
  );
  const tally = emptyTally();
  const recourses = new Uint8Array(book.accounts.length);
  parts.forEach((part, first) => {
    mergeTally(tally, part.tally);
    part.recourses.forEach((recourse, i) => {
      recourses[first + i * threads] = recourse;
    });
  });
  return { tally, recourses };
}

/** Columns that threads can read without a copy each. */
function sharedBook({ accounts, starts, entries }: Book): Book {
  const length = starts.at(-1) as number;
  const shared = allocateEntries(length, 'shared');
  copyEntries(entries, 0, length, shared, 0);
  return { accounts, starts, entries: shared };
}

function runShare(
  workerData: RecourseShare,
  told: (done: number) => void,
): Promise<Extract<RecourseMessage, { tally: RecourseTally }>> {
  return new Promise((resolve, reject) => {
    // The compiled file: Node 20 runs no TypeScript.
    const worker = new Worker(new URL('./recourse-worker.js', import.meta.url), { workerData });
    worker.on('error', reject);
    worker.on('message', (message: RecourseMessage) => {
      if ('done' in message) told(message.done);
      else resolve(message);
    });
  });
}
