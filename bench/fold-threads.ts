import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Day } from '../src/kernel/index.ts';
import type { FoldBook } from './fold-book.ts';
import { addChecksum, type Checksum, emptyChecksum } from './fold-pass.ts';
import type { FoldShare } from './fold-worker.ts';

/** Threads that fold one book, which none of them copies, a few accounts at a time until none is left. */
export class FoldThreads {
  readonly #workers: readonly Worker[];
  readonly #next: Int32Array;

  private constructor(workers: readonly Worker[], next: Int32Array) {
    this.#workers = workers;
    this.#next = next;
  }

  /** Resolves when every thread is warm. */
  static async start(book: FoldBook, threads: number): Promise<FoldThreads> {
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workerData: FoldShare = { book, next };
    // The compiled file: Node 20 runs no TypeScript.
    const file = new URL('./fold-worker.js', import.meta.url);
    const workers = Array.from({ length: threads }, () => new Worker(file, { workerData }));
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    return new FoldThreads(workers, next);
  }

  async fold(dates: readonly Day[]): Promise<Checksum> {
    Atomics.store(this.#next, 0, 0);
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
