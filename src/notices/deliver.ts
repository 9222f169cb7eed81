import type { ChannelName, Claimed, Clock, NoticeStore, Receiver, Settled } from '../app/index.ts';
import type { Instant } from '../kernel/index.ts';
import { ATTEMPTS_MAX, waitAfter } from './backoff.ts';

/** What came of one attempt. */
export type Sent =
  | { readonly outcome: 'delivered' }
  /** There is nobody to send it to. */
  | { readonly outcome: 'skipped'; readonly problem: string }
  | {
      readonly outcome: 'failed';
      readonly problem: string;
      /** Trying again would not help. */
      readonly final?: boolean;
      /** How long the receiver asked us to wait. */
      readonly retryAfterMs?: number | null;
    };

/** One way to a receiver. What it throws counts as a failed attempt. */
export type Channel = (delivery: Claimed) => Promise<Sent>;

export type Channels = Readonly<Record<ChannelName, Channel>>;

export interface DelivererParts {
  readonly store: NoticeStore;
  readonly channels: Channels;
  readonly clock: Clock;
  /** In [0, 1): spreads attempts over time. */
  readonly chance: () => number;
}

/** Longer than any attempt may take: whoever has a delivery for longer has died. */
const LEASE_MS = 120_000;
const CLAIMED_AT_ONCE = 8;
/** A receiver that asks for more than this is tried before. */
const RETRY_AFTER_MS_MAX = 24 * 3_600_000;
const PROBLEM_MAX = 500;

/**
 * Sends what is due. Each receiver has a lane of its own, so that one which hangs holds up nobody else.
 * Several processes may do so at once: the store gives each delivery to one of them.
 */
export class Deliverer {
  readonly #parts: DelivererParts;
  readonly #lanes = new Map<string, Promise<void>>();
  #stopping = false;

  constructor(parts: DelivererParts) {
    this.#parts = parts;
  }

  /** Opens a lane for every receiver for whom something is due and that has none. */
  async open(): Promise<void> {
    for (const receiver of await this.#parts.store.due(this.#parts.clock().at)) {
      const key = `${receiver.channel} ${receiver.target}`;
      if (this.#stopping || this.#lanes.has(key)) continue;
      const lane = this.#run(receiver).finally(() => this.#lanes.delete(key));
      this.#lanes.set(key, lane);
      // Whoever waits for the lanes hears of it; nobody else has to.
      lane.catch(() => undefined);
    }
  }

  /** When every lane is done. */
  async idle(): Promise<void> {
    await Promise.all(this.#lanes.values());
  }

  /** Finishes the attempts that are under way, and begins no other. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.allSettled(this.#lanes.values());
  }

  async #run(receiver: Receiver): Promise<void> {
    const { store, clock } = this.#parts;
    while (!this.#stopping) {
      const { at } = clock();
      const until = (at + LEASE_MS) as Instant;
      const claimed = await store.claim(receiver, { at, until, limit: CLAIMED_AT_ONCE });
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((delivery) => this.#attempt(delivery)));
    }
  }

  async #attempt(delivery: Claimed): Promise<void> {
    const { store, channels, clock, chance } = this.#parts;
    const sent = await channels[delivery.channel](delivery).catch(failure);
    await store.settle(delivery, settledBy(sent, delivery.attempts, clock().at, chance()));
  }
}

function failure(error: unknown): Sent {
  return { outcome: 'failed', problem: error instanceof Error ? error.message : String(error) };
}

function settledBy(sent: Sent, attempts: number, at: Instant, chance: number): Settled {
  if (sent.outcome === 'delivered') return { status: 'delivered', at, problem: null };
  const problem = sent.problem.slice(0, PROBLEM_MAX);
  if (sent.outcome === 'skipped') return { status: 'skipped', at, problem };
  if (sent.final === true || attempts >= ATTEMPTS_MAX) return { status: 'dead', at, problem };
  const asked = Math.min(sent.retryAfterMs ?? 0, RETRY_AFTER_MS_MAX);
  const wait = Math.max(waitAfter(attempts, chance), asked);
  return { status: 'waiting', at: (at + wait) as Instant, problem };
}
