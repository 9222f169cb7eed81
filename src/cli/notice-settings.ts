import { randomBytes, randomInt } from 'node:crypto';
import type { Clock, Headroom } from '../app/index.ts';
import {
  contactsIn,
  createNotices,
  type Lender,
  type MailSettings,
  type Notices,
  SEAL_KEY_BYTES,
  sealerWith,
} from '../notices/index.ts';
import { type Database, noticeStore } from '../store/index.ts';
import { GUIDANCE_FOLDER, loadArticles } from './articles.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables by which telling others is configured, with what each is for. */
export const NOTICE_VARIABLES: Readonly<Record<string, string>> = {
  HEADROOM_WEBHOOK_KEY:
    'seals the secrets of webhooks: 32 bytes in base64; without it one that ends with the process, in production none',
  HEADROOM_WEBHOOK_NETWORKS:
    'networks that webhooks may reach although they are not public, as 10.20.0.0/16,10.30.0.0/16',
  HEADROOM_SMTP: 'the mail server, as smtp://USER:PASSWORD@HOST:587; without it no e-mail is sent',
  HEADROOM_MAIL_FROM: 'whom e-mail comes from, as Example Bank <limits@example.com>',
  HEADROOM_OPERATORS: 'the address that alerts go to; without it nowhere',
  HEADROOM_LANGUAGE: 'of those who have chosen none: zh-CN (without it) or en',
  HEADROOM_LENDER: 'the name of the lender, as notices give it',
  HEADROOM_LENDER_ADDRESS: 'where the lender can be written to',
  HEADROOM_SUPERVISOR: 'the authority that a notice has to name, with its address',
  HEADROOM_BUREAU: 'the agency whose reports are used, with its address and telephone number',
};

/** What telling others is told by the environment. */
export interface NoticeSettings {
  readonly key: Uint8Array;
  readonly networks: readonly string[];
  readonly mail: MailSettings | null;
  readonly language: 'zh-CN' | 'en';
  readonly lender: Lender;
}

/** The settings, or what is wrong with them. */
export function readNoticeSettings(
  environment: Environment,
  production: boolean,
): NoticeSettings | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const key = keyOf(environment.HEADROOM_WEBHOOK_KEY, production, problems);
  const networks = (environment.HEADROOM_WEBHOOK_NETWORKS ?? '').split(',').filter(Boolean);
  for (const network of networks.filter((one) => !/^[0-9a-f.:]+\/\d{1,3}$/i.test(one))) {
    problems.push(
      `HEADROOM_WEBHOOK_NETWORKS: expected a network as 10.20.0.0/16, found "${network}"`,
    );
  }
  const { HEADROOM_SMTP: server, HEADROOM_MAIL_FROM: from } = environment;
  if ((server === undefined) !== (from === undefined)) {
    problems.push('HEADROOM_SMTP and HEADROOM_MAIL_FROM: expected both or neither');
  }
  if (server !== undefined && !/^smtps?:\/\//.test(server)) {
    problems.push('HEADROOM_SMTP: expected an address as smtp://USER:PASSWORD@HOST:587');
  }
  const language = environment.HEADROOM_LANGUAGE ?? 'zh-CN';
  if (language !== 'zh-CN' && language !== 'en') {
    problems.push(`HEADROOM_LANGUAGE: expected zh-CN or en, found "${language}"`);
    return { problems };
  }
  if (problems.length > 0) return { problems };
  const operators = environment.HEADROOM_OPERATORS ?? null;
  const mail = server === undefined || from === undefined ? null : { server, from, operators };
  return { key, networks, mail, language, lender: lenderOf(environment) };
}

function keyOf(text: string | undefined, production: boolean, problems: string[]): Uint8Array {
  if (text === undefined && !production) return randomBytes(SEAL_KEY_BYTES);
  const key = Buffer.from(text ?? '', 'base64');
  if (key.length !== SEAL_KEY_BYTES) {
    problems.push(`HEADROOM_WEBHOOK_KEY: expected ${SEAL_KEY_BYTES} bytes in base64`);
  }
  return key;
}

function lenderOf(environment: Environment): Lender {
  return {
    name: environment.HEADROOM_LENDER ?? 'Headroom',
    address: environment.HEADROOM_LENDER_ADDRESS ?? null,
    supervisor: environment.HEADROOM_SUPERVISOR ?? null,
    bureau: environment.HEADROOM_BUREAU ?? null,
  };
}

interface NoticeSurroundings {
  readonly settings: NoticeSettings;
  readonly database: Database;
  readonly headroom: Headroom;
  readonly clock: Clock;
  readonly currency: string;
  readonly production: boolean;
  readonly report: (error: unknown) => void;
}

const TIMEOUT_MS = 10_000;
const CHANCES = 1_000_000;

/** Telling others, as the settings say. */
export function openNotices(around: NoticeSurroundings): Notices {
  const { settings, database, headroom, clock, currency, production, report } = around;
  const { key, networks, mail, language, lender } = settings;
  return createNotices({
    ...{ headroom, clock, currency, language, lender, mail, report },
    store: noticeStore(database),
    articles: loadArticles(GUIDANCE_FOLDER),
    webhooks: { plainHttp: !production, networks, timeoutMs: TIMEOUT_MS },
    sealer: sealerWith(key),
    contactOf: contactsIn(headroom.persons),
    chance: () => randomInt(CHANCES) / CHANCES,
  });
}
