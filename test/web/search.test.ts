import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli.test-support.ts';
import { goodAccount } from '../service/world.test-support.ts';
import {
  barriersOn,
  CHROMIUM,
  DESKTOP,
  isWithinWidth,
  launch,
  PHONE,
  troublesOf,
} from './browser.test-support.ts';
import { listenWithPages, type Paged } from './paged.test-support.ts';

const IDS = [
  'B7',
  ...Array.from({ length: 12 }, (_, i) => `S1${String(i).padStart(2, '0')}`),
  'S2',
];

const WORDS = {
  'zh-CN': {
    ...({ agent: '以客服身份查看', label: '账户编号', open: '打开', more: '显示更多' } as const),
    ...({ nothing: /没有以 X 开头的账户编号/, opened: '刚才打开过的账户' } as const),
    ...({ another: '查找其他账户', out: '退出', offline: /^现在没有网络/ } as const),
    ...({ failed: '没有读到数据', again: '再试一次' } as const),
  },
  en: {
    ...({ agent: 'See it as a service agent', label: 'Account number', open: 'Open' } as const),
    ...({ more: 'Show more', nothing: /No account number begins with X/ } as const),
    ...({ opened: 'Opened a moment ago', another: 'Find another account' } as const),
    ...({
      out: 'Sign out',
      offline: /^You are offline/,
      failed: 'This could not be loaded',
    } as const),
    ...({ again: 'Try again' } as const),
  },
};

describe.skipIf(CHROMIUM === null)('a service agent who looks an account up', () => {
  let service: Paged;
  let browser: Browser;

  beforeAll(async () => {
    service = await listenWithPages(join(ROOT, 'dist/web'));
    const { headroom, clock } = service;
    await headroom.appendEvents(IDS.flatMap((id) => goodAccount(id, clock.today)));
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  async function opened(locale: 'zh-CN' | 'en', viewport: typeof PHONE | typeof DESKTOP) {
    const words = WORDS[locale];
    const context = await browser.newContext({ locale, viewport });
    const troubles = troublesOf(context, service.url);
    const page = await context.newPage();
    await page.goto(service.url);
    await page.getByRole('button', { name: words.agent }).click();
    const box = page.getByRole('searchbox', { name: words.label });
    await box.waitFor();
    return { context, page, box, words, troubles, close: () => context.close() };
  }

  const accountsOn = (page: Page): Promise<readonly string[]> =>
    page.locator('.people strong').allTextContents();

  it.each([{ locale: 'zh-CN', size: PHONE } as const, { locale: 'en', size: DESKTOP } as const])(
    'finds it in $locale by the beginning of its number, page by page',
    async (row) => {
      const { page, box, words, troubles, close } = await opened(row.locale, row.size);
      await box.fill('S1');
      await page.getByText('S109').waitFor();
      expect(await accountsOn(page)).toEqual(IDS.slice(1, 11));
      expect(await barriersOn(page)).toEqual([]);
      expect(await isWithinWidth(page)).toBe(true);
      await page.getByRole('button', { name: words.more }).click();
      await page.getByText('S111').waitFor();
      expect(await accountsOn(page)).toEqual(IDS.slice(1, 13));
      expect(await page.getByRole('button', { name: words.more }).count()).toBe(0);
      await box.fill('X');
      await page.getByText(words.nothing).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      await box.fill('S11');
      await page.getByRole('link', { name: 'S111' }).click();
      await page.waitForURL(`${service.url}/accounts/S111`);
      // The way back leads to what was found.
      await page.goBack();
      await page.getByRole('link', { name: 'S110' }).waitFor();
      expect(await box.inputValue()).toBe('S11');
      expect(troubles).toEqual([]);
      await close();
    },
  );

  it('comes to it at once by Enter where no other begins so, or none of the others is meant', async () => {
    const { page, box, close } = await opened('en', PHONE);
    await box.fill(' B ');
    await box.press('Enter');
    await page.waitForURL(`${service.url}/accounts/B7`);
    await page.getByRole('link', { name: 'Find another account' }).click();
    await box.fill('S1');
    await box.press('Enter');
    await page.getByText('S109').waitFor();
    expect(new URL(page.url()).pathname).toBe('/service');
    await service.headroom.appendEvents(goodAccount('B', service.clock.today));
    await box.fill('B');
    await box.press('Enter');
    await page.waitForURL(`${service.url}/accounts/B`);
    await close();
  });

  it.each([{ locale: 'zh-CN', size: DESKTOP } as const, { locale: 'en', size: PHONE } as const])(
    'finds in $locale what was opened before, until signing out',
    async (row) => {
      const { page, box, words, troubles, close } = await opened(row.locale, row.size);
      for (const account of ['S100', 'B7']) {
        await box.fill(account);
        await box.press('Enter');
        await page.getByText('¥20,000').first().waitFor();
        await page.getByRole('link', { name: words.another }).click();
      }
      await page.getByText(words.opened).waitFor();
      const before = page.locator('.opened a');
      expect(await before.allTextContents()).toEqual(['B7', 'S100']);
      expect(await barriersOn(page)).toEqual([]);
      expect(await isWithinWidth(page)).toBe(true);
      await before.last().click();
      await page.getByText('¥20,000').first().waitFor();
      await page.goto(`${service.url}/accounts/nobody`);
      await page.getByRole('link', { name: words.another }).click();
      await before.first().waitFor();
      expect(await before.allTextContents()).toEqual(['S100', 'B7']);
      // But for the account that is not there.
      expect(troubles.filter((text) => !text.includes('404'))).toEqual([]);
      await page.getByRole('button', { name: words.out }).click();
      await page.getByRole('button', { name: words.agent }).click();
      await box.waitFor();
      expect(await before.count()).toBe(0);
      await close();
    },
  );

  it('is told where the service is away, asks again, and is told of being offline', async () => {
    const { context, page, box, words, close } = await opened('en', PHONE);
    await page.route('**/v1/accounts?*', (route) => route.fulfill({ status: 400, body: '{}' }));
    await box.fill('S1');
    await page.getByText(words.failed).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.unroute('**/v1/accounts?*');
    await page.getByRole('button', { name: words.again }).click();
    await page.getByText('S109').waitFor();
    await context.setOffline(true);
    await page.getByText(words.offline).waitFor();
    await close();
  });
});
