import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What is asked of a service over and over. */
export interface Load {
  readonly ask: 'events' | 'authorizations';
  /** The accounts `account-0` to `account-(n-1)` take turns. */
  readonly accounts: number;
  readonly milliseconds: number;
  /** Each asks again as soon as it is answered; or so many are asked a second, answered or not. */
  readonly pace: { readonly clients: number } | { readonly perSecond: number };
}

export interface LoadResult {
  /** Answers a second. */
  readonly perSecond: number;
  /** Milliseconds of each answer, sorted; of a load that does not wait only. */
  readonly times: readonly number[];
  /** All that was asked for so far, and how many reservations are held. */
  readonly asked: number;
  readonly reserved: number;
}

/** Who asks, in a process of its own, so that the time that asking takes is not the service's. */
export interface Sender {
  run(load: Load): Promise<LoadResult>;
  close(): Promise<void>;
}

/** Over so many connections. */
export function startSender(url: string, connections: number): Sender {
  const program = fileURLToPath(new URL('load-sender.js', import.meta.url));
  const child = fork(program, [url, String(connections)]);
  return {
    run: async (load) => {
      child.send(load);
      const [result] = await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => Promise.reject(new Error('the sender has ended'))),
      ]);
      return result as LoadResult;
    },
    close: async () => {
      child.send('close');
      await once(child, 'exit');
    },
  };
}
