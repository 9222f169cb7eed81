import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startSchedule } from '../app/index.ts';
import { createLog, createServer, Metrics, type Principal, ROLES } from '../http/index.ts';
import { EXIT, readArgs, UsageError } from './args.ts';
import { VARIABLES } from './configuration.ts';
import { contextOf, openService } from './open-service.ts';
import { packageRoot } from './root.ts';
import { startTraces } from './telemetry.ts';

export const serveHelp: string = `headroom serve

Runs the service over HTTP until it is told to stop. It is configured by environment variables:

${Object.entries(VARIABLES)
  .map(([name, about]) => `  ${name}  ${about}`)
  .join('\n')}`;

/** Runs the service; ends when a signal has stopped it and all that was on its way is done. */
export async function serve(args: readonly string[]): Promise<number> {
  readArgs(args, {}, 0);
  if (process.env.HEADROOM_MODE === 'production') {
    throw new UsageError('HEADROOM_MODE: production has no way yet to tell callers apart');
  }
  const { headroom, configuration, noticesFor } = await openService(process.env);
  const { host, port } = configuration;
  const log = createLog(configuration.logLevel);
  const endTraces = await startTraces(process.env);
  const notices = noticesFor((error) => log.error(error, 'what is due could not be told'));
  const server = await createServer({
    headroom,
    notices,
    context: contextOf(configuration),
    rates: configuration.rates,
    log,
    metrics: new Metrics(),
    authenticate: async () => DEVELOPER,
    ...(existsSync(PAGES) ? { pages: PAGES } : {}),
  });
  const stopped = untilStopped();
  await server.listen({ host, port });
  notices.start();
  const chores = startSchedule(
    async () => {
      await headroom.forgetKeys();
      await headroom.expireRewards(AT_ONCE);
      await headroom.trackPlans(AT_ONCE);
      return headroom.keepUp();
    },
    {
      pauseMs: CHORES_MS,
      onRound: (kept) => log.debug(kept, 'looked at what is due'),
      // Where the database is away, the next minute will do.
      onError: (error) => log.error(error, 'what is due could not be looked at'),
    },
  );
  await stopped;
  log.info('stopping: what is on its way is finished first');
  await chores.stop();
  await server.close();
  await notices.stop();
  await headroom.close();
  await endTraces();
  return EXIT.ok;
}

/** Where `npm run build` puts the web pages. */
const PAGES = join(packageRoot, 'dist/web');
const CHORES_MS = 60_000;
const AT_ONCE = 250;

/** Everybody who asks in development, where nobody has to say who they are. */
const DEVELOPER: Principal = { id: 'developer', roles: ROLES, account: null, scopes: null };

/** Until the process is asked to end: by a terminal, or by what runs it. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
