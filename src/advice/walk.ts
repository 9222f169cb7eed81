import {
  CATALOGUE,
  type CompiledRules,
  createTrace,
  type DampedScore,
  decide,
  type Entry,
  Fold,
  type LimitState,
  type Money,
  type Trace,
} from '../kernel/index.ts';
import type { Context } from './context.ts';
import type { Future } from './future.ts';

/** How a future ends: in a rise, in a cut before any rise, or in neither within the horizon. */
export interface Ending {
  readonly kind: 'rise' | 'cut' | 'none';
  /** Index into the days of the context. */
  readonly day: number;
  readonly limit: Money;
}

export interface Step {
  readonly day: number;
  readonly rules: CompiledRules;
  readonly facts: Float64Array;
  readonly state: LimitState;
  readonly trace: Trace;
}

/** Decides a future on one review day after another, until the limit moves. */
export class Walk {
  readonly #context: Context;
  readonly #fold: Fold;
  readonly #narrow: Float64Array;
  readonly #facts = new Float64Array(CATALOGUE.length).fill(Number.NaN);
  readonly #traces: readonly Trace[];
  decisions = 0;

  constructor(context: Context) {
    this.#context = context;
    // Only what the policy looks at: a third of the catalogue costs a third of the time.
    this.#fold = new Fold(context.features);
    this.#narrow = new Float64Array(context.features.length);
    this.#traces = context.compiled.map(createTrace);
  }

  /** The decision of one day; everything in it is scratch. */
  decideOn(future: Future, day: number, score: DampedScore | null): Step {
    const rules = this.#context.compiled[day] as CompiledRules;
    const trace = this.#traces[day] as Trace;
    const facts = this.#facts;
    const limit = this.#fold.run(future.entries, 0, future.length, rules.day, this.#narrow);
    const { slots } = this.#context;
    for (let i = 0; i < slots.length; i++) facts[slots[i] as number] = this.#narrow[i] as number;
    const state: LimitState = { ...limit, score };
    decide(rules, facts, state, trace);
    this.decisions += 1;
    return { day, rules, facts, state, trace };
  }

  /** From the first review day after today on, given the score that today's decision used. */
  run(
    future: Future,
    plan: readonly (readonly Entry[])[],
    first: DampedScore,
    until: number,
    visit?: (step: Step) => void,
  ): Ending {
    const { days, today } = this.#context;
    future.merge(today, plan);
    let score = first;
    for (let day = 1; day <= until; day++) {
      const step = this.decideOn(future, day, score);
      visit?.(step);
      const { limit } = step.trace;
      if (limit > step.state.limit) return { kind: 'rise', day, limit };
      if (limit < step.state.limit) return { kind: 'cut', day, limit };
      score = { thirtieths: step.trace.thirtieths, on: days[day] as never };
    }
    return { kind: 'none', day: until, limit: 0 as Money };
  }
}
