const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
/** npm passes on what the terminal has sent to every process already: what comes so soon is the same wish. */
const SAME_WISH_MS = 1_000;

/** Until the process is asked to end: by a terminal, or by what runs it. Whoever asks again ends it at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve();
      setTimeout(() => {
        for (const signal of SIGNALS) process.off(signal, stop);
      }, SAME_WISH_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
