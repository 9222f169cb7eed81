import type { Clock, CompiledRules } from './compile.ts';
import { type Day, formatDay, NEVER } from './day.ts';
import type { CompiledGate } from './gates.ts';
import type { DecisionInputs } from './read-decision.ts';
import type { Trace } from './trace.ts';

/** The first day after the decision's on which something known in advance takes effect. */
export function earliestKnownChange(inputs: DecisionInputs, trace: Trace): string | null {
  const { rules, state } = inputs;
  let first = Math.min(firstClock(inputs), firstGate(inputs, trace));
  if (rules.nextEffect > rules.day) first = Math.min(first, rules.nextEffect);
  if (trace.coolingOff && state.changedOn !== null) {
    first = Math.min(first, state.changedOn + rules.coolingOff);
  }
  const grade = nextGradeDay(rules, trace);
  if (grade !== null) first = Math.min(first, grade);
  return first === NEVER ? null : formatDay(first as Day);
}

/** The first day on which a feature that grows by one each day comes to a threshold. */
function firstClock({ rules, facts, offset = 0 }: DecisionInputs): number {
  let first: number = NEVER;
  for (let i = 0; i < rules.clocks.length; i++) {
    const { slot, thresholds } = rules.clocks[i] as Clock;
    const value = facts[offset + slot] as number;
    for (let j = 0; j < thresholds.length; j++) {
      const at = thresholds[j] as number;
      if (at > value) first = Math.min(first, rules.day + at - value);
    }
  }
  return first;
}

/** The first day on which time alone opens a gate. */
function firstGate({ rules, facts, offset = 0 }: DecisionInputs, trace: Trace): number {
  let first: number = NEVER;
  for (let i = 0; i < rules.gates.length; i++) {
    const { clears } = rules.gates[i] as CompiledGate;
    if (clears === null || trace.gates[i] === 1) continue;
    const value = facts[offset + clears.slot] as number;
    if (!Number.isNaN(value))
      first = Math.min(first, rules.day + Math.max(clears.reaches - value, 1));
  }
  return first;
}

/** When the damped score, following an unchanged raw one, reaches another grade. */
function nextGradeDay(rules: CompiledRules, trace: Trace): Day | null {
  const { damping } = rules.rules.policy;
  if (damping === undefined || trace.rawGrade === trace.grade) return null;
  const { grades } = rules.rules.scorecard;
  const rises = trace.rawGrade < trace.grade;
  const edge = (rises ? grades[trace.grade - 1] : grades[trace.grade])?.from;
  const perDay = rises ? damping.up : damping.down;
  if (edge === undefined || perDay === 0) return null;
  const distance = rises ? edge * 30 - trace.thirtieths : trace.thirtieths - edge * 30 + 1;
  return (rules.day + Math.max(Math.ceil(distance / perDay), 1)) as Day;
}
