import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Headroom } from '../app/index.ts';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

interface Answered {
  readonly method: string;
  /** As it is declared, so that no account's id is in it. */
  readonly route: string;
  readonly status: number;
}

/** What the process counts of itself, in the form of Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #seconds = new Histogram({
    name: 'headroom_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #events = new Counter({
    name: 'headroom_events_total',
    help: 'Events that were sent, by what became of them',
    labelNames: ['outcome'],
    registers: [this.#registry],
  });
  readonly #authorizations = new Counter({
    name: 'headroom_authorizations_total',
    help: 'Answers to reserve, confirm and release, by the status of the authorization',
    labelNames: ['status'],
    registers: [this.#registry],
  });
  readonly #failures = new Counter({
    name: 'headroom_operation_failures_total',
    help: 'Operations that the database or the waiting line kept from being done',
    labelNames: ['error'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  answered({ method, route, status }: Answered, seconds: number): void {
    this.#seconds.observe({ method, route, status: String(status) }, seconds);
  }

  /** The application, with its answers counted. */
  counting(headroom: Headroom): Headroom {
    const told = async <T extends object>(asked: Promise<T>): Promise<T> => {
      const answer = await asked.catch((error: unknown) => {
        this.#failures.inc({ error: error instanceof Error ? error.name : 'unknown' });
        throw error;
      });
      if ('authorization' in answer) {
        const { status } = answer.authorization as { readonly status: string };
        this.#authorizations.inc({ status });
      }
      return answer;
    };
    return {
      ...headroom,
      appendEvents: async (events) => {
        const answers = await told(headroom.appendEvents(events));
        for (const { outcome } of answers) this.#events.inc({ outcome });
        return answers;
      },
      decide: (request) => told(headroom.decide(request)),
      reserve: (request) => told(headroom.reserve(request)),
      confirm: (request) => told(headroom.confirm(request)),
      release: (account, id) => told(headroom.release(account, id)),
    };
  }
}
