import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

interface Printed {
  readonly name: string;
  readonly agrees: boolean;
  readonly figures: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly scale: number;
  readonly machine: Readonly<Record<string, unknown>>;
}

/** What `npm run bench -- NAME --scale 0.001 --json` prints; it fails where the sides disagree. */
async function printed(name: string): Promise<Printed> {
  const args = ['dist/bench/main.js', name, '--scale', '0.001', '--json'];
  const { stdout } = await promisify(execFile)('node', args);
  return JSON.parse(stdout) as Printed;
}

function expectPositive(values: Readonly<Record<string, number>>, names: readonly string[]): void {
  for (const name of names) expect(values[name], name).toBeGreaterThan(0);
}

describe('a benchmark at a thousandth of its size', () => {
  test('of decisions agrees with both rule engines, and says how much faster it is', async () => {
    const result = await printed('decide');
    expect(result).toMatchObject({ name: 'decide', agrees: true, scale: 0.001 });
    expectPositive(result.figures, ['decisionsPerSecond']);
    expectPositive(result.ratios, ['zenTraced', 'jsonRulesEngine']);
    expect(Object.keys(result.machine)).toEqual(['cpu', 'cores', 'memoryGb', 'node']);
  });

  test('of the fold gives every fact of every account as DuckDB does, on one core or two', async () => {
    const { figures, ratios, ...result } = await printed('fold');
    expect(result).toMatchObject({ name: 'fold', agrees: true, scale: 0.001 });
    expectPositive(figures, ['eventsPerSecondPerCore', 'eventsPerSecondTwoThreads']);
    expectPositive(figures, [
      'monthEndsEventsPerSecondPerCore',
      'monthEndsEventsPerSecondTwoThreads',
    ]);
    expectPositive(ratios, ['duckdb', 'duckdbTwoThreads']);
    expect(figures).toMatchObject({ accountsCompared: 1000, events: 100_000, differences: 0 });
    expect(figures.featuresCompared).toBe(figures.featuresInCatalogue);
  });

  test('of the live path comes to the facts and limits of the batch', async () => {
    const { figures, ...result } = await printed('live');
    expect(result).toMatchObject({ name: 'live', agrees: true, scale: 0.001 });
    expectPositive(figures, ['microsecondsPerEvent', 'microsecondsPerEventP99', 'accounts']);
    expect(figures.accountsThatDiffer).toBe(0);
  });
});
