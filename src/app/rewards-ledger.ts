import {
  type BasisPoints,
  buyDiscount,
  type Day,
  type Draw,
  forgoneInterest,
  fund,
  Ledger,
  type Look,
  Looker,
  lapseDiscount,
  lastEarned,
  lotsOf,
  type Member,
  type Money,
  memberOf,
  type Programme,
  type SpendRefusal,
  settleDiscount,
} from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Now } from './clock.ts';
import { assignedBy } from './hold-out.ts';
import type { DiscountRow, MemberRow, Posted, RewardsTransaction } from './rewards-store.ts';

/** A programme is compiled once. A looker's facts are read before anything else is awaited. */
const LOOKERS = new WeakMap<Programme, Looker>();

export function lookerFor(programme: Programme): Looker {
  const looker = LOOKERS.get(programme) ?? new Looker(programme);
  LOOKERS.set(programme, looker);
  return looker;
}

/** What has happened to an account since the last look. */
export interface Since {
  readonly articles: readonly string[];
  readonly corrected: readonly string[];
  readonly draws: readonly Draw[];
}

export const NOTHING: Since = { articles: [], corrected: [], draws: [] };

interface Loaded {
  readonly discounts: DiscountRow[];
}

/** One programme in one transaction of the database: what is read of it, done to it and written. */
export class RewardsLedger {
  readonly programme: Programme;
  readonly #tx: RewardsTransaction;
  readonly #now: Now;
  readonly #key: string;
  readonly #looker: Looker;
  readonly #members = new Map<number, MemberRow>();
  readonly #changedMembers = new Set<number>();
  readonly #loaded = new Map<number, Loaded>();
  readonly #changedDiscounts = new Map<string, DiscountRow>();
  readonly #posted: Posted[] = [];
  #ledger: Ledger | null = null;

  constructor(programme: Programme, tx: RewardsTransaction, now: Now, key: string) {
    this.programme = programme;
    this.#tx = tx;
    this.#now = now;
    this.#key = key;
    this.#looker = lookerFor(programme);
  }

  /** Reads which side each account is on; who is new is put on one. */
  async meet(accounts: readonly Account[]): Promise<void> {
    const missing = accounts.filter(({ row }) => !this.#members.has(row.no));
    if (missing.length === 0) return;
    const nos = missing.map(({ row }) => row.no);
    for (const row of await this.#tx.rewardMembers(this.programme.id, nos)) {
      this.#members.set(row.account, row);
    }
    for (const { id, row } of missing.filter(({ row }) => !this.#members.has(row.no))) {
      const assignment = assignedBy(this.#key, this.programme, id);
      const fresh = { account: row.no, ...assignment, assignedAt: this.#now.at };
      this.#members.set(row.no, { ...fresh, balance: 0, expires: null, last: {} });
      this.#changedMembers.add(row.no);
    }
  }

  /** Whether an account that was met needs a look into the ledger. */
  isDue(account: Account, since: Since): boolean {
    const member = this.#member(account);
    if (since.corrected.length > 0 && member.balance !== 0) return true;
    const { expires } = member;
    if (expires !== null && (since.draws.length > 0 || expires <= this.#now.day)) return true;
    return this.#looker.mayEarn(this.#seen(account, since), member.last, this.#now.day);
  }

  /** Locks the budget, and reads what was posted for accounts that were met. */
  async load(accounts: readonly Account[]): Promise<void> {
    const ledger = this.#ledger ?? (await this.#lock());
    const missing = accounts.filter(({ row }) => !this.#loaded.has(row.no));
    if (missing.length === 0) return;
    const nos = missing.map(({ row }) => row.no);
    const { id } = this.programme;
    for (const { transaction } of await this.#tx.rewardPosted(id, nos)) ledger.recall(transaction);
    const discounts = await this.#tx.rewardDiscounts(id, nos);
    for (const no of nos) {
      this.#loaded.set(no, { discounts: discounts.filter(({ account }) => account === no) });
    }
  }

  /** Whatever has become due for an account that was loaded. */
  look(account: Account, since: Since): Look {
    const { day } = this.#now;
    return this.#posting(account, (ledger) => {
      for (const draw of since.draws) this.#useDiscount(account, ledger, draw);
      for (const open of this.discounts(account).filter(({ state }) => state === 'open')) {
        if (open.until >= day) continue;
        lapseDiscount(ledger, open.id, day);
        this.#keep(account, { ...open, state: 'lapsed' });
      }
      return this.#looker.look(ledger, this.#seen(account, since), day);
    });
  }

  /** Buys a lower rate for an account that was loaded. */
  buy(
    account: Account,
    id: string,
    rate: BasisPoints | null,
  ): DiscountRow | { readonly refused: SpendRefusal } {
    return this.#posting(account, (ledger) => {
      const request = { id, account: account.id, rate };
      const answer = buyDiscount(this.programme, ledger, request, this.#now.day);
      if ('refused' in answer) return answer;
      const { lowersBy, rate: lower, until } = answer.discount;
      const bought = { lowersBy, rateWas: rate, rate: lower, until, draw: null };
      const row = { id, account: account.row.no, ...bought };
      return this.#keep(account, { ...row, state: 'open' });
    });
  }

  discounts(account: Account): readonly DiscountRow[] {
    return this.#of(account).discounts;
  }

  balance(account: Account): number {
    return this.#opened.balance(memberOf(account.id));
  }

  async write(): Promise<void> {
    const { version, id: programme } = this.programme;
    const ledger = this.#ledger;
    const budget = ledger === null ? null : { version, ...ledger.holdings };
    if (this.#changedMembers.size === 0 && this.#posted.length === 0) return;
    await this.#tx.writeRewards({
      programme,
      at: this.#now.at,
      posted: this.#posted,
      members: [...this.#changedMembers].map((no) => this.#members.get(no) as MemberRow),
      discounts: [...this.#changedDiscounts.values()],
      budget,
    });
  }

  async #lock(): Promise<Ledger> {
    const { version, ...holdings } = await this.#tx.lockRewardBudget(this.programme.id);
    const ledger = new Ledger(holdings);
    this.#ledger = ledger;
    if (version < this.programme.version) {
      fund(this.programme, ledger, this.#now.day);
      this.#posted.push(
        ...ledger.transactions.map((transaction) => ({ account: null, transaction })),
      );
    }
    return ledger;
  }

  get #opened(): Ledger {
    if (this.#ledger === null) throw new Error('the budget has not been locked');
    return this.#ledger;
  }

  #of(account: Account): Loaded {
    const loaded = this.#loaded.get(account.row.no);
    if (loaded === undefined) throw new Error(`the points of ${account.id} have not been read`);
    return loaded;
  }

  #member(account: Account): MemberRow {
    const member = this.#members.get(account.row.no);
    if (member === undefined) throw new Error(`the side of ${account.id} has not been read`);
    return member;
  }

  #seen({ id, history, row }: Account, { articles, corrected }: Since): Member {
    const heldOut = this.#members.get(row.no)?.heldOut ?? false;
    return { account: id, history, heldOut, articles, corrected };
  }

  /** What is posted in it is the account's, and so is what it comes to. */
  #posting<T>(account: Account, work: (ledger: Ledger) => T): T {
    const ledger = this.#opened;
    const before = ledger.transactions.length;
    const done = work(ledger);
    const { no } = account.row;
    const posted = ledger.transactions.slice(before);
    this.#posted.push(...posted.map((transaction) => ({ account: no, transaction })));
    if (posted.length > 0) this.#sumUp(account, ledger);
    return done;
  }

  #sumUp(account: Account, ledger: Ledger): void {
    const { points, earn } = this.programme;
    const lots = lotsOf(ledger, account.id).map(({ on }) => on + points.expireAfter);
    const discounts = this.discounts(account)
      .filter(({ state }) => state === 'open')
      .map(({ until }) => until + 1);
    const ends = [...lots, ...discounts];
    const last = earn.flatMap((rule) => {
      const earned = lastEarned(ledger, account.id, rule);
      return earned === undefined ? [] : [[rule.code, earned.on] as const];
    });
    this.#members.set(account.row.no, {
      ...this.#member(account),
      balance: this.balance(account),
      expires: ends.length === 0 ? null : (Math.min(...ends) as Day),
      last: Object.fromEntries(last),
    });
    this.#changedMembers.add(account.row.no);
  }

  #keep(account: Account, row: DiscountRow): DiscountRow {
    const { discounts } = this.#of(account);
    const at = discounts.findIndex(({ id }) => id === row.id);
    discounts.splice(at === -1 ? discounts.length : at, 1, row);
    this.#changedDiscounts.set(row.id, row);
    return row;
  }

  /** The next draw takes the discount that was bought first; the lender is told at which rate it is. */
  #useDiscount(account: Account, ledger: Ledger, draw: Draw): void {
    const open = this.discounts(account).find(
      ({ state, until }) => state === 'open' && draw.effective <= until,
    );
    if (open === undefined) return;
    const interest = forgoneBy(draw, open.lowersBy, this.programme);
    settleDiscount(ledger, open.id, interest, this.#now.day);
    this.#keep(account, { ...open, state: 'used', draw: draw.id });
    account.messages.push({
      account: account.id,
      kind: 'discountUsed',
      body: {
        discount: open.id,
        draw: draw.id,
        lowersBy: open.lowersBy,
        rate: open.rate,
        interest,
      },
      createdAt: this.#now.at,
    });
  }
}

/** The interest that a draw forgoes: up to the largest amount and the longest time of the programme. */
function forgoneBy(draw: Draw, lowered: BasisPoints, { discount }: Programme): Money {
  const { amount, days } = discount.upTo;
  const last = Math.max(...(draw.schedule ?? []).map(({ due }) => due));
  const term = Number.isFinite(last) ? Math.max(last - draw.effective, 0) : days;
  return forgoneInterest(Math.min(draw.amount, amount) as Money, lowered, Math.min(term, days));
}
