import { type AcceptedPlan, type Advice, type Plan, trackPlan } from '../advice/index.ts';
import { addDays, type Day, type Event, type Versions } from '../kernel/index.ts';
import type { Account, StandingPromise } from './account.ts';
import type { AcceptedRow, AdviceRow, AdviceTransaction } from './advice-store.ts';
import type { Now } from './clock.ts';
import type { RuleBook } from './rule-book.ts';

/** Plans that the accounts of one transaction have accepted. */
export class AdviceBatch {
  readonly #tx: AdviceTransaction;
  readonly #rules: RuleBook;
  readonly #now: Now;
  readonly #open = new Map<number, AcceptedRow>();
  readonly #kept: AcceptedRow[] = [];
  readonly #saved = new Map<string, AcceptedRow>();

  constructor(tx: AdviceTransaction, rules: RuleBook, now: Now) {
    this.#tx = tx;
    this.#rules = rules;
    this.#now = now;
  }

  /** Takes in what stands, so that promises which were earned hold for every decision. */
  load(accounts: readonly Account[], standing: readonly AcceptedRow[]): void {
    if (standing.length === 0) return;
    const byNo = new Map(accounts.map((account) => [account.row.no, account]));
    for (const row of standing) {
      if (row.state === 'open') {
        this.#open.set(row.account, row);
        continue;
      }
      this.#kept.push(row);
      byNo.get(row.account)?.keepPromise(this.#promiseOf(row));
    }
  }

  given(id: string): Promise<AdviceRow | null> {
    return this.#tx.advice(id);
  }

  /** A plan that was accepted before, and stands. */
  accepted(advice: string, plan: number): AcceptedRow | null {
    const standing = [...this.#open.values(), ...this.#kept];
    return standing.find((row) => row.advice === advice && row.plan === plan) ?? null;
  }

  /** The one before it, if any is open, has been replaced by it. */
  accept(row: AcceptedRow): void {
    const before = this.#open.get(row.account);
    if (before !== undefined) this.#end(before, 'replaced');
    this.#open.set(row.account, row);
    this.#save(row);
  }

  /** Accounts that have something to look at, when something of theirs has happened. */
  hasOpenPlan({ row }: Account): boolean {
    return this.#open.has(row.no);
  }

  /** Looks how far the open plan of an account has come. */
  async track(account: Account): Promise<void> {
    const { day } = this.#now;
    const row = this.#open.get(account.row.no);
    if (row === undefined) return;
    const accepted = acceptedPlan(row);
    const stored = await this.#tx.log(account.row.no);
    const events = [...stored, ...account.events.map(({ body }) => body)];
    const { state } = trackPlan(
      accepted,
      events.map((body) => JSON.parse(body) as Event),
      day,
    );
    if (state === 'kept') await this.#keep(account, row);
    else if (state === 'open') this.#save({ ...row, due: dueOf(accepted, day) });
    else this.#end(row, state);
  }

  async write(): Promise<void> {
    if (this.#saved.size > 0) await this.#tx.savePlans([...this.#saved.values()]);
  }

  /** Its steps are done: the account is decided again, by the better of the two policies. */
  async #keep(account: Account, row: AcceptedRow): Promise<void> {
    account.keepPromise(this.#promiseOf(row));
    const rules = account.rules();
    if (rules === null) {
      // Nothing can be decided today: another day, so that others are not held up.
      this.#save({ ...row, due: addDays(this.#now.day, 1) });
      return;
    }
    const { decision, row: decided } = await account.decideNow(rules, 'promise');
    this.#end({ ...row, decision: decided.number, reached: decision.limit }, 'kept');
  }

  #end(row: AcceptedRow, state: AcceptedRow['state']): void {
    this.#open.delete(row.account);
    this.#save({ ...row, state, due: null, endedOn: this.#now.day });
  }

  #save(row: AcceptedRow): void {
    this.#saved.set(`${row.advice} ${row.plan}`, row);
    if (row.state === 'open') this.#open.set(row.account, row);
  }

  #promiseOf(row: AcceptedRow): StandingPromise | null {
    const { expires, versions } = adviceOf(row);
    const ofAdvice = this.#rules.named(versions as Versions);
    if (ofAdvice === null || ofAdvice.policy.keepsPromises !== true) return null;
    const from = addDays(row.endedOn ?? this.#now.day, 1);
    return { from, until: expires, rules: ofAdvice };
  }
}

export function adviceOf({ body }: Pick<AcceptedRow, 'body'>): Advice {
  return JSON.parse(body) as Advice;
}

export function acceptedPlan(row: AcceptedRow): AcceptedPlan {
  const advice = adviceOf(row);
  return { advice, plan: advice.plans[row.plan] as Plan, acceptedOn: row.acceptedOn };
}

/** The next day on which the plan may be carried out, or end, though nothing happens. */
export function dueOf({ advice, plan }: AcceptedPlan, after: Day): Day {
  return plan.day > after ? plan.day : addDays(advice.expires, 1);
}
