import type { CharacteristicTrace, PairTrace, ScoreTrace } from './decision.ts';
import type { DecisionInputs } from './read-decision.ts';
import { type CompiledCharacteristic, type CompiledPair, cellOf } from './score.ts';
import type { Trace } from './trace.ts';

/** The part of a decision that tells how the score came about. */
export function readScore(inputs: DecisionInputs, trace: Trace): ScoreTrace {
  const { scorecard } = inputs.rules;
  const score: ScoreTrace = {
    raw: trace.rawScore,
    used: Math.floor(trace.thirtieths / 30),
    thirtieths: trace.thirtieths,
    rawGrade: scorecard.grades[trace.rawGrade] as string,
    grade: scorecard.grades[trace.grade] as string,
    pd: scorecard.pdOf(trace.rawScore),
    dampingCosts: trace.undamped - trace.limit,
    characteristics: readCharacteristics(inputs, trace),
  };
  if (scorecard.document.pairs === undefined) return score;
  return { ...score, pairs: scorecard.pairs.map((pair) => readPair(pair, inputs)) };
}

function readCharacteristics(
  { rules, facts, offset = 0 }: DecisionInputs,
  trace: Trace,
): readonly CharacteristicTrace[] {
  const { characteristics } = rules.scorecard;
  const traces = new Array<CharacteristicTrace>(characteristics.length);
  for (let i = 0; i < characteristics.length; i++) {
    const characteristic = characteristics[i] as CompiledCharacteristic;
    const bin = trace.bins[i] as number;
    const points = characteristic.points[bin] as number;
    traces[i] = {
      feature: characteristic.feature,
      value: valueOrNull(facts[offset + characteristic.slot] as number),
      bin,
      points,
      lostToBest: characteristic.best - points,
      lostToReference: characteristic.reference - points,
    };
  }
  return traces;
}

function readPair(pair: CompiledPair, { facts, offset = 0 }: DecisionInputs): PairTrace {
  const { rows, columns } = pair;
  const cell = cellOf(pair, facts, offset);
  const points = pair.points[cell] as number;
  return {
    features: [rows.feature, columns.feature],
    values: [
      valueOrNull(facts[offset + rows.slot] as number),
      valueOrNull(facts[offset + columns.slot] as number),
    ],
    cell,
    points,
    lostToBest: pair.best - points,
    lostToReference: pair.reference - points,
  };
}

function valueOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
