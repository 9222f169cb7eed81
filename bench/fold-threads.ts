import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Day } from '../src/kernel/index.ts';
import type { FoldBook } from './fold-book.ts';
import { addChecksum, type Checksum, emptyChecksum } from './fold-pass.ts';
import type { FoldShare } from './fold-worker.ts';

/** Threads that each fold their share of one book, which none of them copies. */
export class FoldThreads {
  readonly #workers: readonly Worker[];

  private constructor(workers: readonly Worker[]) {
    this.#workers = workers;
  }

  /** Resolves when every thread is warm. */
  static async start(book: FoldBook, threads: number): Promise<FoldThreads> {
    const shares = Array.from({ length: threads }, (_, i): FoldShare => {
      const bound = (share: number): number => Math.floor((book.accounts * share) / threads);
      return { book, from: bound(i), to: bound(i + 1) };
    });
    // The compiled file: Node 20 runs no TypeScript.
    const file = new URL('./fold-worker.js', import.meta.url);
    const workers = shares.map((workerData) => new Worker(file, { workerData }));
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    return new FoldThreads(workers);
  }

  async fold(dates: readonly Day[]): Promise<Checksum> {
    const answers = this.#workers.map(async (worker) => {
      worker.postMessage(dates);
      const [checksum] = await once(worker, 'message');
      return checksum as Checksum;
    });
    const total = emptyChecksum();
    for (const checksum of await Promise.all(answers)) addChecksum(total, checksum);
    return total;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
