import {
  CATALOGUE,
  type CompiledRules,
  createTrace,
  type Day,
  type Decision,
  type LimitState,
  type Money,
  readDecision,
  type Trace,
  UNBOUNDED,
  type Versions,
} from '../kernel/index.ts';
import type { RecordedInputs } from './operations.ts';
import type { RuleBook } from './rule-book.ts';
import type { DecisionRow } from './store.ts';

const FORM = 1;

/**
 * A decision as it is kept: what differs from one account to another, in a tenth of the decision's
 * length. What the documents say is not repeated; their versions are.
 */
type Recorded = readonly [
  form: typeof FORM,
  versions: readonly [
    catalogue: number,
    policy: string,
    scorecard: string,
    pack: string | null,
    appetite: string,
  ],
  state: readonly [
    limit: Money,
    changedOn: Day | null,
    frozen: 0 | 1,
    ownCap: Money | null,
    optedOut: 0 | 1,
  ],
  /** As `CompiledRules.seen` orders them; null where one is missing. */
  facts: readonly (number | null)[],
  bins: readonly number[],
  /** Null where a ceiling does not bound. */
  bases: readonly (number | null)[],
  amounts: readonly (number | null)[],
  gates: readonly number[],
  scalars: readonly number[],
];

export function writeTrace(
  rules: CompiledRules,
  facts: Float64Array,
  state: LimitState,
  trace: Trace,
): string {
  const { catalogue, policy, scorecard, pack, appetite } = rules.versions;
  const { limit, changedOn, frozen, ownCap, optedOut } = state;
  const recorded: Recorded = [
    FORM,
    [catalogue, policy, scorecard, pack, appetite],
    [limit, changedOn, frozen ? 1 : 0, ownCap, optedOut ? 1 : 0],
    // JSON has null for what is not a number.
    rules.seen.map((slot) => facts[slot] as number),
    numbers(trace.bins),
    amountsOrNull(trace.bases),
    amountsOrNull(trace.amounts),
    numbers(trace.gates),
    scalarsOf(trace),
  ];
  return JSON.stringify(recorded);
}

/** Numbers of the trace that are no columns, in the order in which they are kept. */
function scalarsOf(trace: Trace): Recorded[8] {
  const { limit, lowest, keep, cutTo, binding, next } = trace;
  const { rawScore, thirtieths, rawGrade, grade, undamped } = trace;
  const flags = [trace.coolingOff ? 1 : 0, trace.frozen ? 1 : 0, trace.held ? 1 : 0];
  return [
    thirtieths,
    limit,
    lowest,
    keep,
    cutTo,
    binding,
    next,
    rawScore,
    rawGrade,
    grade,
    undamped,
    ...flags,
  ];
}

function withScalars(trace: Trace, scalars: Recorded[8]): Trace {
  const [thirtieths, limit, lowest, keep, cutTo, binding, next, ...rest] = scalars;
  const [rawScore, rawGrade, grade, undamped, coolingOff, frozen, held] = rest;
  const flags = { coolingOff: coolingOff === 1, frozen: frozen === 1, held: held === 1 };
  const moves = { limit, lowest, keep, cutTo, binding, next, undamped };
  return Object.assign(trace, { thirtieths, rawScore, rawGrade, grade }, moves, flags);
}

/** A loop is several times as fast as what arrays and typed arrays offer for it. */
function numbers(column: Int32Array | Uint8Array): number[] {
  const plain: number[] = [];
  for (let i = 0; i < column.length; i++) plain.push(column[i] as number);
  return plain;
}

function amountsOrNull(column: Float64Array): (number | null)[] {
  const amounts: (number | null)[] = [];
  for (let i = 0; i < column.length; i++) {
    const amount = column[i] as number;
    amounts.push(amount === UNBOUNDED ? null : amount);
  }
  return amounts;
}

export function versionsIn(trace: string): Versions {
  const [, [catalogue, policy, scorecard, pack, appetite]] = read(trace);
  return { catalogue, policy, scorecard, pack, appetite };
}

/** The damped score, in thirtieths of a point. */
export function thirtiethsIn(trace: string): number {
  return read(trace)[8][0] as number;
}

/** The decision as it was made, to the byte; null where a document that it names is not there. */
export function readRecorded(account: string, row: DecisionRow, book: RuleBook): Decision | null {
  const { asOf, score } = JSON.parse(row.inputs) as RecordedInputs;
  const versions = versionsIn(row.trace);
  const rules = book.compiledBy(versions, asOf);
  if (rules === null) return null;
  const [, , [limit, changedOn, frozen, ownCap, optedOut], seen, ...columns] = read(row.trace);
  const facts = new Float64Array(CATALOGUE.length).fill(Number.NaN);
  rules.seen.forEach((slot, i) => {
    facts[slot] = seen[i] ?? Number.NaN;
  });
  const flags = { frozen: frozen === 1, optedOut: optedOut === 1 };
  const state: LimitState = { limit, changedOn, ownCap, score, ...flags };
  const decision = readDecision({ account, rules, facts, state }, traceOf(rules, columns));
  // Of then: the catalogue may have grown since.
  return { ...decision, versions };
}

function read(trace: string): Recorded {
  const recorded = JSON.parse(trace) as Recorded;
  if (recorded[0] !== FORM) throw new Error(`a trace has the form ${recorded[0]}, not ${FORM}`);
  return recorded;
}

type Columns = readonly [Recorded[4], Recorded[5], Recorded[6], Recorded[7], Recorded[8]];

function traceOf(rules: CompiledRules, [bins, bases, amounts, gates, scalars]: Columns): Trace {
  const trace = createTrace(rules);
  trace.bins.set(bins);
  trace.bases.set(bases.map((amount) => amount ?? UNBOUNDED));
  trace.amounts.set(amounts.map((amount) => amount ?? UNBOUNDED));
  trace.gates.set(gates);
  return withScalars(trace, scalars);
}
