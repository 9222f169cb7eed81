import {
  allowed,
  type CompiledCeiling,
  type CompiledGate,
  type CompiledRules,
  ceilingCode,
  type Day,
  type EngineReason,
  FIRST_POLICY_CEILING,
  forcedCut,
  highestStep,
  isHard,
  keptUpTo,
  type Money,
  UNBOUNDED,
} from '../kernel/index.ts';
import { isStatutory } from './rule-features.ts';
import type { Step } from './walk.ts';

/** Whose hand is on what holds a limit: what a certificate of "no plan" names. */
export const HOLDERS = [
  'productCap',
  'law',
  'appetite',
  'partner',
  'ownChoice',
  'freeze',
  'time',
  'moves',
  'rule',
] as const;

export type Holder = (typeof HOLDERS)[number];

export interface Blocker {
  readonly code: string;
  readonly holder: Holder;
  /** When time alone lifts it; null where it does not, or nobody knows. */
  readonly until: Day | null;
}

/** One thing that stops a rise, or cuts, on one day; where it stands among the rules of that day. */
export interface Obstacle {
  readonly kind: 'gate' | 'ceiling' | 'engine';
  readonly index: number;
  readonly engine: EngineReason | null;
  /** It does not merely stop a rise: it lowers the limit. */
  readonly cuts: boolean;
}

/** The least that every ceiling must allow for the limit to rise at all. */
export function leastRise(rules: CompiledRules, limit: Money): number {
  return limit === 0 ? Math.max(rules.floor, 1) : limit + Math.max(rules.riseLeast, 1);
}

/** The most that one rise can come to. */
export function mostRise(rules: CompiledRules, limit: Money): number {
  return limit === 0 ? rules.firstLimit : highestStep(rules, limit);
}

/** Everything that is in the way of a rise on one day. Empty exactly where the limit rises. */
export function obstaclesOn(step: Step): readonly Obstacle[] {
  return [...engineObstacles(step), ...gateObstacles(step), ...ceilingObstacles(step)];
}

function engineObstacles({ rules, state, trace }: Step): readonly Obstacle[] {
  const codes: EngineReason[] = [];
  if (state.frozen) codes.push('FROZEN');
  if (state.optedOut) codes.push('OPTED_OUT');
  if (trace.coolingOff) codes.push('COOLING_OFF');
  if (mostRise(rules, state.limit) < leastRise(rules, state.limit)) codes.push('RISE_STEP');
  return codes.map((engine) => ({ kind: 'engine', index: -1, engine, cuts: false }));
}

function gateObstacles({ rules, state, trace }: Step): readonly Obstacle[] {
  const found: Obstacle[] = [];
  for (let index = 0; index < rules.gates.length; index++) {
    if (trace.gates[index] === 1) continue;
    const gate = rules.gates[index] as CompiledGate;
    // A gate that would cut does so only now and then.
    const cuts =
      trace.cutTo < state.limit && forcedCut(rules, state, gate, state.limit) < state.limit;
    found.push({ kind: 'gate', index, engine: null, cuts });
  }
  return found;
}

function ceilingObstacles({ rules, state, trace }: Step): readonly Obstacle[] {
  const needed = leastRise(rules, state.limit);
  const found: Obstacle[] = [];
  for (let index = 0; index < trace.amounts.length; index++) {
    const amount = trace.amounts[index] as Money;
    if (amount >= needed) continue;
    const kept = isHard(rules, index) ? amount : keptUpTo(rules, amount);
    found.push({ kind: 'ceiling', index, engine: null, cuts: state.limit > kept });
  }
  return found;
}

/** An obstacle in words that last: its code, whose it is, and when time lifts it. */
export function blockerOf(obstacle: Obstacle, step: Step): Blocker {
  const { rules, facts } = step;
  if (obstacle.engine !== null) return engineBlocker(obstacle.engine, step);
  if (obstacle.kind === 'ceiling') {
    const code = ceilingCode(rules, obstacle.index);
    return { code, holder: holderOfCeiling(obstacle.index, code, step), until: null };
  }
  const { document, clears } = rules.gates[obstacle.index] as CompiledGate;
  if (isStatutory(rules.rules, document.code)) {
    return { code: document.code, holder: 'law', until: null };
  }
  const age = clears === null ? Number.NaN : (facts[clears.slot] as number);
  if (clears === null || Number.isNaN(age)) {
    return { code: document.code, holder: 'rule', until: null };
  }
  const until = (rules.day + Math.max(clears.reaches - age, 1)) as Day;
  return { code: document.code, holder: 'time', until };
}

function engineBlocker(code: EngineReason, { rules, state }: Step): Blocker {
  if (code === 'COOLING_OFF' && state.changedOn !== null) {
    return { code, holder: 'time', until: (state.changedOn + rules.coolingOff) as Day };
  }
  const holder = code === 'FROZEN' ? 'freeze' : code === 'OPTED_OUT' ? 'ownChoice' : 'moves';
  return { code, holder, until: null };
}

function holderOfCeiling(index: number, code: string, step: Step): Holder {
  const { rules, state, trace } = step;
  if (index === 0) return 'productCap';
  if (index === 1) return 'ownChoice';
  if (isStatutory(rules.rules, code)) return 'law';
  const ceiling = rules.ceilings[index - FIRST_POLICY_CEILING] as CompiledCeiling;
  if (ceiling.document.partner === true) return 'partner';
  const base = trace.bases[index] as Money;
  const unscaled = allowed(rules, { ...ceiling, appetite: null }, base, trace.grade);
  const enough = unscaled === UNBOUNDED || unscaled >= leastRise(rules, state.limit);
  return ceiling.appetite !== null && enough ? 'appetite' : 'rule';
}
