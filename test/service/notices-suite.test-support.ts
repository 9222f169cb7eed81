import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewEndpoint, Notices } from '../../src/notices/index.ts';
import { noticeStore } from '../../src/store/index.ts';
import type { Suite } from './databases.test-support.ts';
import { openReceiver, type Receiver } from './receiver.test-support.ts';
import { noticesOf, openTelling } from './telling.test-support.ts';
import { goodAccount, said, type World } from './world.test-support.ts';

const FIRST = { after: null, limit: 100 };

/** The line is frozen because of an arrear, and thawed once that is paid: two messages. */
async function twoMessages({ headroom, clock }: World, account: string): Promise<void> {
  await headroom.appendEvents(goodAccount(account, clock.today));
  for (const daysPastDue of [40, 0]) {
    const reported = { type: 'arrearsReported', daysPastDue } as const;
    await headroom.appendEvents([
      said(`${account}-${daysPastDue}`, account, clock.today, reported),
    ]);
  }
}

const EVERYTHING = { kinds: [], enabled: true } as const;

export const webhookSuite: Suite = (fresh, shared) =>
  describe('webhooks', () => {
    let receiver: Receiver;
    beforeEach(async () => {
      receiver = await openReceiver();
    });
    afterEach(() => receiver.close());

    const addReceiver = async (notices: Notices): Promise<NewEndpoint> => {
      const added = await notices.endpoints.add({ url: receiver.url, ...EVERYTHING }, 'admin');
      if ('refused' in added) throw new Error(added.refused);
      return added;
    };
    /** Ids of the messages that arrived, in order. */
    const ids = (): readonly unknown[] => receiver.got.map(({ headers }) => headers['webhook-id']);

    it('are signed so that a library of the convention verifies them, with the old secret too while it is rotated', async () => {
      const world = await openTelling(await fresh());
      const { notices } = world;
      const { id, secret } = await addReceiver(notices);
      await twoMessages(world, 'a');
      await notices.deliverDue();
      const verifies = (key: string): unknown => {
        const { text, headers } = receiver.got.at(-1) as (typeof receiver.got)[number];
        // The library compares the time with this machine's own.
        const sent = { ...headers } as Record<string, string>;
        const seconds = Number(sent['webhook-timestamp']);
        expect(seconds).toBe(Math.floor(world.clock.read().at / 1000));
        const webhook = new Webhook(key);
        const expected = webhook.sign(sent['webhook-id'] as string, new Date(seconds * 1000), text);
        return sent['webhook-signature']?.split(' ').includes(expected);
      };
      expect(receiver.got.length).toBeGreaterThan(0);
      expect(verifies(secret)).toBe(true);
      expect(verifies(`whsec_${Buffer.from('another').toString('base64')}`)).toBe(false);

      const rotated = await notices.endpoints.rotate(id, 24, 'admin');
      if ('refused' in rotated) throw new Error(rotated.refused);
      await twoMessages(world, 'b');
      await notices.deliverDue();
      expect([verifies(secret), verifies(rotated.secret)]).toEqual([true, true]);

      world.clock.pass({ seconds: 24 * 3600 });
      await twoMessages(world, 'c');
      await notices.deliverDue();
      expect([verifies(secret), verifies(rotated.secret)]).toEqual([false, true]);
      await notices.stop();
    });

    it('say what happened, with amounts as people write them and the words in both languages', async () => {
      const world = await openTelling(await fresh());
      await addReceiver(world.notices);
      await world.headroom.appendEvents(goodAccount('a', world.clock.today));
      const late = said('late', 'a', world.clock.today, {
        type: 'arrearsReported',
        daysPastDue: 40,
      });
      await world.headroom.appendEvents([late]);
      await world.notices.deliverDue();
      const { body } = receiver.got.at(-1) as (typeof receiver.got)[number];
      expect(body).toMatchObject({
        type: 'decision',
        timestamp: '2026-11-24T10:00:00.000Z',
        data: { account: 'a', status: 'frozen', previous: 20_000 },
      });
      expect(body.data.notice.en.subject).toBe('Your limit has been lowered');
      expect(body.data.notice['zh-CN'].subject).toBe('您的额度已降低');
      await world.notices.stop();
    });

    it('are tried again, later each time, after 500, a cut connection, a redirect or no answer', async () => {
      const world = await openTelling(await fresh());
      const { clock } = world;
      const quick = { plainHttp: true, networks: ['127.0.0.0/8'], timeoutMs: 2000 };
      const notices = noticesOf(world, world.database, { webhooks: quick });
      await addReceiver(notices);
      await world.headroom.appendEvents(goodAccount('a', clock.today));
      const redirect = { status: 302, headers: { location: 'http://127.0.0.1:9/' } };
      receiver.answerWith(500, 'cut', redirect, 'hang');
      const waits: number[] = [];
      const problems: (string | null)[] = [];
      for (let tries = 0; tries < 4; tries++) {
        await notices.deliverDue();
        const [waiting] = await notices.deliveries('waiting', FIRST);
        const { at } = clock.read();
        waits.push(((waiting?.nextAt ?? at) - at) / 1000);
        problems.push(waiting?.problem ?? null);
        await notices.deliverDue();
        clock.pass({ seconds: waits.at(-1) ?? 0 });
      }
      expect(waits).toEqual([30, 90, 270, 810]);
      expect(problems).toEqual([
        'answered 500',
        expect.stringMatching(/hang up|reset/),
        'answered 302',
        'no answer within 2000 ms',
      ]);
      await notices.deliverDue();
      expect(await notices.deliveries('waiting', FIRST)).toEqual([]);
      expect(new Set(ids()).size).toBe(1);
      expect(ids()).toHaveLength(5);
      await notices.stop();
      await world.notices.stop();
    });

    it('wait as long as a receiver asks, where that is longer', async () => {
      const world = await openTelling(await fresh());
      const { notices, clock, headroom } = world;
      await addReceiver(notices);
      await headroom.appendEvents(goodAccount('a', clock.today));
      receiver.answerWith({ status: 429, headers: { 'retry-after': '600' } });
      await notices.deliverDue();
      const [waiting] = await notices.deliveries('waiting', FIRST);
      expect((waiting?.nextAt ?? 0) - clock.read().at).toBe(600_000);
      await notices.stop();
    });

    it('arrive in the order of each account, and one account does not hold up another', async () => {
      const world = await openTelling(await fresh());
      const { notices, clock } = world;
      await addReceiver(notices);
      await twoMessages(world, 'a');
      receiver.answerWith(500);
      await notices.deliverDue();
      await twoMessages(world, 'b');
      await notices.deliverDue();
      const accounts = (): unknown[] => receiver.got.map(({ body }) => body.data.account);
      expect(accounts()).toEqual([
        'a',
        ...accounts()
          .slice(1)
          .map(() => 'b'),
      ]);
      expect(accounts()).toContain('b');
      clock.pass({ seconds: 30 });
      await notices.deliverDue();
      const ofA = receiver.got.filter(({ body }) => body.data.account === 'a');
      const numbers = ofA.map(({ body }) => body.data.number);
      expect(numbers.length).toBeGreaterThan(2);
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
      await notices.stop();
    });

    it('are given up after twelve attempts, seen as dead letters, and sent again by hand', async () => {
      const world = await openTelling(await fresh());
      const { notices, clock, headroom } = world;
      await addReceiver(notices);
      await headroom.appendEvents(goodAccount('a', clock.today));
      receiver.answerWith(...Array.from({ length: 12 }, () => 503));
      for (let tries = 0; tries < 12; tries++) {
        await notices.deliverDue();
        clock.pass({ seconds: 12 * 3600 });
      }
      const [dead] = await notices.deliveries('dead', FIRST);
      expect(dead).toMatchObject({ attempts: 12, problem: 'answered 503', kind: 'decision' });
      await notices.deliverDue();
      expect(receiver.got).toHaveLength(12);
      expect(await notices.redeliver(dead?.id ?? 0)).toBe(true);
      expect(await notices.redeliver(999_999)).toBe(false);
      await notices.deliverDue();
      expect(receiver.got).toHaveLength(13);
      expect(await notices.deliveries('dead', FIRST)).toEqual([]);
      expect(await notices.deliveries('delivered', FIRST)).toHaveLength(1);
      await notices.stop();
    });

    it('stop for an endpoint that answers 410, until it is switched on again', async () => {
      const world = await openTelling(await fresh());
      const { notices, headroom, clock } = world;
      const { id, url } = await addReceiver(notices);
      receiver.answerWith(410);
      await headroom.appendEvents(goodAccount('a', clock.today));
      await notices.deliverDue();
      expect((await notices.endpoints.find(id))?.enabled).toBe(false);
      await headroom.appendEvents(goodAccount('b', clock.today));
      await notices.deliverDue();
      expect(receiver.got).toHaveLength(1);
      const [dead] = await notices.deliveries('dead', FIRST);
      expect(dead?.problem).toContain('410');
      await notices.endpoints.change(id, { url, ...EVERYTHING }, 'admin');
      await notices.redeliver(dead?.id ?? 0);
      await notices.deliverDue();
      expect(receiver.got).toHaveLength(2);
      await notices.stop();
    });

    it('stop by a 410 without taking back what was changed of the endpoint meanwhile', async () => {
      const world = await openTelling(await fresh());
      const { notices, headroom, clock } = world;
      const { id } = await addReceiver(notices);
      await headroom.appendEvents(goodAccount('a', clock.today));
      receiver.answerWith(async () => {
        await notices.endpoints.rotate(id, 1, 'admin');
        return 410;
      });
      await notices.deliverDue();
      expect(await notices.endpoints.find(id)).toMatchObject({ enabled: false, secrets: 2 });
      await notices.stop();
    });

    it('reach only the endpoints that asked for their kind, and none that was removed', async () => {
      const world = await openTelling(await fresh());
      const { notices, headroom, clock } = world;
      const { id } = await addReceiver(notices);
      receiver.answerWith(500);
      await headroom.appendEvents(goodAccount('a', clock.today));
      await notices.deliverDue();
      expect(await notices.endpoints.remove(id, 'admin')).toBe(true);
      clock.pass({ days: 1 });
      await notices.deliverDue();
      expect(receiver.got).toHaveLength(1);
      expect(await notices.deliveries('skipped', FIRST)).toHaveLength(1);
      await notices.stop();
    });

    it('go to no private address, whatever its name, and to https only, unless allowed', async () => {
      const database = await fresh();
      const world = await openTelling(database);
      const strict = { plainHttp: false, networks: [], timeoutMs: 300 };
      const notices = noticesOf(world, database, { webhooks: strict });
      const refusal = async (url: string): Promise<unknown> => {
        const added = await notices.endpoints.add({ url, ...EVERYTHING }, 'admin');
        return 'refused' in added ? added.refused : 'added';
      };
      const refused = [
        ...[
          'http://example.com/',
          'ftp://example.com/',
          'not an address',
          'https://u:p@example.com/',
        ],
        ...[
          'https://127.0.0.1/',
          'https://10.1.2.3/',
          'https://192.168.0.1/',
          'https://169.254.169.254/',
        ],
        ...[
          'https://0x7f.1/',
          'https://2130706433/',
          'https://[::1]/',
          'https://[::ffff:10.0.0.1]/',
        ],
        ...['https://[fd00::1]/', 'https://[fe80::1]/', 'https://0.0.0.0/', 'https://100.64.0.1/'],
      ];
      for (const url of refused)
        expect([url, await refusal(url)]).toEqual([url, 'url_must_be_reachable']);
      expect(await refusal('https://example.com/hook')).toBe('added');
      // The name is harmless as it stands; where it leads is seen only when it is looked up.
      const added = await notices.endpoints.add(
        { url: 'https://localhost/', ...EVERYTHING },
        'admin',
      );
      const pinged = await notices.endpoints.ping('id' in added ? added.id : '');
      expect(pinged).toMatchObject({ arrived: false, problem: expect.stringContaining('public') });
      await notices.stop();
      await world.notices.stop();
    });

    it('can be tried with a ping that says whether it arrived', async () => {
      const { notices } = await openTelling(await fresh());
      const { id } = await addReceiver(notices);
      expect(await notices.endpoints.ping(id)).toEqual({
        arrived: true,
        status: 204,
        problem: null,
      });
      receiver.answerWith(500);
      expect(await notices.endpoints.ping(id)).toMatchObject({ arrived: false, status: 500 });
      expect(await notices.endpoints.ping('nobody')).toEqual({ refused: 'endpoint_must_exist' });
      expect(receiver.got.map(({ body }) => body.type)).toEqual(['ping', 'ping']);
      await notices.stop();
    });

    it('are each sent by one of several processes, and by another where that one dies', async () => {
      const [first, second] = await shared();
      const world = await openTelling(first);
      const other = noticesOf(world, second);
      const { notices, clock, headroom } = world;
      await addReceiver(notices);
      const accounts = Array.from({ length: 20 }, (_, i) => `many-${i}`);
      await headroom.appendEvents(accounts.flatMap((one) => goodAccount(one, clock.today)));
      await Promise.all([notices.deliverDue(), other.deliverDue()]);
      await Promise.all([notices.deliverDue(), other.deliverDue()]);
      expect(ids()).toHaveLength(accounts.length);
      expect(new Set(ids()).size).toBe(accounts.length);

      await headroom.appendEvents(goodAccount('z', clock.today));
      const store = noticeStore(first);
      const silent = { channel: 'webhook', target: 'nobody' } as const;
      const [message] = await store.undispatched(1);
      if (message === undefined) throw new Error('nothing is in the outbox');
      const { at } = clock.read();
      await store.dispatch(
        [{ message, notice: null, inbox: false, article: null, receivers: [silent] }],
        at,
      );
      const until = (at + 1000) as typeof at;
      expect(await store.claim(silent, { at, until, limit: 9 })).toHaveLength(1);
      expect(await store.claim(silent, { at, until, limit: 9 })).toEqual([]);
      const [again] = await store.claim(silent, { at: until, until, limit: 9 });
      expect(again?.attempts).toBe(2);
      await Promise.all([notices.stop(), other.stop()]);
    });

    it('are forgotten thirty days after they arrived, but not while one is a dead letter', async () => {
      const database = await fresh();
      const world = await openTelling(database);
      const { notices, headroom, clock } = world;
      await addReceiver(notices);
      receiver.answerWith(410);
      await headroom.appendEvents(goodAccount('a', clock.today));
      await notices.deliverDue();
      const store = noticeStore(database);
      clock.pass({ days: 31 });
      const prune = (): Promise<number> => store.prune(clock.read().at, 100);
      expect(await prune()).toBe(0);
      const [dead] = await notices.deliveries('dead', FIRST);
      const [endpoint] = await notices.endpoints.list();
      await notices.endpoints.change(
        endpoint?.id ?? '',
        { url: receiver.url, ...EVERYTHING },
        'admin',
      );
      await notices.redeliver(dead?.id ?? 0);
      await notices.deliverDue();
      expect(await prune()).toBe(0);
      clock.pass({ seconds: 1 });
      expect(await prune()).toBe(1);
      await notices.stop();
    });
  });
