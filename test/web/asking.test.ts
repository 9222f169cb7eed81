import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli.test-support.ts';
import { goodAccount } from '../service/world.test-support.ts';
import {
  barriersOn,
  CHROMIUM,
  DESKTOP,
  launch,
  PHONE,
  troublesOf,
} from './browser.test-support.ts';
import { listenWithPages, type Paged } from './paged.test-support.ts';

const WORDS = {
  'zh-CN': {
    cap: '给自己设一个上限',
    capAmount: '最高不超过',
    capDone: '办好了，上限已生效。',
    capNow: '您自设的上限：¥9,000',
    review: '请人工看一看',
    note: '您想告诉我们什么？',
    reviewDone: '已提交，会有工作人员查看。',
    said: '您写道：我换了工作',
    // The library parts two characters on a button.
    send: /提\s*交/,
    offers: '接收提额邀请',
    off: '您已选择不接收提额邀请。',
  },
  en: {
    cap: 'A lower cap of my own',
    capAmount: 'No more than',
    capDone: 'Done: your cap applies.',
    capNow: 'Your own cap: ¥9,000',
    review: 'A person to look at my case',
    note: 'What should we know?',
    reviewDone: 'Sent. A person will look at it.',
    said: 'You wrote: 我换了工作',
    send: 'Send',
    offers: 'Make me offers to raise my limit',
    off: 'You have asked for no offers.',
  },
} as const;

describe.skipIf(CHROMIUM === null)('asking, in a real browser', () => {
  let service: Paged;
  let browser: Browser;

  beforeAll(async () => {
    service = await listenWithPages(join(ROOT, 'dist/web'));
    const { headroom, clock } = service;
    await headroom.appendEvents([
      ...goodAccount('zh', clock.today),
      ...goodAccount('en', clock.today),
    ]);
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  async function opened(account: string, locale: string, size: typeof PHONE | typeof DESKTOP) {
    const context = await browser.newContext({ locale, viewport: size });
    const troubles = troublesOf(context, service.url);
    const session = { token: `dev:borrower:${account}`, role: 'borrower', account };
    const kept = JSON.stringify(JSON.stringify(session));
    await context.addInitScript(
      `if (location.protocol === 'http:') sessionStorage.setItem('headroom.session', ${kept})`,
    );
    const page = await context.newPage();
    await page.goto(`${service.url}/accounts/${account}/ask`);
    return { page, context, troubles };
  }

  it.each([
    ['zh', 'zh-CN', PHONE],
    ['en', 'en', DESKTOP],
  ] as const)(
    'takes in %s a cap, a wish for a person, and no to offers, and loses nothing that was typed',
    async (account, locale, size) => {
      const words = WORDS[locale];
      const { page, context, troubles } = await opened(account, locale, size);
      const button = () => page.locator('form:visible').getByRole('button', { name: words.send });
      await page.getByRole('button', { name: words.cap }).click();
      await page.getByLabel(words.capAmount).fill('9000');
      await page.reload();
      expect(await page.getByLabel(words.capAmount).inputValue()).toMatch(/^9000/);
      await button().click();
      await page.getByText(words.capDone).waitFor();
      await page.getByText(words.capNow).waitFor();
      await page.getByRole('button', { name: words.cap }).click();

      await page.getByRole('button', { name: words.review }).click();
      await page.getByLabel(words.note).fill('我换了工作');
      expect(await barriersOn(page)).toEqual([]);
      expect(troubles).toEqual([]);
      // The first answer is lost: what is sent again is the same, and counts once.
      await page.route('**/requests', async (route) => {
        await route.fetch();
        await route.abort();
        await page.unroute('**/requests');
      });
      await button().click();
      await page.getByText(words.reviewDone).waitFor();
      await page.getByText(words.said).waitFor();
      expect(await service.headroom.cases.ofAccount(account)).toHaveLength(1);

      await page.getByRole('switch', { name: words.offers }).click();
      await page.getByText(words.off).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      const fits = 'document.documentElement.scrollWidth <= innerWidth';
      expect(await page.evaluate<boolean>(fits)).toBe(true);
      await context.close();
    },
    30_000,
  );

  it('says beforehand what taking a consent back would do, and does it', async () => {
    const { page, context } = await opened('en', 'en', PHONE);
    const before = await service.headroom.consents('en');
    if ('refused' in before) throw new Error(before.refused);
    const bureau = before.items.find(({ source }) => source === 'bureau');
    const without = new Intl.NumberFormat('en').format((bureau?.limitWithout ?? 0) / 100);
    if (bureau?.limitWithout === before.limit) {
      await page.getByText('Without it your limit stays the same').first().waitFor();
    } else await page.getByText(`Without it your limit would be ¥${without}`).first().waitFor();
    await page.getByRole('button', { name: 'Take back' }).first().click();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('tooltip').getByRole('button', { name: 'Take back' }).click();
    await expect
      .poll(async () => {
        const now = await service.headroom.consents('en');
        return 'items' in now ? now.items.length : null;
      })
      .toBe(before.items.length - 1);
    await context.close();
  });
});
