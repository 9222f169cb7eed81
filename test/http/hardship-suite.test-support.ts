import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Busy } from '../../src/app/index.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { draw, listen, opened } from './service.test-support.ts';

/** As the server says it when its disk is full. */
const FULL = `
  create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
  create trigger full_disk before insert on events execute function full_disk()`;

/** What goes wrong around a request: too many, twice, no room, no sense. */
export const hardshipSuite: Suite = (fresh) =>
  describe('a service in hardship', () => {
    it('answers 503 while the disk is full, and takes the same again afterwards', async () => {
      const database = await fresh();
      const service = await opened(await listen(database));
      await database.run(FULL);
      const full = await service.ask('POST', '/v1/events', { body: draw('d') });
      expect([full.status, full.body.type]).toEqual([503, '/problems/service_must_be_available']);
      expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await service.ask('GET', '/v1/accounts/a')).body.balance).toBe(0);
      await database.run('drop trigger full_disk on events');
      expect((await service.ask('POST', '/v1/events', { body: draw('d') })).status).toBe(201);
      expect((await service.ask('GET', '/v1/accounts/a')).body.balance).toBe(10);
      expect(await service.headroom.verifyChain()).toBeNull();
      await service.close();
    });

    it('does what has an idempotency key once, and gives the first answer again', async () => {
      const service = await opened(await listen(await fresh()));
      const decide = (key: string, body: object = {}, caller = 'all') =>
        service.ask('POST', '/v1/accounts/a/decisions', {
          body,
          headers: { 'idempotency-key': key, 'test-principal': caller },
        });
      const atOnce = await Promise.all([decide('k'), decide('k'), decide('k')]);
      const done = atOnce.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      expect(new Set(done.map(({ body }) => body.number)).size).toBe(1);
      for (const { status, body } of atOnce.filter((said) => !done.includes(said))) {
        expect([status, body.type]).toEqual([409, '/problems/first_request_must_be_finished']);
      }
      const again = await decide('k');
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(again.body).toEqual(done[0]?.body);
      expect((await decide('k', { dryRun: true })).body.type).toBe(
        '/problems/key_must_not_be_reused',
      );
      // Another's key of the same name is another key; what was refused leaves its key free.
      expect((await decide('k', {}, 'machine')).body.number).not.toBe(done[0]?.body.number);
      expect((await decide('f', { asOf: '2027-01-01' })).status).toBe(422);
      expect((await decide('f')).status).toBe(201);
      expect((await decide('no spaces')).body.errors[0].path).toBe('headers.idempotency-key');
      service.clock.pass({ days: 1, seconds: 1 });
      expect(await service.headroom.forgetKeys()).toBe(3);
      await service.close();
    });

    it('keeps nothing that people said under an idempotency key, so that an erasure leaves none of it', async () => {
      const database = await fresh();
      const service = await opened(await listen(database));
      const say = (path: string, body: object, caller: string) =>
        service.ask('POST', `/v1/accounts/a/${path}`, {
          body,
          headers: { 'idempotency-key': path, 'test-principal': caller },
        });
      const note = 'Ouyang Xiadan asks';
      await say('requests', { id: '1', type: 'askReview', review: 'r', note }, 'borrower');
      expect((await say('cases/review/r/take', {}, 'agent')).body.note).toBe(note);
      const answer = { outcome: 'upheld', words: 'Dear Ouyang Xiadan' };
      expect((await say('cases/review/r/close', answer, 'agent')).status).toBe(200);
      await say('person/erase', { reason: 'asked for' }, 'administrator');
      for (const table of ['idempotency_keys', 'idempotency_steps', 'cases', 'outbox', 'inbox']) {
        const rows = await database.query(`select * from ${table}`);
        expect(JSON.stringify(rows), table).not.toContain('Xiadan');
      }
      await service.close();
    });

    it('lets an abandoned key be taken up again after two minutes', async () => {
      const { headroom, clock, close } = await listen(await fresh());
      const claim = { caller: 'c', key: 'k', fingerprint: 'f' };
      const held = headroom.once(claim, () => new Promise<string>(() => undefined));
      const taken = () => headroom.once(claim, async () => 'answer');
      await expect.poll(taken).toEqual({ refused: 'first_request_must_be_finished' });
      clock.pass({ seconds: 121 });
      expect(await taken()).toEqual({ answer: 'answer', repeated: false });
      expect(await taken()).toEqual({ answer: 'answer', repeated: true });
      expect(held).toBeInstanceOf(Promise);
      await close();
    });

    it('answers 429 to whoever asks too often, and to nobody else', async () => {
      const service = await listen(await fresh(), { rates: { machine: 6, person: 3 } });
      const asks = async (caller: string): Promise<number[]> => {
        const headers = { 'test-principal': caller };
        const said = [];
        for (let i = 0; i < 5; i++) {
          said.push((await service.ask('GET', '/v1/accounts', { headers })).status);
        }
        return said;
      };
      expect(await asks('agent')).toEqual([200, 200, 200, 429, 429]);
      expect(await asks('nobody')).toEqual([401, 401, 401, 429, 429]);
      expect(await asks('machine')).toEqual([200, 200, 200, 200, 200]);
      const headers = { 'test-principal': 'agent' };
      const late = await service.ask('GET', '/v1/accounts', { headers });
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await service.ask('GET', '/health', { headers })).status).toBe(200);
      await service.close();
    });

    it('says when too much waits, and tells nothing of a bug but its number', async () => {
      const service = await listen(await fresh(), {
        instead: {
          account: () => Promise.reject(new Busy('20000 others wait already')),
          accounts: () => Promise.reject(new Error('a secret')),
        },
      });
      const busy = await service.ask('GET', '/v1/accounts/a');
      expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '1']);
      const bug = await service.ask('GET', '/v1/accounts');
      expect([bug.status, bug.body.instance]).toEqual([500, bug.headers.get('x-request-id')]);
      expect(JSON.stringify(bug.body)).not.toContain('secret');
      await service.close();
    });

    it('tells what is no HTTP, an unknown method, or too long a header in the same form', async () => {
      const service = await listen(await fresh());
      expect(await raw(service.url, 'nonsense\r\n\r\n')).toMatch(
        /^HTTP\/1.1 400 .*request_must_be_well_formed/s,
      );
      const unknown = await raw(service.url, 'ODD /health HTTP/1.1\r\nhost: x\r\n\r\n');
      expect(unknown).toMatch(/^HTTP\/1.1 405 .*method_must_be_allowed/s);
      expect(unknown).toContain('allow: GET, POST, PUT, DELETE');
      const long = `GET /health HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`;
      expect(await raw(service.url, long)).toMatch(/^HTTP\/1.1 431 .*headers_must_be_small/s);
      await service.close();
    });
  });

function raw(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (data) => {
      said += String(data);
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}
