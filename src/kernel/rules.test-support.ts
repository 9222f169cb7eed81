import { NEUTRAL_APPETITE, type Rules } from './compile.ts';
import { day } from './day.ts';
import type { BasisPoints, Money } from './money.ts';
import type { Ceiling, Dated, Gate, Policy, RowAmount, TableRow } from './policy.ts';
import type { Scorecard } from './scorecard.ts';

/** Small documents without a fault, for tests to plant theirs in. Amounts here are in yuan. */
const FROM = day('2025-01-01');

export function dated<T extends number>(value: number): Dated<T> {
  return [{ from: FROM, value: value as T }];
}

export function yuan(value: number): Dated<Money> {
  return dated(value * 100);
}

export function amount(value: number): RowAmount {
  return { fixed: yuan(value) };
}

export function aTable(rows: readonly TableRow[]): Ceiling {
  return {
    kind: 'table',
    code: 'BY_TABLE',
    words: { 'zh-CN': '按表确定的额度', en: 'the amount by the table' },
    rows,
  };
}

export function aGate(changes: Partial<Gate> = {}): Gate {
  return {
    code: 'PAST_DUE_NOW',
    words: { 'zh-CN': '当前有逾期', en: 'a payment that is past due' },
    feature: 'arrears.days.now',
    open: { atMost: dated(0) },
    whenMissing: 'open',
    effect: { kind: 'hold' },
    ...changes,
  };
}

/** Grades A and B, by tenure and whatever else is asked for: pairs of upper edge and points. */
export function aScorecard(
  others: Readonly<Record<string, readonly (readonly [number, number])[]>> = {},
): Scorecard {
  const bins: typeof others = {
    ...others,
    'tenure.days': [
      [365, 0],
      [Number.POSITIVE_INFINITY, 60],
    ],
  };
  return {
    id: 'test-card',
    version: 1,
    effectiveFrom: FROM,
    scaling: { score: 600, odds: 50, pdo: 20 },
    basePoints: 500,
    characteristics: Object.entries(bins).map(([feature, list]) => ({
      feature,
      bins: list.map(([below, points]) =>
        below === Number.POSITIVE_INFINITY ? { points } : { below, points },
      ),
      missing: { points: 0 },
      reference: { all: 20, atCutoff: 20 },
    })),
    grades: [
      { grade: 'A', from: 550 },
      { grade: 'B', from: 0 },
    ],
    calibration: [
      { score: 400, pd: 200_000 as never },
      { score: 700, pd: 5_000 as never },
    ],
    reasons: { against: 'all', cutoff: 550, band: 20 },
  };
}

export function aPolicy(changes: Partial<Policy> = {}): Policy {
  const share = (bps: number): Dated<BasisPoints> => dated(bps);
  return {
    id: 'test-policy',
    version: 1,
    effectiveFrom: FROM,
    product: 'line',
    segment: 'personal',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    jurisdiction: 'CN',
    scorecard: 'test-card',
    limit: { floor: yuan(1_000), cap: yuan(200_000), step: 10_000 as Money },
    ceilings: [aTable([{ grades: ['A'], amount: amount(60_000) }, { amount: amount(20_000) }])],
    gates: [aGate()],
    moves: {
      first: yuan(200_000),
      rise: {
        most: share(10_000),
        least: yuan(500),
        coolingOff: dated(30),
        onAcceptance: false,
      },
      cut: { tolerance: share(0), every: dated(30) },
    },
    ...changes,
  };
}

export function rulesOf(changes: Partial<Policy> = {}, scorecard: Scorecard = aScorecard()): Rules {
  return { policy: aPolicy(changes), scorecard, pack: null, appetite: NEUTRAL_APPETITE };
}
