import type { CompiledCeiling, CompiledRules } from './compile.ts';
import { isHard, keptUpTo } from './decide.ts';
import type { CompiledGate } from './gates.ts';
import type { LimitState } from './limit-state.ts';
import { type Money, UNBOUNDED } from './money.ts';
import { highestStep, type Room, walk } from './moves.ts';
import type { EngineReason } from './reason.ts';
import { FIRST_POLICY_CEILING, type Trace } from './trace.ts';

/** One thing that keeps a limit from being higher. */
export interface Hold {
  readonly code: string;
  readonly kind: 'gate' | 'ceiling' | 'move';
}

/**
 * Why the limit is not higher, in order of precedence: what freezes, what forces a cut, what stops a
 * rise, the waiting time, how far one move goes, and last the ceiling that the limit has reached.
 */
export function holdsOf(rules: CompiledRules, state: LimitState, trace: Trace): readonly Hold[] {
  const gates = shutGates(rules, state, trace);
  const move = moveThatHolds(rules, state, trace);
  const holds = gates.map((code): Hold => ({ code, kind: 'gate' }));
  if (move !== null) holds.push({ code: move, kind: 'move' });
  const atCeiling = trace.limit >= trace.lowest || move === 'RISE_TOO_SMALL';
  if (atCeiling || holds.length === 0) {
    holds.push({ code: ceilingCode(rules, trace.binding), kind: 'ceiling' });
  }
  return holds;
}

/**
 * How much higher the limit would be today without what holds it: all the gates, or the moves, or the
 * lowest ceiling.
 */
export function heldBack(rules: CompiledRules, state: LimitState, trace: Trace): Money {
  if (!trace.held && trace.limit < trace.lowest) return (trace.lowest - trace.limit) as Money;
  const room = trace.held
    ? { lowest: trace.lowest, keep: trace.keep, held: false, cutTo: state.limit }
    : withoutCeiling(rules, trace, trace.binding);
  return Math.max(walk(rules, state, room) - trace.limit, 0) as Money;
}

/** The room that the other ceilings would leave. */
export function withoutCeiling(rules: CompiledRules, trace: Trace, removed: number): Room {
  const { amounts } = trace;
  let lowest = UNBOUNDED as number;
  let keep = UNBOUNDED as number;
  for (let i = 0; i < amounts.length; i++) {
    if (i === removed) continue;
    const amount = amounts[i] as Money;
    lowest = Math.min(lowest, amount);
    keep = Math.min(keep, isHard(rules, i) ? amount : keptUpTo(rules, amount));
  }
  return { lowest: lowest as Money, keep: keep as Money, held: trace.held, cutTo: trace.cutTo };
}

export function ceilingCode(rules: CompiledRules, ceiling: number): string {
  if (ceiling === 0) return 'PRODUCT_CAP' satisfies EngineReason;
  if (ceiling === 1) return 'OWN_CAP' satisfies EngineReason;
  return (rules.ceilings[ceiling - FIRST_POLICY_CEILING] as CompiledCeiling).code;
}

function shutGates(rules: CompiledRules, state: LimitState, trace: Trace): readonly string[] {
  if (!trace.held) return [];
  const [freezing, cutting, holding]: [string[], string[], string[]] = [[], [], []];
  const lists = { freeze: freezing, cut: cutting, hold: holding };
  if (state.frozen) freezing.push('FROZEN' satisfies EngineReason);
  if (state.optedOut) holding.push('OPTED_OUT' satisfies EngineReason);
  for (let i = 0; i < rules.gates.length; i++) {
    const { code, effect } = (rules.gates[i] as CompiledGate).document;
    if (trace.gates[i] === 0) lists[effect.kind].push(code);
  }
  if (trace.coolingOff) holding.push('COOLING_OFF' satisfies EngineReason);
  return [...freezing, ...cutting, ...holding];
}

/** The move that keeps the limit below the lowest ceiling though no gate does. */
function moveThatHolds(rules: CompiledRules, state: LimitState, trace: Trace): EngineReason | null {
  if (trace.held || trace.limit >= trace.lowest) return null;
  if (state.limit === 0) return trace.limit > 0 ? 'FIRST_LIMIT' : null;
  if (trace.limit > state.limit) return 'RISE_STEP';
  const reachable = Math.min(trace.lowest, highestStep(rules, state.limit));
  return reachable < trace.lowest ? 'RISE_STEP' : 'RISE_TOO_SMALL';
}
