import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewDocument } from '../../src/app/index.ts';
import { readNewDocument } from '../../src/http/index.ts';
import { addDays } from '../../src/kernel/index.ts';
import { ROOT } from '../cli.test-support.ts';
import { goodAccount, said } from '../service/world.test-support.ts';
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

describe.skipIf(CHROMIUM === null)('rewards, learning and the inbox, in a real browser', () => {
  let service: Paged;
  let browser: Browser;

  beforeAll(async () => {
    service = await listenWithPages(join(ROOT, 'dist/web'));
    const { headroom, clock, notices } = service;
    await headroom.addDocument(programme());
    const { today } = clock;
    await headroom.appendEvents([
      ...goodAccount('zh', today),
      ...goodAccount('en', today),
      said('late-zh', 'zh', addDays(today, -1), { type: 'arrearsReported', daysPastDue: 40 }),
      said('late-en', 'en', addDays(today, -1), { type: 'arrearsReported', daysPastDue: 40 }),
    ]);
    await notices.deliverDue();
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
    const show = (view: string) => page.goto(`${service.url}/accounts/${account}/${view}`);
    return { page, show, troubles, close: () => context.close() };
  }

  it.each([
    ['zh', 'zh-CN', PHONE, '我读完了', '已记下，谢谢您的阅读。', '怎样得分', '还差'],
    ['en', 'en', DESKTOP, 'I have read it', 'Noted.', 'How to earn points', 'Still missing'],
  ] as const)(
    'shows in %s what helps, counts an article that was read, and its points',
    async (...row) => {
      const [account, locale, size, finish, done, rules, missing] = row;
      const { page, show, troubles, close } = await opened(account, locale, size);
      await show('learn');
      await page.getByRole('link', { name: /./ }).first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      const [first] = await service.notices.suggest(account);
      const title = first?.article.texts[locale].title ?? '';
      await page.getByRole('link', { name: title }).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      await page.getByRole('button', { name: finish }).click();
      await page.getByText(done).waitFor();
      await show('rewards');
      await page.getByText(rules).waitFor();
      await page.getByText(missing).first().waitFor();
      const balance = (await service.headroom.rewards(account))?.balance ?? 0;
      expect(balance).toBeGreaterThan(0);
      await page.getByText(String(balance), { exact: true }).first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await isWithinWidth(page)).toBe(true);
      expect(troubles).toEqual([]);
      await close();
    },
  );

  it.each([
    ['zh', 'zh-CN', PHONE, '14.4%', /兑\s*换/, /下次支用 12\.4%，.*前有效；平时 14\.4%/],
    [
      'en',
      'en',
      DESKTOP,
      '14.4% a year',
      'Use my points',
      /^12\.4% a year on your next draw, until .*; 14\.4% oth/,
    ],
  ] as const)(
    'shows in %s what a draw costs, and for less once points have bought it',
    async (...row) => {
      const [account, locale, size, usual, buy, lower] = row;
      const { page, show, troubles, close } = await opened(account, locale, size);
      await show('');
      await page.getByText(usual, { exact: true }).waitFor();
      await show('rewards');
      await page.locator('main').getByRole('button', { name: buy }).click();
      await expect
        .poll(async () => (await service.headroom.rewards(account))?.discounts.length)
        .toBe(1);
      await show('');
      await page.getByText(lower).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await isWithinWidth(page)).toBe(true);
      expect(troubles).toEqual([]);
      await close();
    },
  );

  it.each([
    ['zh', 'zh-CN', PHONE, '您的额度已降低', '推荐有用的文章'],
    ['en', 'en', DESKTOP, 'Your limit has been lowered', 'Send me articles that help'],
  ] as const)(
    'keeps in %s what somebody was told, read or not, and how they want to be told',
    async (...row) => {
      const [account, locale, size, subject, guidance] = row;
      const { page, show, troubles, close } = await opened(account, locale, size);
      await show('inbox');
      const before = await service.notices.inbox.unread(account);
      await page.getByText(subject).click();
      await expect
        .poll(() => service.notices.inbox.unread(account), { timeout: 5000 })
        .toBe(before - 1);
      await page.getByRole('switch', { name: guidance }).click();
      await expect
        .poll(async () => (await service.notices.inbox.preferences(account)).guidance)
        .toBe(false);
      expect(await barriersOn(page)).toEqual([]);
      expect(await isWithinWidth(page)).toBe(true);
      expect(troubles).toEqual([]);
      await close();
    },
  );
});

function programme(): NewDocument {
  const file = join(ROOT, 'policies/rewards/cn-personal-rewards.yaml');
  const source = readFileSync(file, 'utf8')
    .replace('holdOut: 10%', 'holdOut: 0%')
    .replace('costs: 600', 'costs: 10');
  const read = readNewDocument(source, file, 'CNY');
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join());
  return read.ok;
}
