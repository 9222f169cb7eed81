import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { cardRow, csv } from './cli.test-support.ts';

interface Printed {
  readonly name: string;
  readonly agrees: boolean;
  readonly figures: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly scale: number;
  readonly machine: Readonly<Record<string, unknown>>;
}

/** What `npm run bench -- NAME --scale 0.001 --json` prints; it fails where the sides disagree.
 * No peer in Python is asked. */
async function printed(name: string, ...more: readonly string[]): Promise<Printed> {
  const args = ['dist/bench/main.js', name, '--scale', '0.001', '--json', ...more];
  const env = { ...process.env, HEADROOM_PYTHON: 'none' };
  const { stdout } = await promisify(execFile)('node', args, { env });
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

  test('of the service has every acknowledged event in the log, and every amount reserved', async () => {
    // How fast they are is not looked at here, and both wait as much as they work.
    const [ingest, authorize] = await Promise.all([printed('ingest'), printed('authorize')]);
    expect(ingest).toMatchObject({ name: 'ingest', agrees: true });
    expectPositive(ingest.figures, ['pgliteEventsPerSecond', 'pgliteP99Ms']);
    expectPositive(ingest.ratios, ['plainInsertPglite']);
    expect(authorize).toMatchObject({ name: 'authorize', agrees: true });
    expectPositive(authorize.figures, ['pgliteHotPerSecond', 'pgliteSpreadPerSecond']);
  });

  test('of the live path comes to the facts and limits of the batch', async () => {
    const { figures, ...result } = await printed('live');
    expect(result).toMatchObject({ name: 'live', agrees: true, scale: 0.001 });
    expectPositive(figures, ['microsecondsPerEvent', 'microsecondsPerEventP99', 'accounts']);
    expect(figures.accountsThatDiffer).toBe(0);
  });

  test('of a large training chooses all that matters', async () => {
    const { figures, ...result } = await printed('train-large');
    expect(result).toMatchObject({ name: 'train-large', agrees: true });
    expectPositive(figures, ['seconds', 'peakMb']);
  });
});

describe('the benchmark of training', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('says where it looks for its data', async () => {
    await expect(printed('train', '--data', folder)).rejects.toThrow(
      'No UCI_Credit_Card.csv.gz and no benchmark_split_test_ids.csv in',
    );
  });

  test('learns the same scorecard whatever becomes of the test rows', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => cardRow(i + 1));
    writeFileSync(join(folder, 'UCI_Credit_Card.csv.gz'), gzipSync(csv(rows)));
    const ids = rows.map(({ ID }) => ID).filter((id) => Number(id) % 4 === 1);
    writeFileSync(join(folder, 'benchmark_split_test_ids.csv'), ['ID', ...ids].join('\n'));
    const args = ['--scale', '1', '--data', folder];
    const { figures, ...result } = await printed('train', ...args);
    expect(result).toMatchObject({ name: 'train', agrees: true });
    expect(figures).toMatchObject({ trainRows: 450, testRows: 150 });
    expect(figures.aucTest).toBeGreaterThan(0.5);
    expect(result.notes[1]).toContain('the same to the byte');
  });

  test('of advice keeps every promise by the ordinary path, and agrees with brute force', async () => {
    const { figures, ratios, ...result } = await printed('advise');
    expect(result).toMatchObject({ name: 'advise', agrees: true, scale: 0.001 });
    expectPositive(figures, ['p50Ms', 'p99Ms', 'auditSeconds', 'plansChecked', 'promises']);
    expectPositive(ratios, ['bruteForce']);
    expect(figures).toMatchObject({ validPercent: 100, twinDifferences: 0 });
  });
});
