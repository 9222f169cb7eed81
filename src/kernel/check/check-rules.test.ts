import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRules, type Rules } from '../compile.ts';
import { day } from '../day.ts';
import { decide } from '../decide.ts';
import { CATALOGUE, slotOf } from '../features/catalogue.ts';
import { NO_LIMIT_YET } from '../limit-state.ts';
import type { Money } from '../money.ts';
import type { Ceiling, Gate, TableRow } from '../policy.ts';
import {
  aGate,
  amount,
  aPolicy,
  aScorecard,
  aTable,
  dated,
  rulesOf,
} from '../rules.test-support.ts';
import { checkRules } from './check-rules.ts';
import type { Finding, FindingCode } from './finding.ts';
import { domainOf } from './span.ts';

const codes = (findings: readonly Finding[]): readonly FindingCode[] =>
  findings.map(({ code }) => code);

function find(rules: Rules, code: FindingCode): Finding {
  const findings = checkRules(rules, 2);
  const found = findings.find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`expected ${code}, found ${codes(findings).join(' ')}`);
  return found;
}

const multiple = (feature: string, times: number): Ceiling => ({
  kind: 'multiple',
  code: `TIMES_${times}_${feature.replaceAll('.', '_').toUpperCase()}`,
  words: { 'zh-CN': '倍数', en: 'the multiple' },
  feature,
  times: dated(times * 10_000) as never,
  missing: 'unbounded',
});

test('a policy without a fault is proved: better behaviour never lowers the limit', () => {
  expect(codes(checkRules(rulesOf({ ceilings: [multiple('income.monthly', 4)] }), 2))).toEqual([
    'SCORE_WITHOUT_EFFECT',
    'MONOTONE_PROVED',
  ]);
  expect(codes(checkRules(rulesOf(), 2))).toEqual(['ROWS_NESTED', 'MONOTONE_PROVED']);
});

test('a table that gives less for a longer tenure is refused with a borrower whom it hits', () => {
  const rows: TableRow[] = [
    { when: [{ feature: 'tenure.days', below: 100 }], amount: amount(50_000) },
    { amount: amount(20_000) },
  ];
  const finding = find(rulesOf({ ceilings: [aTable(rows)] }), 'BETTER_LOWERS_LIMIT');
  expect(finding.severity).toBe('error');
  expect(finding.where).toBe('policy.ceilings[0]');
  expect(finding.message.en).toMatchInlineSnapshot(
    `"Better behaviour lowers the limit: with days since the account was opened at 99 days it is ¥50,000, with days since the account was opened at 100 days only ¥20,000 (limit before ¥0; grade B and everything else at its best)."`,
  );
  expect(finding.message['zh-CN']).toMatchInlineSnapshot(
    `"行为变好反而使额度降低：开户天数为 99 天时额度为 ¥50,000，开户天数为 100 天时只有 ¥20,000（原额度 ¥0；等级 B、其余各项均为最好）。"`,
  );
});

test('a ceiling that grows with something risky is refused', () => {
  const rules = rulesOf({ ceilings: [multiple('external.balance', 2)] });
  expect(find(rules, 'BETTER_LOWERS_LIMIT').message.en).toMatchInlineSnapshot(
    `"Better behaviour lowers the limit: with balance owed to other lenders at ¥10,000,000,000 it is ¥200,000, with balance owed to other lenders at ¥0 only ¥0 (limit before ¥0; grade B, days since the account was opened missing and everything else at its best)."`,
  );
});

test('a gate that opens for the worse behaviour is refused', () => {
  const gate = aGate({ feature: 'arrears.days.now', open: { atLeast: dated(5) } });
  expect(find(rulesOf({ gates: [gate] }), 'BETTER_LOWERS_LIMIT').message.en).toMatchInlineSnapshot(
    `"Better behaviour lowers the limit: with days past due now at 5 days it is ¥20,000, with days past due now at 4 days only ¥0 (limit before ¥0; grade B, days since the account was opened missing and everything else at its best)."`,
  );
});

test('points that fall as behaviour gets better are refused where they cost a grade', () => {
  const scorecard = aScorecard({
    'payments.onTime.streak': [
      [6, 60],
      [Infinity, 10],
    ],
  });
  const found = find(rulesOf({}, scorecard), 'BETTER_LOWERS_LIMIT');
  expect(found.where).toBe('scorecard.characteristics[0]');
  expect(found.message.en).toMatchInlineSnapshot(
    `"Better behaviour lowers the limit: with payments on time in a row at 5 it is ¥60,000, with payments on time in a row at 6 only ¥20,000 (limit before ¥0; grade A, then B, days since the account was opened missing and everything else at its best)."`,
  );
});

test('a better grade that is given less is refused', () => {
  const rows: TableRow[] = [{ grades: ['A'], amount: amount(10_000) }, { amount: amount(30_000) }];
  expect(find(rulesOf({ ceilings: [aTable(rows)] }), 'BETTER_LOWERS_LIMIT').data).toMatchObject({
    grades: ['B', 'A'],
    limits: [3_000_000, 1_000_000],
  });
});

test('an appetite that shrinks the better grade below the worse one is refused', () => {
  const rows: TableRow[] = [{ grades: ['A'], amount: amount(30_000) }, { amount: amount(20_000) }];
  const rules = rulesOf({ ceilings: [{ ...aTable(rows), appetite: true }] });
  const appetite = { ...rules.appetite, byGrade: { A: 5_000 as never } };
  expect(codes(checkRules({ ...rules, appetite }, 2))).toContain('BETTER_LOWERS_LIMIT');
  expect(codes(checkRules(rules, 2))).toContain('MONOTONE_PROVED');
});

test('a fall that another ceiling always hides is proved harmless by enumeration', () => {
  const rows: TableRow[] = [
    { when: [{ feature: 'tenure.days', below: 100 }], amount: amount(500_000) },
    { amount: amount(400_000) },
  ];
  const cap = aPolicy().limit.cap[0]?.value as number;
  expect(cap).toBeLessThan(40_000_000);
  const findings = checkRules(rulesOf({ ceilings: [aTable(rows)] }), 2);
  expect(findings.find(({ code }) => code === 'MONOTONE_PROVED')?.data).toMatchObject({
    enumerated: 1,
  });
});

test('rows that can never match, gaps and overlaps of a table are named', () => {
  const tenure = (atLeast: number, below: number) => [{ feature: 'tenure.days', atLeast, below }];
  const rows: TableRow[] = [
    { when: tenure(0, 200), amount: amount(10_000) },
    { when: tenure(50, 150), amount: amount(20_000) },
    { when: tenure(150, 300), amount: amount(30_000) },
  ];
  const findings = checkRules(rulesOf({ ceilings: [aTable(rows)] }), 2);
  const told = findings.map(({ code, where, message }) => `${code} ${where}: ${message.en}`);
  expect(told.filter((line) => /^(ROW|TABLE)/.test(line)).join('\n')).toMatchInlineSnapshot(`
    "TABLE_GAP policy.ceilings[0]: No row matches: days since the account was opened from 300 days up, or missing. There this ceiling does not bound the limit.
    ROW_NEVER_MATCHES policy.ceilings[0].rows[1]: This row can never match: rows[0] already takes all that it is for.
    ROWS_OVERLAP policy.ceilings[0].rows[2]: It and rows[0] both match: days since the account was opened from 150 days to below 200 days. The earlier one, rows[0], decides; their amounts differ."
  `);
});

test('a ceiling that can never bind is named, with what is always below it', () => {
  const ceilings = [multiple('income.monthly', 4), multiple('income.monthly', 10)];
  const finding = find(rulesOf({ ceilings }), 'CEILING_NEVER_BINDS');
  expect([finding.where, finding.data.above]).toEqual(['policy.ceilings[1]', 'policy.ceilings[0]']);
  const high = aTable([{ amount: amount(900_000) }]);
  expect(find(rulesOf({ ceilings: [high] }), 'CEILING_NEVER_BINDS').data.above).toBe(
    'policy.limit.cap',
  );
});

test('gates that cannot shut or open, and dates of opening without a clock, are named', () => {
  const never = aGate({ feature: 'draws.count.30d', open: { atLeast: dated(0) } });
  expect(find(rulesOf({ gates: [never] }), 'GATE_NEVER_SHUTS').where).toBe('policy.gates[0]');
  const closed = aGate({ feature: 'draws.count.30d', open: { atMost: dated(-1) } });
  expect(find(rulesOf({ gates: [closed] }), 'GATE_NEVER_OPENS').severity).toBe('error');
  const clears = { feature: 'draws.count.30d', reaches: 30 };
  const clockless = aGate({ feature: 'draws.count.30d', open: { atMost: dated(3) }, clears });
  expect(find(rulesOf({ gates: [clockless] }), 'CLEARS_WITHOUT_CLOCK').severity).toBe('error');
});

test('a fault that begins on a later date is found, and the date is told', () => {
  const ceiling: Ceiling = {
    ...aTable([]),
    rows: [
      {
        when: [{ feature: 'tenure.days', below: 100 }],
        amount: {
          fixed: [
            { from: day('2025-01-01'), value: 1_000_000 as Money },
            { from: day('2027-01-01'), value: 9_000_000 as Money },
          ],
        },
      },
      { amount: amount(20_000) },
    ],
  } as Ceiling;
  const finding = find(rulesOf({ ceilings: [ceiling] }), 'BETTER_LOWERS_LIMIT');
  expect(finding.data.from).toBe('2027-01-01');
});

test('one reason code for two parts, or one of the engine, is refused', () => {
  const gate = aGate({ code: 'COOLING_OFF' });
  expect(find(rulesOf({ gates: [gate] }), 'CODE_USED_TWICE').where).toBe('policy.gates[0].code');
});

const feature = fc.constantFrom(
  'tenure.days',
  'income.monthly',
  'external.lenders.now',
  'draws.count.30d',
  'utilization.now',
);
const row: fc.Arbitrary<TableRow> = fc
  .record({
    feature,
    below: fc.constantFrom(undefined, 1, 3, 100, 5_000),
    grades: fc.constantFrom(undefined, ['A'], ['B'], ['A', 'B']),
    value: fc.integer({ min: 10, max: 60 }),
  })
  .map(({ feature: name, below, grades, value }) => ({
    ...(below === undefined ? {} : { when: [{ feature: name, below }] }),
    ...(grades === undefined ? {} : { grades }),
    amount: amount(value * 1_000),
  }));
const ceiling: fc.Arbitrary<Ceiling> = fc.oneof(
  { weight: 3, arbitrary: fc.array(row, { minLength: 1, maxLength: 4 }).map(aTable) },
  {
    weight: 1,
    arbitrary: fc.tuple(feature, fc.integer({ min: 1, max: 3 })).map(([f, t]) => multiple(f, t)),
  },
);
const gate: fc.Arbitrary<Gate> = fc
  .tuple(feature, fc.boolean(), fc.integer({ min: 0, max: 4 }))
  .map(([name, atLeast, at]) =>
    aGate({ feature: name, open: atLeast ? { atLeast: dated(at) } : { atMost: dated(at) } }),
  );

test('what is proved never fails, and what is refused really happens, for any policy', () => {
  fc.assert(
    fc.property(
      fc.array(ceiling, { minLength: 1, maxLength: 3 }),
      fc.array(gate, { maxLength: 1 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })),
      (ceilings, gates, numbers) => {
        const named = ceilings.map((one, i) => ({ ...one, code: `CEILING_${i}` }));
        const rules = rulesOf({ ceilings: named, gates });
        const findings = checkRules(rules, 2);
        for (const { code, data } of findings) {
          if (code === 'BETTER_LOWERS_LIMIT') expectReplayed(rules, data);
          if (code === 'MONOTONE_PROVED') expectNoFall(rules, numbers);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** The borrower of the finding, decided again from its data alone. */
function expectReplayed(rules: Rules, data: Finding['data']): void {
  const compiled = compileRules(rules, day(data.from as string));
  const best = Float64Array.from(CATALOGUE, (f) =>
    f.direction === 'safer' ? domainOf(f).hi : domainOf(f).lo,
  );
  const others = Object.entries(data.others as Record<string, number | null>);
  for (const [name, value] of others) best[slotOf(name)] = value ?? Number.NaN;
  const state = { ...NO_LIMIT_YET, limit: data.previous as Money };
  const limits = [data.worse, data.better].map((value) => {
    best[slotOf(data.feature as string)] = value as number;
    return decide(compiled, best, state).limit;
  });
  expect(limits).toEqual(data.limits);
  expect(limits[1]).toBeLessThan(limits[0] as number);
}

/** Random borrowers, each made better in one feature. */
function expectNoFall(rules: Rules, numbers: Iterator<number>): void {
  const compiled = compileRules(rules, rules.policy.effectiveFrom);
  const next = (below: number): number => numbers.next().value % below;
  const scale = [2, 6, 150, 6_000, 20_000_00];
  for (let i = 0; i < 40; i++) {
    const facts = Float64Array.from(CATALOGUE, (f) => {
      const value = next(scale[next(scale.length)] as number);
      const { hi, missing } = domainOf(f);
      return missing && next(4) === 0 ? Number.NaN : Math.min(value, hi);
    });
    const slot = next(CATALOGUE.length);
    const { direction } = CATALOGUE[slot] as (typeof CATALOGUE)[number];
    if (direction === 'neutral' || Number.isNaN(facts[slot])) continue;
    const state = { ...NO_LIMIT_YET, limit: (next(60) * 100_000) as Money };
    const before = decide(compiled, facts, state).limit;
    const change = next(scale[next(scale.length)] as number);
    const { lo, hi } = domainOf(CATALOGUE[slot] as (typeof CATALOGUE)[number]);
    const better = (facts[slot] as number) + (direction === 'safer' ? change : -change);
    facts[slot] = Math.min(Math.max(better, lo), hi);
    expect(decide(compiled, facts, state).limit).toBeGreaterThanOrEqual(before);
  }
}
