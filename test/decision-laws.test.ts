import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../src/cli/account-decision.ts';
import { loadRules, POLICY_FOLDER } from '../src/cli/documents.ts';
import {
  AccountHistory,
  addDays,
  CATALOGUE,
  compileRules,
  createTrace,
  type Day,
  type Decision,
  decide,
  type Event,
  Fold,
  type LimitState,
  type Money,
  type Rules,
  readDecision,
  Sources,
} from '../src/kernel/index.ts';
import { dates, eventLists, T } from '../src/kernel/random-events.test-support.ts';

const DOCUMENTS = ['cn-personal', 'cn-business', 'tw-card'].map((name) =>
  loadRules(join(POLICY_FOLDER, `${name}.yaml`)),
);

const documents = fc.constantFrom(...DOCUMENTS);
const days = dates.filter((t) => t >= addDays(T, -700));
const amount = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(100_000, 1_000_000))
  .map(([times, unit]) => (times * unit) as Money);

/** As a decision finds it: an amount that the policy's own moves could have led to. */
const states = (t: Day): fc.Arbitrary<LimitState> =>
  fc.record({
    limit: amount,
    changedOn: fc.option(fc.integer({ min: 0, max: 500 }).map((ago) => addDays(t, -ago))),
    frozen: fc.boolean(),
    ownCap: fc.option(amount),
    optedOut: fc.boolean(),
    score: fc.option(
      fc.record({
        thirtieths: fc.integer({ min: 9_000, max: 24_000 }),
        on: fc.integer({ min: 0, max: 200 }).map((ago) => addDays(t, -ago)),
      }),
    ),
  });

const situations = fc
  .tuple(eventLists, documents, days)
  .chain(([events, rules, t]) => states(t).map((state) => ({ events, rules, t, state })));

function decidedFrom(events: readonly Event[], rules: Rules, t: Day, state: LimitState): Decision {
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  const facts = new Float64Array(CATALOGUE.length);
  new Fold(CATALOGUE).run(history.entries, 0, history.length, t, facts);
  const compiled = compileRules(rules, t);
  return readDecision(
    { account: 'a', rules: compiled, facts, state },
    decide(compiled, facts, state),
  );
}

test('no decision exceeds a hard ceiling: the law, the product cap, or the cap the borrower set', () => {
  fc.assert(
    fc.property(situations, ({ events, rules, t, state }) => {
      const { ceilings, limit } = decidedFrom(events, rules, t, state);
      for (const ceiling of ceilings.filter(({ hard }) => hard)) {
        if (ceiling.amount !== null) expect(limit).toBeLessThanOrEqual(ceiling.amount);
      }
    }),
    { numRuns: 400 },
  );
});

test('no first limit and no rise exceeds the lowest ceiling', () => {
  fc.assert(
    fc.property(situations, ({ events, rules, t, state }) => {
      const decision = decidedFrom(events, rules, t, state);
      const amounts = decision.ceilings.flatMap(({ amount: a }) => (a === null ? [] : [a]));
      expect(decision.lowest).toBe(Math.min(...amounts));
      if (decision.limit > decision.previous) {
        expect(decision.limit).toBeLessThanOrEqual(decision.lowest);
      }
    }),
    { numRuns: 400 },
  );
});

test('a limit that is kept above its lowest ceiling is within the tolerance of the policy', () => {
  fc.assert(
    fc.property(situations, ({ events, rules, t, state }) => {
      const { limit, lowest } = decidedFrom(events, rules, t, state);
      const { tolerance } = compileRules(rules, t);
      expect(limit).toBeLessThanOrEqual(lowest + Math.floor((lowest * tolerance) / 10_000));
    }),
    { numRuns: 400 },
  );
});

test('replaying a decision from its events, in any order of arrival, gives the same digest', () => {
  const shuffled = situations.chain((one) =>
    fc
      .shuffledSubarray([...one.events], { minLength: one.events.length })
      .map((arrivals) => ({ ...one, arrivals })),
  );
  fc.assert(
    fc.property(shuffled, ({ events, arrivals, rules, t, state }) => {
      const first = digestOf(decidedFrom(events, rules, t, state));
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect(digestOf(decidedFrom(arrivals, rules, t, state))).toBe(first);
    }),
    { numRuns: 200 },
  );
});

test('a trace that is used again carries nothing over from the account before', () => {
  const trace = createTrace(compileRules(DOCUMENTS[0] as Rules, T));
  fc.assert(
    fc.property(eventLists, states(T), (events, state) => {
      const rules = compileRules(DOCUMENTS[0] as Rules, T);
      const history = new AccountHistory(new Sources());
      for (const event of events) history.add(event);
      const facts = new Float64Array(CATALOGUE.length);
      new Fold(CATALOGUE).run(history.entries, 0, history.length, T, facts);
      expect(decide(rules, facts, state, trace)).toEqual(decide(rules, facts, state));
    }),
    { numRuns: 200 },
  );
});

test('a limit is never between nothing and the floor, and a new one is in whole steps', () => {
  fc.assert(
    fc.property(situations, ({ events, rules, t, state }) => {
      const { limit, previous } = decidedFrom(events, rules, t, state);
      const { floor, step } = compileRules(rules, t);
      if (limit === previous) return;
      expect(limit === 0 || limit >= floor).toBe(true);
      expect(limit % step).toBe(0);
    }),
    { numRuns: 400 },
  );
});

test('the earliest known change is never earlier than tomorrow', () => {
  fc.assert(
    fc.property(situations, ({ events, rules, t, state }) => {
      const { earliestKnownChange, day } = decidedFrom(events, rules, t, state);
      if (earliestKnownChange !== null) expect(earliestKnownChange > day).toBe(true);
    }),
    { numRuns: 200 },
  );
});
