import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli.test-support.ts';
import { goodAccount } from '../service/world.test-support.ts';
import { barriersOn, CHROMIUM, DESKTOP, launch, PHONE } from './browser.test-support.ts';
import { listenWithPages, type Paged } from './paged.test-support.ts';

const TOKEN = 'dev:borrower:a';

describe.skipIf(CHROMIUM === null)('a session that the lender’s app hands over', () => {
  let service: Paged;
  let browser: Browser;

  beforeAll(async () => {
    service = await listenWithPages(join(ROOT, 'dist/web'), 'lender');
    await service.headroom.appendEvents(goodAccount('a', service.clock.today));
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  async function opened(locale: string, viewport: typeof PHONE | typeof DESKTOP, view: string) {
    const context = await browser.newContext({ locale, viewport });
    const page = await context.newPage();
    await page.goto(`${service.url}${view}`);
    return { page, close: () => context.close() };
  }

  async function handOver(page: Page, kept: string): Promise<void> {
    await page.evaluate(
      `sessionStorage.setItem('headroom.session', ${JSON.stringify(kept)});
       dispatchEvent(new Event('headroom-session'))`,
    );
  }

  const borrower = (token: string) => JSON.stringify({ token, role: 'borrower', account: 'a' });

  it.each([
    ['zh-CN', PHONE, '请从贷款机构的应用打开本页', '现在可用'],
    ['en', DESKTOP, "Open this page from your lender's app", 'You can draw now'],
  ] as const)('is asked for in %s, and opens the view that was wanted', async (...row) => {
    const [locale, size, wanted, available] = row;
    const { page, close } = await opened(locale, size, '/accounts/a');
    await page.getByText(wanted).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
    await handOver(page, borrower(TOKEN));
    await page.getByText(available).waitFor();
    expect(page.url()).toBe(`${service.url}/accounts/a`);
    await close();
  });

  it('leaves the view and what was typed where they are when it is renewed after its end', async () => {
    const { page, close } = await opened('en', PHONE, '/accounts/a/plans');
    await handOver(page, borrower(TOKEN));
    const slider = page.getByRole('slider').first();
    await slider.press('ArrowRight');
    const typed = await slider.getAttribute('aria-valuenow');
    await handOver(page, borrower('one-that-has-ended'));
    await page.getByText('You have been signed out').first().waitFor();
    expect(await slider.getAttribute('aria-valuenow')).toBe(typed);
    await handOver(page, borrower(TOKEN));
    await page.getByText('You have been signed out').first().waitFor({ state: 'hidden' });
    expect(await slider.getAttribute('aria-valuenow')).toBe(typed);
    expect(Number(typed)).toBeGreaterThan(0);
    expect(page.url()).toBe(`${service.url}/accounts/a/plans`);
    await close();
  });

  it('is none where what lies there is something else', async () => {
    const { page, close } = await opened('en', PHONE, '/accounts/a');
    for (const kept of ['not JSON', '{"token":1}', '{"token":"x","role":"borrower"}']) {
      await handOver(page, kept);
      await page.reload();
      await page.getByText("Open this page from your lender's app").waitFor();
    }
    await close();
  });
});
