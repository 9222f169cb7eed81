import type { AccountHistory } from '../kernel/index.ts';

/** Entries kept in memory, over all accounts: at 36 bytes each, and as much again for their ids. */
const ENTRIES_MAX = 4_000_000;

interface Kept {
  readonly position: number;
  readonly history: AccountHistory;
}

/** Histories of the accounts used last, each as of a position of its event log. */
export class HistoryCache {
  /** The one used longest ago comes first. */
  readonly #kept = new Map<number, Kept>();
  #entries = 0;

  /** Takes it out, if it is as of that position: whoever has it may change it. */
  take(account: number, position: number): AccountHistory | null {
    const kept = this.#kept.get(account);
    if (kept === undefined) return null;
    this.#kept.delete(account);
    this.#entries -= kept.history.length;
    return kept.position === position ? kept.history : null;
  }

  keep(account: number, position: number, history: AccountHistory): void {
    this.#kept.set(account, { position, history });
    this.#entries += history.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#entries <= ENTRIES_MAX) break;
      this.take(oldest, -1);
    }
  }
}
