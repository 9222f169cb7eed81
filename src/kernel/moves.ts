import type { CompiledRules } from './compile.ts';
import type { LimitState } from './limit-state.ts';
import { floorToStep, type Money, timesBps, ZERO } from './money.ts';
import type { Damping } from './policy.ts';

/** Where the limit may go: what the ceilings and gates leave to the moves. */
export interface Room {
  /** The lowest ceiling: a rise never passes it. */
  readonly lowest: Money;
  /** Up to where a limit already granted is kept. */
  readonly keep: Money;
  /** Some gate stops a rise. */
  readonly held: boolean;
  /** What gates force the limit down to; the limit itself where they force nothing. */
  readonly cutTo: Money;
}

/** Walks the limit toward the lowest ceiling, as far and as fast as the policy's moves allow. */
export function walk(rules: CompiledRules, state: LimitState, room: Room): Money {
  const { limit } = state;
  if (limit === 0) return room.held ? ZERO : worthHaving(rules, firstLimit(rules, room));
  // Against the limit as it stands: a forced cut must not end up in the tolerance, or the deeper of two
  // cuts would leave the higher limit.
  const kept = limit > room.keep ? room.lowest : limit;
  const cut = Math.min(kept, room.cutTo) as Money;
  if (cut < limit) return worthHaving(rules, cut);
  if (room.held) return limit;
  const reachable = Math.min(room.lowest, highestStep(rules, limit)) as Money;
  return reachable - limit >= rules.riseLeast && reachable > limit ? reachable : limit;
}

/** The highest limit that one rise can reach. */
export function highestStep(rules: CompiledRules, limit: Money): Money {
  return floorToStep((limit + timesBps(limit, rules.riseMost, 'down')) as Money, rules.step);
}

function firstLimit(rules: CompiledRules, room: Room): Money {
  return floorToStep(Math.min(room.lowest, rules.firstLimit) as Money, rules.step);
}

function worthHaving(rules: CompiledRules, limit: Money): Money {
  return limit < rules.floor ? ZERO : limit;
}

/**
 * The score that the limit rests on, in thirtieths of a point: it follows the raw score by so many
 * points per 30 days up, and so many down. The first one is the raw score.
 */
export function damp(
  damping: Damping | undefined,
  raw: number,
  state: LimitState,
  day: number,
): number {
  if (damping === undefined || state.score === null) return raw * 30;
  const { thirtieths, on } = state.score;
  const days = Math.max(day - on, 0);
  const [least, most] = [thirtieths - damping.down * days, thirtieths + damping.up * days];
  return Math.min(Math.max(raw * 30, least), most);
}
