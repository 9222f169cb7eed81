import { describe, expect, it } from 'vitest';
import { type Book, compileScorecard, day, type Scorecard } from '../kernel/index.ts';
import { DEFAULT_DEFINITION } from '../learning/index.ts';
import { bookOf, type Happening, opened } from '../portfolio/hand-made.test-support.ts';
import { alertRecords } from './alert-records.ts';
import { type Groups, monitor, type WatchedMonth } from './monitor.ts';
import { observe, referenceOf } from './observe.ts';
import { renderMonitor } from './report.ts';

/** Half of the limit in use costs 100 points, and is a grade of its own. */
const SCORECARD: Scorecard = {
  id: 'hand-made',
  version: 1,
  effectiveFrom: day('2020-01-01'),
  scaling: { score: 600, odds: 50, pdo: 20 },
  basePoints: 600,
  characteristics: [
    {
      feature: 'utilization.now',
      bins: [{ below: 5000, points: 0 }, { points: -100 }],
      missing: { points: 0 },
      reference: { all: 0, atCutoff: 0 },
    },
  ],
  grades: [
    { grade: 'A', from: 600 },
    { grade: 'B', from: 0 },
  ],
  calibration: [
    { score: 500, pd: 200_000 as never },
    { score: 600, pd: 10_000 as never },
  ],
  reasons: { against: 'all', cutoff: 600, band: 20 },
};
const COMPILED = compileScorecard(SCORECARD);
const BEFORE = day('2024-01-31');
const AFTER = day('2025-01-31');

/** A hundred lines of 8,000; the first `drawn` draw 6,000 on the day and the first `bad` never repay. */
function lines({ drawn, bad, on }: { drawn: number; bad: number; on: string }): Book {
  return bookOf(
    Object.fromEntries(
      Array.from({ length: 100 }, (_, i): [string, readonly Happening[]] => [
        `A${i}`,
        i < drawn
          ? [...opened('2023-01-01', 800_000), ...loan(i < bad, on)]
          : opened('2023-01-01', 800_000),
      ]),
    ),
  );
}

function loan(isBad: boolean, on: string): readonly Happening[] {
  const schedule = [{ due: day('2024-06-01'), amount: 600_000 }];
  const draw: Happening = [on, { type: 'draw', amount: 600_000, loan: 'L', schedule } as never];
  return isBad
    ? [draw]
    : [draw, ['2024-06-01', { type: 'repayment', amount: 600_000, loan: 'L' } as never]];
}

function watched(book: Book, days = [BEFORE], groups?: Groups): readonly WatchedMonth[] {
  const reference = referenceOf(
    SCORECARD,
    observe(lines({ drawn: 20, bad: 0, on: '2024-01-01' }), COMPILED, BEFORE, DEFAULT_DEFINITION),
  );
  const definition = DEFAULT_DEFINITION;
  return monitor(book, {
    scorecard: SCORECARD,
    reference,
    days,
    definition,
    ...(groups && { groups }),
  });
}

describe('a scorecard that is watched', () => {
  it('is stable against the accounts that it was learned from', () => {
    const [month] = watched(lines({ drawn: 20, bad: 0, on: '2024-01-01' }));
    expect(month?.stability).toMatchObject({ index: 0, band: 'stable' });
    expect(month?.alerts).toEqual([]);
  });

  it('has shifted where 20 % of the accounts became 50 %, by hand PSI 0.3 ln(2.5) + 0.3 ln(1.6)', () => {
    const [month] = watched(lines({ drawn: 50, bad: 0, on: '2024-01-01' }));
    const byHand = 0.3 * Math.log(0.5 / 0.2) - 0.3 * Math.log(0.5 / 0.8);
    expect(month?.stability.index).toBeCloseTo(byHand, 12);
    expect(month?.characteristics[0]?.stability.index).toBeCloseTo(byHand, 12);
    expect(month?.characteristics[0]?.shift.points).toBeCloseTo(-30, 12);
    expect(month?.alerts.map(({ kind, subject, band }) => [kind, subject, band])).toEqual([
      ['score', null, 'shifted'],
      ['characteristic', 'utilization.now', 'shifted'],
    ]);
  });

  it('compares defaults with what the PDs of one window before came to, in all and by grade', () => {
    const [month] = watched(lines({ drawn: 20, bad: 12, on: '2024-01-01' }), [AFTER]);
    expect(month?.outcome).toMatchObject({ rows: 100, bads: 12, scoredOn: day('2024-02-01') });
    // 20 at 20 % and 80 at 1 %.
    expect(month?.outcome?.expectedBads).toBeCloseTo(4.8, 9);
    expect(month?.outcome?.drift).toBeCloseTo(1.5, 9);
    expect(month?.outcome?.grades.map(({ grade, rows, bads }) => [grade, rows, bads])).toEqual([
      ['A', 80, 0],
      ['B', 20, 12],
    ]);
    const [alert] = month?.alerts.filter(({ kind }) => kind === 'calibration') ?? [];
    expect(alert?.words.en).toBe(
      'accounts scored on 2024-02-01: 4.8 were expected to default, 12 did',
    );
    expect(alert?.words['zh-CN']).toBe('2024-02-01 评分的账户：预期违约 4.8 户，实际 12 户');
  });

  it('gives each alert on its own, with an id that is the same whenever the month is looked at', () => {
    const book = lines({ drawn: 50, bad: 0, on: '2024-01-01' });
    const records = alertRecords('hand-made@1', watched(book));
    expect(records).toMatchObject([
      { type: 'scorecardAlert', date: '2024-01-31', kind: 'score', subject: null, band: 'shifted' },
      { kind: 'characteristic', subject: 'utilization.now' },
    ]);
    expect(records[0]?.words.en).toContain('PSI');
    expect(new Set(records.map(({ id }) => id)).size).toBe(2);
    const ids = alertRecords('hand-made@1', watched(book, [BEFORE, AFTER])).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(records.map(({ id }) => id)));
  });

  it('is silent about a drift that chance explains', () => {
    const [month] = watched(lines({ drawn: 20, bad: 7, on: '2024-01-01' }), [AFTER]);
    expect(month?.outcome?.drift).toBeGreaterThan(0.25);
    expect(month?.alerts.some(({ kind }) => kind === 'calibration')).toBe(false);
  });

  it('says which group is accepted at less than four fifths of the rate of the largest', () => {
    const book = lines({ drawn: 20, bad: 0, on: '2024-01-01' });
    const byAccount = new Map(
      Array.from({ length: 100 }, (_, i) => [`A${i}`, i < 40 ? 'south' : 'north']),
    );
    const [month] = watched(book, [BEFORE], { byAccount, cutOff: 600 });
    expect(month?.groups).toMatchObject([
      { group: 'north', rows: 60, acceptanceRate: 1 },
      { group: 'south', rows: 40, acceptanceRate: 0.5, adverseImpactRatio: 0.5 },
    ]);
    expect(month?.alerts.map(({ kind, subject }) => [kind, subject])).toEqual([['group', 'south']]);
  });

  it('is not held against the reference of another scorecard', () => {
    const reference = { scores: { cuts: [], counts: [1] }, characteristics: [] };
    const request = {
      scorecard: SCORECARD,
      reference,
      days: [BEFORE],
      definition: DEFAULT_DEFINITION,
    };
    expect(() => monitor(bookOf({}), request)).toThrow(
      'the reference does not fit the scorecard "hand-made": expected 3 counts of utilization.now, found none',
    );
  });

  it('is reported in one page, in both languages, without a script', () => {
    const months = watched(lines({ drawn: 50, bad: 12, on: '2024-01-01' }), [BEFORE, AFTER]);
    const html = renderMonitor({ scorecard: 'hand-made@1', portfolio: '<b>', months });
    expect(html).toContain('评分稳定性');
    expect(html).toContain('Stability of the score');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toMatch(/<script|NaN|undefined/);
  });
});
