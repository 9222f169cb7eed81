import { Worker } from 'node:worker_threads';
import { Busy } from './operations.ts';

/** Half a second of a processor goes into starting each, so that the last of them waits for some. */
const WAITING_MAX = 16;

/**
 * Runs a file in a thread, job after job: what takes seconds would else keep everybody waiting, and however
 * many ask for it, one processor at most is kept from those who ask for decisions.
 */
export class ThreadedWork<Job, Result> {
  readonly #file: URL;
  readonly #msMax: number;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** A job may take `msMax` from its turn on. */
  constructor(file: URL, msMax: number) {
    this.#file = file;
    this.#msMax = msMax;
  }

  /** The first message that the thread posts; null where it takes longer than it may. Throws `Busy`. */
  async run(job: Job): Promise<Result | null> {
    if (this.#waiting >= WAITING_MAX) throw new Busy('too much waits for its turn in a thread');
    this.#waiting += 1;
    const done = this.#last.then(() => inThread<Result>(this.#file, job, this.#msMax));
    this.#last = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#waiting -= 1;
    }
  }
}

function inThread<T>(file: URL, workerData: unknown, msMax: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      // The next one has its turn when the memory of this one is free.
      void worker.terminate().finally(settle);
    };
    const timer = setTimeout(() => end(() => resolve(null)), msMax);
    worker.once('message', (message: T) => end(() => resolve(message)));
    worker.once('error', (error) => end(() => reject(error)));
  });
}

/** A compiled file of a folder of sources: Node 20 runs no TypeScript, and tests run the sources. */
export function compiledFile(name: string, folder: string, from: string): URL {
  const built = from.includes('/dist/src/') ? '.' : `../../dist/src/${folder}`;
  return new URL(`${built}/${name}.js`, from);
}
