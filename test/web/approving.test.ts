import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNewDocument } from '../../src/http/index.ts';
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

const POLICY = readFileSync(join(ROOT, 'policies/cn-personal.yaml'), 'utf8')
  .replace(/^version: .*$/m, 'version: 2')
  .replace(/^effectiveFrom: .*$/m, 'effectiveFrom: 2026-11-01')
  .replace('onAcceptance: true }', 'onAcceptance: true, approvalAbove: 25000 }');

describe.skipIf(CHROMIUM === null)('a rise that waits for a person, in a real browser', () => {
  let service: Paged;
  let browser: Browser;

  beforeAll(async () => {
    service = await listenWithPages(join(ROOT, 'dist/web'));
    const { headroom, clock } = service;
    const read = readNewDocument(POLICY, 'policy', 'CNY');
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    await headroom.addDocument(read.ok);
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
      ...({ account: 'zh', locale: 'zh-CN', size: PHONE, take: '由我处理' } as const),
      ...({ looked: '将额度提高到¥26,000正由人工审核', coming: '等您答复' } as const),
      ...({ rise: '提额到¥26,000，2026年12月24日前答复', approve: '批准', send: '答复' } as const),
      ...({ done: '已答复，并已告知客户。', forOthers: '由审批人处理。' } as const),
    },
    {
      ...({ account: 'en', locale: 'en', size: DESKTOP, take: 'Take it' } as const),
      ...({ looked: 'A higher limit of ¥26,000 is being looked at by a person' } as const),
      ...({ coming: 'it waits for your answer', approve: 'Approve', send: 'Answer' } as const),
      ...({ rise: 'Rise to ¥26,000, answer due by 24 December 2026' } as const),
      ...({ done: 'Answered. The borrower is told.' } as const),
      forOthers: 'An approver answers this.',
    },
  ])('is told to the borrower in $locale, and decided by an approver', async (row) => {
    const { account, locale, size } = row;
    const borrower = await opened(locale, size, `dev:borrower:${account}`);
    for (const view of ['', '/why']) {
      await borrower.page.goto(`${service.url}/accounts/${account}${view}`);
      await borrower.page.getByText(row.looked).first().waitFor();
      expect(await barriersOn(borrower.page)).toEqual([]);
      expect(await isWithinWidth(borrower.page)).toBe(true);
    }
    const agent = await opened(locale, size, 'dev:agent');
    await agent.page.goto(`${service.url}/accounts/${account}/trace`);
    await agent.page.getByText(row.forOthers).waitFor();
    await agent.close();
    const { page, troubles, close } = await opened(locale, size, 'dev:approver');
    await page.goto(`${service.url}/service`);
    await page.getByText(row.rise).first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: account, exact: true }).first().click();
    await page.getByRole('button', { name: row.take }).click();
    await page.getByText(row.approve, { exact: true }).click();
    await page.getByRole('textbox').first().fill('seen the receipts');
    await page.reload();
    const kept = page.getByRole('textbox').first();
    await kept.waitFor();
    expect(await kept.inputValue()).toBe('seen the receipts');
    expect(await barriersOn(page)).toEqual([]);
    expect(await isWithinWidth(page)).toBe(true);
    await page.getByRole('button', { name: row.send, exact: true }).click();
    await page.getByText(row.done).waitFor();
    for (const view of ['', '/why']) {
      await page.goto(`${service.url}/accounts/${account}${view}`);
      await page.getByText('¥26,000').first().waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect(troubles).toEqual([]);
    expect(await service.headroom.cases.ofAccount(account)).toMatchObject([
      { kind: 'rise', outcome: 'approved', words: 'seen the receipts' },
    ]);
    await borrower.page.goto(`${service.url}/accounts/${account}`);
    await borrower.page.getByText(row.coming).first().waitFor();
    await borrower.page.goto(`${service.url}/accounts/${account}/ask`);
    await borrower.page.getByText('seen the receipts').waitFor();
    expect(borrower.troubles).toEqual([]);
    await borrower.close();
    await close();
  });
});
