import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DECIDED_FROM, DemoClock, PEOPLE, Town } from '../demo/index.ts';
import { createServer } from '../http/index.ts';
import { formatDay } from '../kernel/index.ts';
import { EXIT, readArgs, UsageError, whole } from './args.ts';
import { POLICY_FOLDER } from './documents.ts';
import { authenticateBy } from './identity-settings.ts';
import { addDocuments, contextOf, openService } from './open-service.ts';
import { PAGES } from './root.ts';
import { untilStopped } from './until-stopped.ts';

export const demoPageHelp = `headroom demo page [--port N]

Serves the borrower's page with ten made-up people and a clock that can be moved month by month, until it is
told to stop. Everything lies in a temporary folder and goes with the process. Without --port a free one.`;

export async function demoPage(args: readonly string[]): Promise<number> {
  const { values } = readArgs(args, { port: { type: 'string' } }, 0);
  const stopped = untilStopped();
  const page = await openDemoPage(whole('port', values.port, 0) ?? 0);
  console.log(`The demo's page is at ${page.url} (Ctrl-C ends it)`);
  if (process.stdout.isTTY) show(page.url);
  await stopped;
  await page.close();
  return EXIT.ok;
}

/** In a browser, where the machine has one. */
function show(url: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

export interface DemoPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The service with the people of the demo, who have lived up to the day on which it begins. */
export async function openDemoPage(port: number): Promise<DemoPage> {
  if (!existsSync(PAGES)) throw new UsageError('the pages are not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'headroom-demo-'));
  const clock = new DemoClock(DECIDED_FROM);
  // The documents come after the past of the people.
  const environment = {
    DATABASE_URL: `pglite:${join(folder, 'data')}`,
    HEADROOM_DOCUMENTS: join(folder, 'documents'),
  };
  const { headroom, configuration, noticesFor } = await openService(environment, clock.read);
  const notices = noticesFor((error) => console.error(error));
  const town = new Town(headroom, clock);
  await town.tellPast();
  await addDocuments(headroom, POLICY_FOLDER, configuration);
  await town.begin();
  await notices.deliverDue();
  const server = await createServer({
    ...{ headroom, notices, pages: PAGES, login: 'demo' },
    context: contextOf({ ...configuration, documents: POLICY_FOLDER }),
    authenticate: authenticateBy(configuration.identity, false, headroom),
  });
  const today = () => ({ today: formatDay(clock.today) });
  const people = PEOPLE.map(({ account, name, story }) => ({ account, name, story }));
  server.get('/v1/demo', async () => ({ ...today(), people }));
  server.post('/v1/demo/clock', async () => {
    await town.moveMonth();
    await notices.deliverDue();
    return today();
  });
  const url = await server.listen({ host: '127.0.0.1', port });
  return {
    url,
    close: async () => {
      await server.close();
      await headroom.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
