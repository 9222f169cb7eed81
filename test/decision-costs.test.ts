import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRules, POLICY_FOLDER } from '../src/cli/documents.ts';
import {
  AccountHistory,
  addDays,
  CATALOGUE,
  type CompiledRules,
  compileRules,
  type Decision,
  decide,
  type Event,
  Fold,
  type LimitState,
  type Money,
  readDecision,
  Sources,
  UNBOUNDED,
} from '../src/kernel/index.ts';
import { eventLists, T } from '../src/kernel/random-events.test-support.ts';

/** The slow, obvious twin of the costs in a decision: decide again as if the thing were not there. */
const DOCUMENTS = ['cn-personal', 'cn-business', 'tw-card'].map((name) =>
  compileRules(loadRules(join(POLICY_FOLDER, `${name}.yaml`)), T),
);

const amount = fc.integer({ min: 0, max: 300 }).map((times) => (times * 100_000) as Money);

interface Situation {
  readonly events: readonly Event[];
  readonly rules: CompiledRules;
  readonly state: LimitState;
}

const situations: fc.Arbitrary<Situation> = fc.record({
  events: eventLists,
  rules: fc.constantFrom(...DOCUMENTS),
  state: fc.record({
    limit: amount,
    changedOn: fc.option(fc.integer({ min: 0, max: 500 }).map((ago) => addDays(T, -ago))),
    frozen: fc.boolean(),
    ownCap: fc.option(amount),
    optedOut: fc.boolean(),
    score: fc.constant(null),
  }),
});

interface Decided {
  readonly decision: Decision;
  readonly state: LimitState;
  readonly rules: CompiledRules;
  readonly gainFrom: (rules: CompiledRules, state: LimitState) => number;
}

function decided({ events, rules, state }: Situation): Decided {
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  const facts = new Float64Array(CATALOGUE.length);
  new Fold(CATALOGUE).run(history.entries, 0, history.length, T, facts);
  const trace = decide(rules, facts, state);
  return {
    decision: readDecision({ account: 'a', rules, facts, state }, trace),
    state,
    rules,
    gainFrom: (other, stands) => Math.max(decide(other, facts, stands).limit - trace.limit, 0),
  };
}

test('a ceiling costs what deciding without it would add to the limit', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { decision, rules, state, gainFrom } = decided(situation);
      const without = rules.ceilings.map((_, removed) =>
        gainFrom({ ...rules, ceilings: rules.ceilings.map(unboundedAt(removed)) }, state),
      );
      expect(decision.ceilings.map(({ costs }) => costs)).toEqual([
        gainFrom({ ...rules, cap: UNBOUNDED }, state),
        gainFrom(rules, { ...state, ownCap: null }),
        ...without,
      ]);
    }),
    { numRuns: 300 },
  );
});

function unboundedAt(removed: number) {
  return (ceiling: CompiledRules['ceilings'][number], i: number) =>
    i === removed ? { ...ceiling, amount: () => UNBOUNDED } : ceiling;
}

test('a gate costs what deciding with it open would add, and all of them what is held back', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { decision, rules, state, gainFrom } = decided(situation);
      const opened = rules.gates.map((_, open) =>
        gainFrom(
          { ...rules, gates: rules.gates.map((gate, i) => (i === open ? alwaysOpen(gate) : gate)) },
          state,
        ),
      );
      expect(decision.gates.map(({ costs }) => costs)).toEqual([
        gainFrom(rules, { ...state, frozen: false }),
        gainFrom(rules, { ...state, optedOut: false }),
        gainFrom({ ...rules, coolingOff: 0 }, state),
        ...opened,
      ]);
      const free = { ...rules, coolingOff: 0, gates: rules.gates.map(alwaysOpen) };
      expect(decision.unheld - decision.limit).toBe(
        gainFrom(free, { ...state, frozen: false, optedOut: false }),
      );
    }),
    { numRuns: 300 },
  );
});

function alwaysOpen(gate: CompiledRules['gates'][number]): CompiledRules['gates'][number] {
  return { ...gate, atLeast: true, threshold: Number.NEGATIVE_INFINITY, openWhenMissing: true };
}
