import { type DestinationStream, type Logger, pino } from 'pino';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Lines of JSON. Nothing of a person gets in: a request is logged by its route, not by its address, and
 * of an error only what the program says itself, because what a database adds to it may hold values.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: isoTime, serializers: { err: ownWords } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function isoTime(): string {
  return `,"time":"${new Date().toISOString()}"`;
}

function ownWords(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, code, cause } = error as Error & { readonly code?: unknown };
  return {
    ...{ type: name, message, stack, code },
    ...(cause === undefined ? {} : { cause: ownWords(cause) }),
  };
}
