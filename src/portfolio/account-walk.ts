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
  /** By date: each document compiled for it, once for the whole review. */
  readonly #prepared: readonly Map<Rules, Prepared>[];
  readonly #account = new ReviewedAccount();

  constructor(plan: ReviewPlan) {
    this.#plan = plan;
    this.#prepared = plan.dates.map(() => new Map());
  }

  /** False where no policy is for the account on any of the dates. */
  walk(index: number, visit: (step: WalkStep) => void): boolean {
    const { book, dates, rulesFor } = this.#plan;
    const facts = this.#facts;
    this.#account.load(book, index, dates.length > 1 ? (dates[0] as Day) : null);
    let score: LimitState['score'] = null;
    let hasPolicy = false;
    dates.forEach((day, date) => {
      const documents = rulesFor(book.accounts[index] as BookAccount, day);
      if (documents === null) return;
      hasPolicy = true;
      if (!this.#account.hasEntriesBefore(day)) return;
      const { rules, trace } = this.#prepare(documents, date);
      const limit = this.#account.fold(this.#fold, day, facts);
      const state: LimitState = { ...limit, score };
      decide(rules, facts, state, trace);
      score = { thirtieths: trace.thirtieths, on: day };
      visit({ date, rules, facts, state, limit, trace });
      if (trace.limit !== state.limit) this.#account.applyLimit(day, trace.limit);
    });
    return hasPolicy;
  }

  #prepare(documents: Rules, date: number): Prepared {
    const ofDate = this.#prepared[date] as Map<Rules, Prepared>;
    const known = ofDate.get(documents);
    if (known !== undefined) return known;
    const rules = compileRules(documents, this.#plan.dates[date] as Day);
    const prepared = { rules, trace: createTrace(rules) };
    ofDate.set(documents, prepared);
    return prepared;
  }
}
