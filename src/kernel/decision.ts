import type { CompiledRules } from './compile.ts';
import { formatDay } from './day.ts';
import { forcedCut, isHard } from './decide.ts';
import { earliestKnownChange } from './earliest-change.ts';
import { CATALOGUE_VERSION } from './features/catalogue.ts';
import type { CompiledGate } from './gates.ts';
import { ceilingCode, type Hold, holdsOf, withoutCeiling } from './holds.ts';
import type { LimitState } from './limit-state.ts';
import { type Money, UNBOUNDED } from './money.ts';
import { walk } from './moves.ts';
import { cellOf, compilePair, pointsByBin } from './score.ts';
import type { Characteristic, FeaturePair } from './scorecard.ts';
import type { Direction, Trace } from './trace.ts';

/**
 * One decision as a value: the limit, and everything that it rests on. Days are ISO dates and amounts
 * are minor units, so that its canonical form is the same everywhere and its digest can be checked
 * years later.
 */
export interface Decision {
  readonly v: 1;
  readonly account: string;
  readonly day: string;
  readonly currency: string;
  readonly limit: Money;
  readonly previous: Money;
  readonly direction: Direction;
  readonly status: 'active' | 'frozen';
  /** A rise is an offer until the borrower accepts it. */
  readonly onAcceptance: boolean;
  /** The lowest ceiling: what the limit may come to at most. */
  readonly lowest: Money;
  readonly binding: string;
  /** What the limit could come to if only the binding ceiling were lifted; null where nothing bounds. */
  readonly next: { readonly code: string; readonly amount: Money } | null;
  readonly ceilings: readonly CeilingTrace[];
  readonly gates: readonly GateTrace[];
  /** Why it is not higher: codes in order of precedence, what was tried first standing first. */
  readonly holds: readonly Hold[];
  /** What the limit would be today if every gate were open. */
  readonly unheld: Money;
  readonly score: ScoreTrace;
  /**
   * The first day that is known to bring a change without anything happening: a gate's date, a
   * parameter's, the damped score's next grade. A window may let something fade before it.
   */
  readonly earliestKnownChange: string | null;
  readonly versions: Versions;
}

export interface CeilingTrace {
  readonly code: string;
  /** What it allows, after appetite, in whole steps; null where it does not bound. */
  readonly amount: Money | null;
  /** Before appetite and rounding. */
  readonly base: Money | null;
  readonly hard: boolean;
  /** How much higher the limit would be today without it. */
  readonly costs: Money;
}

export interface GateTrace {
  readonly code: string;
  /** Null for the engine's own gates. */
  readonly feature: string | null;
  /** Null where the value is missing. */
  readonly seen: number | null;
  readonly comparison: 'atLeast' | 'atMost';
  readonly threshold: number;
  readonly open: boolean;
  readonly effect: 'hold' | 'cut' | 'freeze';
  /** The day on which time alone opens it. */
  readonly clears: string | null;
  /** How much higher the limit would be today if it were open. */
  readonly costs: Money;
}

export interface ScoreTrace {
  readonly raw: number;
  /** The damped one, which the limit rests on, in whole points. */
  readonly used: number;
  readonly thirtieths: number;
  readonly rawGrade: string;
  readonly grade: string;
  /** Calibrated PD at the raw score, in parts per million. */
  readonly pd: number;
  /** How much higher the limit would be today without damping; negative where it is lower. */
  readonly dampingCosts: number;
  readonly characteristics: readonly CharacteristicTrace[];
  /** Only where the scorecard has pairs. */
  readonly pairs?: readonly PairTrace[];
}

/** Points lost are told as of one characteristic. */
export interface PairTrace extends PointsLost {
  readonly features: readonly [rows: string, columns: string];
  readonly values: readonly [rows: number | null, columns: number | null];
  /** Row by row; in both directions missing comes last. */
  readonly cell: number;
}

export interface CharacteristicTrace extends PointsLost {
  readonly feature: string;
  readonly value: number | null;
  /** Ranges in order, then missing, then specials. */
  readonly bin: number;
}

export interface PointsLost {
  readonly points: number;
  readonly lostToBest: number;
  /** Against the mean of the reference population; negative where it is above. */
  readonly lostToReference: number;
}

export interface Versions {
  readonly catalogue: number;
  readonly policy: string;
  readonly scorecard: string;
  readonly pack: string | null;
  readonly appetite: string;
}

/** What `readDecision` needs beside the trace: the arguments that `decide` had. */
export interface DecisionInputs {
  readonly account: string;
  readonly rules: CompiledRules;
  readonly facts: Float64Array;
  readonly state: LimitState;
  readonly offset?: number;
}

/** Expands a trace into the decision that people and the wire see. */
export function readDecision(inputs: DecisionInputs, trace: Trace): Decision {
  const { rules, state } = inputs;
  const { policy } = rules.rules;
  const ceilings = readCeilings(inputs, trace);
  const gates = readGates(inputs, trace);
  const unheld = walk(rules, state, { ...trace, held: false, cutTo: state.limit });
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
    next: nextOf(rules, trace),
    ceilings,
    gates,
    holds: holdsOf(rules, state, trace),
    unheld,
    score: readScore(inputs, trace),
    earliestKnownChange: earliestKnownChange(inputs, trace),
    versions: versionsOf(rules),
  };
}

export function directionOf(previous: Money, limit: Money): Direction {
  if (limit > previous) return previous === 0 ? 'open' : 'rise';
  return limit < previous ? 'cut' : 'stay';
}

function nextOf(rules: CompiledRules, trace: Trace): Decision['next'] {
  const amount = trace.amounts[trace.next] as Money;
  return amount === UNBOUNDED ? null : { code: ceilingCode(rules, trace.next), amount };
}

function readCeilings({ rules, state }: DecisionInputs, trace: Trace): readonly CeilingTrace[] {
  return Array.from(trace.amounts, (amount, i) => ({
    code: ceilingCode(rules, i),
    amount: amount === UNBOUNDED ? null : (amount as Money),
    base: trace.bases[i] === UNBOUNDED ? null : (trace.bases[i] as Money),
    hard: isHard(rules, i),
    costs: gain(trace, walk(rules, state, withoutCeiling(rules, trace, i))),
  }));
}

function gain(trace: Trace, limit: Money): Money {
  return Math.max(limit - trace.limit, 0) as Money;
}

function readGates(inputs: DecisionInputs, trace: Trace): readonly GateTrace[] {
  const { rules, facts, offset = 0 } = inputs;
  const own = engineGates(inputs, trace);
  const shut = own.filter(({ open }) => !open).length + countShut(trace);
  const written = rules.gates.map((gate, i): GateTrace => {
    const value = facts[offset + gate.slot] as number;
    const open = trace.gates[i] === 1;
    return {
      code: gate.document.code,
      feature: gate.document.feature,
      seen: Number.isNaN(value) ? null : value,
      comparison: gate.atLeast ? 'atLeast' : 'atMost',
      threshold: gate.threshold,
      open,
      effect: gate.document.effect.kind,
      clears: open ? null : clearingDay(inputs, gate),
      costs: open ? (0 as Money) : gain(trace, withGateOpen(inputs, trace, i, shut)),
    };
  });
  const ownCosts = gain(trace, walk(rules, inputs.state, { ...trace, held: shut > 1 }));
  return [
    ...own.map((gate) => ({ ...gate, costs: gate.open ? (0 as Money) : ownCosts })),
    ...written,
  ];
}

function countShut(trace: Trace): number {
  return trace.gates.reduce((count, open) => count + (1 - open), 0);
}

/** The limit if gate `opened` alone were open: others that are shut still hold and still cut. */
function withGateOpen(
  { rules, state }: DecisionInputs,
  trace: Trace,
  opened: number,
  shut: number,
): Money {
  let cutTo = state.limit;
  if (trace.cutTo < state.limit) {
    rules.gates.forEach((gate, i) => {
      if (i !== opened && trace.gates[i] === 0) cutTo = forcedCut(rules, state, gate, cutTo);
    });
  }
  return walk(rules, state, { lowest: trace.lowest, keep: trace.keep, held: shut > 1, cutTo });
}

function clearingDay(
  { rules, facts, offset = 0 }: DecisionInputs,
  gate: CompiledGate,
): string | null {
  if (gate.clears === null) return null;
  const value = facts[offset + gate.clears.slot] as number;
  if (Number.isNaN(value)) return null;
  return formatDay((rules.day + Math.max(gate.clears.reaches - value, 1)) as typeof rules.day);
}

type EngineGate = Omit<GateTrace, 'costs'>;

function engineGates({ rules, state }: DecisionInputs, trace: Trace): readonly EngineGate[] {
  const since = state.changedOn === null ? null : rules.day - state.changedOn;
  const coolingOff: EngineGate = {
    code: 'COOLING_OFF',
    feature: null,
    seen: since,
    comparison: 'atLeast',
    threshold: rules.coolingOff,
    open: !trace.coolingOff,
    effect: 'hold',
    clears: trace.coolingOff
      ? formatDay(((state.changedOn ?? rules.day) + rules.coolingOff) as typeof rules.day)
      : null,
  };
  const flag = (code: string, seen: boolean, effect: 'hold' | 'freeze'): EngineGate => ({
    code,
    feature: null,
    seen: Number(seen),
    comparison: 'atMost',
    threshold: 0,
    open: !seen,
    effect,
    clears: null,
  });
  return [
    flag('FROZEN', state.frozen, 'freeze'),
    flag('OPTED_OUT', state.optedOut, 'hold'),
    coolingOff,
  ];
}

function readScore(inputs: DecisionInputs, trace: Trace): ScoreTrace {
  const { rules, facts, offset = 0 } = inputs;
  const { document, grades, pdOf } = rules.scorecard;
  return {
    raw: trace.rawScore,
    used: Math.floor(trace.thirtieths / 30),
    thirtieths: trace.thirtieths,
    rawGrade: grades[trace.rawGrade] as string,
    grade: grades[trace.grade] as string,
    pd: pdOf(trace.rawScore),
    dampingCosts: trace.undamped - trace.limit,
    characteristics: document.characteristics.map((characteristic, i) => {
      const slot = rules.scorecard.slots[i] as number;
      return readCharacteristic(characteristic, trace.bins[i] as number, facts[offset + slot]);
    }),
    ...(document.pairs && { pairs: document.pairs.map((pair) => readPair(pair, inputs)) }),
  };
}

function readPair(pair: FeaturePair, { facts, offset = 0 }: DecisionInputs): PairTrace {
  const compiled = compilePair(pair);
  const cell = cellOf(compiled, facts, offset);
  const points = compiled.points[cell] as number;
  return {
    features: [pair.rows.feature, pair.columns.feature],
    values: [
      valueOrNull(facts[offset + compiled.rows.slot]),
      valueOrNull(facts[offset + compiled.columns.slot]),
    ],
    cell,
    points,
    lostToBest: Math.max(...compiled.points) - points,
    lostToReference: pair.reference - points,
  };
}

function valueOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function readCharacteristic(
  characteristic: Characteristic,
  bin: number,
  value: number | undefined,
): CharacteristicTrace {
  const all = pointsByBin(characteristic);
  const points = all[bin] as number;
  return {
    feature: characteristic.feature,
    value: valueOrNull(value),
    bin,
    points,
    lostToBest: Math.max(...all) - points,
    lostToReference: characteristic.reference - points,
  };
}

/** The versions of the documents that a decision rests on. */
export function versionsOf({
  rules: { policy, scorecard, pack, appetite },
}: CompiledRules): Versions {
  return {
    catalogue: CATALOGUE_VERSION,
    policy: `${policy.id}@${policy.version}`,
    scorecard: `${scorecard.id}@${scorecard.version}`,
    pack: pack === null ? null : `${pack.jurisdiction}@${pack.version}`,
    appetite: `${appetite.id}@${appetite.version}`,
  };
}
