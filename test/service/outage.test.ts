import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PostgresServer,
  postgresPrograms,
  startPostgres,
} from '../../bench/postgres-server.ts';
import { Unavailable } from '../../src/app/index.ts';
import { connectPostgres } from '../../src/store/index.ts';
import { draw, listen, opened } from '../http/service.test-support.ts';
import { goodAccount, openWorld, said, yuan } from './world.test-support.ts';

const bin = postgresPrograms();

describe.skipIf(bin === null)('a service whose database goes away', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(bin ?? '', ['fsync=off']);
  });
  afterAll(() => server.stop());

  it('says so to whoever asks, and goes on by itself when the database is back', async () => {
    const { headroom, clock } = await openWorld(connectPostgres(server.url));
    const { today } = clock;
    await headroom.appendEvents(goodAccount('a', today));
    const draw = said('draw', 'a', today, { type: 'draw', amount: yuan(10) });
    const reserve = { account: 'a', id: 'r', amount: yuan(10), seconds: 60 };
    await server.restart(async () => {
      await expect(headroom.appendEvents([draw])).rejects.toBeInstanceOf(Unavailable);
      await expect(headroom.reserve(reserve)).rejects.toBeInstanceOf(Unavailable);
      await expect(headroom.account('a')).rejects.toBeInstanceOf(Unavailable);
      await expect(headroom.ping()).rejects.toBeInstanceOf(Unavailable);
    });
    await headroom.ping();
    // What failed left nothing behind: the same is sent again, and is there once.
    expect(await headroom.appendEvents([draw])).toMatchObject([{ outcome: 'added' }]);
    expect(await headroom.reserve(reserve)).toMatchObject({
      authorization: { status: 'reserved' },
    });
    const view = await headroom.account('a');
    expect(view).toMatchObject({ balance: yuan(10), reserved: yuan(10) });
    expect(await headroom.verifyChain()).toBeNull();
    await headroom.close();
  });

  it('outlives a server process that is killed at work, and everybody’s connection with it', async () => {
    const first = connectPostgres(server.url);
    await first.run('create schema killed');
    await first.close();
    const { headroom, clock } = await openWorld(connectPostgres(server.url, 'killed'));
    const { today } = clock;
    await headroom.appendEvents(goodAccount('a', today));
    const spending = (n: number) =>
      said(`s-${n}`, 'a', today, { type: 'spending', amount: yuan(1) });
    const added: string[] = [];
    let failures = 0;
    for (let round = 0; round < 3; round++) {
      const asked = Array.from({ length: 400 }, async (_, i) => {
        const event = spending(round * 1000 + i);
        try {
          await headroom.appendEvents([event]);
          added.push(event.id);
        } catch (error) {
          expect(error).toBeInstanceOf(Unavailable);
          failures += 1;
        }
      });
      await killBackends(server.url);
      await Promise.all(asked);
      await expect.poll(() => headroom.ping().then(() => 'back', String)).toBe('back');
    }
    expect(failures).toBeGreaterThan(0);
    const log = await headroom.events('a', { after: null, limit: 5000 });
    const ids = new Set(log.map(({ event }) => event.id));
    expect(added.filter((id) => !ids.has(id))).toEqual([]);
    expect(await headroom.verifyChain()).toBeNull();
    await headroom.close();
  });

  it('answers 503 over HTTP meanwhile, and is ready again by itself', async () => {
    const first = connectPostgres(server.url);
    await first.run('create schema over_http');
    await first.close();
    const service = await opened(await listen(connectPostgres(server.url, 'over_http')));
    const send = () => service.ask('POST', '/v1/events', { body: draw('d') });
    await server.restart(async () => {
      expect((await send()).status).toBe(503);
      expect((await service.ask('GET', '/v1/accounts/a')).status).toBe(503);
      expect((await service.ask('GET', '/ready')).status).toBe(503);
      expect((await service.ask('GET', '/health')).status).toBe(200);
    });
    expect((await service.ask('GET', '/ready')).status).toBe(200);
    expect((await send()).status).toBe(201);
    expect((await service.ask('GET', '/v1/accounts/a')).body.balance).toBe(10);
    await service.close();
  });
});

/** As a crash would: none of them says goodbye, and the server begins again from its log. */
async function killBackends(url: string): Promise<void> {
  const database = connectPostgres(url);
  const backends = await database.query<{ readonly pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  for (const { pid } of backends) process.kill(pid, 'SIGKILL');
  await database.close();
}
