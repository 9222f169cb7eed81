import type { KeptUp } from './life-request.ts';

/** Keeps doing rounds until it is stopped, with a pause where nothing more is due. */
export interface Schedule {
  /** Finishes the round that runs. */
  stop(): Promise<void>;
}

export interface ScheduleOptions {
  readonly pauseMs: number;
  readonly onRound: (kept: KeptUp) => void;
  /** A round that fails is not the last. */
  readonly onError: (error: unknown) => void;
}

export function startSchedule(
  keepUp: () => Promise<KeptUp>,
  { pauseMs, onRound, onError }: ScheduleOptions,
): Schedule {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const rounds = async (): Promise<void> => {
    while (!stopped) {
      let more = false;
      try {
        const kept = await keepUp();
        onRound(kept);
        more = kept.more;
      } catch (error) {
        onError(error);
      }
      if (!(stopped || more)) await pause();
    }
  };
  const done = rounds();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await done;
    },
  };
}
