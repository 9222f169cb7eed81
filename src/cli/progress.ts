import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly at: (done: number) => void;
  readonly stop: () => void;
}

/** A bar on standard error, where somebody looks at it; silent in a pipe. */
export function startProgress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return { at: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage}% | {value}/{total} | {eta_formatted}`,
      // With numbers of seven digits the line still fits into 80 columns.
      barsize: 24,
      stream: process.stderr,
      // Else whoever is stopped meanwhile leaves a terminal behind that cuts off long lines.
      linewrap: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { at: (done) => bar.update(done), stop: () => bar.stop() };
}
