import type { Happening } from '../advice/index.ts';
import {
  addDays,
  addMonths,
  type Day,
  type Instalment,
  type Money,
  type Segment,
} from '../kernel/index.ts';

const MONTHLY_RATE_PPM = 12_000;
const PPM = 1_000_000;

export function yuan(amount: number): Money {
  return (amount * 100) as Money;
}

interface Reported {
  readonly lenders: number;
  /** Owed to all of them, and repaid to them each month, in yuan. */
  readonly balance: number;
  readonly service: number;
}

interface Loan {
  readonly on: Day;
  /** In yuan. */
  readonly amount: number;
  readonly months: number;
  /** By how many days which instalment, counted from 1, is paid late. */
  readonly late?: readonly [instalment: number, days: number];
}

/** What happens to one person, written down entry by entry, up to the last day of the diary. */
export class Diary {
  readonly #until: Day;
  readonly #happenings: Happening[] = [];
  #loans = 0;

  constructor(until: Day) {
    this.#until = until;
  }

  /** In order of their days. */
  get happenings(): readonly Happening[] {
    return this.#happenings.filter(({ on }) => on <= this.#until).sort((a, b) => a.on - b.on);
  }

  opened(on: Day, segment: Segment, sources: readonly string[]): this {
    this.#write({ on, type: 'accountOpened', product: `revolving-${segment}`, segment });
    for (const source of sources) this.#write({ on, type: 'consentGranted', source });
    return this;
  }

  /** A limit from before the policy decided. */
  hadLimit(on: Day, amount: number): this {
    return this.#write({ on, type: 'limitApplied', limit: yuan(amount) });
  }

  /** Once a year, so that it stays a fresh one. */
  earns(from: Day, monthly: number): this {
    const proof = { type: 'incomeVerified', source: 'income' } as const;
    return this.#every(12, from, (on) => ({ on, ...proof, monthlyIncome: yuan(monthly) }));
  }

  /** Reports from the credit bureau and a third party's score, each quarter. */
  isReported(from: Day, { lenders, balance, service }: Reported, score: number): this {
    const owed = { balance: yuan(balance), monthlyDebtService: yuan(service) };
    const report = { type: 'bureauReport', source: 'bureau', lenders, inquiries: 0 } as const;
    this.#every(3, from, (on) => ({ on, ...report, ...owed }));
    return this.#every(3, from, (on) => ({ on, type: 'thirdPartyScore', source: 'score', score }));
  }

  /** Two amounts a month into the shop's account, and a tax filing a year. */
  trades(from: Day, monthly: number, taxable: number): this {
    const amount = yuan(monthly / 2);
    const receipts = { type: 'businessReceipts', source: 'business', amount } as const;
    this.#every(1, from, (on) => ({ on, ...receipts }));
    this.#every(1, addDays(from, 12), (on) => ({ on, ...receipts }));
    const filing = { type: 'taxFiling', source: 'tax', taxableIncome: yuan(taxable) } as const;
    return this.#every(12, addDays(from, 20), (on) => ({ on, ...filing }));
  }

  /** Drawn and paid back in equal instalments on their days, or one of them late. */
  borrows({ on, amount, months, late }: Loan): this {
    this.#loans += 1;
    const loan = `L${this.#loans}`;
    const parts = instalments(on, yuan(amount), months);
    const schedule = parts.map(({ due, amount: owed }) => ({ due, amount: owed }));
    this.#write({ on, type: 'draw', amount: yuan(amount), loan, schedule });
    for (const [i, { due, amount: owed, principal }] of parts.entries()) {
      const days = late !== undefined && late[0] === i + 1 ? late[1] : 0;
      const paid = { type: 'repayment', amount: owed, principal, loan } as const;
      this.#write({ on: addDays(due, days), ...paid });
    }
    return this;
  }

  /** The same loan again and again, so many months apart. */
  borrowsEvery(apart: number, first: Loan): this {
    for (let on = first.on; on <= this.#until; on = addMonths(on, apart)) {
      this.borrows({ ...first, on });
    }
    return this;
  }

  #every(months: number, from: Day, happening: (on: Day) => Happening): this {
    for (let i = 0; addMonths(from, i) <= this.#until; i += months) {
      this.#write(happening(addMonths(from, i)));
    }
    return this;
  }

  #write(happening: Happening): this {
    this.#happenings.push(happening);
    return this;
  }
}

type Part = Instalment & { readonly principal: Money };

/** Equal parts of the principal, each with the interest on what is still owed. */
function instalments(on: Day, amount: Money, months: number): readonly Part[] {
  const share = Math.floor(amount / months);
  return Array.from({ length: months }, (_, i) => {
    const left = amount - share * i;
    const principal = (i === months - 1 ? left : share) as Money;
    const interest = Math.round((left * MONTHLY_RATE_PPM) / PPM);
    return { due: addMonths(on, i + 1), amount: (principal + interest) as Money, principal };
  });
}
