import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { ROOT } from '../cli.test-support.ts';
import { goodAccount, said } from '../service/world.test-support.ts';
import { barriersOn, CHROMIUM, launch, PHONE } from './browser.test-support.ts';
import { listenWithPages, type Paged } from './paged.test-support.ts';

/** After so long a page looks again whether anything has changed. */
const LOOKS_AGAIN_MS = 31_000;
/** Longer than it tries again by itself. */
const GIVES_UP_MS = 10_000;

describe.skipIf(CHROMIUM === null)('a page that stays open', () => {
  let service: Paged;
  let browser: Browser;

  beforeAll(async () => {
    service = await listenWithPages(join(ROOT, 'dist/web'));
    await service.headroom.appendEvents(goodAccount('a', service.clock.today));
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  async function opened() {
    const context = await browser.newContext({ locale: 'en', viewport: PHONE });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(service.url);
    await page.getByRole('textbox').fill('a');
    await page.locator('button[type=submit]').click();
    await page.getByText('¥20,000').first().waitFor();
    return { context, page, close: () => context.close() };
  }

  it('says that its session is over, and leaves what is seen where it is', async () => {
    const { page, close } = await opened();
    await page.route('**/v1/**', (route) => route.fulfill({ status: 401, body: '{}' }));
    await page.clock.fastForward(LOOKS_AGAIN_MS);
    await page.getByText('You have been signed out').first().waitFor();
    await page.getByText('¥20,000').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await close();
  });

  it('says that the service is away, and is up to date again once it is back', async () => {
    const { page, close } = await opened();
    await page.route('**/v1/**', (route) => route.abort());
    await page.clock.fastForward(LOOKS_AGAIN_MS);
    await page.clock.runFor(GIVES_UP_MS);
    const away = page.getByText(/^The service cannot be reached right now/);
    await away.waitFor();
    await page.unroute('**/v1/**');
    await page.clock.fastForward(LOOKS_AGAIN_MS);
    await away.waitFor({ state: 'hidden' });
    await close();
  });

  it('that finds the service away says so, and loads when asked to try again', async () => {
    const { page, close } = await opened();
    await page.route('**/explanation*', (route) => route.fulfill({ status: 400, body: '{}' }));
    await page.getByRole('button', { name: 'See why' }).click();
    await page.getByText('This could not be loaded').waitFor();
    await page.unroute('**/explanation*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await close();
  });

  it('says that it is offline', async () => {
    const { context, page, close } = await opened();
    await context.setOffline(true);
    await page.getByText(/^You are offline/).waitFor();
    await close();
  });

  it('says that a decision was made meanwhile, and shows it', async () => {
    const { page, close } = await opened();
    await page.getByRole('button', { name: 'See why' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const report = {
      ...({ type: 'bureauReport', source: 'bureau', lenders: 4, inquiries: 0 } as const),
      ...{ balance: 1_000_000, monthlyDebtService: 50_000 },
    } as const;
    const { today } = service.clock;
    await service.headroom.appendEvents([said('news', 'a', addDays(today, -1), report)]);
    await service.headroom.decide({ account: 'a', asOf: null, dryRun: false });
    await page.clock.fastForward(LOOKS_AGAIN_MS);
    await page.getByText('A new decision has just been made; this page is up to date.').waitFor();
    await page
      .getByText(/number of other lenders/)
      .first()
      .waitFor();
    await close();
  });

  it('says so where the service was renewed and a view has another name since, and loads it again', async () => {
    const { page, close } = await opened();
    await page.route('**/assets/why-page*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('button', { name: 'See why' }).click();
    await page.getByText('This page could not be shown').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Limit', exact: true }).click();
    await page.getByText('¥20,000').first().waitFor();
    await page.getByRole('link', { name: 'Why', exact: true }).click();
    await page.unroute('**/assets/why-page*.js');
    await page.getByRole('button', { name: 'Load it again' }).click();
    await page.getByRole('heading', { level: 1, name: /^Your limit/ }).waitFor();
    await close();
  });

  it('asks for nothing more once somebody has signed out', async () => {
    const { page, close } = await opened();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in for development' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('/v1/'))).toEqual([]);
    await close();
  });
});
