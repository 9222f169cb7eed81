import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatDay } from '../../src/kernel/index.ts';
import { ROOT } from '../cli.test-support.ts';
import { goodAccount, said, yuan } from '../service/world.test-support.ts';
import {
  barriersOn,
  CHROMIUM,
  DESKTOP,
  isWithinWidth,
  launch,
  PHONE,
  signIn,
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
    lastDay: /最后一天是202\d年/,
    accept: /接\s*受/,
    expired: '这次提额邀请已经过期。',
    expiredThen: /上一次邀请（¥[0-9,]+）没有答复，已经过期/,
    temporary: '临时额度',
    wished: '希望的额度',
    until: '用到哪一天',
    tooMuch: '金额超过了决定所允许的最高额度。',
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
    lastDay: /Its last day is .* 202\d/,
    accept: 'Accept',
    expired: 'The offer has expired.',
    expiredThen: /The last offer, ¥[0-9,]+, expired without an answer/,
    temporary: 'A higher limit for a while',
    wished: 'The limit you wish for',
    until: 'Until',
    tooMuch: 'The amount is above the most that the decision allows.',
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
    await signIn(context, session);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
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
      expect(await isWithinWidth(page)).toBe(true);
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

  it.each([
    ['zh-late', 'zh-CN', PHONE],
    ['en-late', 'en', DESKTOP],
  ] as const)(
    'says for %s that an offer has ended, and keeps what was typed where it is refused',
    async (account, locale, size) => {
      const words = WORDS[locale];
      const { headroom, clock } = service;
      const offer = { type: 'limitOffered', amount: yuan(30_000) } as const;
      const past = addDays(clock.today, -29);
      await headroom.appendEvents([
        ...goodAccount(account, clock.today),
        said(`${account}-offer`, account, past, offer, clock.today),
      ]);
      const { page, context, troubles } = await opened(account, locale, size);
      await page.getByText(words.lastDay).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(troubles).toEqual([]);
      clock.pass({ days: 40 });
      const until = formatDay(addDays(clock.today, 20));
      await page.getByRole('button', { name: words.accept, exact: true }).click();
      await page.getByText(words.expired, { exact: true }).waitFor();
      await page.getByText(words.expiredThen).waitFor();
      await page.getByRole('button', { name: words.temporary, exact: true }).click();
      await page.getByLabel(words.wished).fill('9000000');
      await page.getByLabel(words.until).fill(until);
      await page.locator('form:visible').getByRole('button', { name: words.send }).click();
      await page.getByText(words.tooMuch).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      await page.reload();
      expect(await page.getByLabel(words.wished).inputValue()).toMatch(/^9000000/);
      expect(await page.getByLabel(words.until).inputValue()).toBe(until);
      await context.close();
    },
    30_000,
  );

  it.each([
    ['zh-fell', 'zh-CN', PHONE, '有了新的记录', '当时为什么？'],
    ['en-fell', 'en', DESKTOP, 'Something new was recorded', 'Why then?'],
  ] as const)('tells %s what brought about a step of the limit', async (...row) => {
    const [account, locale, size, cause, why] = row;
    const { headroom, clock, url } = service;
    const fell = { type: 'arrearsReported', daysPastDue: 40 } as const;
    await headroom.appendEvents([
      ...goodAccount(account, clock.today),
      said(`${account}-late`, account, addDays(clock.today, -1), fell),
    ]);
    const { page, context } = await opened(account, locale, size);
    await page.goto(`${url}/accounts/${account}`);
    await page.getByText(cause).first().waitFor();
    await page.getByText(why, { exact: true }).first().click();
    const told = await headroom.explain(account, 1, locale);
    await page.getByText(told?.headline ?? 'nothing').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await context.close();
  });
});
