import { type Day, type Entries, kindCode, Obligations } from '../kernel/index.ts';

/** Something that fell due, or will. */
export interface Debt {
  readonly due: Day;
  /** NEVER while it is unpaid. */
  readonly paid: Day;
  readonly owed: number;
}

const obligations = new Obligations();

/** What was to be paid and when it was, oldest first: the kernel's own bookkeeping, to its end. */
export function debtsOf(entries: Entries, length: number): readonly Debt[] {
  obligations.reset();
  for (let i = 0; i < length; i++) {
    const [day, value, ref] = [
      entries.day[i] as number,
      entries.value[i] as number,
      entries.ref[i] as number,
    ];
    switch (entries.kind[i]) {
      case kindCode.due:
        obligations.fallsDue(day, value, ref);
        break;
      case kindCode.repayment:
        obligations.pay(day, value, ref);
        break;
      case kindCode.settled:
        obligations.settle(day, ref);
        break;
      case kindCode.minimumDue:
        obligations.beginBill();
        break;
    }
  }
  return Array.from({ length: obligations.length }, (_, i) => ({
    due: obligations.dueDay(i),
    paid: obligations.paidDay(i),
    owed: obligations.owed(i),
  }));
}
