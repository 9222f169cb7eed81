import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Unavailable } from '../../src/app/index.ts';
import { sendAlerts } from '../../src/cli/send-alerts.ts';
import type { AlertRecord } from '../../src/monitoring/index.ts';
import type { Database } from '../../src/store/index.ts';
import { everythingIn } from '../people/everything.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { openReceiver } from '../service/receiver.test-support.ts';
import { said } from '../service/world.test-support.ts';
import { listen, opened } from './service.test-support.ts';

const CHOSEN = { language: null, email: true, guidance: true };

/** A database that, while it loses them, keeps no answer of a request: as if the process had been killed. */
function losing(database: Database): {
  readonly database: Database;
  readonly lose: (loses: boolean) => void;
} {
  let isLosing = false;
  return {
    database: {
      ...database,
      query: (text, parameters) =>
        isLosing && text.startsWith('update idempotency_keys')
          ? Promise.reject(new Unavailable('killed'))
          : database.query(text, parameters),
    },
    lose: (loses) => {
      isLosing = loses;
    },
  };
}

/** What a second doing would add to or change. */
async function kept(database: Database): Promise<unknown> {
  return Promise.all(
    ['acts', 'outbox', 'webhook_endpoints', 'notice_preferences', 'deliveries'].map((table) =>
      database.query(`select * from ${table} order by 1`),
    ),
  );
}

const as = (principal: string) => ({ headers: { 'test-principal': principal } });

export const noticesSuite: Suite = (fresh) =>
  describe('telling others over HTTP', () => {
    it('lets an administrator keep endpoints, rotate their secrets, try them and send again', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask, notices, headroom, clock } = service;
      const receiver = await openReceiver();
      const bad = await ask('POST', '/v1/webhooks', { body: { url: 'https://10.0.0.1/' } });
      expect([bad.status, bad.body.detail]).toEqual([422, expect.stringContaining('public')]);
      const added = await ask('POST', '/v1/webhooks', { body: { url: receiver.url } });
      const { id, secret } = added.body;
      expect([added.status, secret]).toEqual([201, expect.stringMatching(/^whsec_/)]);
      const { body: shown } = await ask('GET', `/v1/webhooks/${id}`);
      expect(shown.secret).toBeUndefined();
      const rotated = await ask('POST', `/v1/webhooks/${id}/secret`, { body: {} });
      expect(rotated.body).toMatchObject({ secrets: 2 });
      expect((await ask('POST', `/v1/webhooks/${id}/ping`)).body.arrived).toBe(true);
      receiver.answerWith(410);
      const late = { type: 'arrearsReported', daysPastDue: 40 } as const;
      await headroom.appendEvents([said('late', 'a', clock.today, late)]);
      await notices.deliverDue();
      const dead = await ask('GET', '/v1/deliveries?status=dead');
      const [{ id: delivery }] = dead.body.items;
      await ask('PUT', `/v1/webhooks/${id}`, { body: { url: receiver.url, kinds: ['decision'] } });
      expect((await ask('POST', `/v1/deliveries/${delivery}/redeliver`)).status).toBe(204);
      expect((await ask('POST', '/v1/deliveries/99999/redeliver')).status).toBe(404);
      await notices.deliverDue();
      expect((await ask('GET', '/v1/deliveries?status=dead')).body.items).not.toContainEqual(
        expect.objectContaining({ id: delivery }),
      );
      expect((await ask('DELETE', `/v1/webhooks/${id}`)).status).toBe(204);
      expect((await ask('DELETE', `/v1/webhooks/${id}`)).status).toBe(404);
      const acts = (await service.store.links(0, 1000)).flatMap(({ about, content }) =>
        about === 'act' ? [JSON.parse(String(content))] : [],
      );
      expect(acts.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(
        ['added', 'rotated', 'changed', 'removed'].map((did) => `webhook.${did} webhook ${id}`),
      );
      expect((await ask('GET', '/v1/webhooks', as('agent'))).status).toBe(403);
      await receiver.close();
      await service.close();
    });

    it('does once what is asked for under a key, though the answer could not be kept', async () => {
      const { database, lose } = losing(await fresh());
      const service = await opened(await listen(database));
      const { ask, clock, notices, headroom } = service;
      const receiver = await openReceiver();
      const { id } = (await ask('POST', '/v1/webhooks', { body: { url: receiver.url } })).body;
      await headroom.appendEvents([said('s', 'a', clock.today, { type: 'spending', amount: 1 })]);
      await notices.deliverDue();
      const delivered = await ask('GET', '/v1/deliveries?status=delivered');
      const { id: delivery } = delivered.body.items[0];
      const alert = { day: '2026-11-24', kind: 'score', subject: null, value: 1, band: 'watch' };
      const words = { 'zh-CN': '看一下', en: 'Look' };
      const asked = [
        ['POST', '/v1/alerts', { alerts: [{ ...alert, words }] }],
        ['PUT', `/v1/webhooks/${id}`, { url: receiver.url, kinds: ['alert'] }],
        ['PUT', '/v1/accounts/a/notice-preferences', { ...CHOSEN, language: 'en' }],
        ['POST', `/v1/deliveries/${delivery}/redeliver`, undefined],
        ['DELETE', `/v1/webhooks/${id}`, undefined],
      ] as const;
      for (const [method, path, body] of asked) {
        const send = () =>
          ask(method, path, {
            headers: { 'idempotency-key': `${method}:${path}` },
            ...(body && { body }),
          });
        lose(true);
        expect((await send()).status).toBe(503);
        lose(false);
        const before = await kept(database);
        clock.pass({ seconds: 121 });
        const again = await send();
        expect(again.status).toBeLessThan(300);
        expect(await kept(database)).toEqual(before);
      }
      const [messages] = await database.query<{ readonly count: number }>(
        `select count(*)::integer as count from outbox where kind = 'alert'`,
      );
      expect(messages?.count).toBe(1);
      await receiver.close();
      await service.close();
    });

    it('keeps the secret of an endpoint nowhere in clear, with an idempotency key or without', async () => {
      const database = await fresh();
      const service = await listen(database);
      const headers = { 'idempotency-key': 'same' };
      const receiver = await openReceiver();
      const added = await service.ask('POST', '/v1/webhooks', {
        headers,
        body: { url: receiver.url },
      });
      const path = `/v1/webhooks/${added.body.id}/secret`;
      const rotated = await service.ask('POST', path, { headers, body: {} });
      const all = await everythingIn(database);
      for (const { secret } of [added.body, rotated.body]) {
        expect(all).not.toContain(secret.replace('whsec_', ''));
      }
      await receiver.close();
      await service.close();
    });

    it('shows a borrower the inbox in their language, and keeps what they have read and chosen', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask, notices, headroom, clock } = service;
      const late = { type: 'arrearsReported', daysPastDue: 40 } as const;
      await headroom.appendEvents([said('late', 'a', clock.today, late)]);
      await notices.deliverDue();
      const chinese = { headers: { 'test-principal': 'borrower', 'accept-language': 'zh-CN' } };
      const inbox = await ask('GET', '/v1/accounts/a/inbox', chinese);
      const cut = inbox.body.items.find(
        ({ subject }: { subject: string }) => subject === '您的额度已降低',
      );
      expect(cut).toBeDefined();
      const read = await ask('POST', `/v1/accounts/a/inbox/${cut.id}/read`, as('borrower'));
      expect(read.status).toBe(200);
      const again = await ask('GET', '/v1/accounts/a/inbox', as('agent'));
      expect(again.body.unread).toBe(inbox.body.unread - 1);
      const page = await ask('GET', '/v1/accounts/a/inbox?limit=1', as('borrower'));
      const rest = await ask('GET', `/v1/accounts/a/inbox?after=${page.body.next}`, as('borrower'));
      expect([...page.body.items, ...rest.body.items]).toEqual(again.body.items);
      const wish = { language: 'en', email: false, guidance: false };
      const path = '/v1/accounts/a/notice-preferences';
      await ask('PUT', path, { ...as('borrower'), body: wish });
      expect((await ask('GET', path, as('borrower'))).body).toEqual(wish);
      expect((await ask('GET', '/v1/accounts/b/inbox', as('borrower'))).status).toBe(403);
      expect((await ask('GET', '/v1/accounts/nobody/inbox', as('agent'))).status).toBe(404);
      await service.close();
    });

    it('suggests articles by what holds the limit, and not again once they are read', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask, headroom, clock } = service;
      const late = { type: 'arrearsReported', daysPastDue: 40 } as const;
      await headroom.appendEvents([said('late', 'a', clock.today, late)]);
      expect((await ask('GET', '/v1/articles')).body.items.length).toBeGreaterThanOrEqual(15);
      const path = '/v1/accounts/a/articles';
      const [first] = (await ask('GET', path, as('borrower'))).body.items;
      expect((await ask('GET', `/v1/articles/${first.id}`)).body.body).toContain('\n');
      const done = await ask('POST', `${path}/${first.id}/read`, as('borrower'));
      expect(done.status).toBe(204);
      const left = (await ask('GET', path, as('borrower'))).body.items;
      expect(left.map(({ id }: { id: string }) => id)).not.toContain(first.id);
      expect((await ask('GET', '/v1/articles/none')).status).toBe(404);
      await service.close();
    });

    it('takes the alerts of a monitor for those who run the service', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask, notices } = service;
      const receiver = await openReceiver();
      await ask('POST', '/v1/webhooks', { body: { url: receiver.url, kinds: ['alert'] } });
      const words = { 'zh-CN': '评分分布已偏离', en: 'The scores have moved' };
      const alert = { kind: 'score', subject: null, value: 0.31, band: 'shifted', words } as const;
      const record = (date: string): AlertRecord => {
        const id = `scorecardAlert/ours@1/${date}/score/`;
        return { type: 'scorecardAlert', id, scorecard: 'ours@1', date, ...alert };
      };
      const folder = mkdtempSync(join(tmpdir(), 'headroom-alerts-'));
      const to = { url: service.url, token: undefined, sentFile: join(folder, 'sent.txt') };
      expect(await sendAlerts([record('2026-10-31')], to)).toBe(1);
      // A month later the earlier alert is still in the report, and is not told again.
      const both = [record('2026-10-31'), record('2026-11-30')];
      expect(await sendAlerts(both, to)).toBe(1);
      // Nor is it where whoever sent it could not note that it did.
      rmSync(to.sentFile);
      expect(await sendAlerts([record('2026-10-31')], to)).toBe(1);
      await notices.deliverDue();
      const days = ['2026-10-31', '2026-11-30'];
      expect(receiver.got.map(({ body }) => body)).toEqual(
        days.map((day) =>
          expect.objectContaining({
            type: 'alert',
            data: expect.objectContaining({ day, value: 0.31 }),
          }),
        ),
      );
      const wrong = [{ ...record('2026-12-31'), band: 'stable' as never }];
      await expect(sendAlerts(wrong, to)).rejects.toThrow(/answers 400.*alerts\[0\].band/s);
      rmSync(folder, { recursive: true });
      await receiver.close();
      await service.close();
    });
  });
