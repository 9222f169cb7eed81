import {
  AccountHistory,
  addDays,
  CATALOGUE,
  closedOn,
  type DampedScore,
  type Day,
  type Entry,
  type Event,
  Fold,
  type Hold,
  holdsOf,
  type Money,
  type Rules,
  Sources,
} from '../kernel/index.ts';
import type { Answer } from './adviser.ts';
import { type Context, createContext, reviewDays } from './context.ts';
import { entriesOfLevel, eventsOf, Future, isOpen, limitEvent } from './future.ts';
import { billsPaying } from './levers/bills.ts';
import { elsewhereRepaid, owedElsewhere } from './levers/elsewhere.ts';
import { balanceOf, linePaying } from './levers/line.ts';
import { leversFor } from './levers.ts';
import { meansOf } from './means.ts';
import { type Assumption, type Level, unique } from './plan.ts';
import { isBilled, type Snapshot, takeSnapshot } from './snapshot.ts';
import { type SubjectCosts, subjectCosts } from './subject-costs.ts';
import { type Step, Walk } from './walk.ts';

/**
 * One account on one day with everything that its futures are decided by, as JSON can carry it: whoever
 * has it comes to the same answers, wherever that is.
 */
export interface Standpoint {
  readonly v: 1;
  readonly account: string;
  readonly day: Day;
  /** The score that the last decision used; null where none was made. */
  readonly score: DampedScore | null;
  readonly rules: Rules;
  /** Decimals of the currency: 2 for the yuan. */
  readonly digits: number;
  /** In the order of arrival. */
  readonly events: readonly Event[];
}

/** What is supposed to happen, beside every instalment being paid on its day and nothing being drawn. */
export interface Supposed {
  /** Paid today beyond what falls due. */
  readonly pay: Money;
  /** So many other lenders are paid off today. */
  readonly lenders: number;
  /** How long to wait: to the so-manieth review from today; 0 is tomorrow. */
  readonly months: number;
}

/** How far what is supposed can go. */
export interface Room {
  readonly pay: Money;
  readonly lenders: number;
  readonly months: number;
  /** What the lenders together are owed, as of the last report. */
  readonly owedElsewhere: Money;
}

export interface Outcome {
  /** What was counted: never more than there is room for. */
  readonly supposed: Supposed;
  readonly day: Day;
  /** If each rise on the way is accepted. */
  readonly limit: Money;
  /** The limit after each review on the way, the last one included. */
  readonly path: readonly Review[];
  /** Why it is not higher then. */
  readonly holds: readonly Hold[];
  readonly assumptions: readonly Assumption[];
  /** What is supposed, as the events that would be sent: with the moves of the limit on the way. */
  readonly events: readonly Event[];
}

export interface Review {
  readonly day: Day;
  readonly limit: Money;
}

export const WHAT_IF_MONTHS = 12;

/** Where the account is closed, or was not open yet. */
export function createWhatIf(standpoint: Standpoint): Answer<WhatIf> {
  const { account, day: today, events } = standpoint;
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  const { entries, length } = history;
  if (closedOn(entries, 0, length, addDays(today, 1)) !== null) {
    return { refused: 'ACCOUNT_CLOSED' };
  }
  const future = new Future();
  future.load(entries, 0, length, today);
  if (!isOpen(future)) return { refused: 'ACCOUNT_NOT_OPEN' };
  const { past, pastLength } = future;
  const about = { id: account, entries, start: 0, end: length, score: standpoint.score };
  const snapshot = takeSnapshot(about, past, pastLength, today, new Fold(CATALOGUE));
  return { ok: new WhatIf(standpoint, snapshot, future) };
}

/** Answers one supposition after another about one account. */
export class WhatIf {
  readonly room: Room;
  /** As today's decision leaves it. */
  readonly limit: Money;
  /** In the decision that tomorrow begins with. */
  readonly costs: SubjectCosts;
  readonly #snapshot: Snapshot;
  readonly #future: Future;
  /** The day after today stands before the days of review. */
  readonly #context: Context;
  readonly #walk: Walk;
  readonly #score: DampedScore;
  /** As it was, and by today's decision. */
  readonly #before: Money;
  readonly #moved: readonly Review[];
  /** What happens otherwise, by lever. */
  readonly #otherwise: ReadonlyMap<string, Level>;

  constructor({ rules, day: today, score }: Standpoint, snapshot: Snapshot, future: Future) {
    const days = reviewDays(today, WHAT_IF_MONTHS);
    const all = [today, addDays(today, 1), ...days.slice(1)];
    this.#context = createContext(rules, today, WHAT_IF_MONTHS, all);
    this.#walk = new Walk(this.#context);
    this.#snapshot = snapshot;
    this.#future = future;
    const levers = leversFor(this.#context, snapshot, meansOf(snapshot));
    this.#otherwise = new Map(levers.map(({ name, levels }) => [name, levels[0] as Level]));
    future.merge(today, []);
    this.costs = subjectCosts(this.#walk.decideOn(future, 1, score));
    const { trace, state } = this.#walk.decideOn(future, 0, score);
    // What was set in the course of the day has come after that decision.
    const set = future.limitSetOn(today);
    const limit = set ?? trace.limit;
    this.#before = set ?? state.limit;
    if (limit !== this.#before) future.applyLimit(today, limit);
    this.#moved = [{ day: today, limit }];
    this.limit = limit;
    this.#score = { thirtieths: trace.thirtieths, on: today };
    const elsewhere = owedElsewhere(snapshot, this.#last);
    this.room = {
      pay: Math.max(this.#owed, 0) as Money,
      lenders: elsewhere?.lenders ?? 0,
      months: days.length - 1,
      owedElsewhere: (elsewhere?.balance ?? 0) as Money,
    };
  }

  answer(asked: Supposed): Outcome {
    const supposed = within(this.room, asked);
    const levels = this.#levelsOf(supposed);
    const path: Review[] = [];
    const { rules, trace, state } = this.#decide(levels, supposed.months, path);
    const { id } = this.#snapshot.account;
    const moves = changesIn([...this.#moved, ...path.slice(0, -1)], this.#before);
    return {
      supposed,
      day: rules.day,
      limit: trace.limit,
      path,
      holds: holdsOf(rules, state, trace),
      assumptions: unique(levels.flatMap(({ assumptions }) => assumptions)),
      events: [
        ...eventsOf(id, levels).filter(({ effective }) => effective < rules.day),
        ...moves.map(({ day, limit }) => limitEvent(id, day, limit)),
      ],
    };
  }

  get #last(): Day {
    return this.#context.days.at(-1) as Day;
  }

  get #owed(): number {
    const snapshot = this.#snapshot;
    return isBilled(snapshot) ? (snapshot.lastStatement?.balance ?? 0) : balanceOf(snapshot);
  }

  #levelsOf({ pay, lenders }: Supposed): readonly Level[] {
    const [context, snapshot, last] = [this.#context, this.#snapshot, this.#last];
    const line = isBilled(snapshot)
      ? billsPaying(context, snapshot, pay)
      : linePaying(snapshot, pay, last);
    const elsewhere = elsewhereRepaid(snapshot, lenders, last);
    const levels = new Map(this.#otherwise).set('line', line);
    if (elsewhere !== null && levels.has('elsewhere')) levels.set('elsewhere', elsewhere);
    return [...levels.values()];
  }

  /** The last of the decisions on the way; what each comes to on its day is added to `path`. */
  #decide(levels: readonly Level[], months: number, path: Review[]): Step {
    const plan = levels.map(({ happenings }) => entriesOfLevel(happenings));
    const limits: Entry[] = [];
    const days = this.#context.days.map((_, i) => i);
    const reviews = months === 0 ? [1] : days.slice(2, months + 2);
    let score = this.#score;
    let last: Step | null = null;
    for (const day of reviews) {
      this.#future.merge(this.#snapshot.today, [...plan, limits]);
      last = this.#walk.decideOn(this.#future, day, score);
      const { rules, trace, state } = last;
      score = { thirtieths: trace.thirtieths, on: rules.day };
      path.push({ day: rules.day, limit: trace.limit });
      if (trace.limit === state.limit) continue;
      limits.push({ kind: 'limit', day: rules.day, value: trace.limit, ref: 0, source: 0 });
    }
    return last as Step;
  }
}

function changesIn(path: readonly Review[], from: Money): readonly Review[] {
  return path.filter(({ limit }, i) => limit !== (i === 0 ? from : path[i - 1]?.limit));
}

function within(room: Room, { pay, lenders, months }: Supposed): Supposed {
  return {
    pay: Math.min(pay, room.pay) as Money,
    lenders: Math.min(lenders, room.lenders),
    months: Math.min(months, room.months),
  };
}
