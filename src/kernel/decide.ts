import type { CompiledCeiling, CompiledRules } from './compile.ts';
import type { CompiledGate } from './gates.ts';
import { isOpen } from './gates.ts';
import type { LimitState } from './limit-state.ts';
import { floorToStep, type Money, mulDiv, timesBps, UNBOUNDED } from './money.ts';
import { damp, walk } from './moves.ts';
import {
  createTrace,
  FIRST_POLICY_CEILING,
  OWN_CAP_INDEX,
  PRODUCT_CAP_INDEX,
  type Trace,
} from './trace.ts';

/**
 * The one idea, in the order in which it is said: facts give a score, the score and the facts give
 * ceilings, the lowest of them is how far the limit may go, gates say whether it may go there now, and
 * moves say how fast.
 *
 * `facts` are one account's from `offset` on, `rules` are compiled for the day of the decision. The
 * answer goes into `trace`, which may be reused.
 */
export function decide(
  rules: CompiledRules,
  facts: Float64Array,
  state: LimitState,
  trace: Trace = createTrace(rules),
  offset = 0,
): Trace {
  takeScore(rules, facts, state, trace, offset);
  tryGates(rules, facts, state, trace, offset);
  if (trace.rawGrade === trace.grade) {
    limitAtGrade(rules, facts, state, trace, offset, trace.grade);
    trace.undamped = trace.limit;
  } else {
    limitAtGrade(rules, facts, state, trace, offset, trace.rawGrade);
    trace.undamped = trace.limit;
    limitAtGrade(rules, facts, state, trace, offset, trace.grade);
  }
  return trace;
}

function takeScore(
  rules: CompiledRules,
  facts: Float64Array,
  state: LimitState,
  trace: Trace,
  offset: number,
): void {
  const { scorecard } = rules;
  trace.rawScore = scorecard.score(facts, offset, trace.bins);
  trace.thirtieths = damp(rules.rules.policy.damping, trace.rawScore, state, rules.day);
  trace.rawGrade = scorecard.gradeOf(trace.rawScore);
  trace.grade = scorecard.gradeOf(Math.floor(trace.thirtieths / 30));
}

function tryGates(
  rules: CompiledRules,
  facts: Float64Array,
  state: LimitState,
  trace: Trace,
  offset: number,
): void {
  const sinceChange = state.changedOn === null ? Infinity : rules.day - state.changedOn;
  trace.coolingOff = sinceChange < rules.coolingOff;
  trace.frozen = state.frozen;
  trace.cutTo = state.limit;
  trace.held = state.frozen || state.optedOut || trace.coolingOff;
  for (let i = 0; i < rules.gates.length; i++) {
    const gate = rules.gates[i] as CompiledGate;
    const open = isOpen(gate, facts[offset + gate.slot] as number);
    trace.gates[i] = open ? 1 : 0;
    if (open) continue;
    trace.held = true;
    if (gate.document.effect.kind === 'freeze') trace.frozen = true;
    if (sinceChange >= rules.cutEvery) trace.cutTo = forcedCut(rules, state, gate, trace.cutTo);
  }
}

/** What a shut gate leaves of the limit, where it forces a cut. */
export function forcedCut(
  rules: CompiledRules,
  state: LimitState,
  gate: CompiledGate,
  soFar: Money,
): Money {
  if (gate.cutTo === 10_000) return soFar;
  const left = mulDiv(state.limit, gate.cutTo, 10_000, 'down') as Money;
  return Math.min(soFar, floorToStep(left, rules.step)) as Money;
}

function limitAtGrade(
  rules: CompiledRules,
  facts: Float64Array,
  state: LimitState,
  trace: Trace,
  offset: number,
  grade: number,
): void {
  takeCeilings(rules, facts, state, trace, offset, grade);
  findLowest(rules, trace);
  trace.limit = walk(rules, state, trace);
}

function takeCeilings(
  rules: CompiledRules,
  facts: Float64Array,
  state: LimitState,
  trace: Trace,
  offset: number,
  grade: number,
): void {
  const { bases, amounts } = trace;
  bases[PRODUCT_CAP_INDEX] = rules.cap;
  bases[OWN_CAP_INDEX] = state.ownCap ?? UNBOUNDED;
  for (let i = 0; i < FIRST_POLICY_CEILING; i++) {
    amounts[i] = floorToStep(bases[i] as Money, rules.step);
  }
  for (let i = 0; i < rules.ceilings.length; i++) {
    const ceiling = rules.ceilings[i] as CompiledCeiling;
    const base = ceiling.amount(facts, offset, grade) as Money;
    bases[i + FIRST_POLICY_CEILING] = base;
    amounts[i + FIRST_POLICY_CEILING] = allowed(rules, ceiling, base, grade);
  }
}

/** A ceiling's amount at a grade after appetite, in whole steps. */
export function allowed(
  rules: CompiledRules,
  ceiling: CompiledCeiling,
  base: Money,
  grade: number,
): Money {
  if (ceiling.appetite === null || base === UNBOUNDED) return floorToStep(base, rules.step);
  const scaled = mulDiv(base, ceiling.appetite[grade] as number, 10_000, 'down') as Money;
  return floorToStep(scaled, rules.step);
}

function findLowest(rules: CompiledRules, trace: Trace): void {
  const { amounts } = trace;
  let binding = 0;
  let next = -1;
  let lowestHard = UNBOUNDED as number;
  let lowestSoft = UNBOUNDED as number;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    if (isHard(rules, i)) lowestHard = Math.min(lowestHard, amount);
    else lowestSoft = Math.min(lowestSoft, amount);
    if (i === 0) continue;
    if (amount < (amounts[binding] as number)) {
      next = binding;
      binding = i;
    } else if (next === -1 || amount < (amounts[next] as number)) {
      next = i;
    }
  }
  trace.binding = binding;
  trace.next = next;
  trace.lowest = amounts[binding] as Money;
  trace.keep = Math.min(lowestHard, keptUpTo(rules, lowestSoft as Money)) as Money;
}

/** Hysteresis: up to where a granted limit is kept above a soft ceiling of `amount`. */
export function keptUpTo(rules: CompiledRules, amount: Money): Money {
  if (amount === UNBOUNDED) return amount;
  return (amount + timesBps(amount, rules.tolerance, 'down')) as Money;
}

export function isHard(rules: CompiledRules, ceiling: number): boolean {
  if (ceiling < FIRST_POLICY_CEILING) return true;
  return (rules.ceilings[ceiling - FIRST_POLICY_CEILING] as CompiledCeiling).hard;
}
