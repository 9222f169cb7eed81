import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DECIDED_FROM, DemoClock, MONTHS_BEFORE, PEOPLE, Town } from '../demo/index.ts';
import { createServer } from '../http/index.ts';
import { addMonths, type Day, formatDay, parseDay } from '../kernel/index.ts';
import { EXIT, readArgs, UsageError, whole } from './args.ts';
import { POLICY_FOLDER } from './documents.ts';
import { authenticateBy } from './identity-settings.ts';
import { listen } from './listen.ts';
import { addDocuments, configurationOf, contextOf, openService } from './open-service.ts';
import { startProgress } from './progress.ts';
import { PAGES } from './root.ts';
import { showPage } from './show-page.ts';
import { untilStopped } from './until-stopped.ts';

export const demoPageHelp = `headroom demo page [--port N]

Serves the borrower's page with ten made-up people and a clock that can be moved forward, until it is told to
stop (Ctrl-C). At a terminal of this machine it opens the page in a browser; the address is always printed.
Everything lies in a temporary folder and goes with the process. Without --port a free one.`;

export async function demoPage(args: readonly string[]): Promise<number> {
  const { values } = readArgs(args, { port: { type: 'string' } }, 0);
  const port = whole('port', values.port, 0) ?? 0;
  const ending = new AbortController();
  const stopped = untilStopped().then(() => ending.abort());
  const progress = startProgress('Preparing page ', MONTHS_BEFORE);
  const page = await openDemoPage(port, (months) => {
    ending.signal.throwIfAborted();
    progress.at(months);
  })
    .catch((error: unknown) => {
      if (ending.signal.aborted) return null;
      throw error;
    })
    .finally(progress.stop);
  if (page === null) return EXIT.ok;
  console.log("\nThe demo's page is ready. Open it in a browser; Ctrl-C here ends it.");
  console.log(page.url);
  if (process.stdout.isTTY) showPage(page.url);
  await stopped;
  await page.close();
  return EXIT.ok;
}

export interface DemoPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * The service with the people of the demo, who have lived up to the day on which it begins. Where `onMonth`
 * throws, or anything else goes wrong, nothing of it is left.
 */
export async function openDemoPage(
  port: number,
  onMonth: (months: number) => void = () => undefined,
): Promise<DemoPage> {
  if (!existsSync(PAGES)) throw new UsageError('the pages are not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'headroom-demo-'));
  const open: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const end of open.toReversed()) await end();
  };
  try {
    return { url: await serveTown({ folder, port, onMonth, open }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Wanted {
  readonly folder: string;
  readonly port: number;
  readonly onMonth: (months: number) => void;
  /** What has to be closed in the end, the last one first. */
  readonly open: (() => unknown)[];
}

async function serveTown({ folder, port, onMonth, open }: Wanted): Promise<string> {
  const clock = new DemoClock(DECIDED_FROM);
  // The documents come after the past of the people.
  const documents = join(folder, 'documents');
  mkdirSync(documents);
  const configuration = configurationOf({
    DATABASE_URL: `pglite:${join(folder, 'data')}`,
    HEADROOM_DOCUMENTS: documents,
  });
  const { headroom, noticesFor } = await openService(configuration, { clock: clock.read });
  open.push(() => headroom.close());
  const notices = noticesFor((error) => console.error(error));
  const town = new Town(headroom, clock);
  await town.tellPast();
  await addDocuments(headroom, POLICY_FOLDER, configuration);
  await town.begin(onMonth);
  await notices.deliverDue();
  const server = await createServer({
    ...{ headroom, notices, pages: PAGES, login: 'demo' },
    context: contextOf({ ...configuration, documents: POLICY_FOLDER }),
    authenticate: authenticateBy(configuration.identity, false, headroom),
  });
  open.push(() => server.close());
  const today = () => ({ today: formatDay(clock.today) });
  const people = PEOPLE.map(({ account, name, story }) => ({ account, name, story }));
  server.get('/v1/demo', async () => ({ ...today(), people }));
  server.post<{ Body: { to?: string } | undefined }>('/v1/demo/clock', async ({ body }, reply) => {
    const to = body?.to === undefined ? null : dayAhead(body.to, clock.today);
    if (to === undefined) return reply.code(400).send({ title: 'to is no day of the next year' });
    await (to === null ? town.moveMonth() : town.moveTo(to));
    await notices.deliverDue();
    return today();
  });
  return listen(server, { host: '127.0.0.1', port, setting: '--port' });
}

const MONTHS_AHEAD_MAX = 12;

function dayAhead(text: string, today: Day): Day | undefined {
  const day = parseDay(text);
  const isAhead = day !== null && day > today && day <= addMonths(today, MONTHS_AHEAD_MAX);
  return isAhead ? day : undefined;
}
