import {
  addDays,
  addMonths,
  type Day,
  type Event,
  type Money,
  monthEnd,
  type Segment,
} from '../kernel/index.ts';
import {
  type BorrowerType,
  BUSINESS_MIX,
  BUSINESS_SHARE,
  CONSENT,
  DAILY_RATE_PPM,
  DISTRESS_DRAW_CHANCE,
  DISTRESS_DRAW_SHARE,
  HABITS,
  type Habits,
  PERSONAL_MIX,
  REVOCATION_CHANCE,
  SCORE_RANGE,
  TERMS,
  WRITE_OFF_DAYS,
} from './habits.ts';
import { Journal } from './journal.ts';
import { type Loan, lend, owedPrincipal, type Part } from './loan.ts';
import type { Random } from './random.ts';

/** What is so of a simulated borrower, whatever the events let one see. */
export interface Truth {
  readonly type: BorrowerType;
  /** Days on which a shock began. */
  readonly shocks: readonly Day[];
  /** The day on which the lender wrote the account off; null where it did not. */
  readonly writtenOff: Day | null;
}

type Source = keyof typeof CONSENT;

const PERSONAL_SOURCES: readonly Source[] = ['bureau', 'income', 'score', 'spending'];
const BUSINESS_SOURCES: readonly Source[] = ['bureau', 'score', 'business', 'tax'];
const SPENDING_CATEGORIES = ['food', 'travel', 'home', 'health', 'fun'];

/**
 * One borrower, living month by month: income and shocks, other lenders, draws, and what is paid of
 * what falls due. The limit is somebody else's to set; a month asks only how high it is.
 */
export class Borrower {
  readonly segment: Segment;
  readonly type: BorrowerType;
  readonly #random: Random;
  readonly #habits: Habits;
  readonly #journal: Journal;
  readonly #dailyRate: number;
  readonly #consents = new Set<Source>();
  readonly #shocks: Day[] = [];
  #loans: Loan[] = [];
  #loanCount = 0;
  /** Principal paid from this month on: what is written first need not happen first. */
  #repaid: { readonly on: Day; readonly principal: number }[] = [];
  /** Fen per month: a wage, or a business's receipts. */
  #income: number;
  #lenders: number;
  /** What each other lender is owed, in fen, give or take. */
  readonly #owedPerLender: number;
  #shockMonthsLeft = 0;
  #behind = false;
  #goodMonths = 0;
  #writtenOff: Day | null = null;

  constructor(id: string, random: Random) {
    this.#random = random;
    this.segment = random.chance(BUSINESS_SHARE) ? 'business' : 'personal';
    this.type = random.pick(this.segment === 'business' ? BUSINESS_MIX : PERSONAL_MIX);
    this.#habits = HABITS[this.type];
    this.#journal = new Journal(id);
    this.#dailyRate = random.whole(...DAILY_RATE_PPM);
    this.#lenders = random.whole(...this.#habits.externalLenders);
    // Log-normal around RMB 8,000 a month for persons and 60,000 of receipts for a business.
    const median = this.segment === 'business' ? 6_000_000 : 800_000;
    this.#income = Math.round((median * Math.exp(0.5 * random.normal())) / 10_000) * 10_000;
    this.#owedPerLender = this.#income * random.between(0.4, 2.2);
  }

  get journal(): Journal {
    return this.#journal;
  }

  get truth(): Truth {
    return { type: this.type, shocks: this.#shocks, writtenOff: this.#writtenOff };
  }

  get monthlyIncome(): number {
    return this.#income;
  }

  get balance(): number {
    return this.#loans.reduce((sum, loan) => sum + owedPrincipal(loan), 0);
  }

  get isBehind(): boolean {
    return this.#behind;
  }

  open(on: Day): void {
    const product = `revolving-${this.segment}`;
    this.#journal.write(on, { type: 'accountOpened', product, segment: this.segment });
    const sources = this.segment === 'business' ? BUSINESS_SOURCES : PERSONAL_SOURCES;
    for (const source of sources.filter((s) => this.#random.chance(CONSENT[s]))) {
      this.#consents.add(source);
      this.#journal.write(on, { type: 'consentGranted', source });
    }
    this.#reportOutside(on, 0);
  }

  /** Lives the month that begins on `from`, month number `index` of the account, under `limit`. */
  live(from: Day, index: number, limit: Money): void {
    if (this.#writtenOff !== null) return;
    this.#repaid = this.#repaid.filter(({ on }) => on >= from);
    const wasBehind = this.#behind;
    this.#takeFate(from);
    if (index > 0) this.#reportOutside(addDays(from, this.#random.whole(0, 4)), index);
    this.#payOrNot(from);
    if (!this.#behind) this.#maybeDraw(from, limit);
    else if (!wasBehind) this.#drawInDistress(from, limit);
    this.#maybeRevoke(from);
  }

  #takeFate(from: Day): void {
    this.#meetShock(from);
    const stressed = this.#shockMonthsLeft > 0;
    this.#changeLenders(stressed);
    this.#behind = this.#behind ? !this.#catchesUp(stressed) : this.#fallsBehind(stressed);
    this.#goodMonths = this.#behind ? 0 : this.#goodMonths + 1;
  }

  #meetShock(from: Day): void {
    if (this.#shockMonthsLeft > 0) {
      this.#shockMonthsLeft -= 1;
    } else if (this.#random.chance(this.#habits.shockChance)) {
      this.#shocks.push(from);
      this.#shockMonthsLeft = this.#random.whole(2, 7);
    }
  }

  #changeLenders(stressed: boolean): void {
    if (this.#random.chance(this.#habits.newLenderChance * (stressed ? 4 : 1))) this.#lenders += 1;
    else if (this.#lenders > 0 && this.#random.chance(0.03)) this.#lenders -= 1;
  }

  #fallsBehind(stressed: boolean): boolean {
    const { fallBehindUnderShock, fallBehindChance } = this.#habits;
    const chance = stressed ? fallBehindUnderShock : fallBehindChance;
    return this.#loans.length > 0 && this.#random.chance(chance);
  }

  #catchesUp(stressed: boolean): boolean {
    return this.#random.chance(this.#habits.cureChance / (stressed ? 3 : 1));
  }

  // What other people tell the lender, where the borrower lets them.

  #reportOutside(on: Day, index: number): void {
    if (this.#consents.has('score')) this.#reportScore(on);
    if (this.#consents.has('bureau') && index % 3 === 0) this.#reportBureau(on);
    if (this.segment === 'business') this.#reportBusiness(on, index);
    else this.#reportHousehold(on, index);
  }

  #reportScore(on: Day): void {
    const { score } = this.#habits;
    const earned = Math.min(this.#goodMonths, 24) - (this.#behind ? 60 : 0);
    const value = Math.round(score + earned - 6 * this.#lenders + 18 * this.#random.normal());
    this.#journal.write(on, {
      type: 'thirdPartyScore',
      source: 'score',
      score: Math.min(Math.max(value, SCORE_RANGE[0]), SCORE_RANGE[1]),
    });
  }

  #reportBureau(on: Day): void {
    const random = this.#random;
    const perLender = this.#owedPerLender * random.between(0.95, 1.05);
    const balance = Math.round(this.#lenders * perLender);
    this.#journal.write(on, {
      type: 'bureauReport',
      source: 'bureau',
      lenders: this.#lenders,
      balance: balance as Money,
      monthlyDebtService: Math.round(balance / 18) as Money,
      inquiries: random.whole(0, 1) + (random.chance(this.#habits.newLenderChance * 6) ? 3 : 0),
    });
  }

  #reportHousehold(on: Day, index: number): void {
    const random = this.#random;
    if (this.#consents.has('income') && index % 12 === 0) this.#reportIncome(on);
    if (!this.#consents.has('spending')) return;
    const spent = Math.round(this.#income * random.between(0.2, 0.6));
    const late = random.chance(0.03) ? random.whole(5, 40) : 0;
    const category = random.pick(SPENDING_CATEGORIES.map((name) => [name, 1] as const));
    this.#journal.write(
      on,
      { type: 'spending', source: 'spending', amount: spent as Money, category },
      late,
    );
  }

  #reportIncome(on: Day): void {
    const income = { type: 'incomeVerified', source: 'income' } as const;
    const id = this.#journal.write(on, { ...income, monthlyIncome: this.#income as Money });
    if (this.#random.chance(0.01)) this.#correctIncome(on, id);
    this.#income = Math.round(this.#income * this.#random.between(0.98, 1.08));
  }

  /** A slip in the first figure is found three weeks later. */
  #correctIncome(on: Day, id: string): void {
    const { effectiveAt } = this.#journal.events.at(-1) as Event;
    const monthlyIncome = Math.round(this.#income * 0.9) as Money;
    this.#journal.write(
      on,
      {
        type: 'correction',
        corrects: id,
        replacement: {
          type: 'incomeVerified',
          source: 'income',
          effective: on,
          effectiveAt,
          monthlyIncome,
        },
      },
      21,
    );
  }

  #reportBusiness(on: Day, index: number): void {
    const random = this.#random;
    const slump = this.#shockMonthsLeft > 0 ? 0.45 : 1;
    const spread = this.type === 'shakyBusiness' ? 0.45 : 0.15;
    if (this.#consents.has('business')) {
      for (let part = 0; part < 2; part++) {
        const share = Math.max(0.5 * slump * (1 + spread * random.normal()), 0.02);
        const amount = Math.round(this.#income * share) as Money;
        const receipts = { type: 'businessReceipts', source: 'business', amount } as const;
        this.#journal.write(addDays(on, part * 12), receipts);
      }
    }
    if (this.#consents.has('tax') && index % 12 === 6) {
      const taxableIncome = Math.round(this.#income * 12 * 0.12) as Money;
      this.#journal.write(on, { type: 'taxFiling', source: 'tax', taxableIncome });
    }
    if (index % 12 === 11) this.#income = Math.round(this.#income * random.between(0.95, 1.1));
  }

  // What is paid of what falls due.

  #payOrNot(from: Day): void {
    const end = monthEnd(from);
    for (const loan of this.#loans) {
      this.#payDue(loan, from, end);
      if (this.#writtenOff !== null) return;
    }
    this.#loans = this.#loans.filter(({ instalments, next }) => next < instalments.length);
  }

  #payDue(loan: Loan, from: Day, end: Day): void {
    while (loan.next < loan.instalments.length) {
      const part = loan.instalments[loan.next] as Part;
      if (part.due > end) break;
      if (this.#behind) {
        if (end - part.due > WRITE_OFF_DAYS) this.#writeOff(end);
        return;
      }
      this.#pay(loan, part, this.#paymentDay(part.due, from));
    }
    if (loan.next > 0 && this.#random.chance(this.#habits.settleEarlyChance))
      this.#settle(loan, end);
  }

  /** On the due day or a little before; a few days late now and then; at once when catching up. */
  #paymentDay(due: Day, from: Day): Day {
    if (due < from) return addDays(from, this.#random.whole(0, 10));
    if (this.#random.chance(this.#habits.lateChance))
      return addDays(due, this.#random.whole(1, 20));
    return addDays(due, -Math.min(this.#random.whole(0, 3), due - from));
  }

  #pay(loan: Loan, { amount, principal }: Part, on: Day): void {
    loan.next += 1;
    this.#repaid.push({ on, principal });
    this.#journal.write(on, { type: 'repayment', amount, principal, loan: loan.id });
  }

  #settle(loan: Loan, on: Day): void {
    const principal = owedPrincipal(loan) as Money;
    if (principal === 0) return;
    loan.next = loan.instalments.length;
    this.#repaid.push({ on, principal });
    this.#journal.write(on, {
      type: 'repayment',
      amount: principal,
      principal,
      loan: loan.id,
      settles: true,
    });
  }

  #writeOff(on: Day): void {
    this.#writtenOff = on;
    this.#journal.write(on, { type: 'limitFrozen', reason: 'written off' });
  }

  // What is borrowed.

  #maybeDraw(from: Day, limit: Money): void {
    const random = this.#random;
    const stressed = this.#shockMonthsLeft > 0;
    const chance = Math.min(this.#habits.drawChance * (stressed ? 1.6 : 1), 0.95);
    if (!random.chance(chance)) return;
    const settledLately = random.chance(this.#habits.reborrowChance);
    const draws = random.whole(1, this.#habits.drawsAtMost);
    for (let i = 0; i < draws; i++) {
      const on = addDays(from, settledLately ? random.whole(0, 2) : random.whole(3, 26));
      this.#draw(on, limit);
    }
    if (random.chance(this.#habits.cashInstalmentChance)) this.#convert(addDays(from, 27));
  }

  /** Whoever stops paying mostly draws first: the line is the last money there is. */
  #drawInDistress(from: Day, limit: Money): void {
    if (!this.#random.chance(DISTRESS_DRAW_CHANCE)) return;
    this.#draw(addDays(from, this.#random.whole(0, 20)), limit, DISTRESS_DRAW_SHARE);
  }

  #draw(on: Day, limit: Money, share: readonly [number, number] = this.#habits.drawShare): void {
    const random = this.#random;
    const headroom = limit - this.#owedOn(on);
    const wanted = headroom * random.between(...share);
    const amount = (Math.floor(wanted / 10_000) * 10_000) as Money;
    if (amount < 20_000) return;
    this.#loanCount += 1;
    const loan = lend(`L${this.#loanCount}`, on, amount, random.pick(TERMS), this.#dailyRate);
    this.#loans.push(loan);
    const schedule = loan.instalments.map((part) => ({ due: part.due, amount: part.amount }));
    this.#journal.write(on, { type: 'draw', amount, loan: loan.id, schedule });
  }

  /** Before what is paid on that day or after it, and with every draw of the month. */
  #owedOn(day: Day): number {
    return this.#repaid.reduce(
      (sum, { on, principal }) => (on >= day ? sum + principal : sum),
      this.balance,
    );
  }

  #convert(on: Day): void {
    const amount = Math.floor(this.balance / 2) as Money;
    if (amount > 0) this.#journal.write(on, { type: 'instalmentConversion', amount, months: 6 });
  }

  #maybeRevoke(from: Day): void {
    if (!this.#random.chance(REVOCATION_CHANCE)) return;
    const source = [...this.#consents][0];
    if (source === undefined) return;
    this.#consents.delete(source);
    this.#journal.write(addDays(from, 15), { type: 'consentRevoked', source });
  }
}

/** The first day of month `index` after the month of `from`. */
export function monthStart(from: Day, index: number): Day {
  const start = addMonths(from, index);
  return addDays(monthEnd(addMonths(start, -1)), 1);
}
