import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, createHeadroom, type Headroom, idOf, Unavailable } from '../app/index.ts';
import { currencyDigits, momentAt } from '../contract/index.ts';
import { createServer, type Principal, ROLES, readNewDocument } from '../http/index.ts';
import type { Instant } from '../kernel/index.ts';
import { openDatabase, openStore } from '../store/index.ts';
import { EXIT, readArgs, UsageError } from './args.ts';
import { type Configuration, readConfiguration, VARIABLES } from './configuration.ts';
import { DocumentError, POLICY_FOLDER } from './documents.ts';

export const serveHelp: string = `headroom serve

Runs the service over HTTP until it is told to stop. It is configured by environment variables:

${Object.entries(VARIABLES)
  .map(([name, about]) => `  ${name}  ${about}`)
  .join('\n')}`;

/** Runs the service; ends when a signal has stopped it and all that was on its way is done. */
export async function serve(args: readonly string[]): Promise<number> {
  readArgs(args, {}, 0);
  const configuration = readConfiguration(process.env, POLICY_FOLDER);
  if ('problems' in configuration) throw new UsageError(configuration.problems.join('\n'));
  const { production, host, port, currency, timeZone } = configuration;
  if (production) {
    throw new UsageError('HEADROOM_MODE: production has no way yet to tell callers apart');
  }
  const headroom = await openHeadroom(configuration);
  const context = { currency, timeZone };
  const server = await createServer({
    headroom,
    context,
    rates: configuration.rates,
    authenticate: async () => DEVELOPER,
  });
  const stopped = untilStopped();
  const address = await server.listen({ host, port });
  console.log(`listening on ${address}`);
  const chores = setInterval(() => void doChores(headroom), CHORES_MS);
  await stopped;
  clearInterval(chores);
  await server.close();
  await headroom.close();
  return EXIT.ok;
}

const CHORES_MS = 60_000;

/** What time alone makes necessary. Where the database is away, the next minute will do. */
async function doChores(headroom: Headroom): Promise<void> {
  try {
    await headroom.expireReservations();
    await headroom.forgetKeys();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
}

/** Everybody who asks in development, where nobody has to say who they are. */
const DEVELOPER: Principal = { id: 'developer', roles: ROLES, account: null, scopes: null };

async function openHeadroom(configuration: Configuration): Promise<Headroom> {
  const { database, currency, timeZone, documents } = configuration;
  const store = await openStore(await openDatabase(database));
  const clock: Clock = () => momentAt(Date.now() as Instant, timeZone);
  const headroom = createHeadroom({ store, clock, currency, digits: currencyDigits(currency) });
  if (documents !== null) await addDocuments(headroom, documents, currency);
  return headroom;
}

/** An appetite is put in force by whoever answers for it, not by lying in a folder. */
const PARTS = ['.', 'scorecards', 'jurisdictions'];

/** Adds what is not there yet. Policies in other currencies are for other services, and left out. */
async function addDocuments(headroom: Headroom, folder: string, currency: string): Promise<void> {
  const files = PARTS.map((part) => join(folder, part))
    .filter((part) => existsSync(part))
    .flatMap((part) => readdirSync(part).map((name) => join(part, name)))
    .filter((file) => /\.(ya?ml|json)$/.test(file));
  for (const file of files) {
    const read = readNewDocument(readFileSync(file, 'utf8'), file, currency);
    if ('problems' in read) throw new DocumentError(read.problems);
    const added = await headroom.addDocument(read.ok);
    if (!('refused' in added) || added.refused === 'currency_must_be_the_services') continue;
    const message = `version ${read.ok.content.version} of ${idOf(read.ok)} is in the database with another content`;
    throw new DocumentError([{ path: 'version', file, message }]);
  }
}

/** Until the process is asked to end: by a terminal, or by what runs it. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
