import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PostgresServer,
  postgresPrograms,
  startPostgres,
} from '../../bench/postgres-server.ts';
import { connectPostgres } from '../../src/store/index.ts';
import { draw, type Listening, listen, opened } from '../http/service.test-support.ts';

/** Enough for an empty cluster and some of its log. */
const SIZE = '160m';

const bin = postgresPrograms();
const disk = bin === null ? null : smallDisk();
const WHY = bin === null ? 'there is no PostgreSQL server here' : 'mounting takes root';
if (disk === null) console.warn(`NOT TRIED ON A FULL DISK: ${WHY}`);

describe.skipIf(disk === null)('a PostgreSQL server whose disk is full', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await onDisk(disk ?? '', () =>
      // No more of the log is kept ready than has to be.
      startPostgres(bin ?? '', ['min_wal_size=32MB', 'max_wal_size=32MB']),
    );
  });
  afterAll(async () => {
    await server.stop();
    execFileSync('umount', [disk ?? '']);
    rmdirSync(disk ?? '');
  });

  it('is met with 503, loses nothing that was acknowledged, and is worked on again once there is room', async () => {
    const service = await opened(await listen(connectPostgres(server.url)));
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round++) {
      acknowledged.push(...(await send(service, 'before', round)));
    }
    expect(acknowledged).toHaveLength(5 * PART);
    const filler = join(disk ?? '', 'filler');
    fill(filler);
    // Until no room is left in what the server had in reserve.
    acknowledged.push(...(await sendUntilRefused(service)));
    await endLog(server.url);
    const refused = await service.ask('POST', '/v1/events', { body: draw('late') });
    expect([refused.status, refused.body.type]).toEqual([
      503,
      '/problems/service_must_be_available',
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await service.ask('GET', '/health')).status).toBe(200);
    rmSync(filler);
    // A server that could not write its log may have given up; whoever looks after it starts it again.
    await server.restart(async () => undefined);
    await expect.poll(async () => (await service.ask('GET', '/ready')).status).toBe(200);
    const log = await service.headroom.events('a', { after: null, limit: 1_000_000 });
    const ids = log.map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
    const again = await service.ask('POST', '/v1/events', { body: draw('late') });
    expect(again.status).toBe(201);
    expect(await service.headroom.verifyChain()).toBeNull();
    await service.close();
  });
});

/** Null where none can be mounted. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return folder;
  } catch {
    rmdirSync(folder);
    return null;
  }
}

/** The server makes its folder where temporary files go. */
async function onDisk<T>(folder: string, start: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await start();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fill(file: string): void {
  const handle = openSync(file, 'w');
  for (const size of [1 << 20, 1 << 12]) {
    const part = new Uint8Array(size);
    try {
      while (writeSync(handle, part) === size);
    } catch (error) {
      expect((error as { readonly code?: string }).code).toBe('ENOSPC');
    }
  }
  closeSync(handle);
}

const PART = 100;
const ROUNDS_MAX = 500;

/** The ids of those that were taken. */
async function send(service: Listening, name: string, round: number): Promise<string[]> {
  const body = Array.from({ length: PART }, (_, i) =>
    draw(`${name}-${round}-${i}`, 'a', { type: 'spending', amount: 1 }),
  );
  const said = await service.ask('POST', '/v1/events', { body });
  if (said.status === 503) return [];
  expect(said.body).toMatchObject({ added: PART });
  return body.map((event) => (event as { readonly id: string }).id);
}

async function sendUntilRefused(service: Listening): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const ids = await send(service, 'full', round);
    if (ids.length === 0) return taken;
    taken.push(...ids);
  }
  throw new Error(`the disk is not full after ${taken.length} events`);
}

/** Has the server begin a new file of its log, again and again, until it cannot. */
async function endLog(url: string): Promise<void> {
  const database = connectPostgres(url);
  const switched = async (): Promise<void> => {
    for (let i = 0; i < 10; i++) {
      await database.query('select pg_logical_emit_message(true, $1, $1)', ['x']);
      await database.query('select pg_switch_wal()');
    }
  };
  await expect(switched()).rejects.toThrow();
  await database.close();
}
