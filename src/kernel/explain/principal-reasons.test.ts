import { expect, test } from 'vitest';
import { compileRules } from '../compile.ts';
import { day } from '../day.ts';
import { decide } from '../decide.ts';
import { CATALOGUE, slotOf } from '../features/catalogue.ts';
import { NO_LIMIT_YET } from '../limit-state.ts';
import type { Money } from '../money.ts';
import { readDecision } from '../read-decision.ts';
import { aScorecard, rulesOf } from '../rules.test-support.ts';
import { glossaryOf } from './glossary.ts';
import { principalReasons } from './principal-reasons.ts';

test('a cut by grade names what is furthest below its best where nothing is below the reference', () => {
  const scorecard = {
    ...aScorecard({
      'payments.onTime.streak': [
        [3, 25],
        [Number.POSITIVE_INFINITY, 60],
      ],
    }),
    grades: [
      { grade: 'A', from: 600 },
      { grade: 'B', from: 0 },
    ],
  };
  const documents = rulesOf({}, scorecard);
  const rules = compileRules(documents, day('2026-06-30'));
  const facts = new Float64Array(CATALOGUE.length);
  facts[slotOf('tenure.days')] = 800;
  const state = { ...NO_LIMIT_YET, limit: 5_000_000 as Money };
  const decision = readDecision({ account: 'a', rules, facts, state }, decide(rules, facts, state));
  expect(decision.direction).toBe('cut');
  expect(decision.score.characteristics.every(({ lostToReference }) => lostToReference < 0)).toBe(
    true,
  );
  const reasons = principalReasons(decision, glossaryOf(documents, 2), {
    method: 'belowReference',
  });
  expect(reasons).toMatchObject([
    { kind: 'characteristic', trace: { feature: 'payments.onTime.streak' } },
  ]);
});
