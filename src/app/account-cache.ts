import type { AccountHistory, ToldLife } from '../kernel/index.ts';
import type { AccountRow } from './store.ts';

/** Entries kept in memory, over all accounts: at 36 bytes each, and as much again for their ids. */
const ENTRIES_MAX = 4_000_000;

/** All of an account that a transaction needs, as of a revision of its row. */
export interface KeptAccount {
  readonly row: AccountRow;
  readonly history: AccountHistory;
  /** What the row's `life` says; null where it has not been read. */
  readonly life: ToldLife | null;
}

/** The accounts used last. */
export class AccountCache {
  /** The one used longest ago comes first. */
  readonly #kept = new Map<number, KeptAccount>();
  #entries = 0;

  /** Takes it out, if it is as of that revision: whoever has it may change it. */
  take(no: number, revision: number): KeptAccount | null {
    const kept = this.#kept.get(no);
    if (kept === undefined) return null;
    this.#kept.delete(no);
    this.#entries -= kept.history.length;
    return kept.row.revision === revision ? kept : null;
  }

  keep(account: KeptAccount): void {
    this.#kept.set(account.row.no, account);
    this.#entries += account.history.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#entries <= ENTRIES_MAX) break;
      this.take(oldest, -1);
    }
  }
}
