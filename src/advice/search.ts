import type { DampedScore, Entry, Money } from '../kernel/index.ts';
import { type Blocker, blockerOf, obstaclesOn } from './blockers.ts';
import type { Context } from './context.ts';
import { entriesOfLevel, type Future } from './future.ts';
import type { Combination } from './grid.ts';
import type { Level } from './plan.ts';
import { type LeverMasks, type Reach, Reaches } from './reach.ts';
import type { Step, Walk } from './walk.ts';

/** A combination whose walk ended in a rise. */
export interface Found {
  readonly combination: Combination;
  /** Index into the days of the context. */
  readonly day: number;
  readonly limit: Money;
}

export interface Findings {
  readonly least: Found | null;
  readonly fastest: Found | null;
  readonly largest: Found | null;
  readonly decided: number;
  /** Of the future that came nearest, on its last day. */
  readonly blockers: readonly Blocker[];
}

export interface Question {
  readonly future: Future;
  /** In order of effort; the first is what happens otherwise. */
  readonly combinations: readonly Combination[];
  readonly score: DampedScore;
  /** False where what the levers touch cannot be told beforehand. */
  readonly prune: boolean;
}

/** Finds the best plans of a grid, exactly; decides no more futures than it takes to be sure. */
export class SearchRun {
  readonly #context: Context;
  readonly #walk: Walk;
  readonly #question: Question;
  readonly #reaches: Reaches;
  readonly #entries = new Map<Level, readonly Entry[]>();
  #least: Found | null = null;
  #fastest: Found | null = null;
  #largest: Found | null = null;
  #decided = 0;
  #blockers: readonly Blocker[] | null = null;

  constructor(context: Context, masks: LeverMasks, walk: Walk, question: Question) {
    this.#context = context;
    this.#walk = walk;
    this.#question = question;
    this.#reaches = new Reaches(masks);
  }

  run(): Findings {
    const { combinations, prune } = this.#question;
    this.#decideOtherwise();
    const whole = { first: 1, last: this.#context.days.length - 1, most: Infinity };
    for (const combination of combinations.slice(1)) {
      const reach = prune ? this.#reaches.of(combination.levers) : whole;
      if (reach.first === -1 || (prune && !this.#mayMatter(combination, reach))) continue;
      this.#decide(combination, reach.last);
    }
    return {
      least: this.#least,
      fastest: this.#fastest,
      largest: this.#largest,
      decided: this.#decided,
      blockers: this.#blockers ?? [],
    };
  }

  /** The first combination, on every review day as if the limit stood: what the others are known by. */
  #decideOtherwise(): void {
    const { future, combinations, score } = this.#question;
    const [otherwise] = combinations as readonly [Combination];
    this.#decided += 1;
    future.merge(this.#context.today, this.#entriesOf(otherwise));
    let used = score;
    let moved = false;
    for (let day = 1; day < this.#context.days.length; day++) {
      const step = this.#walk.decideOn(future, day, used);
      const { limit, thirtieths } = step.trace;
      this.#reaches.record(step);
      this.#note(step);
      if (!moved && limit > step.state.limit) this.#keep({ combination: otherwise, day, limit });
      moved ||= limit !== step.state.limit;
      used = { thirtieths, on: step.rules.day };
    }
  }

  /** Whether a combination could still be better than what is found, by any of the three measures. */
  #mayMatter({ effort }: Combination, { first, most }: Reach): boolean {
    const [least, fastest, largest] = [this.#least, this.#fastest, this.#largest];
    if (least === null || fastest === null || largest === null) return true;
    if (first < fastest.day || most > largest.limit) return true;
    if (first === fastest.day && most > fastest.limit) return true;
    if (effort > least.combination.effort) return false;
    return first < least.day || (first === least.day && most > least.limit);
  }

  #decide(combination: Combination, until: number): void {
    const { future, score } = this.#question;
    this.#decided += 1;
    let last: Step | null = null;
    const lists = this.#entriesOf(combination);
    const { kind, day, limit } = this.#walk.run(future, lists, score, until, (step) => {
      last = step;
    });
    if (kind === 'rise') this.#keep({ combination, day, limit });
    else if (last !== null) this.#note(last);
  }

  #keep(found: Found): void {
    if (this.#least === null || isLess(found, this.#least)) this.#least = found;
    if (this.#fastest === null || isFaster(found, this.#fastest)) this.#fastest = found;
    if (this.#largest === null || isLarger(found, this.#largest)) this.#largest = found;
  }

  /** Remembers what is in the way where least is. */
  #note(step: Step): void {
    const obstacles = obstaclesOn(step);
    if (obstacles.length === 0) return;
    if (this.#blockers !== null && this.#blockers.length < obstacles.length) return;
    this.#blockers = obstacles.map((obstacle) => blockerOf(obstacle, step));
  }

  #entriesOf({ levels }: Combination): readonly (readonly Entry[])[] {
    return levels.map((level) => {
      const known = this.#entries.get(level);
      if (known !== undefined) return known;
      const entries = entriesOfLevel(level.happenings);
      this.#entries.set(level, entries);
      return entries;
    });
  }
}

function isLess(a: Found, b: Found): boolean {
  const effort = a.combination.effort - b.combination.effort;
  return effort < 0 || (effort === 0 && isFaster(a, b));
}

function isFaster(a: Found, b: Found): boolean {
  return a.day < b.day || (a.day === b.day && a.limit > b.limit);
}

function isLarger(a: Found, b: Found): boolean {
  return a.limit > b.limit;
}
