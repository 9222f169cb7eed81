import { describe, expect, test } from 'vitest';
import type { DataKind, DataSource, DataSources } from '../data-sources.ts';
import { day } from '../day.ts';
import type { BasisPoints } from '../money.ts';
import type { Ceiling, Pack, PackRule } from '../policy.ts';
import { aGate, aScorecard, dated, rulesOf } from '../rules.test-support.ts';
import { checkSources, faultsOfColumn } from './check-sources.ts';

const incomeTimesThree: Ceiling = {
  kind: 'multiple',
  code: 'INCOME',
  words: { 'zh-CN': '收入倍数', en: 'the multiple of income' },
  feature: 'income.monthly',
  times: dated<BasisPoints>(30_000),
  missing: 'unbounded',
};

const declared = (...sources: readonly DataSource[]): DataSources => ({
  jurisdiction: 'EU',
  version: 1,
  effectiveFrom: day('2025-01-01'),
  sources,
});

function aSource(source: string, kind: DataKind, changes: Partial<DataSource> = {}): DataSource {
  const words = { 'zh-CN': '数据', en: 'data' };
  const usual = { words, purpose: words, consent: words, licensed: true, horizon: null };
  return { source, kind, ...usual, columns: [], ...changes };
}

const law = (
  refused: readonly DataKind[],
  licensedOnly = false,
  from = '2026-11-20',
): PackRule => ({
  id: 'EU-4',
  words: { 'zh-CN': '不得使用社交网络数据', en: 'nothing from social networks' },
  source: 'Directive (EU) 2023/2225',
  effectiveFrom: day(from),
  effectiveTo: null,
  verified: true,
  on: true,
  rule: { kind: 'sources', refused, licensedOnly },
});

const packOf = (...rules: readonly PackRule[]): Pack => ({
  jurisdiction: 'EU',
  version: 1,
  effectiveFrom: day('2020-01-01'),
  currency: 'EUR',
  rules,
});

describe('the sources of a policy', () => {
  const rules = rulesOf({ ceilings: [incomeTimesThree] });

  test('are in order where each is declared, and the lender’s own records need no declaration', () => {
    expect(checkSources(rules, declared(aSource('income', 'income')))).toEqual([]);
    expect(checkSources(rulesOf({ gates: [aGate()] }), declared())).toEqual([]);
  });

  test('are refused where nobody has declared them', () => {
    expect(checkSources(rules, declared())).toMatchObject([
      {
        severity: 'error',
        code: 'SOURCE_UNDECLARED',
        where: 'policy.ceilings[0].feature',
        data: { feature: 'income.monthly', source: 'income' },
      },
    ]);
  });

  test('are refused from the day on which the law forbids their kind, with the article named', () => {
    const withLaw = { ...rules, pack: packOf(law(['health', 'income'])) };
    const [found] = checkSources(withLaw, declared(aSource('income', 'income')));
    expect(found).toMatchObject({ code: 'SOURCE_FORBIDDEN', data: { from: '2026-11-20' } });
    expect(found?.message.en).toContain('EU-4');
    expect(found?.message.en).toContain('Directive (EU) 2023/2225');
    expect(found?.message['zh-CN']).toContain('不得使用社交网络数据');
  });

  test('are free of a rule that is switched off', () => {
    const off = { ...law(['income']), on: false };
    const withLaw = { ...rules, pack: packOf(off) };
    expect(checkSources(withLaw, declared(aSource('income', 'income')))).toEqual([]);
  });

  test('need a licence where the law wants one', () => {
    const withLaw = { ...rules, pack: packOf(law([], true)) };
    const unlicensed = declared(aSource('income', 'income', { licensed: false }));
    expect(checkSources(withLaw, unlicensed).map(({ code }) => code)).toEqual([
      'SOURCE_UNLICENSED',
    ]);
    expect(checkSources(rules, unlicensed)).toEqual([]);
  });

  test('are looked at no further back than declared, in the scorecard as well', () => {
    const scorecard = aScorecard({ 'spending.monthly.90d': [[Number.POSITIVE_INFINITY, 10]] });
    const scored = rulesOf({}, scorecard);
    const spending = (horizon: number) => declared(aSource('spending', 'spending', { horizon }));
    expect(checkSources(scored, spending(90))).toEqual([]);
    expect(checkSources(scored, spending(89))).toMatchObject([
      { code: 'SOURCE_BEYOND_HORIZON', where: 'scorecard.characteristics[0].feature' },
    ]);
  });
});

describe('a column of a plain table', () => {
  const social = aSource('friends', 'social-network', { columns: ['contacts'] });

  test('is refused where its source is of a kind that the law forbids', () => {
    const laws = [law(['social-network', 'health'])];
    expect(faultsOfColumn('contacts', declared(social), laws)).toMatchObject([
      { fault: 'forbidden', source: 'friends', law: { id: 'EU-4' } },
    ]);
    expect(faultsOfColumn('contacts', declared(social), [])).toEqual([]);
  });

  test('is refused where nobody says what it comes from, unless it is a feature of own records', () => {
    expect(faultsOfColumn('mystery', declared(social), [])).toEqual([
      { fault: 'undeclared', source: 'mystery' },
    ]);
    expect(faultsOfColumn('utilization.now', declared(social), [])).toEqual([]);
  });
});
