import type { LifeRequestRow, LifeTransaction } from './life-store.ts';

/** What is asked of lives in one transaction, and was asked before. */
export class LifeRequests {
  readonly #tx: LifeTransaction;
  readonly #made: LifeRequestRow[] = [];

  constructor(tx: LifeTransaction) {
    this.#tx = tx;
  }

  async find(account: number, id: string): Promise<LifeRequestRow | null> {
    const made = this.#made.find((row) => row.account === account && row.id === id);
    return made ?? this.#tx.lifeRequest(account, id);
  }

  save(row: LifeRequestRow): void {
    this.#made.push(row);
  }

  async write(): Promise<void> {
    await this.#tx.saveLifeRequests(this.#made);
  }
}
