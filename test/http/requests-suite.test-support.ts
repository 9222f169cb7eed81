import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { goodAccount } from '../service/world.test-support.ts';
import { draw, type Listening, listen, opened } from './service.test-support.ts';

/** What a sender of good and bad requests is answered. */
export const requestSuite: Suite = (fresh) => {
  describe('events over HTTP', () => {
    it('are added once, one or many, and each is answered by itself', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask } = service;
      expect(await ask('POST', '/v1/events', { body: draw('d1') })).toMatchObject({
        status: 201,
        body: { id: 'd1', outcome: 'added' },
      });
      expect((await ask('POST', '/v1/events', { body: draw('d1') })).status).toBe(200);
      const many = await ask('POST', '/v1/events', {
        body: [draw('d1'), draw('d2'), draw('d3', 'nobody'), { id: 'd4' }, 7],
      });
      expect(many.body).toMatchObject({ added: 1, duplicate: 1, refused: 3 });
      expect(many.body.rows.map((row: { outcome: string }) => row.outcome)).toEqual([
        'duplicate',
        'added',
        'refused',
        'refused',
        'refused',
      ]);
      expect(many.body.rows[2].problem.type).toBe('/problems/account_must_be_opened');
      const first = await ask('GET', '/v1/accounts/a/events?limit=5');
      expect(first.body.items).toHaveLength(5);
      const rest = await ask('GET', `/v1/accounts/a/events?after=${first.body.next}`);
      const ids = [...first.body.items, ...rest.body.items].map(({ event }) => event.id);
      expect(ids).toEqual(expect.arrayContaining(['a-open', 'd1', 'd2']));
      expect(new Set(ids).size).toBe(ids.length);
      await service.close();
    });
  });

  describe('an event over HTTP', () => {
    let service: Listening;
    beforeAll(async () => {
      service = await opened(await listen(await fresh()));
      await service.ask('POST', '/v1/events', { body: draw('d1') });
    });
    afterAll(() => service.close());

    it.each([
      ['an unknown version', draw('x', 'a', { v: 2 }), 400, 'request_must_be_valid'],
      ['a missing field', draw('x', 'a', { amount: undefined }), 400, 'request_must_be_valid'],
      ['an account that is not there', draw('x', 'b'), 404, 'account_must_be_opened'],
      [
        'a date beyond tomorrow',
        draw('x', 'a', { effective: '2026-11-26' }),
        422,
        'event_must_not_be_in_future',
      ],
      ['an id with another body', draw('d1', 'a', { amount: 11 }), 409, 'id_must_not_be_taken'],
      ['an id of the service itself', draw('headroom:x'), 422, 'id_must_not_be_reserved'],
      ['no JSON', '{"v":1', 400, 'body_must_be_json'],
      ['nothing', '', 400, 'body_must_be_json'],
      ['half a character', draw('x\ud800'), 400, 'request_must_be_valid'],
      ['a list of nothing', [], 400, 'request_must_be_valid'],
      ['what is too large', `"${'x'.repeat(5_000_000)}"`, 413, 'body_must_be_small'],
    ])('that has %s is refused with a status and a type', async (_what, body, status, problem) => {
      const said = await service.ask('POST', '/v1/events', { body });
      expect([said.status, said.body.type]).toEqual([status, `/problems/${problem}`]);
    });

    it('that is compressed is refused, and so are lines', async () => {
      for (const type of ['application/json', 'application/x-ndjson']) {
        const headers = { 'content-type': type, 'content-encoding': 'gzip' };
        const said = await service.ask('POST', '/v1/events', { body: draw('x'), headers });
        expect([said.status, said.body.type]).toEqual([
          415,
          '/problems/content_type_must_be_known',
        ]);
        expect(said.headers.get('accept-encoding')).toBe('identity');
      }
    });
  });

  describe('decisions over HTTP', () => {
    it('are made, listed, explained in both languages, and replayed to the same digest', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask } = service;
      const path = '/v1/accounts/a/decisions';
      const dry = await ask('POST', path, { body: { dryRun: true, asOf: '2026-10-01' } });
      expect(dry).toMatchObject({ status: 200, body: { number: null } });
      const made = await ask('POST', path, { body: {} });
      expect(made.status).toBe(201);
      const { number, digest, decision } = made.body;
      expect(made.body.limit).toBe(decision.limit / 100);
      const history = await ask('GET', path);
      expect(history.body.items[0]).toMatchObject({ number, digest });
      const one = await ask('GET', `${path}/${number}`);
      expect(one.body.decision).toEqual(decision);
      const tagged = { headers: { 'if-none-match': one.headers.get('etag') ?? '' } };
      expect((await ask('GET', `${path}/${number}`, tagged)).status).toBe(304);
      const chinese = { headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } };
      const explained = await ask('GET', `${path}/${number}/explanation`, chinese);
      expect(explained.body).toMatchObject({ language: 'zh-CN' });
      const inEnglish = await ask('GET', `${path}/${number}/explanation?language=en`, chinese);
      expect(inEnglish.body.headline).toMatch(/limit/);
      const parts = await ask('GET', `${path}/${number}/parts?language=en`);
      const binding = parts.body.ceilings.find(({ binds }: { binds: boolean }) => binds);
      expect(binding).toMatchObject({ code: decision.binding, amount: decision.lowest / 100 });
      expect(parts.body.ceilings[0].code).toBe(decision.binding);
      expect(parts.body.gates).toHaveLength(decision.gates.length);
      const replayed = await ask('POST', `${path}/${number}/replay`);
      expect(replayed.body).toMatchObject({ recorded: digest, replayed: digest, same: true });
      await service.close();
    });

    it('of what is not there are told so, also in Chinese', async () => {
      const service = await listen(await fresh());
      const chinese = { headers: { 'accept-language': 'zh' } };
      for (const path of ['/v1/accounts/b', '/v1/accounts/b/events', '/v1/accounts/b/decisions']) {
        const said = await service.ask('GET', path, chinese);
        expect(said).toMatchObject({ status: 404, body: { title: '账户不存在。' } });
      }
      expect((await service.ask('GET', '/v1/accounts/b/decisions/1')).status).toBe(404);
      const future = await service.ask('POST', '/v1/accounts/b/decisions', { body: {} });
      expect(future.status).toBe(404);
      await service.close();
    });
  });

  describe('authorizations over HTTP', () => {
    it('are reserved, confirmed, released, and declined with the reason', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask } = service;
      const path = '/v1/accounts/a/authorizations';
      const reserve = (id: string, amount: unknown) =>
        ask('POST', path, { body: { id, amount, seconds: 60 } });
      expect((await reserve('r1', '100.50')).body).toMatchObject({
        status: 'reserved',
        amount: '100.50',
      });
      expect((await reserve('r2', 9_000_000)).body).toMatchObject({
        status: 'declined',
        reason: 'OVER_HEADROOM',
      });
      expect((await reserve('r1', 7)).status).toBe(409);
      expect((await reserve('r3', 1.5)).status).toBe(400);
      expect((await reserve('r3', '1.505')).body.errors[0].path).toBe('amount');
      expect((await reserve('r3', 0)).status).toBe(422);
      const drawn = await ask('POST', `${path}/r1/confirm`, { body: { amount: 60 } });
      expect(drawn.body).toMatchObject({ status: 'confirmed', drawn: 60 });
      expect((await ask('POST', `${path}/r1/release`)).status).toBe(409);
      const due = (date: string) => ({ body: { schedule: [{ due: date, amount: 1 }] } });
      await reserve('r5', 1);
      const past = await ask('POST', `${path}/r5/confirm`, due('2026-11-23'));
      expect([past.status, past.body.type]).toEqual([422, '/problems/due_date_must_not_be_past']);
      expect((await ask('POST', `${path}/r5/confirm`, due('2026-11-24'))).body.drawn).toBe(1);
      await reserve('r4', 1);
      expect((await ask('POST', `${path}/r4/release`)).body.status).toBe('released');
      expect((await ask('GET', `${path}/r4`)).body.status).toBe('released');
      expect((await ask('GET', `${path}/r9`)).status).toBe(404);
      expect((await ask('GET', '/v1/accounts/a')).body).toMatchObject({ balance: 61, reserved: 0 });
      await service.close();
    });
  });

  describe('documents over HTTP', () => {
    it('are listed and read with an ETag', async () => {
      const service = await listen(await fresh());
      const { ask } = service;
      const list = await ask('GET', '/v1/documents/limit-policy');
      const [{ id, version }] = list.body.items;
      const etag = { headers: { 'if-none-match': list.headers.get('etag') ?? '' } };
      expect((await ask('GET', '/v1/documents/limit-policy', etag)).status).toBe(304);
      const one = await ask('GET', `/v1/documents/limit-policy/${id}/${version}`);
      expect(one.body.source).toContain('kind: limit-policy');
      expect((await ask('GET', '/v1/documents/limit-policy/none/1')).status).toBe(404);
      expect((await ask('GET', '/v1/documents/nonsense')).status).toBe(400);
      await service.close();
    });
  });

  describe('the guide to the service', () => {
    it('shows events that lead to the reason that it names', async () => {
      const service = await listen(await fresh());
      const guide = readFileSync(join(ROOT, 'docs/guides/run-the-service.md'), 'utf8');
      const [, body = ''] = /--data '(\[[^']+\])'/.exec(guide) ?? [];
      expect((await service.ask('POST', '/v1/events', { body })).body.added).toBe(4);
      const [, path = ''] = /curl '[^']+:8080([^']+\/explanation[^']+)'/.exec(guide) ?? [];
      const { headline, notHigher } = (await service.ask('GET', path)).body;
      expect(headline).toBe('Your limit stays at ¥20,000.');
      expect(notHigher[0]).toMatchObject({ code: 'OLD_ARREARS', clears: '2027-07-15' });
      await service.close();
    });
  });

  describe('accounts over HTTP', () => {
    it('are found by the beginning of their ids, page by page', async () => {
      const service = await listen(await fresh());
      const { ask, clock } = service;
      const ids = ['S1', 'S10', 'S11', 's12', 'T1'];
      await service.headroom.appendEvents(ids.flatMap((id) => goodAccount(id, clock.today)));
      const pageOf = async (query: string) => {
        const { body } = await ask('GET', `/v1/accounts?${query}`);
        return { ids: body.items.map(({ id }: { id: string }) => id), next: body.next };
      };
      const first = await pageOf('prefix=S1&limit=2');
      expect(first.ids).toEqual(['S1', 'S10']);
      expect(await pageOf(`prefix=S1&limit=2&after=${first.next}`)).toEqual({
        ids: ['S11'],
        next: null,
      });
      expect((await pageOf('prefix=X')).ids).toEqual([]);
      expect((await pageOf('limit=10')).ids).toEqual(['S1', 'S10', 'S11', 'T1', 's12']);
      expect((await ask('GET', '/v1/accounts?prefix=')).body.errors[0].path).toBe('query.prefix');
      await service.close();
    });
  });

  describe('requests', () => {
    it('are told of unknown addresses, methods, media types, and of all that is wrong at once', async () => {
      const service = await listen(await fresh());
      const { ask } = service;
      expect((await ask('GET', '/nothing')).body.type).toBe('/problems/path_must_exist');
      const wrongMethod = await ask('DELETE', '/v1/accounts/a');
      expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'GET']);
      expect((await ask('QUERY', '/v1/accounts/a')).status).toBe(405);
      const text = { body: 'x', headers: { 'content-type': 'text/plain' } };
      expect((await ask('POST', '/v1/events', text)).status).toBe(415);
      const many = await ask('POST', '/v1/accounts/a/authorizations', {
        body: { id: '', seconds: 'x', more: 1 },
      });
      expect(many.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
        'amount',
        'id',
        'more',
        'seconds',
      ]);
      expect((await ask('GET', '/v1/accounts?limit=0')).body.errors[0].path).toBe('query.limit');
      expect((await ask('GET', '/v1/accounts?after=AAAA')).status).toBe(400);
      expect((await ask('GET', '/health?x=1')).body.errors[0].path).toBe('query.x');
      expect((await ask('GET', '/health')).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      const numbered = await ask('GET', '/ready', { headers: { 'x-request-id': 'mine-1' } });
      expect(numbered.headers.get('x-request-id')).toBe('mine-1');
      expect((await ask('GET', '/problems/account_must_be_opened')).status).toBe(200);
      await service.close();
    });
  });
};
