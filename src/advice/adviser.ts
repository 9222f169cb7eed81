import {
  type Awaited,
  addDays,
  CATALOGUE,
  closedOn,
  type DampedScore,
  type Day,
  type Event,
  Fold,
  type Money,
  type Policy,
  type Rules,
} from '../kernel/index.ts';
import type { Advice, Merit, Plan } from './advice.ts';
import { type Context, createContext } from './context.ts';
import { eventsOf, Future, isOpen, limitEvent } from './future.ts';
import { combinationsOf } from './grid.ts';
import { leversFor } from './levers.ts';
import { meansOf } from './means.ts';
import { unique } from './plan.ts';
import { type LeverMasks, leverMasks, sourcesAreTold } from './reach.ts';
import { type Refusal, refusalOf, successionDay } from './refusal.ts';
import { type Findings, type Found, SearchRun } from './search.ts';
import { type AdviceAccount, type Snapshot, takeSnapshot } from './snapshot.ts';
import { upkeepOf } from './upkeep.ts';
import { voidsOf } from './voids.ts';
import { Walk } from './walk.ts';

export interface AdviserOptions {
  /** Other versions of the policy that are known, for succession. */
  readonly others?: readonly Policy[];
  /** Decides every combination, whatever is known of it beforehand: the slow twin of the search. */
  readonly exhaustive?: boolean;
}

export type Answer<T> = { readonly ok: T } | { readonly refused: Refusal };

/** A plan stands for so long after the day it promises, so that the borrower can come and ask. */
const GRACE_DAYS = 30;

/** Refused where the horizon is out of range, or the policy is not the one in force. */
export function createAdviser(
  rules: Rules,
  today: Day,
  horizon: number,
  options: AdviserOptions = {},
): Answer<Adviser> {
  const refused = refusalOf(rules, today, horizon, options.others);
  if (refused !== null) return { refused };
  return { ok: new Adviser(createContext(rules, today, horizon), options) };
}

/** One plan of the grid, before anybody knows whether it helps. */
export interface GridPlan {
  readonly effort: number;
  readonly events: readonly Event[];
}

/** What today's decision comes to. */
interface Today {
  readonly previous: Money;
  readonly limit: Money;
  readonly score: DampedScore;
}

/** Advises one account after another on one day, under one policy. */
export class Adviser {
  readonly #context: Context;
  readonly #options: AdviserOptions;
  readonly #masks: LeverMasks;
  readonly #walk: Walk;
  readonly #succession: Day | null;
  readonly #future = new Future();
  readonly #wholeFold = new Fold(CATALOGUE);

  constructor(context: Context, options: AdviserOptions) {
    const { rules, today, horizon } = context;
    this.#context = context;
    this.#options = options;
    this.#masks = leverMasks(context);
    this.#walk = new Walk(context);
    this.#succession = successionDay(rules, today, horizon, options.others);
  }

  advise(account: AdviceAccount): Answer<Advice> {
    const { entries, start, end } = account;
    const closed = closedOn(entries, start, end, addDays(this.#context.today, 1));
    if (closed !== null) return { refused: 'ACCOUNT_CLOSED' };
    const today = this.#decideToday(account);
    if (today === null) return { refused: 'ACCOUNT_NOT_OPEN' };
    const awaits = awaitedBy(account, today);
    if (awaits !== null) return { ok: this.#waits(account, today, awaits) };
    if (today.limit > today.previous) return { ok: this.#now(account, today) };
    return { ok: this.#search(account, today) };
  }

  /**
   * Every combination of actions that is open to an account, in order of effort, as events: what the
   * search has to answer for. The first is what happens otherwise. Empty where today's decision raises
   * the limit, or no advice is given.
   */
  grid(account: AdviceAccount): readonly GridPlan[] {
    const today = this.#decideToday(account);
    if (today === null || today.limit > today.previous) return [];
    return this.#survey(account).combinations.map(({ levels, effort }) => ({
      effort,
      events: [...this.#applied(account, today), ...eventsOf(account.id, levels)],
    }));
  }

  /** Null where the account had not begun. The limit that it decides counts from tomorrow on. */
  #decideToday(account: AdviceAccount): Today | null {
    const { today } = this.#context;
    const future = this.#future;
    future.load(account.entries, account.start, account.end, today);
    if (!isOpen(future)) return null;
    future.merge(today, []);
    const { trace, state } = this.#walk.decideOn(future, 0, account.score);
    const { limit, thirtieths } = trace;
    const score = { thirtieths, on: today };
    // What was set in the course of the day has come after that decision, and plans start from there.
    const set = future.limitSetOn(today);
    if (set !== null) return { previous: set, limit: set, score };
    if (limit < state.limit) future.applyLimit(today, limit);
    return { previous: state.limit, limit, score };
  }

  #applied({ id }: AdviceAccount, { previous, limit }: Today): readonly Event[] {
    return limit === previous ? [] : [limitEvent(id, this.#context.today, limit)];
  }

  #survey(account: AdviceAccount) {
    const context = this.#context;
    const { past, pastLength } = this.#future;
    const snapshot = takeSnapshot(account, past, pastLength, context.today, this.#wholeFold);
    const means = meansOf(snapshot);
    const combinations = combinationsOf(leversFor(context, snapshot, means), means);
    return { snapshot, combinations };
  }

  /** Nothing is left to be done for it but what it waits for. */
  #waits(account: AdviceAccount, today: Today, awaits: Awaited): Advice {
    const { limit, on } = awaits;
    // An answer that is overdue is still waited for.
    const last = awaits.for === 'again' ? on : Math.max(addDays(on, -1), this.#context.today);
    const expires = this.#expiry(last as Day);
    return { ...this.#now(account, { ...today, limit }), outcome: 'waits', awaits, expires };
  }

  #now(account: AdviceAccount, { previous, limit }: Today): Advice {
    const { today } = this.#context;
    const plan: Plan = {
      merits: ['least', 'fastest', 'largest'],
      effort: 0,
      steps: [],
      assumptions: [],
      voids: [],
      day: today,
      limit,
      events: [],
    };
    return {
      ...this.#frame(account, previous),
      outcome: 'now',
      plans: [plan],
      search: { combinations: 1, decided: 1, reviews: 1 },
      blockers: [],
      expires: addDays(today, GRACE_DAYS),
    };
  }

  #search(account: AdviceAccount, decided: Today): Advice {
    const { today, days } = this.#context;
    const { snapshot, combinations } = this.#survey(account);
    const findings = new SearchRun(this.#context, this.#masks, this.#walk, {
      future: this.#future,
      combinations,
      score: decided.score,
      prune: this.#options.exhaustive !== true && sourcesAreTold(this.#future),
    }).run();
    const plans = this.#plansOf(snapshot, findings, this.#applied(account, decided));
    const none = plans.length === 0;
    const last = Math.max(today, ...plans.map(({ day }) => day)) as Day;
    return {
      ...this.#frame(account, decided.limit),
      outcome: none ? 'none' : 'plan',
      plans,
      search: {
        combinations: combinations.length,
        decided: findings.decided,
        reviews: days.length - 1,
      },
      blockers: none ? findings.blockers : [],
      expires: this.#expiry(none ? (days.at(-1) as Day) : addDays(last, GRACE_DAYS)),
    };
  }

  #frame(account: AdviceAccount, limit: Money) {
    const { today, horizon, rules, compiled } = this.#context;
    const { currency } = rules.policy;
    const versions = (compiled[0] as (typeof compiled)[number]).versions;
    return { v: 1, account: account.id, day: today, horizon, currency, limit, versions } as const;
  }

  /** What is promised under a policy ends with it, where its successor is known already. */
  #expiry(day: Day): Day {
    return this.#succession === null ? day : (Math.min(day, this.#succession - 1) as Day);
  }

  #plansOf(
    snapshot: Snapshot,
    { least, fastest, largest }: Findings,
    applied: readonly Event[],
  ): readonly Plan[] {
    const plans = new Map<Found['combination'], { found: Found; merits: Merit[] }>();
    const named = { least, fastest, largest };
    for (const merit of ['least', 'fastest', 'largest'] as const) {
      const found = named[merit];
      if (found === null) continue;
      const known = plans.get(found.combination);
      if (known === undefined) plans.set(found.combination, { found, merits: [merit] });
      else known.merits.push(merit);
    }
    return [...plans.values()].map(({ found, merits }) =>
      this.#planOf(snapshot, found, merits, applied),
    );
  }

  #planOf(
    snapshot: Snapshot,
    found: Found,
    merits: readonly Merit[],
    applied: readonly Event[],
  ): Plan {
    const { combination, day, limit } = found;
    const reviewed = this.#context.days[day] as Day;
    const { levels, effort } = combination;
    const assumptions = unique(levels.flatMap((level) => level.assumptions));
    const upkeep = upkeepOf(this.#context, snapshot, assumptions);
    const { id } = snapshot.account;
    return {
      merits,
      effort,
      // What is kept up need be kept up only until the limit has risen.
      steps: [...upkeep, ...levels.flatMap(({ steps }) => steps)].map((step) =>
        step.until === undefined ? step : { ...step, until: reviewed },
      ),
      assumptions,
      voids: voidsOf(assumptions),
      day: reviewed,
      limit,
      events: [...applied, ...eventsOf(id, levels).filter(({ effective }) => effective < reviewed)],
    };
  }
}

/** An offer that was passed over is waited for only where it would be made today. */
function awaitedBy({ awaits }: AdviceAccount, { previous, limit }: Today): Awaited | null {
  if (awaits === undefined) return null;
  if (awaits.for !== 'again') return awaits;
  return limit > previous && limit <= awaits.limit ? { ...awaits, limit } : null;
}
