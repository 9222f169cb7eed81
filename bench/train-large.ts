import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { day } from '../src/kernel/index.ts';
import { type NumericColumn, type Sample, trainScorecard } from '../src/learning/index.ts';
import { type Bench, type BenchResult, rounded } from './result.ts';

const ROWS = 1_000_000;
const ROWS_MIN = 2_000;
const VARIABLES = 50;
/** Those that the outcome depends on; the others are noise. */
const TELLING = 10;
const MISSING = 0.05;
const MEMORY_MB_MAX = 2048;

/** Memory and time of a large training: bins, choice of variables, fit, points, calibration. */
export const trainLargeBench: Bench = {
  name: 'train-large',
  about: '1,000,000 rows × 50 variables binned and fitted within 2 GB',
  run: (scale): Promise<BenchResult> => {
    const rows = Math.max(Math.round(ROWS * scale), ROWS_MIN);
    const sample = made(rows);
    const madeMb = peakMb();
    const started = performance.now();
    const trained = trainScorecard(sample, {
      id: 'large',
      version: 1,
      effectiveFrom: day('2026-01-01'),
      scaling: { score: 600, odds: 50, pdo: 20 },
      split: { train: new Uint8Array(rows).fill(1) },
      grades: [{ grade: 'all', pdMax: 1 }],
      calibration: 'isotonic',
      seed: 1,
    });
    const seconds = (performance.now() - started) / 1000;
    const chosen = trained.document.characteristics.map(({ feature }) => feature);
    const telling = chosen.filter((name) => Number(name.slice(1)) < TELLING).length;
    return Promise.resolve({
      name: 'train-large',
      agrees: telling === TELLING && peakMb() <= MEMORY_MB_MAX,
      figures: {
        seconds: rounded(seconds),
        peakMb: rounded(peakMb()),
        sampleMb: rounded(madeMb),
        rows,
        variables: VARIABLES,
        characteristics: chosen.length,
        aucTrain: rounded(trained.train.discrimination.auc),
      },
      ratios: {},
      notes: [
        'peakMb is the most that the process ever held, the sample (sampleMb, Node included) among it.',
        `It agrees where all ${TELLING} variables that matter are chosen and ${MEMORY_MB_MAX} MB are enough.`,
      ],
    });
  },
};

function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function made(rows: number): Sample {
  const generator = xoroshiro128plus(7);
  const columns = Array.from(
    { length: VARIABLES },
    (_, i): NumericColumn & { values: Float64Array } => ({
      kind: 'numeric',
      name: `v${i}`,
      values: Float64Array.from({ length: rows }, () =>
        uniformFloat64(generator) < MISSING ? Number.NaN : uniformFloat64(generator),
      ),
    }),
  );
  const target = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    let odds = -2;
    for (let i = 0; i < TELLING; i++) {
      const value = columns[i]?.values[row] as number;
      odds += Number.isNaN(value) ? 0 : value - 0.5;
    }
    target[row] = uniformFloat64(generator) < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
  }
  return { rows, columns, target };
}
