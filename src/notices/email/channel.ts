import { createTransport } from 'nodemailer';
import type { Claimed } from '../../app/index.ts';
import type { Language } from '../../kernel/index.ts';
import type { Channel, Sent } from '../deliver.ts';
import type { ContactOf } from './contacts.ts';
import { type MailContent, mailContent } from './content.ts';

/** How e-mail goes out. */
export interface MailSettings {
  /** As smtp://USER:PASSWORD@HOST:587, or smtps: for TLS from the first byte. */
  readonly server: string;
  /** Whom it comes from, as `Example Bank <limits@example.com>`. */
  readonly from: string;
  /** Who is told of alerts; null for nobody. */
  readonly operators: string | null;
}

export interface MailParts extends MailContent {
  readonly settings: MailSettings;
  /** Looked up for each attempt and never kept. */
  readonly contactOf: ContactOf;
  /** What somebody has chosen in the app; null where they have not. */
  readonly chosenLanguage: (account: string) => Promise<Language | null>;
  /** For those of whom no language is known. */
  readonly language: Language;
}

const CONNECT_MS = 10_000;
const SOCKET_MS = 30_000;

/** A server that says 5xx will say so again. */
const FINAL_FROM = 500;

export function mailChannel(parts: MailParts): {
  readonly send: Channel;
  readonly close: () => void;
} {
  const { settings } = parts;
  const transport = createTransport(
    {
      url: settings.server,
      pool: true,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SOCKET_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: settings.from },
  );
  const send: Channel = async (delivery) => {
    const { address: to, language } = await receiverOf(delivery, parts);
    if (to === null) return { outcome: 'skipped', problem: 'no address is known' };
    const content = mailContent(delivery, language, parts);
    if (content === null) return { outcome: 'skipped', problem: 'it has no words' };
    try {
      await transport.sendMail({ to, ...content, ...headersOf(delivery, settings) });
      return { outcome: 'delivered' };
    } catch (error) {
      return failureOf(error);
    }
  };
  return { send, close: () => transport.close() };
}

async function receiverOf(
  { target, message }: Claimed,
  { settings, contactOf, chosenLanguage, language }: MailParts,
): Promise<{ readonly address: string | null; readonly language: Language }> {
  if (target === 'operators') return { address: settings.operators, language };
  const { account } = message;
  const contact = account === null ? null : await contactOf(account);
  if (account === null || contact === null) return { address: null, language };
  const spoken = (await chosenLanguage(account)) ?? contact.language ?? language;
  return { address: contact.address, language: spoken };
}

/** The same number for every attempt, by which a mailbox can tell that it has it already. */
function headersOf({ message, target }: Claimed, { from }: MailSettings): object {
  const [, domain = 'localhost'] = /@([\w.-]+)/.exec(from) ?? [];
  return {
    messageId: `<msg_${message.id}.${target}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** What a server says may hold the address: only its number is kept. */
function failureOf(error: unknown): Sent {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  if (responseCode !== undefined) {
    const final = responseCode >= FINAL_FROM;
    return { outcome: 'failed', problem: `the mail server answered ${responseCode}`, final };
  }
  return { outcome: 'failed', problem: `the mail server was not reached: ${code ?? 'unknown'}` };
}
