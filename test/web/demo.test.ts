import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoPage, openDemoPage } from '../../src/cli/demo-page.ts';
import {
  barriersOn,
  CHROMIUM,
  DESKTOP,
  isWithinWidth,
  launch,
  PHONE,
  troublesOf,
} from './browser.test-support.ts';

/** Until the largest part of the first view is painted, with the CPU slowed down four times. */
const LCP_MS_MAX = 1_500;

interface LifeSeen {
  readonly nextReview: string;
}

describe.skipIf(CHROMIUM === null)('the demo, in a real browser', () => {
  let demo: DemoPage;
  let browser: Browser;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([openDemoPage(0), launch()]);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  async function opened(locale: string, viewport: typeof PHONE | typeof DESKTOP, at = demo) {
    const context = await browser.newContext({ locale, viewport });
    const troubles = troublesOf(context, at.url);
    const page = await context.newPage();
    await page.goto(at.url);
    return { page, troubles, close: () => context.close() };
  }

  const limitOf = async (account: string): Promise<string> => {
    const headers = { authorization: `Bearer dev:borrower:${account}` };
    const response = await fetch(`${demo.url}/v1/accounts/${account}`, { headers });
    return ((await response.json()) as { readonly limit: string }).limit;
  };

  it.each([
    {
      ...({ locale: 'zh-CN', size: PHONE, account: 'income-not-proved' } as const),
      ...({ name: '刘洋', see: '看看为什么', helps: '怎样提额', wait: '再等' } as const),
      ...({ same: '✓ 服务给出的结果相同。', take: '采用这个方案', on: '往后一个月' } as const),
    },
    {
      ...({ locale: 'en', size: DESKTOP, account: 'many-lenders', name: 'Maria Lopez' } as const),
      ...({ see: 'See why', helps: 'What helps', wait: 'If I waited' } as const),
      ...({ same: '✓ The service says the same.', take: 'Take this plan' } as const),
      ...({ on: 'One month on' } as const),
    },
  ])('leads in $locale from why, by a plan that is taken, to the promised limit', async (row) => {
    const { page, troubles, close } = await opened(row.locale, row.size);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByText(row.name, { exact: true }).click();
    await page.getByRole('button', { name: row.see }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('link', { name: row.helps, exact: true }).click();
    await page.getByRole('slider', { name: row.wait }).press('ArrowRight');
    await page.getByText(row.same).waitFor();
    const advice = await adviceFor(row.account);
    await page.getByRole('button', { name: row.take }).first().click();
    await page.getByRole('button', { name: row.take }).first().waitFor({ state: 'hidden' });
    expect(await barriersOn(page)).toEqual([]);
    const before = await limitOf(row.account);
    for (let months = 0; (await today()) < advice.day; months++) {
      expect([await limitOf(row.account), months]).toEqual([before, expect.any(Number)]);
      await monthOn(page, row.on);
    }
    expect(await limitOf(row.account)).toBe(advice.limit);
    await page.goto(`${demo.url}/accounts/${row.account}`);
    const amount = new Intl.NumberFormat(row.locale).format(Number(advice.limit));
    await page.getByText(`¥${amount}`, { exact: true }).first().waitFor();
    expect(await isWithinWidth(page)).toBe(true);
    expect(troubles).toEqual([]);
    await close();
  });

  async function adviceFor(account: string): Promise<{ readonly day: string; limit: string }> {
    const response = await fetch(`${demo.url}/v1/accounts/${account}/advice`, {
      method: 'POST',
      headers: {
        authorization: `Bearer dev:borrower:${account}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    const { plans } = (await response.json()) as { plans: { day: string; limit: string }[] };
    return plans[0] ?? { day: '', limit: '' };
  }

  async function today(at = demo): Promise<string> {
    const response = await fetch(`${at.url}/v1/demo`);
    return ((await response.json()) as { readonly today: string }).today;
  }

  async function monthOn(page: Page, name: string): Promise<void> {
    const moved = page.waitForResponse(/v1\/demo\/clock/);
    await page.getByRole('button', { name }).click();
    expect((await moved).status()).toBe(200);
  }

  it('goes on by a week, to what is due of an account, to the end of a reason, and to no day that is over', async () => {
    const own = await openDemoPage(0);
    const { page, troubles, close } = await opened('en', PHONE, own);
    await page.getByText('Daniel Reed').click();
    await page.getByRole('button', { name: 'See why' }).click();
    const moved = async (item: RegExp): Promise<string> => {
      await page.getByRole('button', { name: 'Other dates' }).click();
      await page.getByRole('menuitem', { name: item }).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      const answered = page.waitForResponse(/v1\/demo\/clock/);
      await page.getByRole('menuitem', { name: item }).click();
      expect((await answered).status()).toBe(200);
      return today(own);
    };
    const late = page.getByText(/a late payment in the last twelve months/);
    expect(await moved(/^One week on/)).toBe('2026-12-07');
    const { nextReview } = await lifeOf('old-arrear', own);
    expect(await moved(/something is due$/)).toBe(nextReview);
    await late.first().waitFor();
    expect(await moved(/a reason ends$/)).toBe('2027-04-23');
    await late.first().waitFor({ state: 'hidden' });
    for (const to of ['2027-04-23', '2027-13-01', '2040-01-01']) {
      const refused = await fetch(`${own.url}/v1/demo/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to }),
      });
      expect(refused.status, to).toBe(400);
    }
    expect(troubles).toEqual([]);
    await close();
    await own.close();
  });

  async function lifeOf(account: string, { url }: DemoPage): Promise<LifeSeen> {
    const headers = { authorization: `Bearer dev:borrower:${account}` };
    const response = await fetch(`${url}/v1/accounts/${account}/life`, { headers });
    return (await response.json()) as LifeSeen;
  }

  it('says to whom nothing helps that nothing does, until when', async () => {
    const { page, troubles, close } = await opened('en', PHONE);
    await page.getByText('Peter Novak').click();
    await page.getByRole('link', { name: 'What helps' }).click();
    await page.getByText(/^Nothing you do before .+ changes this$/).waitFor();
    expect(await page.getByRole('button', { name: 'Take this plan' }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('lets one see the same account as a service agent, and somebody else’s', async () => {
    const { page, troubles, close } = await opened('en', DESKTOP);
    await page.getByText('Daniel Reed').click();
    // Who changes over before the account is shown comes to the search.
    await page.getByText('You can draw now').first().waitFor();
    await page.getByText('Agent', { exact: true }).click();
    await page.getByText('Read only: you see account old-arrear as a service agent').waitFor();
    await page.getByRole('combobox', { name: 'Person' }).click();
    await page.getByTitle('Grace Hall').click();
    await page.waitForURL(/at-the-cap/);
    await page.getByText('Read only: you see account at-the-cap as a service agent').waitFor();
    await page.getByRole('link', { name: 'Trace' }).click();
    await page.getByText('CN_1_CONSUMPTION_LINE_CAP').first().waitFor();
    await page.getByRole('button', { name: 'Make it again' }).click();
    await page.getByText(/the same to the cent, with the same digest/).waitFor();
    await page
      .getByRole('textbox', { name: /What should they know/ })
      .fill('She asks why it stays where it is.');
    await page.getByRole('button', { name: 'Ask for a review' }).click();
    await page.getByText(/^A review has been asked for/).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('paints the first view within 1.5 s where the CPU is four times slower', async () => {
    const { page, close } = await opened('zh-CN', PHONE);
    await page.getByText('刘洋', { exact: true }).click();
    await page.getByRole('button', { name: '看看为什么' }).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // What else the machine does can only slow it down: the fastest of three counts.
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      await page.reload();
      await page.getByRole('button', { name: '看看为什么' }).waitFor();
      times.push(await page.evaluate(largestPaint));
    }
    const painted = Math.min(...times);
    console.info(`the largest part of the first view is painted after ${Math.round(painted)} ms`);
    expect(painted).toBeLessThan(LCP_MS_MAX);
    await close();
  });
});

/** Milliseconds from the beginning of the navigation; runs in the page. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own types are not the test's
    const Observer = (globalThis as any).PerformanceObserver;
    new Observer((list: { getEntries: () => { startTime: number }[] }) => {
      resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
