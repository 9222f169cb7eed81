import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Clock,
  createHeadroom,
  type Headroom,
  idOf,
  type Store,
  Unavailable,
} from '../app/index.ts';
import { currencyDigits, type EventContext, momentAt } from '../contract/index.ts';
import { readNewDocument } from '../http/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Notices } from '../notices/index.ts';
import { type Database, FolderInUse, openDatabase, openStore } from '../store/index.ts';
import { UsageError } from './args.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { DocumentError, POLICY_FOLDER } from './documents.ts';
import { lawOfSources } from './lawful-sources.ts';
import { openNotices } from './notice-settings.ts';

export interface OpenService {
  readonly headroom: Headroom;
  /** Telling others; `report` hears of what goes wrong on the way. */
  readonly noticesFor: (report: (error: unknown) => void) => Notices;
}

/** As the environment says; with every mistake in a UsageError. */
export function configurationOf(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  const configuration = readConfiguration(environment, POLICY_FOLDER);
  if ('problems' in configuration) throw new UsageError(configuration.problems.join('\n'));
  return configuration;
}

interface Surroundings {
  /** In place of the clock of this machine. */
  readonly clock?: Clock;
  /** Hears what is begun: a database that is new takes seconds. */
  readonly onStep?: (step: string) => void;
}

/** The service without its wires. */
export async function openService(
  configuration: Configuration,
  { clock: otherClock, onStep = () => undefined }: Surroundings = {},
): Promise<OpenService> {
  const { currency, timeZone, documents, rewardsKey, personalKeys } = configuration;
  const { opened, store } = await openedDatabase(configuration, onStep);
  const clock = otherClock ?? (() => momentAt(Date.now() as Instant, timeZone));
  const headroom = createHeadroom({
    ...{ store, clock, currency, digits: currencyDigits(currency), personalKeys },
    reviewEvery: configuration.reviewEvery,
    ...(rewardsKey === null ? {} : { rewardsKey }),
  });
  if (documents !== null) {
    onStep('reading the documents that decide');
    await addDocuments(headroom, documents, configuration);
  }
  const noticesFor = (report: (error: unknown) => void): Notices => {
    const { notices: settings, production } = configuration;
    return openNotices({
      settings,
      database: opened,
      headroom,
      clock,
      currency,
      production,
      report,
    });
  };
  return { headroom, noticesFor };
}

async function openedDatabase(
  { database }: Configuration,
  onStep: (step: string) => void,
): Promise<{ readonly opened: Database; readonly store: Store }> {
  try {
    onStep('opening the database');
    const opened = await openDatabase(database);
    onStep('bringing its tables up to date');
    return { opened, store: await openStore(opened) };
  } catch (error) {
    const why = whyNotOpened(error);
    throw why === null ? error : new UsageError(`DATABASE_URL: ${why}`);
  }
}

/** Wrong credentials, and a database that does not exist. */
const NOT_LET_IN = /^(28|3D)/;

/** What those who set the service up can mend; null for anything else. */
function whyNotOpened(error: unknown): string | null {
  if (error instanceof FolderInUse) return error.message;
  const { message, code = '' } = (
    error instanceof Unavailable ? error.cause : error
  ) as NodeJS.ErrnoException;
  // Where a name has several addresses, only the code says something.
  if (error instanceof Unavailable) return `the database does not answer (${message || code})`;
  return NOT_LET_IN.test(code) ? message : null;
}

/** How events are read, and which the law refuses by the sources that are declared beside the policies. */
export function contextOf({
  currency,
  timeZone,
  documents,
}: Pick<Configuration, 'currency' | 'timeZone' | 'documents'>): EventContext {
  const law = documents === null ? {} : { sourceFault: lawOfSources(documents) };
  return { currency, timeZone, ...law };
}

/** An appetite is put in force by whoever answers for it, not by lying in a folder. */
const PARTS = ['.', 'scorecards', 'jurisdictions'];

/** Adds what is not there yet. Policies in other currencies are for other services, and left out. */
export async function addDocuments(
  headroom: Headroom,
  folder: string,
  { currency, rewardsKey }: Configuration,
): Promise<void> {
  const parts = rewardsKey === null ? PARTS : [...PARTS, 'rewards'];
  const files = parts
    .map((part) => join(folder, part))
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
