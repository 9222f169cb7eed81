import { cpus, totalmem } from 'node:os';

/** What a benchmark came to. A ratio is ours over theirs, in the same run, above 1 where we are faster. */
export interface BenchResult {
  readonly name: string;
  /** True only where the compared sides gave equal answers. */
  readonly agrees: boolean;
  readonly figures: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number>>;
  /** What was compared and how, for somebody who reads the figures. */
  readonly notes: readonly string[];
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  /** `data` is a folder of real data, for a benchmark that needs some. */
  readonly run: (scale: number, data?: string) => Promise<BenchResult>;
}

export function machine(): Readonly<Record<string, string | number>> {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** Calls per second of the fastest of several repetitions: the least disturbed by others. */
export function bestRate(calls: number, repetitions: number, once: () => void): number {
  let best = 0;
  for (let i = 0; i < repetitions; i++) {
    const started = performance.now();
    once();
    best = Math.max(best, (calls * 1000) / (performance.now() - started));
  }
  return best;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
