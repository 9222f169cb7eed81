import type { Correction, Draw, Event, Programme } from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Now } from './clock.ts';
import { NOTHING, RewardsLedger, type Since } from './rewards-ledger.ts';
import type { RewardsTransaction } from './rewards-store.ts';
import type { RuleBook } from './rule-book.ts';

/** Rewards of the accounts that one transaction works on. */
export class RewardsBatch {
  readonly #tx: RewardsTransaction;
  readonly #rules: RuleBook;
  readonly #now: Now;
  readonly #key: string | null;
  readonly #ledgers = new Map<string, RewardsLedger>();

  constructor(tx: RewardsTransaction, rules: RuleBook, now: Now, key: string | null) {
    this.#tx = tx;
    this.#rules = rules;
    this.#now = now;
    this.#key = key;
  }

  /** Ready for an account, its points read; null where no programme is in force for it. */
  async open(account: Account, programme?: string): Promise<RewardsLedger | null> {
    const ledger = this.#ledgerFor(this.#programmeOf(account, programme));
    if (ledger === null) return null;
    await ledger.meet([account]);
    await ledger.load([account]);
    return ledger;
  }

  /** Looks at every account of which something has happened, and writes what that came to. */
  async finish(accounts: readonly Account[]): Promise<void> {
    const changed = accounts.filter(({ events, isOpen }) => isOpen && events.length > 0);
    const byLedger = new Map<RewardsLedger, Account[]>();
    for (const account of changed) {
      const ledger = this.#ledgerFor(this.#programmeOf(account));
      if (ledger === null) continue;
      byLedger.set(ledger, [...(byLedger.get(ledger) ?? []), account]);
    }
    // In one order for everybody, so that two transactions never wait for each other's budget.
    const ledgers = [...this.#ledgers.values()].sort((a, b) =>
      a.programme.id < b.programme.id ? -1 : 1,
    );
    for (const ledger of ledgers) {
      await lookAt(ledger, byLedger.get(ledger) ?? []);
      await ledger.write();
    }
  }

  #programmeOf(account: Account, programme?: string): Programme | null {
    const { day } = this.#now;
    if (programme !== undefined) return this.#rules.programmeNamed(programme, day);
    return this.#rules.programme(account.row.product, day);
  }

  #ledgerFor(programme: Programme | null): RewardsLedger | null {
    if (programme === null || this.#key === null) return null;
    const known = this.#ledgers.get(programme.id);
    if (known !== undefined) return known;
    const ledger = new RewardsLedger(programme, this.#tx, this.#now, this.#key);
    this.#ledgers.set(programme.id, ledger);
    return ledger;
  }
}

async function lookAt(ledger: RewardsLedger, accounts: readonly Account[]): Promise<void> {
  if (accounts.length === 0) return;
  await ledger.meet(accounts);
  const due = accounts
    .map((account) => ({ account, since: sinceLast(account) }))
    .filter(({ account, since }) => ledger.isDue(account, since));
  if (due.length === 0) return;
  await ledger.load(due.map(({ account }) => account));
  for (const { account, since } of due) ledger.look(account, since);
}

/** Read off the rows that are written anyway; most hold neither. */
function sinceLast({ events }: Account): Since {
  const told = events
    .filter(({ body }) => body.includes('"type":"correction"') || body.includes('"type":"draw"'))
    .map(({ body }) => JSON.parse(body) as Event);
  return {
    ...NOTHING,
    corrected: told.filter((one): one is Correction => one.type === 'correction').map(correctedId),
    draws: told.filter((one): one is Draw => one.type === 'draw'),
  };
}

function correctedId({ corrects }: Correction): string {
  return corrects;
}
