import { existsSync } from 'node:fs';
import { type Headroom, startSchedule } from '../app/index.ts';
import { createLog, createServer, Metrics } from '../http/index.ts';
import { EXIT, readArgs, UsageError } from './args.ts';
import { VARIABLES } from './configuration.ts';
import { authenticateBy } from './identity-settings.ts';
import { listen } from './listen.ts';
import { configurationOf, contextOf, openService } from './open-service.ts';
import { PERSONAL_KEYS } from './personal-keys.ts';
import { PAGES } from './root.ts';
import { startTraces } from './telemetry.ts';
import { untilStopped } from './until-stopped.ts';

export const serveHelp: string = `headroom serve

Runs the service over HTTP until it is told to stop. It is configured by environment variables:

${Object.entries(VARIABLES)
  .map(([name, about]) => `  ${name}  ${about}`)
  .join('\n')}`;

/** Runs the service; ends when a signal has stopped it and all that was on its way is done. */
export async function serve(args: readonly string[]): Promise<number> {
  readArgs(args, {}, 0);
  const configuration = configurationOf(process.env);
  const { production, host, port, identity } = configuration;
  const log = createLog(configuration.logLevel);
  const onStep = (step: string): void => log.info(`starting: ${step}`);
  const { headroom, noticesFor } = await openService(configuration, { onStep });
  await demandPersonalKeys(headroom);
  const endTraces = await startTraces(process.env);
  const notices = noticesFor((error) => log.error(error, 'what is due could not be told'));
  const server = await createServer({
    headroom,
    notices,
    context: contextOf(configuration),
    rates: configuration.rates,
    log,
    metrics: new Metrics(),
    ...(existsSync(PAGES) ? { pages: PAGES } : {}),
    login: identity.developmentLogin ? 'development' : 'lender',
    authenticate: authenticateBy(identity, production, headroom),
  });
  const stopped = untilStopped();
  await listen(server, { host, port, setting: 'HEADROOM_PORT' }).catch(async (error: unknown) => {
    await headroom.close();
    throw error;
  });
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

const CHORES_MS = 60_000;
const AT_ONCE = 250;

/** Whoever stands behind an account must not become unreadable by a slip in the settings. */
async function demandPersonalKeys(headroom: Headroom): Promise<void> {
  const missing = await headroom.persons.missingKeys();
  if (missing.length === 0) return;
  throw new UsageError(`${PERSONAL_KEYS}: keys of persons are wrapped by ${missing.join(', ')}`);
}
