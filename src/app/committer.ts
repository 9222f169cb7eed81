import { setImmediate } from 'node:timers/promises';
import type { Command } from './command.ts';
import { Busy, Unavailable } from './operations.ts';

/** More than this waiting is too much, whoever waits: an answer would come too late. */
const WAITING_MAX = 20_000;
/** Commands in one transaction: with 1,000 a tenth more go through, and the slowest wait twice as long. */
const BATCH_MAX = 250;
/** Where a transaction took longer, the next takes half as many, but as many as the least in any case. */
const [BATCH_MS, BATCH_MIN] = [100, 50];
const GROWTH = 1.5;

interface Waiting {
  readonly command: Command<unknown>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export type RunBatch = (commands: readonly Command<unknown>[]) => Promise<readonly unknown[]>;

/**
 * Several committers, so that one can decide while the database writes for another. All commands of an
 * account go to the same one.
 */
export class Committers {
  readonly #lanes: readonly Committer[];

  constructor(lanes: number, run: RunBatch) {
    this.#lanes = Array.from({ length: lanes }, () => new Committer(run));
  }

  submit<T>(command: Command<T>): Promise<T> {
    const lane = laneOf(command.account ?? '', this.#lanes.length);
    return (this.#lanes[lane] as Committer).submit(command);
  }

  /** When all that waits has been answered. */
  async drained(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.drained()));
  }
}

function laneOf(account: string, lanes: number): number {
  let sum = 0;
  for (let i = 0; i < account.length; i++) sum = (Math.imul(sum, 31) + account.charCodeAt(i)) | 0;
  return Math.abs(sum) % lanes;
}

/**
 * One lane of writing: whoever asks while a transaction runs waits for the next, which takes all that
 * wait. So many share one commit, and each account's commands have an order.
 */
class Committer {
  readonly #run: RunBatch;
  #most = BATCH_MAX;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(run: RunBatch) {
    this.#run = run;
  }

  submit<T>(command: Command<T>): Promise<T> {
    if (this.#waiting.length >= WAITING_MAX) {
      return Promise.reject(new Busy(`${WAITING_MAX} others wait already`));
    }
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ command, resolve: resolve as Waiting['resolve'], reject });
      this.#running ??= this.#work();
    });
  }

  /** When all that waits has been answered. */
  async drained(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Whoever's request has come in by now comes along: an embedded database lets nobody else be heard
      // while it works, and would else make one commit for each request.
      await setImmediate();
      const batch = this.#waiting.splice(0, this.#most);
      const started = performance.now();
      await this.#commit(batch);
      this.#adapt(batch.length, performance.now() - started);
    }
    this.#running = null;
  }

  /**
   * Long histories that have to be read first, or a database that is busy with something else, make
   * each command dearer: then fewer of them go together, so that nobody waits long behind the others.
   */
  #adapt(done: number, milliseconds: number): void {
    if (milliseconds > BATCH_MS) {
      if (done > BATCH_MIN) this.#most = Math.max(Math.ceil(done / 2), BATCH_MIN);
    } else if (done === this.#most) {
      this.#most = Math.min(Math.ceil(done * GROWTH), BATCH_MAX);
    }
  }

  /** One that cannot be done fails alone: halves are tried until it stands by itself. */
  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#run(batch.map(({ command }) => command));
      batch.forEach(({ resolve }, i) => {
        resolve(answers[i]);
      });
    } catch (error) {
      if (batch.length === 1 || error instanceof Unavailable) {
        for (const { reject } of batch) reject(error);
        return;
      }
      const middle = Math.ceil(batch.length / 2);
      await this.#commit(batch.slice(0, middle));
      await this.#commit(batch.slice(middle));
    }
  }
}
