import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const INSTALLED = '/usr/lib/postgresql';
const READY_MS = 20_000;

export interface PostgresServer {
  readonly url: string;
  /** Breaks off every connection and comes up again after `meanwhile`. */
  readonly restart: (meanwhile: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The newest server programs on this machine, from 15 on; null where there are none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => version >= 15), 0);
  const bin = join(INSTALLED, String(newest), 'bin');
  return existsSync(join(bin, 'initdb')) ? bin : null;
}

/** A private server with an empty cluster in a folder of its own, reached by a socket in it. */
export async function startPostgres(
  bin: string,
  settings: readonly string[] = [],
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-pg-'));
  const user = unprivileged();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...(user ?? {}) };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: 'ignore' },
  );
  const flags = ['listen_addresses=', `unix_socket_directories=${folder}`, ...settings];
  const args = ['-D', data, ...flags.flatMap((flag) => ['-c', flag])];
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(join(bin, 'postgres'), args, { ...options, stdio: 'ignore' });
    await ready(bin, folder, child);
    return child;
  };
  let server = await start();
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    restart: async (meanwhile) => {
      await ended(server);
      await meanwhile();
      server = await start();
    },
    stop: async (): Promise<void> => {
      await ended(server);
      rmSync(folder, { recursive: true });
    },
  };
}

/** A server refuses to run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line =
    users.find((one) => /^postgres:/.test(one)) ?? users.find((one) => /^nobody:/.test(one));
  if (line === undefined) throw new Error('root cannot run a server, and there is no user nobody');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function ready(bin: string, folder: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until && server.exitCode === null) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-q', '-h', folder]);
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error('the PostgreSQL server did not come up');
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  // Fast shutdown: connections are broken off.
  server.kill('SIGINT');
  await gone;
}
