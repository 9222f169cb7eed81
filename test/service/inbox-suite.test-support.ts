import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GUIDANCE_FOLDER, loadArticles } from '../../src/cli/articles.ts';
import type { Article } from '../../src/contract/index.ts';
import { addDays, day, type Language } from '../../src/kernel/index.ts';
import type { Suite } from './databases.test-support.ts';
import { openTelling, type Telling } from './telling.test-support.ts';
import { goodAccount, said } from './world.test-support.ts';

const FIRST = { after: null, limit: 100 };
const ARTICLES = loadArticles(GUIDANCE_FOLDER);

/** Six articles that help with everything. */
const MANY = ['one', 'two', 'three', 'four', 'five', 'six'].map((id): Article => {
  const codes = ARTICLES.flatMap(({ texts }) => texts.en.codes);
  const [{ texts }] = ARTICLES as [Article];
  return { id, texts: { en: { ...texts.en, codes }, 'zh-CN': { ...texts['zh-CN'], codes } } };
});

/** An arrear that cuts and freezes: a decision that is told, with reasons. */
async function trouble({ headroom, clock }: Telling, account: string): Promise<void> {
  await headroom.appendEvents(goodAccount(account, clock.today));
  const late = { type: 'arrearsReported', daysPastDue: 40 } as const;
  await headroom.appendEvents([said(`${account}-late`, account, clock.today, late)]);
}

export const inboxSuite: Suite = (fresh) =>
  describe('the inbox', () => {
    it('has what a borrower was told, newest first, and remembers when it was read first', async () => {
      const world = await openTelling(await fresh());
      const { notices, clock, headroom } = world;
      await trouble(world, 'a');
      await trouble(world, 'b');
      const paid = { type: 'arrearsReported', daysPastDue: 0 } as const;
      await headroom.appendEvents([said('a-paid', 'a', clock.today, paid)]);
      await notices.deliverDue();
      const all = await notices.inbox.messages('a', FIRST);
      const [newest, second] = all;
      expect([newest?.notice.en.subject, second?.notice.en.subject]).toEqual([
        'You can draw again',
        'Your limit has been lowered',
      ]);
      const number = second?.message ?? 0;
      const before = { after: newest?.message ?? 0, limit: 1 };
      expect(await notices.inbox.messages('a', before)).toEqual([second]);
      expect(await notices.inbox.unread('a')).toBe(all.length);
      const { at } = clock.read();
      expect(await notices.inbox.read('a', number)).toBe(at);
      clock.pass({ seconds: 60 });
      expect(await notices.inbox.read('a', number)).toBe(at);
      expect(await notices.inbox.unread('a')).toBe(all.length - 1);
      // Somebody else's message is not there to be read.
      expect(await notices.inbox.read('b', number)).toBeNull();
      await notices.stop();
    });
  });

export const guidanceSuite: Suite = (fresh) =>
  describe('guidance', () => {
    it('follows a decision with one article on its first reason, and keeps the cap of a month', async () => {
      const world = await openTelling(await fresh(), { articles: MANY });
      const { notices, clock } = world;
      await trouble(world, 'a');
      await notices.deliverDue();
      const articles = async () =>
        (await notices.inbox.messages('a', FIRST)).flatMap(({ article }) => article ?? []);
      expect(await articles()).toHaveLength(1);
      for (let more = 0; more < 5; more++) await notices.guide('a');
      await notices.deliverDue();
      const month = await articles();
      expect(month).toHaveLength(4);
      expect(new Set(month).size).toBe(4);
      clock.pass({ days: 29 });
      expect(await notices.guide('a')).toEqual([]);
      clock.pass({ days: 1 });
      const [again] = await notices.guide('a');
      expect(month).not.toContain(again?.article.id);
      expect(again).toBeDefined();
      await notices.stop();
    });

    it('is sent once, however many ask at one time', async () => {
      const world = await openTelling(await fresh(), { articles: ARTICLES });
      const { notices } = world;
      await trouble(world, 'a');
      const asked = await Promise.all(Array.from({ length: 8 }, () => notices.guide('a')));
      const ids = asked.flat().map(({ article }) => article.id);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(4);
      await notices.stop();
    });

    it('stays to be found by whoever looks for it, once it was sent, until it was read', async () => {
      const world = await openTelling(await fresh(), { articles: ARTICLES });
      const { notices } = world;
      await trouble(world, 'a');
      const found = async () => (await notices.suggest('a')).map(({ article }) => article.id);
      const before = await found();
      const [sent] = await notices.guide('a');
      const id = sent?.article.id ?? '';
      expect(await found()).toEqual(before);
      expect(before).toContain(id);
      await notices.readArticle('a', id);
      expect(await found()).toEqual(before.filter((one) => one !== id));
      await notices.stop();
    });

    it('is silent for a borrower who wants none, and never repeats what was read', async () => {
      const world = await openTelling(await fresh(), { articles: ARTICLES });
      const { notices, clock } = world;
      await trouble(world, 'a');
      await notices.inbox.prefer('a', { language: null, email: true, guidance: false });
      await notices.deliverDue();
      expect(await notices.suggest('a')).toEqual([]);
      const kinds = (await notices.inbox.messages('a', FIRST)).map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(['decision']));
      await notices.inbox.prefer('a', { language: null, email: true, guidance: true });
      const [offered] = await notices.suggest('a');
      const id = offered?.article.id ?? '';
      expect(await notices.readArticle('a', id)).toBe(true);
      expect(await notices.readArticle('a', 'no-such-article')).toBe(false);
      clock.pass({ days: 400 });
      expect((await notices.suggest('a')).map(({ article }) => article.id)).not.toContain(id);
      await notices.stop();
    });
  });

interface Mail {
  readonly to: readonly string[];
  readonly text: string;
}

export const mailSuite: Suite = (fresh) =>
  describe('e-mail', () => {
    let server: SMTPServer;
    let got: Mail[] = [];
    let refuse: { readonly code: number } | null = null;
    let url = '';

    beforeEach(async () => {
      got = [];
      refuse = null;
      server = new SMTPServer({
        disabledCommands: ['AUTH', 'STARTTLS'],
        onRcptTo: ({ address }, _session, done) => {
          if (refuse === null) return done();
          done(Object.assign(new Error(`${address} refused`), { responseCode: refuse.code }));
        },
        onData: (stream, { envelope }, done) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const to = envelope.rcptTo.map(({ address }) => address);
            got.push({ to, text: Buffer.concat(chunks).toString() });
            done();
          });
        },
      });
      const { port } = await new Promise<{ port: number }>((resolve) => {
        const listening = server.listen(0, '127.0.0.1', () =>
          resolve(listening.address() as { port: number }),
        );
      });
      url = `smtp://127.0.0.1:${port}`;
    });
    afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

    const settings = (language: Language | null = null) => ({
      mail: {
        server: url,
        from: 'Example Bank <limits@example.com>',
        operators: 'ops@example.com',
      },
      contactOf: async (account: string) =>
        account === 'a' ? { address: 'a@example.org', language } : null,
      articles: ARTICLES,
    });
    /** The parts of an e-mail as they read, whatever their encoding. */
    const readable = ({ text }: Mail): string =>
      text
        .replaceAll(/=\r\n/g, '')
        .replaceAll(/(=[0-9A-F]{2})+/g, (hex) =>
          Buffer.from(hex.replaceAll('=', ''), 'hex').toString(),
        )
        .replaceAll(/^[A-Za-z0-9+/=]{60,}(\r\n[A-Za-z0-9+/=]+)*/gm, (base64) =>
          Buffer.from(base64, 'base64').toString(),
        );

    it('comes as text and as a page, in the language of the person, with one number for all attempts', async () => {
      const world = await openTelling(await fresh(), settings());
      const { notices } = world;
      await notices.inbox.prefer('a', { language: 'en', email: true, guidance: false });
      await trouble(world, 'a');
      refuse = { code: 451 };
      await notices.deliverDue();
      expect(got).toEqual([]);
      const [waiting] = await notices.deliveries('waiting', FIRST);
      // What the server said named the address; it is not kept.
      expect(waiting?.problem).toBe('the mail server answered 451');
      refuse = null;
      world.clock.pass({ seconds: 30 });
      await notices.deliverDue();
      const mail = got.find(({ text }) => text.includes('lowered')) as Mail;
      expect(mail.to).toEqual(['a@example.org']);
      expect(mail.text).toMatch(/^From: Example Bank <limits@example.com>/m);
      expect(mail.text).toMatch(/^Subject: Your limit has been lowered/m);
      expect(mail.text).toMatch(/^Message-ID: <msg_\d+\.borrower@example\.com>/m);
      expect(mail.text).toMatch(/^Auto-Submitted: auto-generated/m);
      expect(mail.text).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
      expect(readable(mail)).toContain('<h2 style="font-size: 1em">Main reasons');
      await notices.stop();
    });

    it.each([
      ['chosen in the app', 'en', 'zh-CN', /lowered/],
      ['that the lender knows them to speak', null, 'en', /lowered/],
      ['of the service, where nothing is known', null, null, /已降低/],
    ] as const)('is written in the language %s', async (_what, chosen, known, subject) => {
      const world = await openTelling(await fresh(), settings(known));
      const { notices } = world;
      const email = { email: true, guidance: false };
      if (chosen !== null) await notices.inbox.prefer('a', { language: chosen, ...email });
      await trouble(world, 'a');
      await notices.deliverDue();
      expect(got.map(readable).some((text) => subject.test(text))).toBe(true);
      await notices.stop();
    });

    it('brings a whole article, and nothing to those who have no address or want no e-mail', async () => {
      const world = await openTelling(await fresh(), settings());
      const { notices } = world;
      await trouble(world, 'b');
      await notices.deliverDue();
      expect(got).toEqual([]);
      expect((await notices.deliveries('skipped', FIRST)).length).toBeGreaterThan(0);
      await trouble(world, 'a');
      await notices.deliverDue();
      const article = got.map(readable).find((text) => text.includes('<h2>'));
      const before = got.length;
      expect(article).toBeDefined();
      await notices.inbox.prefer('a', { language: null, email: false, guidance: true });
      await notices.guide('a');
      await notices.deliverDue();
      expect(got).toHaveLength(before);
      await notices.stop();
    });

    it('is given up at once where the server refuses for good', async () => {
      const world = await openTelling(await fresh(), settings());
      const { notices } = world;
      await notices.inbox.prefer('a', { language: null, email: true, guidance: false });
      refuse = { code: 550 };
      await trouble(world, 'a');
      await notices.deliverDue();
      const [dead] = await notices.deliveries('dead', FIRST);
      expect(dead).toMatchObject({ attempts: 1, problem: 'the mail server answered 550' });
      await notices.stop();
    });

    it('tells those who run the service of alerts, and nobody else', async () => {
      const world = await openTelling(await fresh(), settings());
      const { notices } = world;
      await notices.alert([
        {
          day: addDays(day('2026-11-24'), 0),
          kind: 'score',
          subject: null,
          value: 0.31,
          band: 'shifted',
          words: { 'zh-CN': '评分分布已偏离建模样本', en: 'The scores have moved away' },
        },
      ]);
      await notices.deliverDue();
      expect(got.map(({ to }) => to)).toEqual([['ops@example.com']]);
      expect(readable(got[0] as Mail)).toContain('评分分布已偏离建模样本');
      await notices.stop();
    });
  });
