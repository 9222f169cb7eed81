import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatEvent } from '../../src/contract/index.ts';
import { type Day, day } from '../../src/kernel/index.ts';
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
} from './browser.test-support.ts';

const MAIN = join(ROOT, 'dist/src/cli/main.js');
const ADDRESS = /listening at (http:[^"]+)"/;
/** The page tries for some seconds by itself before it says so. */
const GIVES_UP = { timeout: 25_000 };

const WORDS = {
  'zh-CN': {
    review: '请人工看一看',
    note: '您想告诉我们什么？',
    send: /提\s*交/,
    unsent: /^还没有发出：网络不通，或服务正在重启。您填写的内容都还在/,
    away: /^暂时连不上服务/,
    sent: '已提交，会有工作人员查看。',
    said: '您写道：我换了工作，收入也提高了',
  },
  en: {
    review: 'A person to look at my case',
    note: 'What should we know?',
    send: 'Send',
    unsent: /^Not sent yet: no connection, or the service is restarting\. What you typed is kept/,
    away: /^The service cannot be reached right now/,
    sent: 'Sent. A person will look at it.',
    said: 'You wrote: 我换了工作，收入也提高了',
  },
} as const;

describe.skipIf(CHROMIUM === null)('a page whose service restarts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-restart-'));
  let service: { readonly process: ChildProcess; readonly url: string };
  let browser: Browser;

  /** The service as it is run, on the same data each time; port 0 is a free one. */
  async function start(port: string) {
    const env = {
      ...process.env,
      DATABASE_URL: `pglite:${join(folder, 'data')}`,
      HEADROOM_PORT: port,
    };
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      let log = '';
      child.stdout.on('data', (data) => {
        log += String(data);
        const [, address] = ADDRESS.exec(log) ?? [];
        if (address !== undefined) resolve(address);
      });
      child.once('exit', () => reject(new Error(log)));
    });
    return { process: child, url };
  }

  async function stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ended = new Promise((resolve) => {
      service.process.once('exit', resolve);
    });
    service.process.kill(signal);
    await ended;
  }

  beforeAll(async () => {
    service = await start('0');
    const today: Day = day(new Date().toISOString().slice(0, 10));
    const context = { currency: 'CNY', timeZone: 'UTC' };
    const events = ['zh', 'en'].flatMap((account) => goodAccount(account, today));
    const answer = await fetch(`${service.url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(events.map((event) => formatEvent(event, context))),
    });
    expect(answer.status).toBeLessThan(300);
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    await stop('SIGTERM');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['zh', 'zh-CN', PHONE, 'SIGKILL'],
    ['en', 'en', DESKTOP, 'SIGTERM'],
  ] as const)(
    'says so to %s in plain words, loses nothing that was typed, and works once it is back',
    async (account, locale, viewport, signal) => {
      const words = WORDS[locale];
      const context = await browser.newContext({ locale, viewport });
      await signIn(context, { token: `dev:borrower:${account}`, role: 'borrower', account });
      const page = await context.newPage();
      await page.goto(`${service.url}/accounts/${account}/ask`);
      await page.getByRole('button', { name: words.review }).click();
      const note = page.getByLabel(words.note);
      await note.fill('我换了工作');
      await stop(signal);
      const typed = '我换了工作，收入也提高了';
      await note.fill(typed);
      const send = page.locator('form:visible').getByRole('button', { name: words.send });
      await send.click();
      await page.getByText(words.unsent).waitFor(GIVES_UP);
      await page.getByText(words.away).waitFor(GIVES_UP);
      expect(await note.inputValue()).toBe(typed);
      expect(await barriersOn(page)).toEqual([]);
      expect(await isWithinWidth(page)).toBe(true);

      service = await start(new URL(service.url).port);
      await send.click();
      await page.getByText(words.sent).waitFor();
      await page.getByText(words.said).waitFor();
      expect(await page.getByText(words.away).count()).toBe(0);
      const cases = await fetch(`${service.url}/v1/accounts/${account}/cases`);
      expect(await cases.json()).toMatchObject({ items: [{ note: typed }] });
      await context.close();
    },
    120_000,
  );
});
