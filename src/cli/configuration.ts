import { statSync } from 'node:fs';
import type { MasterKey } from '../app/index.ts';
import { isCurrency, isTimeZone, suggestion } from '../contract/index.ts';
import { LOG_LEVELS, type LogLevel } from '../http/index.ts';
import { chooseDatabase, type DatabaseChoice } from '../store/index.ts';
import { IDENTITY_VARIABLES, type IdentitySettings, readIdentity } from './identity-settings.ts';
import { NOTICE_VARIABLES, type NoticeSettings, readNoticeSettings } from './notice-settings.ts';
import { PERSONAL_KEYS, PERSONAL_KEYS_ABOUT, readPersonalKeys } from './personal-keys.ts';

/** What `headroom serve` is told by its environment. */
export interface Configuration {
  readonly production: boolean;
  readonly database: DatabaseChoice;
  readonly host: string;
  readonly port: number;
  /** Requests a minute. */
  readonly rates: { readonly machine: number; readonly person: number };
  readonly logLevel: LogLevel;
  readonly currency: string;
  readonly timeZone: string;
  /** A folder of documents to add at the start; null for none. */
  readonly documents: string | null;
  /** By which accounts are held out from rewards; without it no programme runs. */
  readonly rewardsKey: string | null;
  /** Days after which an account is decided again though nothing has happened. */
  readonly reviewEvery: number;
  readonly notices: NoticeSettings;
  readonly identity: IdentitySettings;
  readonly personalKeys: readonly MasterKey[];
}

const COLLECTOR = 'OTEL_EXPORTER_OTLP_ENDPOINT';

/** The variables that are read, with what each is for. */
export const VARIABLES: Readonly<Record<string, string>> = {
  DATABASE_URL:
    'postgres://USER@HOST/NAME, or pglite:FOLDER; without it pglite:data, but not in production',
  HEADROOM_MODE: 'development (without it) or production',
  HEADROOM_HOST: 'the address to listen on; without it 127.0.0.1',
  HEADROOM_PORT: 'the port to listen on; without it 8080',
  HEADROOM_MACHINE_RATE: 'requests a minute that one machine may make; without it 600000',
  HEADROOM_PERSON_RATE: 'requests a minute that one person may make; without it 300',
  HEADROOM_LOG_LEVEL: `${LOG_LEVELS.join(', ')}; without it info`,
  [COLLECTOR]: 'where traces are sent, as http://127.0.0.1:4318; without it nowhere',
  HEADROOM_CURRENCY: 'of every amount; without it CNY',
  HEADROOM_TIME_ZONE: "in which the product's days begin; without it Asia/Shanghai",
  HEADROOM_REWARDS_KEY:
    'by which accounts are held out from rewards, at least 16 characters; without it no programme runs in production, and in development a public key is used',
  HEADROOM_REVIEW_DAYS:
    'days after which an account is decided again though nothing has happened, 366 at most; without it 30',
  HEADROOM_DOCUMENTS:
    'a folder of policies, with scorecards/, jurisdictions/, rewards/ and sources/ in it, to add at the start; without it the ones that come with Headroom, in production none',
  ...NOTICE_VARIABLES,
  ...IDENTITY_VARIABLES,
  [PERSONAL_KEYS]: PERSONAL_KEYS_ABOUT,
};

/** For `headroom import`, which asks the service. */
const CLIENT = 'HEADROOM_TOKEN';

/** Enough to look at a programme; anybody who knows it can tell who is held out. */
const PUBLIC_REWARDS_KEY = 'headroom';
const SECRET_LENGTH = 16;
const REVIEW_DAYS_MAX = 366;

type Environment = Readonly<Record<string, string | undefined>>;

/** The whole configuration, or everything that is wrong with it. What is empty counts as not set. */
export function readConfiguration(
  settings: Environment,
  ownDocuments: string,
): Configuration | { readonly problems: readonly string[] } {
  const environment = Object.fromEntries(Object.entries(settings).filter(([, text]) => text));
  const reading = new Reading(environment);
  const mode = reading.value('HEADROOM_MODE', 'development', 'development or production', (text) =>
    text === 'development' || text === 'production' ? text : null,
  );
  const production = mode === 'production';
  const configuration = {
    production,
    database: reading.database(production),
    host: reading.value('HEADROOM_HOST', '127.0.0.1', 'an address', (text) => text),
    port: reading.value('HEADROOM_PORT', '8080', 'a port from 0 to 65535', portOf),
    rates: {
      machine: reading.value('HEADROOM_MACHINE_RATE', '600000', 'a whole number from 1', wholeOf),
      person: reading.value('HEADROOM_PERSON_RATE', '300', 'a whole number from 1', wholeOf),
    },
    logLevel: reading.value('HEADROOM_LOG_LEVEL', 'info', LOG_LEVELS.join(', '), levelOf),
    currency: reading.value('HEADROOM_CURRENCY', 'CNY', 'an ISO 4217 code, as CNY', (text) =>
      isCurrency(text) ? text : null,
    ),
    timeZone: reading.value(
      'HEADROOM_TIME_ZONE',
      'Asia/Shanghai',
      'an IANA time zone, as Asia/Shanghai',
      (text) => (isTimeZone(text) ? text : null),
    ),
    rewardsKey: reading.secret('HEADROOM_REWARDS_KEY', production ? null : PUBLIC_REWARDS_KEY),
    reviewEvery: reading.value(
      'HEADROOM_REVIEW_DAYS',
      '30',
      'a whole number from 1 to 366',
      daysOf,
    ),
    documents: reading.folder('HEADROOM_DOCUMENTS', production ? null : ownDocuments),
    notices: reading.notices(production),
    identity: readIdentity(environment, production, reading.problems),
    personalKeys: readPersonalKeys(environment[PERSONAL_KEYS], reading.problems),
  };
  reading.checkCollector();
  reading.refuseUnknown();
  return reading.problems.length > 0
    ? { problems: reading.problems }
    : (configuration as Configuration);
}

/** Collects mistakes, so that they are told all at once. */
class Reading {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Null where the value is wrong, which is noted. */
  value<T>(
    name: string,
    without: string,
    expected: string,
    read: (text: string) => T | null,
  ): T | null {
    const text = this.#environment[name] || without;
    const value = read(text);
    if (value === null) this.problems.push(`${name}: expected ${expected}, found "${text}"`);
    return value;
  }

  folder(name: string, without: string | null): string | null {
    const path = this.#environment[name];
    if (path === undefined) return without;
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path;
    this.problems.push(`${name}: expected a folder, found "${path}"`);
    return null;
  }

  /** Its value is never shown. */
  secret(name: string, without: string | null): string | null {
    const text = this.#environment[name] || null;
    if (text !== null && text.length < SECRET_LENGTH) {
      this.problems.push(`${name}: expected at least ${SECRET_LENGTH} characters`);
    }
    return text ?? without;
  }

  database(production: boolean): DatabaseChoice | null {
    const choice = chooseDatabase(this.#environment.DATABASE_URL, production);
    if (!('problem' in choice)) return choice;
    this.problems.push(`DATABASE_URL ${choice.problem}`);
    return null;
  }

  notices(production: boolean): NoticeSettings | null {
    const read = readNoticeSettings(this.#environment, production);
    if (!('problems' in read)) return read;
    this.problems.push(...read.problems);
    return null;
  }

  /** OpenTelemetry reads it by itself, and would fail without a word. */
  checkCollector(): void {
    const text = this.#environment[COLLECTOR];
    if (text === undefined || (/^https?:/.test(text) && URL.canParse(text))) return;
    this.problems.push(
      `${COLLECTOR}: expected an address as http://127.0.0.1:4318, found "${text}"`,
    );
  }

  /** A slip in a name would leave the usual value in force without a word. */
  refuseUnknown(): void {
    const unknown = Object.keys(this.#environment).filter(
      (name) => name.startsWith('HEADROOM_') && name !== CLIENT && !Object.hasOwn(VARIABLES, name),
    );
    for (const name of unknown) {
      const meant = suggestion(name, Object.keys(VARIABLES));
      this.problems.push(
        `${name}: no such setting${meant || '; headroom serve --help lists them'}`,
      );
    }
  }
}

function levelOf(text: string): LogLevel | null {
  return LOG_LEVELS.find((level) => level === text) ?? null;
}

function portOf(text: string): number | null {
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65_535 ? port : null;
}

function daysOf(text: string): number | null {
  const days = wholeOf(text);
  return days !== null && days <= REVIEW_DAYS_MAX ? days : null;
}

function wholeOf(text: string): number | null {
  const number = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(number) && number > 0 ? number : null;
}
