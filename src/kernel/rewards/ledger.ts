import type { Day } from '../day.ts';

/** Postings that belong together; they sum to nothing in each unit. */
export interface Transaction {
  /** The same id twice is one transaction. */
  readonly id: string;
  readonly on: Day;
  readonly kind: TransactionKind;
  readonly postings: readonly Posting[];
  /** The rule's code, for an issue; the transaction it undoes or ends, for the others. */
  readonly of: string | null;
  /** Ids of the events that it rests on: where one of them is corrected, it is reversed. */
  readonly causes: readonly string[];
}

export type TransactionKind =
  | 'fund'
  | 'issue'
  | 'reverse'
  | 'expire'
  | 'spend'
  | 'settle'
  | 'lapse';

/** Points, or minor units of money: interest that the lender forgoes. */
export type LedgerUnit = 'points' | 'money';

export interface Posting {
  readonly account: LedgerAccount;
  readonly unit: LedgerUnit;
  /** Positive into the account, negative out of it. */
  readonly amount: number;
}

/**
 * `member:ID` is one borrower. The programme's own: the sponsor fills the purse once; from the purse
 * points are issued and interest is promised; points end as spent or expired, interest as forgone.
 */
export type LedgerAccount =
  | 'sponsor'
  | 'purse'
  | 'promised'
  | 'forgone'
  | 'spent'
  | 'expired'
  | `member:${string}`;

export function memberOf(account: string): LedgerAccount {
  return `member:${account}`;
}

/** From one account into another. Throws a RangeError where nothing would move. */
export function transfer(
  unit: LedgerUnit,
  from: LedgerAccount,
  to: LedgerAccount,
  amount: number,
): readonly Posting[] {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new RangeError(`a transfer moves a whole number above 0, not ${amount}`);
  }
  return [
    { account: from, unit, amount: -amount },
    { account: to, unit, amount },
  ];
}

const NEVER_BELOW_ZERO: ReadonlySet<LedgerAccount> = new Set(['purse', 'promised']);

/** What a programme's own accounts hold of what can run out. */
export interface Holdings {
  /** Points in the purse. */
  readonly points: number;
  /** Money in the purse, and promised. */
  readonly money: number;
  readonly promised: number;
}

/**
 * One programme's transactions in order, with balances kept; or the part of it that concerns some
 * borrowers, begun with what the programme's own accounts hold, and with what was posted before recalled.
 */
export class Ledger {
  readonly #transactions: Transaction[] = [];
  readonly #byId = new Map<string, Transaction>();
  readonly #balances = new Map<string, number>();
  readonly #byAccount = new Map<LedgerAccount, Transaction[]>();
  readonly #byCause = new Map<string, Transaction[]>();

  constructor(holdings: Holdings = { points: 0, money: 0, promised: 0 }) {
    this.#balances.set('points purse', holdings.points);
    this.#balances.set('money purse', holdings.money);
    this.#balances.set('money promised', holdings.promised);
  }

  /** Those posted here. */
  get transactions(): readonly Transaction[] {
    return this.#transactions;
  }

  get holdings(): Holdings {
    return {
      points: this.balance('purse'),
      money: this.balance('purse', 'money'),
      promised: this.balance('promised', 'money'),
    };
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  find(id: string): Transaction | undefined {
    return this.#byId.get(id);
  }

  balance(account: LedgerAccount, unit: LedgerUnit = 'points'): number {
    return this.#balances.get(`${unit} ${account}`) ?? 0;
  }

  /** Those that moved something of an account, in order. */
  of(account: LedgerAccount): readonly Transaction[] {
    return this.#byAccount.get(account) ?? [];
  }

  /** Those that rest on an event. */
  causedBy(event: string): readonly Transaction[] {
    return this.#byCause.get(event) ?? [];
  }

  /**
   * Throws a RangeError, and changes nothing, for a transaction that does not balance, was posted
   * before, or takes out of the purse what is not in it: all of these are bugs of the caller.
   */
  post(transaction: Transaction): void {
    this.#check(transaction);
    this.#transactions.push(transaction);
    this.#index(transaction);
    for (const { unit, account, amount } of transaction.postings) this.#move(unit, account, amount);
  }

  /** Takes in what was posted before, elsewhere: what the programme itself holds has it already. */
  recall(transaction: Transaction): void {
    this.#index(transaction);
    for (const { unit, account, amount } of transaction.postings) {
      if (account.startsWith('member:')) this.#move(unit, account, amount);
    }
  }

  #index(transaction: Transaction): void {
    this.#byId.set(transaction.id, transaction);
    for (const cause of transaction.causes) append(this.#byCause, cause, transaction);
    for (const account of new Set(transaction.postings.map((posting) => posting.account))) {
      append(this.#byAccount, account, transaction);
    }
  }

  #move(unit: LedgerUnit, account: LedgerAccount, amount: number): void {
    this.#balances.set(`${unit} ${account}`, this.balance(account, unit) + amount);
  }

  #check({ id, postings }: Transaction): void {
    if (this.#byId.has(id)) throw new RangeError(`the transaction ${id} was posted before`);
    for (const unit of ['points', 'money'] as const) {
      const sum = postings.reduce((all, it) => all + (it.unit === unit ? it.amount : 0), 0);
      if (sum !== 0) throw new RangeError(`the ${unit} of ${id} do not balance: ${sum}`);
    }
    for (const { account, unit, amount } of postings) {
      if (NEVER_BELOW_ZERO.has(account) && this.balance(account, unit) + amount < 0) {
        throw new RangeError(`${id} takes more ${unit} out of the ${account} than are in it`);
      }
    }
  }
}

function append<K>(map: Map<K, Transaction[]>, key: K, transaction: Transaction): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [transaction]);
  else list.push(transaction);
}
