import {
  type Book,
  type BookAccount,
  CATALOGUE,
  type CompiledRules,
  ceilingCode,
  compileRules,
  createTrace,
  type Day,
  DIRECTIONS,
  decide,
  directionOf,
  Fold,
  type Hold,
  heldBack,
  holdsOf,
  type LimitFacts,
  type LimitState,
  type Rules,
  slotOf,
  type Trace,
} from '../kernel/index.ts';
import { allocateRows, NameList, type ReviewRows } from './review-rows.ts';
import { ReviewedAccount } from './reviewed-account.ts';

export interface ReviewPlan {
  readonly book: Book;
  /** Ascending. One date decides as of that date; several walk each limit through all of them. */
  readonly dates: readonly Day[];
  /** The documents for an account, or null where no policy is for its product. */
  readonly rulesFor: (account: BookAccount) => Rules | null;
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

interface Prepared {
  readonly rules: CompiledRules;
  readonly trace: Trace;
}

class Reviewer {
  readonly #plan: ReviewPlan;
  readonly #rows: ReviewRows;
  readonly #codes = new NameList();
  readonly #grades = new NameList();
  readonly #fold = new Fold(CATALOGUE);
  readonly #facts = new Float64Array(CATALOGUE.length);
  /** By documents: compiled for each date, once for the whole review. */
  readonly #prepared = new Map<Rules, readonly Prepared[]>();
  readonly #account = new ReviewedAccount();
  #withoutPolicy = 0;

  constructor(plan: ReviewPlan) {
    this.#plan = plan;
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
    const { book, dates, rulesFor } = this.#plan;
    const documents = rulesFor(book.accounts[index] as BookAccount);
    if (documents === null) {
      this.#withoutPolicy += 1;
      return;
    }
    const prepared = this.#prepare(documents);
    this.#account.load(book, index, dates.length > 1 ? (dates[0] as Day) : null);
    let score: LimitState['score'] = null;
    dates.forEach((day, d) => {
      if (!this.#account.hasEntriesBefore(day)) return;
      const { rules, trace } = prepared[d] as Prepared;
      const limit = this.#account.fold(this.#fold, day, this.#facts);
      const state: LimitState = { ...limit, ownCap: null, optedOut: false, score };
      decide(rules, this.#facts, state, trace);
      score = { thirtieths: trace.thirtieths, on: day };
      this.#record(index, d, rules, state, limit, trace);
      if (trace.limit !== state.limit) this.#account.applyLimit(day, trace.limit);
    });
  }

  #prepare(documents: Rules): readonly Prepared[] {
    const known = this.#prepared.get(documents);
    if (known !== undefined) return known;
    const prepared = this.#plan.dates.map((day) => {
      const rules = compileRules(documents, day);
      return { rules, trace: createTrace(rules) };
    });
    this.#prepared.set(documents, prepared);
    return prepared;
  }

  #record(
    account: number,
    date: number,
    rules: CompiledRules,
    state: LimitState,
    limit: Readonly<LimitFacts>,
    trace: Trace,
  ): void {
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
    this.#recordFacts(row);
  }

  #recordFacts(row: number): void {
    const rows = this.#rows;
    rows.balance[row] = this.#facts[balanceSlot] as number;
    rows.daysPastDue[row] = this.#facts[pastDueSlot] as number;
    rows.daysSinceArrears[row] = orMinusOne(this.#facts[sinceArrearsSlot] as number);
    rows.onTimeStreak[row] = this.#facts[streakSlot] as number;
    rows.utilization[row] = orMinusOne(this.#facts[utilizationSlot] as number);
  }
}

function orMinusOne(value: number): number {
  return Number.isNaN(value) ? -1 : value;
}
