import { expect, it } from 'vitest';
import { Busy } from './operations.ts';
import { ThreadedWork } from './thread.ts';

/** Tells when it began and when it was done. */
const TELLS_TIMES = `
import { parentPort, workerData } from 'node:worker_threads';
const began = Date.now();
setTimeout(() => parentPort.postMessage({ job: workerData, began, done: Date.now() }), 20);
`;

interface Told {
  readonly job: number;
  readonly began: number;
  readonly done: number;
}

it('one job runs at a time, so many wait, and who comes then is told to come again', async () => {
  const file = new URL(`data:text/javascript,${encodeURIComponent(TELLS_TIMES)}`);
  const work = new ThreadedWork<number, Told>(file, 60_000);
  const asked = Array.from({ length: 20 }, (_, job) => work.run(job));
  const answers = await Promise.allSettled(asked);
  const told = answers.flatMap((one) =>
    one.status === 'fulfilled' && one.value !== null ? [one.value] : [],
  );
  expect(told.map(({ job }) => job)).toEqual(Array.from({ length: 16 }, (_, job) => job));
  told.slice(1).forEach(({ began }, i) => {
    expect(began).toBeGreaterThanOrEqual(told[i]?.done ?? Number.POSITIVE_INFINITY);
  });
  for (const answer of answers.slice(16)) {
    expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(Busy) });
  }
  expect(await work.run(20)).toMatchObject({ job: 20 });
});
