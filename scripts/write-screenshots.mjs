/** Makes the images in docs/images from the demo, in a real browser: npm run screenshots. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openDemoPage } from '../dist/src/cli/demo-page.js';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));

const SHOTS = [
  ['why-phone', 'zh-CN', PHONE, 'borrower', '/accounts/old-arrear/why'],
  ['plans-phone', 'en', PHONE, 'borrower', '/accounts/many-lenders/plans'],
  ['why-desktop', 'en', DESKTOP, 'borrower', '/accounts/income-not-proved/why'],
  ['trace-desktop', 'en', DESKTOP, 'agent', '/accounts/shop-owner/trace'],
];

mkdirSync(IMAGES, { recursive: true });
const demo = await openDemoPage(0);
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const [name, locale, viewport, role, path] of SHOTS) {
  const context = await browser.newContext({ locale, viewport });
  const page = await context.newPage();
  const account = role === 'agent' ? null : path.split('/')[2];
  const token = account === null ? 'dev:agent' : `dev:borrower:${account}`;
  const session = JSON.stringify({ token, role, account });
  await page.addInitScript((kept) => sessionStorage.setItem('headroom.session', kept), session);
  await page.goto(demo.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${IMAGES}${name}.png`, animations: 'disabled' });
  await context.close();
}
await browser.close();
await demo.close();
