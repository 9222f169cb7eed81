import {
  type AccountHistory,
  CATALOGUE,
  type CompiledRules,
  canonicalDecision,
  createTrace,
  type Day,
  type Decision,
  decide,
  Fold,
  kindCode,
  type LimitState,
  type Money,
  readDecision,
  slotOf,
  type Trace,
} from '../kernel/index.ts';
import { sha256 } from './digest.ts';
import type { RecordedInputs } from './operations.ts';
import { writeTrace } from './recorded-trace.ts';

/** Scratch memory, used and read within one call. */
const fold = new Fold(CATALOGUE);
const facts = new Float64Array(CATALOGUE.length);
const traces = new WeakMap<CompiledRules, Trace>();
const balanceSlot = slotOf('balance.now');
const pastDueSlot = slotOf('arrears.days.now');

/** What an account's own events say of it, before anything is decided. */
export interface Standing {
  readonly balance: Money;
  /** Days past due. */
  readonly pastDue: number;
}

/** What deciding an account comes to. */
export interface Decided {
  readonly decision: Decision;
  /** As it is kept. */
  readonly trace: string;
  /** Of the decision's canonical form. */
  readonly digest: string;
  readonly standing: Standing;
}

/** One account's decision by its history. It goes by `inputs` alone, so that it can be made again. */
export function decideAccount(
  account: string,
  history: AccountHistory,
  rules: CompiledRules,
  inputs: RecordedInputs,
): Decided {
  const limit = foldAsOf(history, inputs);
  const state: LimitState = { ...limit, score: inputs.score };
  const trace = decide(rules, facts, state, traceFor(rules));
  const decision = readDecision({ account, rules, facts, state }, trace);
  return {
    decision,
    digest: sha256(canonicalDecision(rules, decision)),
    trace: writeTrace(rules, facts, state, trace),
    standing: standingBy(),
  };
}

function traceFor(rules: CompiledRules): Trace {
  const trace = traces.get(rules) ?? createTrace(rules);
  traces.set(rules, trace);
  return trace;
}

export function standingOf(history: AccountHistory, days: Days): Standing {
  foldAsOf(history, days);
  return standingBy();
}

/** Read off the facts of the fold before. */
function standingBy(): Standing {
  const balance = facts[balanceSlot] as number;
  const pastDue = facts[pastDueSlot] as number;
  return {
    balance: (Number.isNaN(balance) ? 0 : balance) as Money,
    pastDue: Number.isNaN(pastDue) ? 0 : pastDue,
  };
}

type Days = Pick<RecordedInputs, 'asOf' | 'madeOn'>;

/**
 * A decision that is made on a day counts what happened on it, so it is as of the next. But the day is
 * not over: what falls due on it can still be paid, and is not yet late.
 */
function foldAsOf(history: AccountHistory, { asOf, madeOn }: Days): ReturnType<Fold['run']> {
  const { entries, length } = history;
  const hidden: { readonly at: number; readonly until: number }[] = [];
  for (let at = length - 1; at >= 0 && (entries.day[at] as Day) >= madeOn; at--) {
    if (entries.kind[at] !== kindCode.due || (entries.day[at] as Day) >= asOf) continue;
    hidden.push({ at, until: entries.until[at] as number });
    // Replaced as soon as it is known, so that it is never seen.
    entries.until[at] = entries.known[at] as number;
  }
  const limit = fold.run(entries, 0, length, asOf, facts);
  for (const { at, until } of hidden) entries.until[at] = until;
  return limit;
}
