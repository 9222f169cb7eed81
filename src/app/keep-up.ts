import { randomUUID } from 'node:crypto';
import type { Instant } from '../kernel/index.ts';
import type { Clock } from './clock.ts';
import type { Submits } from './command.ts';
import { type ReviewAnswer, reviewNowCommand } from './decision-command.ts';
import type { KeptUp } from './life-request.ts';
import type { ReviewPlace } from './life-store.ts';
import { Busy, Unavailable } from './operations.ts';
import type { Store } from './store.ts';

const AT_ONCE = 500;
/** A process that says nothing for so long has lost the task. */
const LEASE_MS = 60_000;
const TASK = 'keep-up';

const NOTHING_KEPT: KeptUp = {
  ...{ held: false, expired: 0, reviewed: 0, changed: 0, failed: 0 },
  more: false,
};

/**
 * What comes due by itself: reservations run out, time passes on lives, accounts are reviewed, some in
 * each round. An account that is looked at says when it is to be looked at next, so whoever goes on
 * finds what is left; and of several processes one does it at a time.
 */
export class Keeper {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #committer: Submits;
  readonly #holder: string = randomUUID();
  #running: Promise<KeptUp> | null = null;
  #after: ReviewPlace | null = null;

  constructor(store: Store, clock: Clock, committer: Submits) {
    this.#store = store;
    this.#clock = clock;
    this.#committer = committer;
  }

  /** A round; whoever asks while one runs waits for that one. */
  async keepUp(): Promise<KeptUp> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #round(): Promise<KeptUp> {
    if (!(await this.#holds())) return NOTHING_KEPT;
    const { at, day } = this.#clock();
    const expired = await this.#store.expireReservations(at);
    const due = await this.#store.accountsToReview(day, this.#after, AT_ONCE);
    const answers = await Promise.all(due.map(({ id }) => this.#review(id)));
    const more = due.length === AT_ONCE;
    // From the first again once all were looked at: what failed is still due.
    this.#after = more ? (due.at(-1) ?? null) : null;
    const failed = answers.filter((answer) => answer === 'failed').length;
    const changed = answers.filter((answer) => answer === 'changed').length;
    return { held: true, expired, reviewed: due.length - failed, changed, failed, more };
  }

  /** One that cannot be decided does not hold up the others: the next round tries it again. */
  async #review(id: string): Promise<ReviewAnswer | 'failed'> {
    try {
      return await this.#committer.submit(reviewNowCommand(id));
    } catch (error) {
      if (error instanceof Unavailable || error instanceof Busy) throw error;
      return 'failed';
    }
  }

  #holds(): Promise<boolean> {
    const { at } = this.#clock();
    const until = (at + LEASE_MS) as Instant;
    return this.#store.takeLease({ task: TASK, holder: this.#holder, until }, at);
  }
}
