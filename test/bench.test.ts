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

describe('a benchmark at a thousandth of its size', () => {
  test.each([
    ['decide', ['decisionsPerSecond'], ['zenTraced', 'jsonRulesEngine']],
    [
      'fold',
      [
        'eventsPerSecondPerCore',
        'eventsPerSecondTwoThreads',
        'monthEndsEventsPerSecondPerCore',
        'monthEndsEventsPerSecondTwoThreads',
      ],
      ['duckdb'],
    ],
    ['live', ['microsecondsPerEvent', 'microsecondsPerEventP99'], []],
  ])('named %s agrees with what it is compared to, and prints its figures', async (...promised) => {
    const [name, figures, ratios] = promised;
    const result = await printed(name);
    expect(result).toMatchObject({ name, agrees: true, scale: 0.001 });
    for (const figure of figures) expect(result.figures[figure]).toBeGreaterThan(0);
    for (const ratio of ratios) expect(result.ratios[ratio]).toBeGreaterThan(0);
    expect(Object.keys(result.machine)).toEqual(['cpu', 'cores', 'memoryGb', 'node']);
  });

  test('named fold compares every feature of the catalogue with SQL, on every account', async () => {
    const { figures } = await printed('fold');
    expect(figures.featuresCompared).toBe(figures.featuresInCatalogue);
    expect(figures.accountsCompared).toBe(figures.accounts);
    expect(figures.differences).toBe(0);
  });
});
