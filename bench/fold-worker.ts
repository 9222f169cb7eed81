import { parentPort, workerData } from 'node:worker_threads';
import type { Day } from '../src/kernel/index.ts';
import { type FoldBook, LAST_DATE } from './fold-book.ts';
import { addChecksum, emptyChecksum, foldAccounts } from './fold-pass.ts';

/** A book that several threads fold together, and the first account that none of them has taken yet. */
export interface FoldShare {
  readonly book: FoldBook;
  readonly next: Int32Array;
}

/** Taken at one time: a thread whose core does something else as well takes fewer of them. */
const AT_ONCE = 500;

const WARM_UP_ACCOUNTS = 2_000;

const { book, next } = workerData as FoldShare;
foldAccounts(book, 0, Math.min(book.accounts, WARM_UP_ACCOUNTS), [LAST_DATE]);
parentPort?.on('message', (dates: readonly Day[]) => {
  const checksum = emptyChecksum();
  for (;;) {
    const from = Atomics.add(next, 0, AT_ONCE);
    if (from >= book.accounts) break;
    addChecksum(checksum, foldAccounts(book, from, Math.min(from + AT_ONCE, book.accounts), dates));
  }
  parentPort?.postMessage(checksum);
});
parentPort?.postMessage('ready');
