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
  PHONE,
  signIn,
  troublesOf,
} from './browser.test-support.ts';
import { listenWithPages, type Paged } from './paged.test-support.ts';

describe.skipIf(CHROMIUM === null)('what a service agent sees, in a real browser', () => {
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

  async function opened(locale: string, viewport: typeof PHONE | typeof DESKTOP, token: string) {
    const context = await browser.newContext({ locale, viewport });
    const troubles = troublesOf(context, service.url);
    const [, role, account = null] = token.split(':');
    await signIn(context, { token, role, account });
    return { page: await context.newPage(), troubles, close: () => context.close() };
  }

  it.each([
    {
      ...({ account: 'zh', locale: 'zh-CN', size: PHONE, again: '重新计算一次' } as const),
      ...({ same: /分毫不差/, fact: '开户天数', days: '701天', ask: '提交申请' } as const),
      ...({ waiting: '等待人工处理', means: '数值越高，风险越小。' } as const),
      note: /有什么要告诉复核人/,
    },
    {
      ...({ account: 'en', locale: 'en', size: DESKTOP, again: 'Make it again' } as const),
      ...({ same: /the same to the cent/, fact: 'days since the account was opened' } as const),
      ...({ days: '701 days', ask: 'Ask for a review', waiting: 'Waiting for a person' } as const),
      means: 'More of it means less risk.',
      note: /What should they know/,
    },
  ])('is in $locale the facts by name and unit, and the review that was asked for', async (row) => {
    const { account } = row;
    const { page, troubles, close } = await opened(row.locale, row.size, 'dev:agent');
    await page.goto(`${service.url}/accounts/${account}/trace`);
    const number = (await service.headroom.account(account))?.decisions ?? 0;
    const record = await service.headroom.decision(account, number);
    await page.getByText(record?.digest ?? 'nothing').waitFor();
    await page.getByRole('button', { name: row.fact, exact: true }).press('Enter');
    await page.getByText(row.means).waitFor();
    await page.getByText(row.days, { exact: true }).waitFor();
    await page.getByRole('button', { name: row.again }).click();
    await page.getByText(row.same).waitFor();
    await page.getByRole('textbox', { name: row.note }).fill('her income has changed');
    await page.reload();
    const kept = page.getByRole('textbox', { name: row.note });
    await kept.waitFor();
    expect(await kept.inputValue()).toBe('her income has changed');
    await page.getByRole('button', { name: row.ask }).click();
    await page.getByText(row.waiting).waitFor();
    await page.getByRole('region').getByText('her income has changed').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await isWithinWidth(page)).toBe(true);
    expect(await service.headroom.cases.ofAccount(account)).toMatchObject([
      { kind: 'review', askedBy: 'agent', note: 'her income has changed' },
    ]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('are all pages of the borrower, without anything that changes the account', async () => {
    const { page, close } = await opened('en', PHONE, 'dev:agent');
    const changes: string[] = [];
    page.on('request', (request) => {
      const isRead = request.method() === 'GET' || /\/(advice|what-if)$/.test(request.url());
      if (!isRead) changes.push(request.url());
    });
    for (const view of ['', '/why', '/plans', '/ask', '/rewards', '/learn', '/inbox']) {
      await page.goto(`${service.url}/accounts/en${view}`);
      await page.getByText('Read only: you see account en as a service agent').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main form, [role=switch]:not([disabled])').count(), view).toBe(0);
      expect(await barriersOn(page)).toEqual([]);
    }
    expect(changes).toEqual([]);
    await close();
  });

  it('are the waiting cases of all accounts, from which each account is opened', async () => {
    const { page, troubles, close } = await opened('zh-CN', PHONE, 'dev:agent');
    const asked = await fetch(`${service.url}/v1/accounts/en/measures`, {
      method: 'POST',
      headers: { authorization: 'Bearer dev:agent', 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'r1', type: 'askReview', review: 'r1', note: 'please look' }),
    });
    expect(asked.status).toBe(200);
    await page.goto(`${service.url}/service`);
    await page.getByText('please look').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'en' }).first().click();
    await page.waitForURL(`${service.url}/accounts/en/trace`);
    await page.getByText('please look').waitFor();
    await close();
    expect(troubles).toEqual([]);
  });

  it('is not for borrowers: they come to their limit instead', async () => {
    const { page, close } = await opened('en', PHONE, 'dev:borrower:en');
    await page.goto(`${service.url}/accounts/en/trace`);
    await page.waitForURL(`${service.url}/accounts/en`);
    expect(await page.getByRole('link', { name: 'Trace' }).count()).toBe(0);
    await close();
  });
});
