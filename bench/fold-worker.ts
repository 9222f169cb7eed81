import { parentPort, workerData } from 'node:worker_threads';
import type { Day } from '../src/kernel/index.ts';
import { type FoldBook, LAST_DATE } from './fold-book.ts';
import { foldAccounts } from './fold-pass.ts';

/** A share of a book's accounts, folded by one thread as often as it is asked. */
export interface FoldShare {
  readonly book: FoldBook;
  readonly from: number;
  readonly to: number;
}

const WARM_UP_ACCOUNTS = 2_000;

const { book, from, to } = workerData as FoldShare;
foldAccounts(book, from, Math.min(to, from + WARM_UP_ACCOUNTS), [LAST_DATE]);
parentPort?.on('message', (dates: readonly Day[]) => {
  parentPort?.postMessage(foldAccounts(book, from, to, dates));
});
parentPort?.postMessage('ready');
