import type { CompiledCeiling, CompiledRules } from './compile.ts';
import { isHard, keptUpTo } from './decide.ts';
import type { Hold } from './decision.ts';
import type { CompiledGate } from './gates.ts';
import type { LimitState } from './limit-state.ts';
import { type Money, UNBOUNDED } from './money.ts';
import { highestStep, type Room, walk } from './moves.ts';
import type { GateEffect } from './policy.ts';
import type { EngineReason } from './reason.ts';
import { FIRST_POLICY_CEILING, OWN_CAP_INDEX, PRODUCT_CAP_INDEX, type Trace } from './trace.ts';

const FROZEN = engineHold('FROZEN', 'gate');
const OPTED_OUT = engineHold('OPTED_OUT', 'gate');
const COOLING_OFF = engineHold('COOLING_OFF', 'gate');
const FIRST_LIMIT = engineHold('FIRST_LIMIT', 'move');
const RISE_STEP = engineHold('RISE_STEP', 'move');
const RISE_TOO_SMALL = engineHold('RISE_TOO_SMALL', 'move');
const PRODUCT_CAP = engineHold('PRODUCT_CAP', 'ceiling');
const OWN_CAP = engineHold('OWN_CAP', 'ceiling');

function engineHold(code: EngineReason, kind: Hold['kind']): Hold {
  return Object.freeze({ code, kind });
}

/**
 * Why the limit is not higher, in order of precedence: what freezes, what forces a cut, what stops a
 * rise, the waiting time, how far one move goes, and last the ceiling that the limit has reached.
 */
export function holdsOf(rules: CompiledRules, state: LimitState, trace: Trace): readonly Hold[] {
  const holds: Hold[] = [];
  if (trace.held) addShutGates(rules, state, trace, holds);
  const move = moveThatHolds(rules, state, trace);
  if (move !== null) holds.push(move);
  const atCeiling = trace.limit >= trace.lowest || move === RISE_TOO_SMALL;
  if (atCeiling || holds.length === 0) holds.push(ceilingHold(rules, trace.binding));
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

/** A ceiling as what holds, whether it does today or not. */
export function ceilingHold(rules: CompiledRules, ceiling: number): Hold {
  if (ceiling === PRODUCT_CAP_INDEX) return PRODUCT_CAP;
  if (ceiling === OWN_CAP_INDEX) return OWN_CAP;
  return (rules.ceilings[ceiling - FIRST_POLICY_CEILING] as CompiledCeiling).hold;
}

export function ceilingCode(rules: CompiledRules, ceiling: number): string {
  return ceilingHold(rules, ceiling).code;
}

function addShutGates(rules: CompiledRules, state: LimitState, trace: Trace, holds: Hold[]): void {
  if (state.frozen) holds.push(FROZEN);
  addShut('freeze', rules, trace, holds);
  addShut('cut', rules, trace, holds);
  if (state.optedOut) holds.push(OPTED_OUT);
  addShut('hold', rules, trace, holds);
  if (trace.coolingOff) holds.push(COOLING_OFF);
}

function addShut(
  effect: GateEffect['kind'],
  rules: CompiledRules,
  trace: Trace,
  holds: Hold[],
): void {
  for (let i = 0; i < rules.gates.length; i++) {
    if (trace.gates[i] === 1) continue;
    const { document, hold } = rules.gates[i] as CompiledGate;
    if (document.effect.kind === effect) holds.push(hold);
  }
}

/** The move that keeps the limit below the lowest ceiling though no gate does. */
function moveThatHolds(rules: CompiledRules, state: LimitState, trace: Trace): Hold | null {
  if (trace.held || trace.limit >= trace.lowest) return null;
  if (state.limit === 0) return trace.limit > 0 ? FIRST_LIMIT : null;
  if (trace.limit > state.limit) return RISE_STEP;
  const reachable = Math.min(trace.lowest, highestStep(rules, state.limit));
  return reachable < trace.lowest ? RISE_STEP : RISE_TOO_SMALL;
}
