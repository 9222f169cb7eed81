import { type Day, NEVER } from './day.ts';
import { REFERENCES_MAX } from './references.ts';

/**
 * What fell due and when it was paid, per loan: a repayment meets the oldest amount due of its loan,
 * and what is left over waits for the loan's next one. Money that names no loan meets the oldest
 * amount due of the account. Scratch memory, reused from account to account.
 */
export class Obligations {
  #due = new Int32Array(64);
  #paid = new Int32Array(64);
  #owed = new Float64Array(64);
  #ref = new Int32Array(64);
  #length = 0;
  /** Every obligation before this one is paid. */
  #firstOpen = 0;
  /** Money paid ahead, by loan; 0 is the account's own. */
  readonly #credit = new Float64Array(REFERENCES_MAX + 1);
  /** By loan. */
  readonly #settled = new Uint8Array(REFERENCES_MAX + 1);
  /** No loan above this has credit or is settled. */
  #lastRef = 0;

  reset(): void {
    this.#length = 0;
    this.#firstOpen = 0;
    this.#credit.fill(0, 0, this.#lastRef + 1);
    this.#settled.fill(0, 0, this.#lastRef + 1);
    this.#lastRef = 0;
  }

  get length(): number {
    return this.#length;
  }

  dueDay(index: number): Day {
    return this.#due[index] as Day;
  }

  /** What is still to be paid of it. */
  owed(index: number): number {
    return this.#owed[index] as number;
  }

  /** NEVER while it is unpaid. */
  paidDay(index: number): Day {
    return this.#paid[index] as Day;
  }

  /** False where nothing falls due: the loan is settled, or the amount is none. */
  fallsDue(day: number, amount: number, ref: number): boolean {
    if (this.#settled[ref] === 1 || amount <= 0) return false;
    if (this.#length === this.#due.length) this.#grow();
    const i = this.#length;
    this.#due[i] = day;
    this.#ref[i] = ref;
    this.#owed[i] = amount;
    this.#paid[i] = NEVER;
    this.#length += 1;
    this.#useCredit(i, day, ref);
    if (ref !== 0) this.#useCredit(i, day, 0);
    return true;
  }

  pay(day: number, amount: number, ref: number): void {
    let left = amount;
    for (let i = this.#firstOpen; i < this.#length && left > 0; i++) {
      if (ref === 0 || this.#ref[i] === ref) left -= this.#meet(i, day, left);
    }
    this.#skipPaid();
    if (left <= 0) return;
    (this.#credit[ref] as number) += left;
    this.#lastRef = Math.max(this.#lastRef, ref);
  }

  /** The loan is repaid early: what is open counts as paid today, and nothing falls due any more. */
  settle(day: number, ref: number): void {
    if (ref !== 0) this.#settled[ref] = 1;
    this.#lastRef = Math.max(this.#lastRef, ref);
    for (let i = this.#firstOpen; i < this.#length; i++) {
      if (ref === 0 || this.#ref[i] === ref) this.#meet(i, day, this.#owed[i] as number);
    }
    this.#skipPaid();
  }

  /** A bill already allows for what was paid before it: that money does not meet its amount due. */
  beginBill(): void {
    this.#credit[0] = 0;
  }

  #useCredit(index: number, day: number, ref: number): void {
    const credit = this.#credit[ref] as number;
    if (credit <= 0) return;
    this.#credit[ref] = credit - this.#meet(index, day, credit);
    this.#skipPaid();
  }

  /** Pays at most `amount` of one obligation; returns what it took. */
  #meet(index: number, day: number, amount: number): number {
    const owed = this.#owed[index] as number;
    const taken = Math.min(owed, amount);
    this.#owed[index] = owed - taken;
    if (taken > 0 && taken === owed) this.#paid[index] = day;
    return taken;
  }

  #skipPaid(): void {
    while (this.#firstOpen < this.#length && this.#owed[this.#firstOpen] === 0)
      this.#firstOpen += 1;
  }

  #grow(): void {
    const capacity = this.#due.length * 2;
    const [due, paid, ref] = [this.#due, this.#paid, this.#ref].map((column) => {
      const larger = new Int32Array(capacity);
      larger.set(column);
      return larger;
    }) as [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];
    this.#due = due;
    this.#paid = paid;
    this.#ref = ref;
    const owed = new Float64Array(capacity);
    owed.set(this.#owed);
    this.#owed = owed;
  }
}
