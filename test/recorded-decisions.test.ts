import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideAccount } from '../src/app/decide-account.ts';
import { digestOf } from '../src/app/digest.ts';
import type { DocumentContent, RecordedInputs } from '../src/app/operations.ts';
import { readRecorded } from '../src/app/recorded-trace.ts';
import { RuleBook } from '../src/app/rule-book.ts';
import type { DecisionRow } from '../src/app/store.ts';
import { loadRules, POLICY_FOLDER } from '../src/cli/documents.ts';
import {
  AccountHistory,
  addDays,
  type CompiledRules,
  canonical,
  compileRules,
  type Event,
  type Rules,
  Sources,
} from '../src/kernel/index.ts';
import { eventLists, T } from '../src/kernel/random-events.test-support.ts';

const personal = loadRules(join(POLICY_FOLDER, 'cn-personal.yaml'));

/** As a trained scorecard has them: two features that are scored together. */
const paired: Rules = {
  ...personal,
  scorecard: {
    ...personal.scorecard,
    version: 2,
    pairs: [
      {
        rows: { feature: 'tenure.days', edges: [365] },
        columns: { feature: 'utilization.now', edges: [5_000] },
        points: [
          [3, 2, 1],
          [6, 5, 4],
          [0, 0, 0],
        ],
        reference: { all: 3, atCutoff: 3 },
      },
    ],
  },
};

const DOCUMENTS = [
  personal,
  paired,
  ...['cn-business', 'tw-card'].map((name) => loadRules(join(POLICY_FOLDER, `${name}.yaml`))),
];

const situations = fc.record({
  events: eventLists,
  rules: fc.constantFrom(...DOCUMENTS),
  thirtieths: fc.option(fc.integer({ min: 9_000, max: 24_000 })),
});

interface Situation {
  readonly events: readonly Event[];
  readonly rules: Rules;
  readonly thirtieths: number | null;
}

function decided({ events, rules, thirtieths }: Situation) {
  // Compiled once for all, as in the service.
  const compiled = COMPILED.get(rules) as CompiledRules;
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  const score = thirtieths === null ? null : { thirtieths, on: addDays(T, -20) };
  const inputs: RecordedInputs = {
    position: events.length,
    madeOn: addDays(T, -1),
    asOf: T,
    score,
  };
  return { inputs, ...decideAccount('an "account"', history, compiled, inputs) };
}

function bookOf({ policy, scorecard, pack }: Rules): RuleBook {
  const book = new RuleBook();
  const documents: readonly (DocumentContent & { readonly id: string })[] = [
    { kind: 'limit-policy', id: policy.id, content: policy },
    { kind: 'scorecard', id: scorecard.id, content: scorecard },
    ...(pack === null
      ? []
      : [{ kind: 'jurisdiction-pack' as const, id: pack.jurisdiction, content: pack }]),
  ];
  book.add(
    documents.map(({ kind, id, content }, i) => ({
      ...{ no: i + 1, kind, id, version: content.version, effectiveFrom: content.effectiveFrom },
      ...{ body: JSON.stringify(content), source: '', digest: '', addedAt: 0 as never },
    })),
  );
  return book;
}

const BOOKS = new Map(DOCUMENTS.map((rules) => [rules, bookOf(rules)]));
const COMPILED = new Map(DOCUMENTS.map((rules) => [rules, compileRules(rules, T)]));

test('a decision read from what is kept of it is the decision that was made, to the byte', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { decision, trace, inputs } = decided(situation);
      const row = { trace, inputs: canonical(inputs) } as DecisionRow;
      const read = readRecorded('an "account"', row, BOOKS.get(situation.rules) as RuleBook);
      expect(canonical(read)).toBe(canonical(decision));
    }),
    { numRuns: 300 },
  );
});

test('what is kept of a decision is a tenth of what it says', () => {
  const { decision, trace } = decided({ events: [], rules: personal, thirtieths: null });
  expect(trace.length * 10).toBeLessThan(canonical(decision).length);
});

test('the form that a digest is taken of is the canonical one', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { decision, digest } = decided(situation);
      expect(digest).toBe(digestOf(decision));
    }),
    { numRuns: 300 },
  );
});
