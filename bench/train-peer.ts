import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../src/cli/root.ts';
import type { BinningLimits } from '../src/learning/index.ts';
import type { SplitSample } from './train-taiwan.ts';

/** Binning is timed as often on both sides, and the least disturbed run counts. */
export const REPETITIONS = 3;

/** What optbinning came to on the same columns and training rows, under the same limits. */
export interface PeerResult {
  /** Binning each column; the best of `REPETITIONS`, as ours. */
  readonly binSeconds: number;
  /** Binning all columns again and fitting a logistic regression on them. */
  readonly fitSeconds: number;
  readonly aucTest: number;
  readonly informationValues: Readonly<Record<string, number>>;
  readonly bins: Readonly<Record<string, number>>;
}

/** Null where there is no Python with optbinning; HEADROOM_PYTHON says which to ask. */
export async function askOptbinning(
  { sample, train }: SplitSample,
  limits: Pick<BinningLimits, 'binsMax' | 'sizeMin'>,
): Promise<PeerResult | null> {
  const python = process.env.HEADROOM_PYTHON ?? 'python3';
  const run = promisify(execFile);
  const found = await run(python, ['-c', 'import optbinning']).then(
    () => true,
    () => false,
  );
  if (!found) return null;
  const folder = mkdtempSync(join(tmpdir(), 'headroom-train-'));
  try {
    const { columns, target } = sample;
    const about = { names: columns.map(({ name }) => name), limits, repetitions: REPETITIONS };
    writeFileSync(join(folder, 'about.json'), JSON.stringify(about));
    const values = columns.map((column) => Buffer.from(Float64Array.from(column.values).buffer));
    writeFileSync(join(folder, 'values.f64'), Buffer.concat(values));
    writeFileSync(join(folder, 'target.u8'), target);
    writeFileSync(join(folder, 'train.u8'), train);
    const script = join(packageRoot, 'bench/train-optbinning.py');
    const { stdout } = await run(python, ['-W', 'ignore', script, folder]);
    return JSON.parse(stdout.trim().split('\n').at(-1) as string) as PeerResult;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
