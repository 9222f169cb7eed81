import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Document, formatProblem, readDocument } from '../src/contract/index.ts';
import {
  type Appetite,
  CATALOGUE,
  type Ceiling,
  type Characteristic,
  checkRules,
  compileRules,
  type Day,
  day,
  decide,
  ENGINE_REASONS,
  featureOf,
  formatDay,
  type Gate,
  type Money,
  NEUTRAL_APPETITE,
  NO_LIMIT_YET,
  type Pack,
  type PackRule,
  type Policy,
  pointsByBin,
  rulesInForce,
  type Scorecard,
  scaling,
} from '../src/kernel/index.ts';

const folder = fileURLToPath(new URL('../policies', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();

function read(file: string): Document {
  const outcome = readDocument(readFileSync(join(folder, file), 'utf8'), { file, currency: 'CNY' });
  if ('ok' in outcome) return outcome.ok;
  throw new Error(outcome.problems.map(formatProblem).join('\n'));
}

function all<T>(kind: Document['kind']): readonly T[] {
  return files
    .map(read)
    .filter((found) => found.kind === kind)
    .map(({ document }) => document as T);
}

const policies = all<Policy>('limit-policy');
const scorecards = all<Scorecard>('scorecard');
const packs = all<Pack>('jurisdiction-pack');
const appetites = all<Appetite>('appetite');

const packOf = (jurisdiction: string) =>
  packs.find((pack) => pack.jurisdiction === jurisdiction) ?? null;
const policyOf = (id: string) => policies.find((policy) => policy.id === id) as Policy;
const scorecardOf = ({ scorecard }: Policy) =>
  scorecards.find(({ id }) => id === scorecard) as Scorecard;

/** The numbers of a rule in a line: amounts in major units, shares in basis points. */
function numbers({ rule }: PackRule): string {
  switch (rule.kind) {
    case 'duty':
      return [rule.number, rule.unit].filter((part) => part !== null).join(' ');
    case 'clock':
      return `${rule.clock} ${rule.days} days`;
    case 'tell':
      return `tell ${rule.what}`;
    case 'sources':
      return rule.licensedOnly ? 'licensed sources' : `no ${rule.refused.join(', ')}`;
    case 'gate': {
      const [[comparison, threshold] = []] = Object.entries(rule.gate.open);
      return `${rule.gate.feature} ${comparison} ${threshold?.[0]?.value}`;
    }
    case 'ceiling':
      return ceilingNumbers(rule.ceiling);
  }
}

function ceilingNumbers(ceiling: Ceiling): string {
  if (ceiling.kind === 'constant') return String((ceiling.amount[0]?.value ?? 0) / 100);
  if (ceiling.kind === 'ability') {
    const { share, paymentRate } = ceiling;
    return `ability ${share[0]?.value} of income ${paymentRate[0]?.value} a month`;
  }
  if (ceiling.kind !== 'table') throw new Error(`say what the numbers of ${ceiling.kind} are`);
  const rows = ceiling.rows.map(({ when = [], amount }) => {
    const [condition] = when;
    return `below ${condition?.below} ${'times' in amount ? amount.times[0]?.value : ''}`;
  });
  return `income.monthly ${rows.join(', ')}`;
}

/** What of a rule takes part in decisions. */
function partsOf({ rule }: PackRule): readonly (Ceiling | Gate)[] {
  if (rule.kind === 'ceiling') return [rule.ceiling];
  return rule.kind === 'gate' ? [rule.gate] : [];
}

describe('every document in policies/', () => {
  test.each(files)('%s reads without a problem', (file) => {
    expect(read(file).document).toBeDefined();
  });

  test.each(files)('%s shows editors its schema', (file) => {
    const [first] = readFileSync(join(folder, file), 'utf8').split('\n');
    const up = file.split('/').length === 1 ? '..' : '../..';
    const { kind } = read(file);
    expect(first).toBe(`# yaml-language-server: $schema=${up}/schemas/${kind}.schema.json`);
  });
});

describe('a jurisdiction pack', () => {
  const numbered = (jurisdiction: string, numbers: string) =>
    numbers.split(' ').map((number) => `${jurisdiction}-${number}`);
  const ids: Readonly<Record<string, string>> = {
    AU: '1 2 3 4',
    CN: '1 1b 2 3 4 5 6 7 8 9 10 10a 10b 11 11a 12 13 14 15 16 17 18 19',
    EU: '1 2 3 4 5 6 7 8 9',
    SG: '1 1a 2 2a 2b',
    UK: '1 1a 2 3 4 5 6 7',
    US: '1 2 3 4 5 6 7 8 9 10 11 11a 12 13 14 15 16',
  };
  const rows = packs.flatMap((pack) => pack.rules.map((rule) => ({ id: rule.id, pack, rule })));

  test('is kept for six jurisdictions', () => {
    expect(packs.map(({ jurisdiction }) => jurisdiction).sort()).toEqual(Object.keys(ids));
  });

  test.each(packs.map((pack) => [pack.jurisdiction, pack] as const))(
    'has every rule of %s',
    (jurisdiction, pack) => {
      const expected = numbered(jurisdiction, ids[jurisdiction] ?? '');
      expect(pack.rules.map(({ id }) => id)).toEqual(expected);
    },
  );

  test.each(rows)('names the source of $id, which its own dates begin after', ({ pack, rule }) => {
    expect(rule.source.length).toBeGreaterThan(20);
    expect(rule.effectiveFrom).toBeGreaterThanOrEqual(pack.effectiveFrom);
    expect(rule.effectiveTo ?? Number.POSITIVE_INFINITY).toBeGreaterThan(rule.effectiveFrom);
  });

  test.each(rows)('says of $id whether it is unverified, and then keeps it off', ({ rule }) => {
    expect(rule.source.includes('UNVERIFIED')).toBe(!rule.verified);
    expect(rule.words.en.includes('unverified')).toBe(!rule.verified);
    expect(rule.words['zh-CN'].includes('未核实')).toBe(!rule.verified);
    expect(rule.on).toBe(rule.verified);
  });

  test('switches off what was not read: texts not seen, drafts, general knowledge', () => {
    const off = rows.filter(({ rule }) => !rule.on).map(({ id }) => id);
    expect(off).toEqual(['AU-3', 'CN-1b', 'CN-9', 'CN-11a', 'CN-12', 'UK-7', 'US-7', 'US-13']);
  });

  test.each(rows)('limits by $id as law does: hard, its code beginning with its id', ({ rule }) => {
    for (const { hard, code } of partsOf(rule)) {
      expect(hard).toBe(true);
      expect(code.startsWith(`${rule.id.replace('-', '_').toUpperCase()}_`)).toBe(true);
    }
  });

  const binding = (jurisdiction: string, product: string, segment: Policy['segment'], on: string) =>
    rulesInForce(
      packOf(jurisdiction) as Pack,
      { ...policyOf('cn-personal'), product, segment },
      day(on),
    ).flatMap((rule) => partsOf(rule).map(({ code }) => code));

  test.each([
    ['CN', 'revolving-personal', 'personal', '2020-07-11', []],
    ['CN', 'revolving-personal', 'personal', '2020-07-12', ['CN_1_CONSUMPTION_LINE_CAP']],
    ['CN', 'revolving-personal', 'personal', '2026-01-01', ['CN_1_CONSUMPTION_LINE_CAP']],
    ['CN', 'revolving-business', 'business', '2026-01-01', ['CN_10_BUSINESS_LINE_CAP']],
    ['EU', 'card', 'personal', '2026-11-19', []],
    ['EU', 'card', 'personal', '2026-11-20', ['EU_2_NO_REQUEST']],
    ['AU', 'card', 'personal', '2026-01-01', ['AU_1_NO_REQUEST', 'AU_2_ASSESSMENT_TOO_OLD']],
    ['AU', 'bnpl', 'personal', '2026-01-01', ['AU_2_ASSESSMENT_TOO_OLD', 'AU_4_NO_REQUEST']],
    ['US', 'card', 'business', '2026-01-01', []],
  ] as const)('of %s binds %s (%s) as of %s by %j', (jurisdiction, product, segment, on, codes) => {
    expect(binding(jurisdiction, product, segment, on)).toEqual(codes);
  });

  test.each([
    ['CN', 'CN_1_CONSUMPTION_LINE_CAP', 200_000_00],
    ['CN', 'CN_1B_RAISED_CONSUMPTION_LINE_CAP', 300_000_00],
    ['CN', 'CN_10_BUSINESS_LINE_CAP', 10_000_000_00],
  ])('of %s sets %s at %i in minor units', (jurisdiction, code, amount) => {
    const parts = packOf(jurisdiction)?.rules.flatMap(partsOf) ?? [];
    const ceiling = parts.find((part) => part.code === code);
    expect(ceiling).toMatchObject({ kind: 'constant', amount: [{ value: amount }] });
  });

  /**
   * From when to when each rule binds and what numbers it has, written down a second time from the
   * reference that the packs were made from: a slip in a pack is a difference here.
   */
  const NUMBERS: Readonly<Record<string, string>> = {
    'AU-1': '2018-07-01 limit.requests.daysSince atMost 90',
    'AU-2': '2011-01-01 income.age atMost 90',
    'AU-3': '2019-01-01 ability 5000 of income 375 a month',
    'AU-4': '2025-06-10 limit.requests.daysSince atMost 90',
    'CN-1': '2020-07-12 200000',
    'CN-1b': '2025-03-24 300000',
    'CN-2': '2020-07-12 1 year of term at most',
    'CN-3': '2020-07-12 forbidden uses',
    'CN-4': '2020-07-12 1 assessment a year at least',
    'CN-5': '2022-01-01 30 % of each loan at least',
    'CN-6': '2021-02-20 25 % of net tier 1 capital at most',
    'CN-7': '2021-02-20 50 % of all loans at most',
    'CN-8': "2021-02-20 evidence of the bank's own assessment",
    'CN-9': '2025-10-01 24 % a year all in at most',
    'CN-10': '2025-01-17 10000000',
    'CN-10a': '2025-01-17 200000 CNY for one household at most',
    'CN-10b': '2025-01-17 10 % of net assets at most',
    'CN-11': '2024-04-18 50 % of all loans at most',
    'CN-11a': '2024-04-18 200000',
    'CN-12': '2022-07-01 20 % of issued cards at most dormant for 18 months',
    'CN-13': '2021-11-01 tell humanReview',
    'CN-14': '2021-11-01 3 years kept at least',
    'CN-15': '2021-11-01 answer to a request',
    'CN-16': '2013-03-15 5 years kept at most',
    'CN-17': '2013-03-15 list of allowed fields',
    'CN-18': '2013-03-15 answerDispute 20 days',
    'CN-19': '2022-01-01 licensed sources',
    'EU-1': '2026-11-20 100000 EUR of credit at most in scope',
    'EU-2': '2026-11-20 limit.requests.daysSince atMost 90',
    'EU-3': '2026-11-20 tell humanReview',
    'EU-4': '2026-11-20 no social-network, health, other',
    'EU-5': '2026-11-20 tell automatedOffer',
    'EU-6': '2023-12-07 tell humanReview',
    'EU-7': '2025-02-27 tests of the explanation',
    'EU-8': '2027-12-02 6 months of logs kept at least',
    'EU-9': '2027-12-02 15000000 EUR of fine at most',
    'SG-1': '2022-05-14 external.balance.toIncome atMost 60000',
    'SG-1a': '2022-05-14 12 times monthly income for three months',
    'SG-2': '2022-05-14 income.monthly below 250000 20000, below 1000000 40000',
    'SG-2a': '2022-05-14 income.monthly atLeast 0',
    'SG-2b': '2022-05-14 record of consent',
    'UK-1': '2014-04-01 arrears.days.now atMost 0',
    'UK-1a': '2014-04-01 arrears.worst.180d atMost 29',
    'UK-2': '2014-04-01 check of each change of rate',
    'UK-3': '2018-11-01 income.monthly atLeast 0',
    'UK-4': '2018-03-01 18 months observed',
    'UK-5': '2018-03-01 12 months of persistent debt',
    'UK-6': '2014-04-01 1 % of the balance at least',
    'UK-7': '2011-02-01 tell creditAgency',
    'US-1': '2011-12-30 classification of each decision',
    'US-2': '2011-12-30 answerRequest 30 days',
    'US-3': '2011-12-30 words that a notice may not use',
    'US-4': '2011-12-30 4 reasons as a rule',
    'US-5': '2011-12-30 tests of the reasons',
    'US-6': '2011-12-30 tests of the reasons',
    'US-7': '2023-09-19 tests of the reasons',
    'US-8': '2011-12-30 25 months kept at least',
    'US-9': '2011-07-21 tell creditReport',
    'US-10': '2011-12-30 5 days after effect at most',
    'US-11': '2011-12-30 ability 4000 of income 300 a month',
    'US-11a': '2011-12-30 income.monthly atLeast 0',
    'US-12': '2011-12-30 100 % of the line taken as drawn',
    'US-13': '2011-12-30 21 years of age',
    'US-14': '2011-12-30 feeNotice 45 days',
    'US-15': '2011-12-30 monitoring of the scorecard',
    'US-16': '2011-12-30 tell equalCredit',
  };

  test('has the dates and numbers of the reference that it was made from', () => {
    const written = rows.map(({ id, rule }) => [
      id,
      `${formatDay(rule.effectiveFrom)} ${numbers(rule)}`,
    ]);
    expect(Object.fromEntries(written)).toEqual(NUMBERS);
    expect(rows.filter(({ rule }) => rule.effectiveTo !== null)).toEqual([]);
  });

  test('offers no remedy where naming one would be the invitation that AU-1 forbids', () => {
    const rule = packOf('AU')?.rules.find(({ id }) => id === 'AU-1') as PackRule;
    expect(partsOf(rule).map(({ remedy }) => remedy)).toEqual([undefined]);
  });

  test.each(rows)('can be compiled as soon as $id is in force', ({ pack, rule }) => {
    const policy = policyOf('cn-personal');
    const on = Math.max(rule.effectiveFrom, policy.effectiveFrom) as Day;
    const rules = { policy, scorecard: scorecardOf(policy), pack, appetite: NEUTRAL_APPETITE };
    expect(() => compileRules(rules, on)).not.toThrow();
  });
});

describe('a shipped policy', () => {
  test.each(policies.map((policy) => [policy.id, policy] as const))(
    '%s uses each reason code once, its pack and the engine included',
    (_, policy) => {
      const law = packOf(policy.jurisdiction)?.rules.flatMap(partsOf) ?? [];
      const parts = [...policy.ceilings, ...policy.gates, ...law];
      const codes = [...parts.map(({ code }) => code), ...Object.keys(ENGINE_REASONS)];
      expect(codes).toEqual([...new Set(codes)]);
    },
  );

  test.each(policies.map((policy) => [policy.id, policy] as const))(
    '%s can be compiled with its documents, and knows only grades of its scorecard',
    (_, policy) => {
      const scorecard = scorecardOf(policy);
      const pack = packOf(policy.jurisdiction);
      const rules = { policy, scorecard, pack, appetite: NEUTRAL_APPETITE };
      expect(() => compileRules(rules, policy.effectiveFrom)).not.toThrow();
      const tables = policy.ceilings.flatMap((c) => (c.kind === 'table' ? c.rows : []));
      const used = tables.flatMap(({ grades }) => grades ?? []);
      expect(scorecard.grades.map(({ grade }) => grade)).toEqual(expect.arrayContaining(used));
    },
  );
});

describe('the check of a shipped policy', () => {
  test.each(policies.map((policy) => [policy.id, policy] as const))(
    'finds in %s nothing to mend, and proves that better behaviour never lowers a limit',
    (_, policy) => {
      const scorecard = scorecardOf(policy);
      const pack = packOf(policy.jurisdiction);
      const findings = checkRules({ policy, scorecard, pack, appetite: NEUTRAL_APPETITE }, 2);
      expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(findings.map(({ code }) => code)).toContain('MONOTONE_PROVED');
    },
  );
});

test('an account of the Taiwan policy that has no history yet is neither cut nor raised', () => {
  const policy = policyOf('tw-card');
  const documents = {
    policy,
    scorecard: scorecardOf(policy),
    pack: null,
    appetite: NEUTRAL_APPETITE,
  };
  const rules = compileRules(documents, day('2005-04-30'));
  const facts = Float64Array.from(CATALOGUE, ({ empty }) => (empty === 0 ? 0 : Number.NaN));
  for (const limit of [1_000_000, 36_000_000, 100_000_000]) {
    const decision = decide(rules, facts, { ...NO_LIMIT_YET, limit: limit as Money });
    expect(decision.limit).toBe(limit);
  }
});

describe('a shipped scorecard', () => {
  const named = scorecards.map((scorecard) => [scorecard.id, scorecard] as const);

  test.each(named)('%s gives points that follow the direction of each feature', (_, scorecard) => {
    for (const characteristic of scorecard.characteristics) {
      const points = characteristic.bins.map((bin) => bin.points);
      const worstFirst = isRiskier(characteristic) ? points.toReversed() : points;
      expect(worstFirst).toEqual(points.toSorted((a, b) => a - b));
    }
  });

  test.each(named)(
    '%s treats what is missing as neither the best nor below the worst',
    (_, card) => {
      for (const { feature, bins, missing } of card.characteristics) {
        if (featureOf(feature).empty === 0) continue;
        const points = bins.map((bin) => bin.points);
        expect(missing.points).toBeLessThan(Math.max(...points));
        expect(missing.points).toBeGreaterThanOrEqual(Math.min(...points));
      }
    },
  );

  test.each(named)('%s has reference means that its bins can give', (_, { characteristics }) => {
    for (const characteristic of characteristics) {
      const points = pointsByBin(characteristic);
      for (const mean of Object.values(characteristic.reference)) {
        expect(mean).toBeGreaterThanOrEqual(Math.min(...points));
        expect(mean).toBeLessThanOrEqual(Math.max(...points));
      }
    }
  });

  test.each(named)(
    '%s is calibrated as its scale says, or says less where it cannot tell',
    (_, card) => {
      const { factor, offset } = scaling(card.scaling);
      for (const { score, pd } of card.calibration) {
        const byScale = 1_000_000 / (1 + Math.exp((score - offset) / factor));
        if (score <= 540) expect(Math.abs(pd - byScale)).toBeLessThan(100);
        else expect(pd).toBeGreaterThan(byScale - 100);
      }
      const falling = card.calibration.toSorted((a, b) => b.pd - a.pd);
      expect(card.calibration).toEqual(falling);
    },
  );

  function isRiskier({ feature }: Characteristic): boolean {
    const { direction } = featureOf(feature);
    expect(direction).not.toBe('neutral');
    return direction === 'riskier';
  }
});

describe('a shipped appetite', () => {
  const byId = (id: string) => appetites.find((appetite) => appetite.id === id) as Appetite;

  test('neutral scales nothing, as the engine without an appetite', () => {
    expect(byId('neutral').byGrade).toEqual(NEUTRAL_APPETITE.byGrade);
  });

  test('cautious widens no grade, and spares better grades most', () => {
    const multipliers = Object.values(byId('cautious').byGrade);
    expect(Math.max(...multipliers)).toBeLessThanOrEqual(10_000);
    expect(multipliers).toEqual(multipliers.toSorted((a, b) => b - a));
  });
});
