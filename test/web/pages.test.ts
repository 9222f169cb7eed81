import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli.test-support.ts';
import { goodAccount } from '../service/world.test-support.ts';
import {
  barriersOn,
  CHROMIUM,
  DESKTOP,
  isWithinWidth,
  launch,
  NO_BROWSER,
  PHONE,
  troublesOf,
} from './browser.test-support.ts';
import { listenWithPages, type Paged } from './paged.test-support.ts';

const WEB = join(ROOT, 'dist/web');

if (CHROMIUM === null) console.warn(NO_BROWSER);

it.skipIf(process.env.CI !== 'true')('there is a browser to run the tests of the pages in', () => {
  expect(CHROMIUM, NO_BROWSER).not.toBeNull();
});

describe.skipIf(CHROMIUM === null)('the borrower’s page, in a real browser', () => {
  let service: Paged;
  let browser: Browser;

  beforeAll(async () => {
    service = await listenWithPages(WEB);
    await service.headroom.appendEvents(goodAccount('a', service.clock.today));
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  async function signedIn(locale: string, viewport: typeof PHONE | typeof DESKTOP) {
    const context = await browser.newContext({ locale, viewport });
    const troubles = troublesOf(context, service.url);
    const page = await context.newPage();
    await page.goto(service.url);
    await page.getByRole('textbox').fill('a');
    await page.locator('button[type=submit]').click();
    return { page, troubles, close: () => context.close() };
  }

  it.each([
    [
      ...(['zh-CN', PHONE, '额度', '为什么没有更高', '各项上限，从低到高'] as const),
      ...(['在其他机构借款', /每项上限是因为某一个原因/] as const),
      ...(['现在可用', /额度减去未还本金/] as const),
    ],
    [
      ...(['en', DESKTOP, 'Limit', 'Why it is not higher', 'Your ceilings, lowest first'] as const),
      ...(['Borrowing elsewhere', /A ceiling is the most/] as const),
      ...(['You can draw now', /Your limit less what you owe/] as const),
    ],
  ] as const)('shows in %s the limit and why it is not higher', async (...row) => {
    const [locale, size, limit, why, ceilings, cost, meaning, headroom, means] = row;
    const { page, troubles, close } = await signedIn(locale, size);
    const view = await service.headroom.account('a');
    const amount = new Intl.NumberFormat(locale).format(Number(view?.limit) / 100);
    await page.getByText(limit, { exact: true }).first().waitFor();
    await page.getByText(amount).first().waitFor();
    await page.getByRole('button', { name: headroom, exact: true }).click();
    await page.getByText(means).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.goto(`${service.url}/accounts/a/why`);
    await page.getByRole('heading', { name: why }).waitFor();
    await page.getByText(ceilings).waitFor();
    const told = await service.headroom.explain('a', view?.decisions ?? 0, locale);
    await page.getByRole('heading', { name: told?.headline ?? 'nothing' }).waitFor();
    for (const { sentences } of told?.notHigher ?? []) {
      await page
        .getByText(sentences[0] ?? 'nothing')
        .first()
        .waitFor();
    }
    await page.locator('[role=img] svg').first().waitFor();
    await page.getByText(cost, { exact: true }).waitFor();
    await page.getByRole('button', { name: ceilings }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(meaning).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await isWithinWidth(page)).toBe(true);
    expect(troubles).toEqual([]);
    await close();
  });

  it('says in plain words that another borrower’s account is not theirs, and that a session is over', async () => {
    const { page, close } = await signedIn('en', PHONE);
    await page.goto(`${service.url}/accounts/b`);
    await page.getByText('This is not your account').waitFor();
    await close();
  });

  it.each([
    ['zh-CN', ['额度', '为什么', '怎样提额', '申请'], '更多', ['积分', '学习', '消息']],
    ['en', ['Limit', 'Why', 'What helps', 'Ask'], 'More', ['Rewards', 'Learn', 'Inbox']],
  ] as const)('has in %s every view within reach of a thumb on a phone', async (...row) => {
    const [locale, main, more, further] = row;
    const { page, troubles, close } = await signedIn(locale, PHONE);
    const bar = page.getByRole('navigation');
    await bar.getByRole('link', { name: main[0], exact: true }).waitFor();
    expect(await bar.getByRole('link').allTextContents()).toEqual(main);
    const box = await bar.boundingBox();
    expect([box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([PHONE.width, PHONE.height]);
    for (const name of further) {
      await bar.getByRole('button', { name: more }).click();
      await page.getByRole('tooltip').getByRole('link', { name, exact: true }).click();
      await page.getByRole('tooltip').waitFor({ state: 'hidden' });
    }
    expect(page.url()).toMatch(/\/inbox$/);
    expect(await bar.getByRole('button', { name: more }).getAttribute('aria-current')).toBe('true');
    await bar.getByRole('link', { name: main[3], exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('tooltip').getByRole('link', { name: further[0], exact: true }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await isWithinWidth(page)).toBe(true);
    expect(troubles).toEqual([]);
    await close();
  });

  it('names each view by one headline and in the tab', async () => {
    const { page, close } = await signedIn('en', PHONE);
    const views = [
      ...([
        ['', 'Limit'],
        ['/why', 'Why'],
        ['/plans', 'What helps'],
        ['/ask', 'Ask'],
      ] as const),
      ...([
        ['/rewards', 'Rewards'],
        ['/learn', 'Learn'],
        ['/inbox', 'Inbox'],
      ] as const),
    ];
    for (const [path, name] of views) {
      await page.goto(`${service.url}/accounts/a${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.title()).toBe(`${name} · Headroom`);
    }
    await close();
  });

  it('is all there in the dark, and after the language is changed', async () => {
    const { page, close } = await signedIn('en', PHONE);
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.getByRole('button', { name: '切换到中文' }).click();
    await page.getByText('现在可用').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    for (const view of ['why', 'plans']) {
      await page.goto(`${service.url}/accounts/a/${view}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await barriersOn(page)).toEqual([]);
    }
    await close();
  });
});

describe('the script of the first view', () => {
  it('is below 250 kB compressed, without the charts and the engine', () => {
    const folder = join(WEB, 'assets');
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
    const start = readFileSync(join(WEB, 'index.html'), 'utf8').match(/assets\/([^"]+\.js)/)?.[1];
    const first = new Set<string>();
    const follow = (file: string): void => {
      if (first.has(file)) return;
      first.add(file);
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
        follow(name);
    };
    follow(start ?? 'missing');
    follow(files.find((file) => file.startsWith('limit-page')) ?? 'missing');
    expect([...first].filter((file) => /^(echarts|engine)/.test(file))).toEqual([]);
    const bytes = [...first].map((file) => statSync(join(folder, `${file}.br`)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});
