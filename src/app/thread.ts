import { Worker } from 'node:worker_threads';

/**
 * Runs a file in a thread of its own, and resolves with the first message that it posts: what takes
 * seconds would else keep everybody waiting. Null where it takes longer than it may.
 */
export function inThread<T>(file: URL, workerData: unknown, msMax: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
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
