import type { Account } from './account.ts';
import type { Now } from './clock.ts';
import type { CaseKey, Desk } from './desk.ts';

/** Who asks for a case, and what they say: kept beside the log, so that it can be forgotten. */
export interface CaseAsked {
  readonly by: string;
  readonly note: string | null;
}

/** The cases that one transaction begins and ends. */
export class CaseBatch {
  readonly #asked = new Map<string, CaseAsked>();

  asked(key: CaseKey, asked: CaseAsked): void {
    this.#asked.set(nameOf(key), asked);
  }

  async write(accounts: readonly Account[], now: Now, desk: () => Promise<Desk>): Promise<void> {
    for (const { id: account, row, caseTurns } of accounts) {
      const decision = row.decided?.number ?? null;
      for (const { on: openedOn, ...opened } of caseTurns.opened) {
        const { by: askedBy, note } = this.#asked.get(nameOf({ account, ...opened })) ?? UNSAID;
        await (await desk()).cases.open({ account, ...opened, openedOn, decision, askedBy, note });
      }
      for (const ended of caseTurns.ended) {
        await (await desk()).cases.end({ account, ...ended }, now.at);
      }
    }
  }
}

const UNSAID = { by: null, note: null } as const;

function nameOf({ account, kind, id }: CaseKey): string {
  return JSON.stringify([account, kind, id]);
}
