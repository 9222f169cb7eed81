import type { Instant } from '../kernel/index.ts';
import type { Clock } from './clock.ts';
import type { Command, Submits } from './command.ts';
import type { Claim, OnceAnswer } from './operations.ts';
import type { KeptStep, Store } from './store.ts';

/** A request that has not been answered for so long died with its process: it may be made again. */
const ABANDONED_MS = 120_000;
const KEPT_MS = 24 * 3600 * 1000;

/**
 * Does the work of a claim once; whoever claims the same again gets the answer that was kept. What the
 * work submits is kept in the transaction that does it. So where a process died before it could keep the
 * whole answer, whoever takes the claim up again is given what was done, and does only what was not.
 */
export async function once(
  claim: Claim,
  work: (committer: Submits) => Promise<string | null>,
  store: Store,
  clock: Clock,
  committer: Submits,
): Promise<OnceAnswer> {
  const { at } = clock();
  const found = await store.claimKey(claim, at, (at - ABANDONED_MS) as Instant);
  if (found !== null) {
    if (found.fingerprint !== claim.fingerprint) return { refused: 'key_must_not_be_reused' };
    if (found.answer === null) return { refused: 'first_request_must_be_finished' };
    return { answer: found.answer, repeated: true };
  }
  const under = new UnderClaim(claim, await store.keptSteps(claim), store, committer);
  let answer: string | null = null;
  try {
    answer = await work(under);
    return { answer, repeated: false };
  } finally {
    // What failed may be tried again under the same key.
    await (answer === null ? store.dropKey(claim) : store.settleKey(claim, answer));
  }
}

/** Submits the commands of one request, which are the same, in the same order, whenever it is made. */
class UnderClaim implements Submits {
  readonly #claim: Claim;
  readonly #kept: readonly KeptStep[];
  readonly #store: Store;
  readonly #committer: Submits;
  #steps = 0;

  constructor(claim: Claim, kept: readonly KeptStep[], store: Store, committer: Submits) {
    this.#claim = claim;
    this.#kept = kept;
    this.#store = store;
    this.#committer = committer;
  }

  async submit<T>(command: Command<T>): Promise<T> {
    const { caller, key } = this.#claim;
    const step = this.#steps;
    this.#steps += 1;
    const kept = this.#kept[step];
    if (kept !== undefined) return JSON.parse(kept.answer) as T;
    try {
      return await this.#committer.submit({
        ...command,
        apply: async (batch): Promise<T> => {
          const answer = await command.apply(batch);
          batch.keepStep({ caller, key, step, answer: JSON.stringify(answer) ?? 'null' });
          return answer;
        },
      });
    } catch (error) {
      // A process that was only slow, and not dead, may have done it meanwhile.
      const done = (await this.#store.keptSteps(this.#claim))[step];
      if (done === undefined) throw error;
      return JSON.parse(done.answer) as T;
    }
  }
}

/** Keys are kept for a day. */
export async function forgetKeys(store: Store, clock: Clock): Promise<number> {
  return store.forgetKeys((clock().at - KEPT_MS) as Instant);
}
