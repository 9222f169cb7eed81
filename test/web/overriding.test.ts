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

describe.skipIf(CHROMIUM === null)('what people decide of an account, in a real browser', () => {
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
      ...({
        account: 'zh',
        locale: 'zh-CN',
        size: PHONE,
        limit: '额度',
        until: '失效日期',
      } as const),
      ...({ reason: '理由', send: '提出', sent: '已提出，等待审批。', why: '理由' } as const),
      ...({ approve: '批准', line: '¥30,000，2027年1月31日前有效', approved: '已批准' } as const),
      now: '人工核定额度¥30,000',
    },
    {
      ...({ account: 'en', locale: 'en', size: DESKTOP, limit: 'Limit', reason: 'Why?' } as const),
      ...({ until: 'Without it from', send: 'Propose', why: 'Why so?' } as const),
      ...({ sent: 'Proposed. An approver looks at it.', approve: 'Approve' } as const),
      ...({ line: '¥30,000 until 31 January 2027', approved: 'approved' } as const),
      now: 'Limit of ¥30,000, set by our staff',
    },
  ])('is proposed by an agent and approved by another, in $locale', async (row) => {
    const { account, locale, size } = row;
    const trace = `${service.url}/accounts/${account}/trace`;
    const agent = await opened(locale, size, 'dev:agent');
    await agent.page.goto(trace);
    await agent.page.getByLabel(row.limit, { exact: true }).fill('30000');
    await agent.page.getByLabel(row.until).fill('2027-01-31');
    await agent.page.getByLabel(row.reason).fill('Pension begins in January.');
    await agent.page.getByRole('button', { name: row.send, exact: true }).click();
    await agent.page.getByText(row.sent).waitFor();
    await agent.page.getByText(row.line).waitFor();
    expect(await barriersOn(agent.page)).toEqual([]);
    expect(await isWithinWidth(agent.page)).toBe(true);
    expect(await agent.page.getByRole('button', { name: row.approve, exact: true }).count()).toBe(
      0,
    );
    const { page, troubles, close } = await opened(locale, size, 'dev:approver');
    await page.goto(`${service.url}/service`);
    await page.getByText(row.line).waitFor();
    await page.getByRole('link', { name: account, exact: true }).click();
    await page.getByLabel(row.why).fill('Seen the pension notice.');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: row.approve, exact: true }).click();
    await page.getByText(row.approved, { exact: true }).waitFor();
    expect(await service.headroom.overrides.ofAccount(account)).toMatchObject([
      {
        ...{ status: 'approved', proposedBy: 'agent', settledBy: 'approver' },
        ...{ reason: 'Pension begins in January.', settledReason: 'Seen the pension notice.' },
      },
    ]);
    const borrower = await opened(locale, size, `dev:borrower:${account}`);
    await borrower.page.goto(`${service.url}/accounts/${account}/ask`);
    await borrower.page.getByText(row.now).waitFor();
    expect([...agent.troubles, ...troubles, ...borrower.troubles]).toEqual([]);
    await Promise.all([agent.close(), close(), borrower.close()]);
  });
});
