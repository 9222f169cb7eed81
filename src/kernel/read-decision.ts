import type { CompiledRules } from './compile.ts';
import { type Day, formatDay } from './day.ts';
import { forcedCut, isHard, keptUpTo } from './decide.ts';
import type { CeilingTrace, Decision, GateTrace } from './decision.ts';
import { earliestKnownChange } from './earliest-change.ts';
import type { CompiledGate } from './gates.ts';
import { ceilingCode, holdsOf, withoutCeiling } from './holds.ts';
import type { LimitState } from './limit-state.ts';
import { type Money, UNBOUNDED, ZERO } from './money.ts';
import { walk } from './moves.ts';
import { readScore } from './read-score.ts';
import type { Direction, Trace } from './trace.ts';

/** What `readDecision` needs beside the trace: the arguments that `decide` had. */
export interface DecisionInputs {
  readonly account: string;
  readonly rules: CompiledRules;
  readonly facts: Float64Array;
  readonly state: LimitState;
  readonly offset?: number;
}

/**
 * Expands a trace into the decision that people and the wire see. It is made for every decision that
 * is stored, so what does not depend on the account is made once, when the rules are compiled, and
 * what cannot cost anything is not walked.
 */
export function readDecision(inputs: DecisionInputs, trace: Trace): Decision {
  const { rules, state } = inputs;
  const { policy } = rules.rules;
  const next = trace.amounts[trace.next] as Money;
  return {
    v: 1,
    account: inputs.account,
    day: formatDay(rules.day),
    currency: policy.currency,
    limit: trace.limit,
    previous: state.limit,
    direction: directionOf(state.limit, trace.limit),
    status: trace.frozen ? 'frozen' : 'active',
    onAcceptance: policy.moves.rise.onAcceptance,
    lowest: trace.lowest,
    binding: ceilingCode(rules, trace.binding),
    next: next === UNBOUNDED ? null : { code: ceilingCode(rules, trace.next), amount: next },
    ceilings: readCeilings(rules, state, trace),
    gates: readGates(inputs, trace),
    holds: holdsOf(rules, state, trace),
    unheld: walkTo(rules, state, trace, false, state.limit),
    score: readScore(inputs, trace),
    earliestKnownChange: earliestKnownChange(inputs, trace),
    versions: rules.versions,
  };
}

export function directionOf(previous: Money, limit: Money): Direction {
  if (limit > previous) return previous === 0 ? 'open' : 'rise';
  return limit < previous ? 'cut' : 'stay';
}

function readCeilings(
  rules: CompiledRules,
  state: LimitState,
  trace: Trace,
): readonly CeilingTrace[] {
  const { amounts, bases } = trace;
  const ceilings = new Array<CeilingTrace>(amounts.length);
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as Money;
    const base = bases[i] as Money;
    const hard = isHard(rules, i);
    ceilings[i] = {
      code: ceilingCode(rules, i),
      amount: amount === UNBOUNDED ? null : amount,
      base: base === UNBOUNDED ? null : base,
      hard,
      costs: bounds(rules, state, trace, i)
        ? gain(trace, walk(rules, state, withoutCeiling(rules, trace, i)))
        : ZERO,
    };
  }
  return ceilings;
}

/** Whether the walk rests on a ceiling: as the lowest, or as what a limit above it is cut to. */
function bounds(rules: CompiledRules, state: LimitState, trace: Trace, ceiling: number): boolean {
  if (ceiling === trace.binding) return true;
  if (state.limit <= trace.keep) return false;
  const amount = trace.amounts[ceiling] as Money;
  return (isHard(rules, ceiling) ? amount : keptUpTo(rules, amount)) === trace.keep;
}

function gain(trace: Trace, limit: Money): Money {
  return limit > trace.limit ? ((limit - trace.limit) as Money) : ZERO;
}

/** Where the walk would come to under other gates. */
function walkTo(
  rules: CompiledRules,
  state: LimitState,
  { lowest, keep }: Trace,
  held: boolean,
  cutTo: Money,
): Money {
  return walk(rules, state, { lowest, keep, held, cutTo });
}

function readGates(inputs: DecisionInputs, trace: Trace): readonly GateTrace[] {
  const { rules, facts, state, offset = 0 } = inputs;
  const shut = countShut(state, trace);
  const gates = new Array<GateTrace>(ENGINE_GATES + rules.gates.length);
  const cost = trace.held ? gain(trace, walkTo(rules, state, trace, shut > 1, trace.cutTo)) : ZERO;
  gates[0] = engineGate('FROZEN', 'freeze', state.frozen, cost);
  gates[1] = engineGate('OPTED_OUT', 'hold', state.optedOut, cost);
  gates[2] = coolingOffGate(inputs, trace, cost);
  for (let i = 0; i < rules.gates.length; i++) {
    const gate = rules.gates[i] as CompiledGate;
    const { document, slot, atLeast, threshold } = gate;
    const value = facts[offset + slot] as number;
    const open = trace.gates[i] === 1;
    gates[ENGINE_GATES + i] = {
      code: document.code,
      feature: document.feature,
      seen: Number.isNaN(value) ? null : value,
      comparison: atLeast ? 'atLeast' : 'atMost',
      threshold,
      open,
      effect: document.effect.kind,
      clears: open ? null : clearingDay(inputs, gate),
      costs: open ? ZERO : gain(trace, limitWithOpen(rules, state, trace, i, shut)),
    };
  }
  return gates;
}

/** Of these the engine itself has so many, and they come first. */
const ENGINE_GATES = 3;

function countShut(state: LimitState, trace: Trace): number {
  let shut = Number(state.frozen) + Number(state.optedOut) + Number(trace.coolingOff);
  for (let i = 0; i < trace.gates.length; i++) shut += 1 - (trace.gates[i] as number);
  return shut;
}

/** The limit if gate `opened` alone were open: others that are shut still hold and still cut. */
function limitWithOpen(
  rules: CompiledRules,
  state: LimitState,
  trace: Trace,
  opened: number,
  shut: number,
): Money {
  let cutTo = state.limit;
  if (trace.cutTo < state.limit) {
    for (let i = 0; i < rules.gates.length; i++) {
      if (i === opened || trace.gates[i] === 1) continue;
      cutTo = forcedCut(rules, state, rules.gates[i] as CompiledGate, cutTo);
    }
  }
  return walkTo(rules, state, trace, shut > 1, cutTo);
}

function clearingDay(
  { rules, facts, offset = 0 }: DecisionInputs,
  { clears }: CompiledGate,
): string | null {
  if (clears === null) return null;
  const value = facts[offset + clears.slot] as number;
  if (Number.isNaN(value)) return null;
  return formatDay((rules.day + Math.max(clears.reaches - value, 1)) as Day);
}

function engineGate(
  code: 'FROZEN' | 'OPTED_OUT',
  effect: 'hold' | 'freeze',
  shut: boolean,
  cost: Money,
): GateTrace {
  return {
    code,
    feature: null,
    seen: shut ? 1 : 0,
    comparison: 'atMost',
    threshold: 0,
    open: !shut,
    effect,
    clears: null,
    costs: shut ? cost : ZERO,
  };
}

function coolingOffGate({ rules, state }: DecisionInputs, trace: Trace, cost: Money): GateTrace {
  const { changedOn } = state;
  const shut = trace.coolingOff;
  return {
    code: 'COOLING_OFF',
    feature: null,
    seen: changedOn === null ? null : rules.day - changedOn,
    comparison: 'atLeast',
    threshold: rules.coolingOff,
    open: !shut,
    effect: 'hold',
    clears: shut ? formatDay(((changedOn ?? rules.day) + rules.coolingOff) as Day) : null,
    costs: shut ? cost : ZERO,
  };
}
