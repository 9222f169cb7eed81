import {
  type Book,
  type BookAccount,
  ceilingCode,
  type Day,
  type Decision,
  DIRECTIONS,
  directionOf,
  type Hold,
  heldBack,
  holdsOf,
  type Rules,
  readDecision,
  slotOf,
} from '../kernel/index.ts';
import { AccountWalk, type WalkStep } from './account-walk.ts';
import { allocateRows, NameList, type ReviewRows } from './review-rows.ts';

export interface ReviewPlan {
  readonly book: Book;
  /** Ascending. One date decides as of that date; several walk each limit through all of them. */
  readonly dates: readonly Day[];
  /** The documents for an account on a day, or null where no policy is for its product. */
  readonly rulesFor: (account: BookAccount, day: Day) => Rules | null;
  /** Called now and then with the number of accounts done. */
  readonly onProgress?: (done: number) => void;
}

export interface Review {
  readonly book: Book;
  readonly dates: readonly Day[];
  readonly rows: ReviewRows;
  /** Reason codes and grades that the rows point into. */
  readonly codes: readonly string[];
  readonly grades: readonly string[];
  /** Accounts that no policy is for. */
  readonly withoutPolicy: number;
}

const PROGRESS_EVERY = 500;

/**
 * Decides every account at every date, by the same function that decides one.
 *
 * Over several dates the limit lives by the policy's own decisions, each taken to be accepted on the
 * day it is made; limits that the events report after the first date are left out. What borrowers did
 * is replayed as it was: a review does not guess how they would have behaved under another limit.
 */
export function review(plan: ReviewPlan): Review {
  const { book, dates } = plan;
  const reviewer = new Reviewer(plan);
  for (let i = 0; i < book.accounts.length; i++) {
    reviewer.review(i);
    if (i % PROGRESS_EVERY === 0) plan.onProgress?.(i);
  }
  plan.onProgress?.(book.accounts.length);
  return { book, dates, ...reviewer.result() };
}

const balanceSlot = slotOf('balance.now');
const pastDueSlot = slotOf('arrears.days.now');
const sinceArrearsSlot = slotOf('arrears.daysSince');
const streakSlot = slotOf('payments.onTime.streak');
const utilizationSlot = slotOf('utilization.now');

/** One account's decision at the last date of a plan, as the review comes to it; null where none is. */
export function reviewedDecision(plan: ReviewPlan, index: number): Decision | null {
  const account = plan.book.accounts[index]?.id ?? '';
  let last: Decision | null = null;
  new AccountWalk(plan).walk(index, ({ date, rules, facts, state, trace }) => {
    if (date !== plan.dates.length - 1) return;
    last = readDecision({ account, rules, facts, state: { ...state } }, trace);
  });
  return last;
}

class Reviewer {
  readonly #rows: ReviewRows;
  readonly #codes = new NameList();
  readonly #grades = new NameList();
  readonly #walk: AccountWalk;
  #withoutPolicy = 0;

  constructor(plan: ReviewPlan) {
    this.#walk = new AccountWalk(plan);
    this.#rows = allocateRows(plan.book.accounts.length * plan.dates.length);
  }

  result(): Pick<Review, 'rows' | 'codes' | 'grades' | 'withoutPolicy'> {
    return {
      rows: this.#rows,
      codes: this.#codes.names,
      grades: this.#grades.names,
      withoutPolicy: this.#withoutPolicy,
    };
  }

  review(index: number): void {
    const decided = this.#walk.walk(index, (step) => this.#record(index, step));
    if (!decided) this.#withoutPolicy += 1;
  }

  #record(account: number, { date, rules, facts, state, limit, trace }: WalkStep): void {
    const rows = this.#rows;
    const row = rows.length++;
    rows.account[row] = account;
    rows.date[row] = date;
    rows.limit[row] = trace.limit;
    rows.previous[row] = state.limit;
    rows.lowest[row] = trace.lowest;
    rows.heldBack[row] = heldBack(rules, state, trace);
    rows.direction[row] = DIRECTIONS.indexOf(directionOf(state.limit, trace.limit));
    rows.frozen[row] = Number(trace.frozen);
    rows.hold[row] = this.#codes.index((holdsOf(rules, state, trace)[0] as Hold).code);
    rows.binding[row] = this.#codes.index(ceilingCode(rules, trace.binding));
    rows.grade[row] = this.#grades.index(rules.scorecard.grades[trace.grade] as string);
    rows.rawScore[row] = trace.rawScore;
    rows.usedScore[row] = Math.floor(trace.thirtieths / 30);
    rows.pd[row] = rules.scorecard.pdOf(trace.rawScore);
    rows.daysSinceRise[row] = limit.raisedOn === null ? -1 : rules.day - limit.raisedOn;
    this.#recordFacts(row, facts);
  }

  #recordFacts(row: number, facts: Float64Array): void {
    const rows = this.#rows;
    rows.balance[row] = facts[balanceSlot] as number;
    rows.daysPastDue[row] = facts[pastDueSlot] as number;
    rows.daysSinceArrears[row] = orMinusOne(facts[sinceArrearsSlot] as number);
    rows.onTimeStreak[row] = facts[streakSlot] as number;
    rows.utilization[row] = orMinusOne(facts[utilizationSlot] as number);
  }
}

function orMinusOne(value: number): number {
  return Number.isNaN(value) ? -1 : value;
}
