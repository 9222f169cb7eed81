import {
  type EntryKind,
  FIRST_POLICY_CEILING,
  kindCode,
  OWN_CAP_INDEX,
  type Stream,
  sourceCode,
} from '../kernel/index.ts';
import { leastRise, mostRise, type Obstacle, obstaclesOn } from './blockers.ts';
import type { Context } from './context.ts';
import type { Future } from './future.ts';
import type { Lever } from './plan.ts';
import { streamsTouched } from './streams.ts';
import type { Step } from './walk.ts';

/** What the happenings of each lever become, a consent's own source aside. */
const LEVER_KINDS: Readonly<Record<Lever['name'], readonly EntryKind[]>> = {
  choice: ['ownCap', 'optedOut'],
  line: ['draw', 'due', 'repayment', 'interest', 'statement', 'arrearsReported'],
  elsewhere: ['consent', 'lenders', 'externalBalance', 'debtService', 'inquiries'],
  income: ['consent', 'income'],
  bank: ['consent', 'attribute'],
  tax: ['consent', 'taxableIncome'],
  receipts: ['consent', 'receipts'],
};

const NAMES = Object.keys(LEVER_KINDS) as Lever['name'][];

export function leverBit(name: Lever['name']): number {
  return 1 << NAMES.indexOf(name);
}

const TOUCHED: readonly ReadonlySet<Stream>[] = NAMES.map(
  (name) => new Set(LEVER_KINDS[name].flatMap((kind) => streamsTouched(kindCode[kind]))),
);

/** The levers that can change anything of these streams. */
function leversOn(streams: ReadonlySet<Stream>): number {
  return TOUCHED.reduce(
    (mask, touched, i) => ([...streams].some((s) => touched.has(s)) ? mask | (1 << i) : mask),
    0,
  );
}

/** By review day: the levers that can move each gate, and each ceiling (the engine's own: none). */
export interface LeverMasks {
  readonly gates: readonly Int32Array[];
  readonly ceilings: readonly Int32Array[];
}

export function leverMasks({ gateStreams, ceilingStreams }: Context): LeverMasks {
  const own = Array.from({ length: FIRST_POLICY_CEILING }, (_, i) =>
    i === OWN_CAP_INDEX ? leverBit('choice') : 0,
  );
  return {
    gates: gateStreams.map((day) => Int32Array.from(day, leversOn)),
    ceilings: ceilingStreams.map((day) => Int32Array.from([...own, ...day.map(leversOn)])),
  };
}

/** How far plans that pull some of the levers can come. */
export interface Reach {
  /** The first and last review day on which nothing that they cannot move is in the way; -1 for none. */
  readonly first: number;
  readonly last: number;
  /** No rise of theirs exceeds this. */
  readonly most: number;
}

interface DayRecord {
  readonly obstacles: readonly number[];
  readonly cuts: readonly number[];
  readonly ceilings: Int32Array;
  readonly amounts: Float64Array;
  readonly most: number;
}

/**
 * What happens otherwise, day by day, kept so that plans are known by the levers that they pull: a
 * gate or ceiling that a plan does not touch stands in its way exactly as it does without the plan,
 * because the limit is the same until it first moves. Sound, whatever the policy.
 */
export class Reaches {
  readonly #masks: LeverMasks;
  readonly #days: DayRecord[] = [];
  readonly #known = new Map<number, Reach>();

  constructor(masks: LeverMasks) {
    this.#masks = masks;
  }

  record(step: Step): void {
    const { day, rules, state, trace } = step;
    const maskOf = ({ kind, index, engine }: Obstacle): number => {
      if (kind === 'engine') return engine === 'OPTED_OUT' ? leverBit('choice') : 0;
      const masks = kind === 'gate' ? this.#masks.gates : this.#masks.ceilings;
      return masks[day]?.[index] ?? 0;
    };
    const found = obstaclesOn(step);
    this.#days.push({
      obstacles: found.map(maskOf),
      cuts: found.filter(({ cuts }) => cuts).map(maskOf),
      ceilings: this.#masks.ceilings[day] as Int32Array,
      amounts: Float64Array.from(trace.amounts),
      most: Math.max(mostRise(rules, state.limit), leastRise(rules, state.limit) - 1),
    });
  }

  of(levers: number): Reach {
    const known = this.#known.get(levers);
    if (known !== undefined) return known;
    const reach = this.#reachOf(levers);
    this.#known.set(levers, reach);
    return reach;
  }

  #reachOf(levers: number): Reach {
    let [first, last, most] = [-1, -1, 0];
    for (let i = 0; i < this.#days.length; i++) {
      const day = this.#days[i] as DayRecord;
      if (day.obstacles.every((mask) => (mask & levers) !== 0)) {
        if (first === -1) first = i + 1;
        last = i + 1;
        most = Math.max(most, mostOn(day, levers));
      }
      if (day.cuts.some((mask) => (mask & levers) === 0)) break;
    }
    return { first, last, most };
  }
}

function mostOn({ most, ceilings, amounts }: DayRecord, levers: number): number {
  let bound = most;
  for (let i = 0; i < amounts.length; i++) {
    if (((ceilings[i] as number) & levers) === 0) bound = Math.min(bound, amounts[i] as number);
  }
  return bound;
}

/**
 * Whether every source that a consent would open has sent only what its lever is known for. Where one
 * has sent something else, its consent may change more, and nothing is known beforehand.
 */
export function sourcesAreTold({ past, pastLength }: Future): boolean {
  for (let i = 0; i < pastLength; i++) {
    const lever = LEVER_OF_SOURCE[past.source[i] as number];
    if (lever === undefined) continue;
    if (!(KIND_CODES[lever] as ReadonlySet<number>).has(past.kind[i] as number)) return false;
  }
  return true;
}

const LEVER_OF_SOURCE: Readonly<Record<number, Lever['name']>> = {
  [sourceCode('bureau')]: 'elsewhere',
  [sourceCode('income')]: 'income',
  [sourceCode('bank')]: 'bank',
  [sourceCode('tax')]: 'tax',
  [sourceCode('business')]: 'receipts',
};

const KIND_CODES = Object.fromEntries(
  NAMES.map((name) => [name, new Set(LEVER_KINDS[name].map((kind) => kindCode[kind]))]),
);
