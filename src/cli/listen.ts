import type { createServer } from '../http/index.ts';
import { UsageError } from './args.ts';

interface Place {
  readonly host: string;
  readonly port: number;
  /** By what another port is chosen. */
  readonly setting: string;
}

/** Returns the address at which the server answers; throws a UsageError where it may not have the port. */
export async function listen(
  server: Awaited<ReturnType<typeof createServer>>,
  { host, port, setting }: Place,
): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const why = WHY[(error as { readonly code?: string }).code ?? ''];
    if (why === undefined) throw error;
    throw new UsageError(`port ${port} on ${host} ${why}: choose another by ${setting}`);
  }
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use',
  EACCES: 'is not for this user',
};
