import { type EntryKind, type KnownSource, sourceCode } from '../src/kernel/index.ts';
import {
  EVENTS_PER_ACCOUNT,
  FIRST_DAY,
  type FoldBook,
  FoldBookWriter,
  LAST_DATE,
} from './fold-book.ts';
import { sequence } from './sequence.ts';

const CATEGORIES = 6;
/** The one attribute that a feature reads, `bank.inflow`. */
const BANK_INFLOW = 1;
const OPENING_DAYS = 540;
const MONTH = 30;
const CONSENTS: readonly KnownSource[] = ['bureau', 'income', 'spending', 'business', 'score'];

interface Account {
  readonly book: FoldBookWriter;
  readonly random: () => number;
  readonly opened: number;
  readonly limit: number;
  loans: number;
}

/**
 * Accounts of four ways of borrowing, 100 events each over up to three years: loans with schedules,
 * cards with bills and minimums, sources that only flag lateness, businesses with receipts. Some money
 * comes late or never, some events are known late or corrected, some consents are withdrawn.
 */
export function makeFoldBook(accounts: number): FoldBook {
  const book = new FoldBookWriter(accounts);
  for (let i = 0; i < accounts; i++) {
    const random = sequence(i + 1);
    // The first numbers of neighbouring seeds resemble each other.
    for (let skip = 0; skip < 5; skip++) random();
    const opened = FIRST_DAY + whole(random, 0, OPENING_DAYS);
    live({ book, random, opened, limit: whole(random, 5, 200) * 100_000, loans: 0 }, i % 10);
    book.endAccount();
  }
  return book.book();
}

function live(account: Account, habit: number): void {
  open(account);
  if (habit < 5 || habit === 9) borrow(account, habit === 9 ? 45 : 60);
  else bill(account, habit < 8);
  report(account);
  while (account.book.events < EVENTS_PER_ACCOUNT) happen(account, habit === 9);
}

function open(account: Account): void {
  const { random, opened, limit } = account;
  event(account, 'opened', opened, 1);
  event(account, 'limit', opened, limit);
  for (const source of CONSENTS) event(account, 'consent', opened, 1, 0, source);
  if (chance(random, 0.6)) event(account, 'consent', opened, 1, 0, 'bank');
  if (chance(random, 0.3)) event(account, 'consent', opened, 1, 0, 'tax');
  for (let change = whole(random, 0, 4); change > 0; change--) {
    const to = Math.floor((limit * whole(random, 6, 18)) / 10 / 10_000) * 10_000;
    event(account, 'limit', anyDay(account), to);
  }
  if (!chance(random, 0.05)) return;
  const frozen = anyDay(account);
  event(account, 'frozen', frozen, 1);
  event(account, 'thawed', Math.min(frozen + 20, LAST_DATE - 1), 1);
}

/** Loans one after another until so many events. */
function borrow(account: Account, events: number): void {
  while (account.book.events < events) takeLoan(account);
}

function takeLoan(account: Account): void {
  const { book, random } = account;
  const [day, months] = [anyDay(account), [3, 6, 12][whole(random, 0, 3)] as number];
  const instalment = whole(random, 1, 20) * 5_000;
  account.loans += 1;
  const loan = CATEGORIES + account.loans;
  event(account, 'draw', day, instalment * months, loan);
  for (let i = 1; i <= months; i++) book.put('due', day + i * MONTH, instalment, loan);
  const settlesAt = chance(random, 0.1) ? whole(random, 1, months) : months;
  for (let i = 1; i < settlesAt; i++) repay(account, day + i * MONTH, instalment, loan);
  const rest = instalment * (months - settlesAt + 1);
  repay(account, day + settlesAt * MONTH, rest, loan, settlesAt < months);
}

/** Mostly on time or ahead, sometimes late, seldom never; sometimes more than is due. */
function repay(account: Account, due: number, amount: number, loan: number, settles = false): void {
  const { book, random } = account;
  const luck = random();
  if (luck > 0.985) return;
  let day = due - whole(random, 0, 6);
  if (luck > 0.86) day = due + whole(random, 1, 8);
  if (luck > 0.95) day = due + whole(random, 8, 75);
  if (day >= LAST_DATE) return;
  const paid = chance(random, 0.03) ? Math.floor(amount * 1.5) : amount;
  event(account, 'repayment', day, paid, loan);
  book.put('interest', day, Math.floor(paid / 40), loan);
  if (settles) book.put('settled', day, 1, loan);
}

/** A bill a month, which is paid in full, in part, at its minimum or not; or whose lateness is flagged. */
function bill(account: Account, withMinimum: boolean): void {
  const { book, random, limit } = account;
  for (let day = account.opened + MONTH; day < LAST_DATE - 1; day += MONTH) {
    if (book.events > 75) return;
    const balance = Math.floor(limit * random());
    const minimum = Math.floor(balance / 10);
    event(account, 'statement', day, balance);
    if (withMinimum) {
      book.put('minimumDue', day, minimum);
      book.put('due', day + 20, minimum);
    } else if (chance(random, 0.3)) {
      event(account, 'arrearsReported', day, chance(random, 0.6) ? 0 : whole(random, 1, 95));
    }
    const paid = [balance, Math.floor(balance / 2), minimum][whole(random, 0, 3)] as number;
    if (paid > 0) repay(account, day + 20, paid, 0);
  }
}

/** What others say of the borrower, a few times a year. */
function report(account: Account): void {
  const { book, random } = account;
  for (let i = 0; i < 4; i++) {
    const day = anyDay(account);
    event(account, 'lenders', day, whole(random, 0, 8), 0, 'bureau');
    const source = sourceCode('bureau');
    book.put('externalBalance', day, whole(random, 0, 300) * 10_000, 0, source);
    book.put('debtService', day, whole(random, 0, 80) * 10_000, 0, source);
    book.put('inquiries', day, whole(random, 0, 6), 0, source);
  }
  for (let i = 0; i < 3; i++) {
    saying(account, 'income', whole(random, 30, 400) * 10_000, 0, 'income');
    saying(account, 'thirdPartyScore', whole(random, 400, 850), 0, 'score');
  }
  if (chance(random, 0.1)) event(account, 'consent', anyDay(account), 0, 0, 'bureau');
}

/** Everyday life: mostly spending; of a business, receipts. */
function happen(account: Account, business: boolean): void {
  const { random } = account;
  const amount = whole(random, 1, 2_000) * 100;
  const luck = random();
  if (luck < 0.06) saying(account, 'attribute', amount * 10, BANK_INFLOW, 'bank');
  else if (luck < 0.08) saying(account, 'taxableIncome', amount * 50, 0, 'tax');
  else if (luck < 0.11) saying(account, 'conversion', amount, 0, 'lender');
  else if (luck < 0.14) saying(account, 'requested', amount * 20, 0, 'lender');
  else if (luck < 0.16) saying(account, 'declined', 1, 0, 'lender');
  else if (business) saying(account, 'receipts', amount * 7, 0, 'business');
  else saying(account, 'spending', amount, whole(random, 0, CATEGORIES + 1), 'spending');
}

/** An event by its first entry; some are known late. */
function event(
  { book, random }: Account,
  kind: EntryKind,
  day: number,
  value: number,
  ref = 0,
  source: KnownSource = 'lender',
): void {
  book.beginEvent(day, day + (chance(random, 0.03) ? whole(random, 1, 20) : 0));
  book.put(kind, day, value, ref, sourceCode(source));
}

/** An event of one entry that may be corrected later. */
function saying(
  account: Account,
  kind: EntryKind,
  value: number,
  ref: number,
  source: KnownSource,
): void {
  const { book, random } = account;
  const day = anyDay(account);
  event(account, kind, day, value, ref, source);
  if (book.events === EVENTS_PER_ACCOUNT || !chance(random, 0.03)) return;
  const corrected = day + whole(random, 20, 80);
  book.correct(corrected);
  book.beginEvent(day, corrected);
  book.put(kind, day, value + 100, ref, sourceCode(source));
}

function anyDay({ random, opened }: Account): number {
  return whole(random, opened + 1, LAST_DATE);
}

function whole(random: () => number, from: number, below: number): number {
  return from + Math.floor(random() * (below - from));
}

function chance(random: () => number, share: number): boolean {
  return random() < share;
}
