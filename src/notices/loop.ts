/** Does something, waits, and does it again, until it is stopped. What it throws is reported. */
export class Loop {
  readonly #pauseMs: number;
  readonly #report: (error: unknown) => void;
  readonly #work: () => Promise<void>;
  #running: Promise<void> | null = null;
  #wake: (() => void) | null = null;
  #stopping = false;

  constructor(pauseMs: number, report: (error: unknown) => void, work: () => Promise<void>) {
    this.#pauseMs = pauseMs;
    this.#report = report;
    this.#work = work;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** When the work that is under way is done. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      await this.#work().catch(this.#report);
      if (!this.#stopping) await this.#pause();
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
