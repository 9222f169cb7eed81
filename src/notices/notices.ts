import type {
  Clock,
  DeliveryRow,
  DeliveryStatus,
  Headroom,
  NoticeStore,
  PageAfter,
} from '../app/index.ts';
import { type Article, currencyDigits } from '../contract/index.ts';
import type { Choice } from '../guidance/index.ts';
import type { Instant, Language } from '../kernel/index.ts';
import { type Alert, alertMessage } from './alert.ts';
import { type Channel, Deliverer } from './deliver.ts';
import { dispatchOutbox } from './dispatch.ts';
import { type MailParts, type MailSettings, mailChannel } from './email/channel.ts';
import type { ContactOf } from './email/contacts.ts';
import { guide, suggest } from './guide.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { Loop } from './loop.ts';
import type { Sealer } from './seal.ts';
import type { WebhookRules } from './webhook/address.ts';
import { webhookChannel } from './webhook/channel.ts';
import { createEndpoints, type Endpoints } from './webhook/endpoints.ts';
import { createPost } from './webhook/post.ts';
import { wireMessage } from './wire-message.ts';
import type { Lender } from './words/lender.ts';
import { wordsFor } from './words/words-for.ts';

/** What people can change of telling others. */
interface Changes {
  readonly endpoints: Endpoints;
  readonly inbox: Inbox;
  /** False where no such delivery is settled. */
  redeliver(id: number): Promise<boolean>;
  /** Tells those who run the service. */
  alert(alerts: readonly Alert[]): Promise<void>;
}

/** Telling others: what can be asked of it, and the loop that does it. */
export interface Notices extends Changes {
  /** The same, its changes made through another `headroom`: one under an idempotency key. */
  under(headroom: Headroom): Notices;
  /** In the order of their ids. */
  readonly articles: readonly Article[];
  deliveries(status: DeliveryStatus, page: PageAfter): Promise<readonly DeliveryRow[]>;
  /** Articles that would help an account now, most helpful first. */
  suggest(account: string): Promise<readonly Choice[]>;
  /** Sends the one that helps most, where its caps allow. */
  guide(account: string): Promise<readonly Choice[]>;
  /** False where there is no such article. */
  readArticle(account: string, article: string): Promise<boolean>;
  /** Makes and sends all that is due now; returns once nothing more is under way. */
  deliverDue(): Promise<void>;
  /** Does so again and again, until stopped. */
  start(): void;
  stop(): Promise<void>;
}

export interface NoticeParts {
  readonly store: NoticeStore;
  readonly headroom: Headroom;
  readonly clock: Clock;
  readonly currency: string;
  /** For those who have chosen none. */
  readonly language: Language;
  readonly lender: Lender;
  readonly articles: readonly Article[];
  readonly webhooks: WebhookRules;
  readonly sealer: Sealer;
  /** Null where no e-mail is sent. */
  readonly mail: MailSettings | null;
  readonly contactOf: ContactOf;
  readonly chance: () => number;
  /** Told of what goes wrong in the loop, which goes on. */
  readonly report: (error: unknown) => void;
}

/** How long messages that all have arrived are kept. */
const KEPT_MS = 30 * 86_400_000;
const PRUNED_AT_ONCE = 1000;
const POLL_MS = 1000;

export function createNotices(parts: NoticeParts): Notices {
  const { store, clock, sealer } = parts;
  const { post, close } = createPost(parts.webhooks);
  const mail = mailOf(parts);
  const webhook = webhookChannel({
    store,
    clock,
    sealer,
    post,
    write: wireMessage(parts.currency),
  });
  const deliverer = new Deliverer({ ...parts, channels: { webhook, email: mail.send } });
  const open = async (): Promise<void> => {
    await dispatchAll(parts);
    await deliverer.open();
  };
  const loop = new Loop(POLL_MS, parts.report, async () => {
    await open();
    await store.prune((clock().at - KEPT_MS) as Instant, PRUNED_AT_ONCE);
  });
  const changesBy = (headroom: Headroom): Changes => ({
    endpoints: createEndpoints({ store, headroom, clock, sealer, post, rules: parts.webhooks }),
    inbox: createInbox(store, headroom, clock),
    redeliver: (id) => headroom.changeNotices((desk, { now }) => desk.redeliver(id, now.at)),
    alert: (alerts) =>
      headroom.changeNotices((desk, { now }) =>
        desk.addMessages(alerts.map((one) => alertMessage(one, now.at))),
      ),
  });
  const notices: Notices = {
    ...changesBy(parts.headroom),
    under: (headroom) => ({ ...notices, ...changesBy(headroom) }),
    articles: parts.articles,
    deliveries: (status, page) => store.deliveries(status, page),
    suggest: (account) => suggest(account, parts),
    guide: (account) => guide(account, parts),
    readArticle: async (account, article) => {
      if (!parts.articles.some(({ id }) => id === article)) return false;
      const { day, at } = clock();
      await store.readArticle(account, article, day, at);
      return true;
    },
    deliverDue: async () => {
      await open();
      await deliverer.idle();
    },
    start: () => loop.start(),
    stop: async () => {
      await loop.stop();
      await deliverer.stop();
      close();
      mail.close();
    },
  };
  return notices;
}

/** Until the outbox is empty: a decision may have an article follow it. */
async function dispatchAll(parts: NoticeParts): Promise<void> {
  const { store, clock, mail } = parts;
  const words = wordsFor({ ...parts, digits: currencyDigits(parts.currency) });
  const can = { borrowers: mail !== null, operators: (mail?.operators ?? null) !== null };
  for (;;) {
    const messages = await dispatchOutbox({ store, clock, words, mail: can });
    if (messages.length === 0) return;
    const decided = messages.filter(({ kind }) => kind === 'decision');
    const accounts = new Set(decided.flatMap(({ account }) => account ?? []));
    for (const account of accounts) await guide(account, parts);
  }
}

function mailOf(parts: NoticeParts): { readonly send: Channel; readonly close: () => void } {
  const { mail, store, language, contactOf } = parts;
  if (mail === null) {
    const send: Channel = async () => ({ outcome: 'skipped', problem: 'no mail server is set' });
    return { send, close: () => undefined };
  }
  const chosenLanguage: MailParts['chosenLanguage'] = async (account) =>
    (await store.preferences([account])).get(account)?.language ?? null;
  const articles = new Map(parts.articles.map((article) => [article.id, article]));
  return mailChannel({ settings: mail, contactOf, chosenLanguage, language, articles });
}
