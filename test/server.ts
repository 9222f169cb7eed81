import type { TestProject } from 'vitest/node';
import { postgresPrograms, startPostgres } from '../bench/postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Its address; null where PostgreSQL is not installed. */
    postgres: string | null;
  }
}

/** One PostgreSQL server for all files; no test on it is about what a power cut leaves. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const bin = postgresPrograms();
  const server = bin === null ? null : await startPostgres(bin, ['fsync=off']);
  provide('postgres', server?.url ?? null);
  return async () => server?.stop();
}
