import type { Instant } from '../kernel/index.ts';
import type { Clock } from './clock.ts';
import type { Claim, OnceAnswer } from './operations.ts';
import type { Store } from './store.ts';

/** A request that has not been answered for so long died with its process: it may be made again. */
const ABANDONED_MS = 120_000;
const KEPT_MS = 24 * 3600 * 1000;

/** Does the work of a claim once; whoever claims the same again gets the answer that was kept. */
export async function once(
  claim: Claim,
  work: () => Promise<string | null>,
  store: Store,
  clock: Clock,
): Promise<OnceAnswer> {
  const { at } = clock();
  const found = await store.claimKey(claim, at, (at - ABANDONED_MS) as Instant);
  if (found !== null) {
    if (found.fingerprint !== claim.fingerprint) return { refused: 'key_must_not_be_reused' };
    if (found.answer === null) return { refused: 'first_request_must_be_finished' };
    return { answer: found.answer, repeated: true };
  }
  let answer: string | null = null;
  try {
    answer = await work();
    return { answer, repeated: false };
  } finally {
    // What failed may be tried again under the same key.
    await (answer === null ? store.dropKey(claim) : store.settleKey(claim, answer));
  }
}

/** Keys are kept for a day. */
export async function forgetKeys(store: Store, clock: Clock): Promise<number> {
  return store.forgetKeys((clock().at - KEPT_MS) as Instant);
}
