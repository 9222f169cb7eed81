import type { CompiledRules } from './compile.ts';
import { type Day, formatDay, NEVER } from './day.ts';
import type { DecisionInputs } from './decision.ts';
import type { CompiledGate } from './gates.ts';
import type { Trace } from './trace.ts';

/** The first day after the decision's on which something known in advance takes effect. */
export function earliestKnownChange(inputs: DecisionInputs, trace: Trace): string | null {
  const { rules, state } = inputs;
  const days = [rules.nextEffect, ...clockDays(inputs), ...gateDays(inputs, trace)];
  if (trace.coolingOff && state.changedOn !== null) {
    days.push((state.changedOn + rules.coolingOff) as Day);
  }
  const grade = nextGradeDay(rules, trace);
  if (grade !== null) days.push(grade);
  const first = days.reduce((a, b) => (b > rules.day && b < a ? b : a), NEVER);
  return first === NEVER ? null : formatDay(first);
}

function clockDays({ rules, facts, offset = 0 }: DecisionInputs): readonly Day[] {
  return rules.clocks.flatMap(({ slot, thresholds }) => {
    const value = facts[offset + slot] as number;
    if (Number.isNaN(value)) return [];
    return thresholds.filter((at) => at > value).map((at) => (rules.day + at - value) as Day);
  });
}

function gateDays({ rules, facts, offset = 0 }: DecisionInputs, trace: Trace): readonly Day[] {
  return rules.gates.flatMap(({ clears }: CompiledGate, i) => {
    if (clears === null || trace.gates[i] === 1) return [];
    const value = facts[offset + clears.slot] as number;
    return Number.isNaN(value) ? [] : [(rules.day + Math.max(clears.reaches - value, 1)) as Day];
  });
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
