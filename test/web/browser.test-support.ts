import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium; null where there is none, which is said and, where CI runs, a failure. */
export const CHROMIUM: string | null =
  [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ??
  null;

export const NO_BROWSER =
  'NO CHROMIUM HERE: install the Debian package, or name one by CHROMIUM_PATH';

export const PHONE = { width: 390, height: 844 } as const;
export const DESKTOP = { width: 1280, height: 800 } as const;

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** When nothing fades or slides any more: a colour half way between two is nobody's to read. */
function atRest(page: Page): Promise<unknown> {
  return page.evaluate(
    `Promise.allSettled(document.getAnimations()
      .filter((each) => each.effect.getTiming().iterations !== Infinity)
      .map((each) => each.finished)).then(() => undefined)`,
  );
}

/** What keeps the view from WCAG 2.2 AA, as axe finds it: the rule and where. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // Not as a script of the page, which its security policy would refuse.
  await page.evaluate(axe);
  await atRest(page);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as text
    const { violations } = await (globalThis as any).axe.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

/** Everything that goes wrong in a page, or leaves its origin, from now on. */
export function troublesOf(context: BrowserContext, origin: string): readonly string[] {
  const troubles: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith('data:')) troubles.push(`left: ${url}`);
    });
  });
  return troubles;
}

/** As the page of signing in, or the lender's app, leaves it. */
export function signIn(context: BrowserContext, session: object): Promise<unknown> {
  const kept = JSON.stringify(JSON.stringify(session));
  return context.addInitScript(
    `if (location.protocol === 'http:') sessionStorage.setItem('headroom.session', ${kept})`,
  );
}

/** Whether nothing of the page can only be reached by moving it sideways. */
export function isWithinWidth(page: Page): Promise<boolean> {
  return page.evaluate(
    'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
  );
}
