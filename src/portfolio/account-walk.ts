import {
  type BookAccount,
  CATALOGUE,
  type CompiledRules,
  compileRules,
  createTrace,
  type Day,
  decide,
  Fold,
  type LimitFacts,
  type LimitState,
  type Rules,
  type Trace,
} from '../kernel/index.ts';
import type { ReviewPlan } from './review.ts';
import { ReviewedAccount } from './reviewed-account.ts';

/** One decision on the way; everything in it is scratch: read it before the next one is made. */
export interface WalkStep {
  /** Its place among the plan's dates. */
  readonly date: number;
  readonly rules: CompiledRules;
  readonly facts: Float64Array;
  readonly state: LimitState;
  readonly limit: Readonly<LimitFacts>;
  readonly trace: Trace;
}

interface Prepared {
  readonly rules: CompiledRules;
  readonly trace: Trace;
}

/** Leads accounts one by one through the dates of a review, each limit living by its own decisions. */
export class AccountWalk {
  readonly #plan: ReviewPlan;
  readonly #fold = new Fold(CATALOGUE);
  readonly #facts = new Float64Array(CATALOGUE.length);
  /** By documents: compiled for each date, once for the whole review. */
  readonly #prepared = new Map<Rules, readonly Prepared[]>();
  readonly #account = new ReviewedAccount();

  constructor(plan: ReviewPlan) {
    this.#plan = plan;
  }

  /** False where no policy is for the account. */
  walk(index: number, visit: (step: WalkStep) => void): boolean {
    const { book, dates, rulesFor } = this.#plan;
    const documents = rulesFor(book.accounts[index] as BookAccount);
    if (documents === null) return false;
    const prepared = this.#prepare(documents);
    const facts = this.#facts;
    this.#account.load(book, index, dates.length > 1 ? (dates[0] as Day) : null);
    let score: LimitState['score'] = null;
    dates.forEach((day, date) => {
      if (!this.#account.hasEntriesBefore(day)) return;
      const { rules, trace } = prepared[date] as Prepared;
      const limit = this.#account.fold(this.#fold, day, facts);
      const state: LimitState = { ...limit, ownCap: null, optedOut: false, score };
      decide(rules, facts, state, trace);
      score = { thirtieths: trace.thirtieths, on: day };
      visit({ date, rules, facts, state, limit, trace });
      if (trace.limit !== state.limit) this.#account.applyLimit(day, trace.limit);
    });
    return true;
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
}
