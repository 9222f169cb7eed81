import type {
  Clock,
  Dispatched,
  EndpointRow,
  Notice,
  NoticeStore,
  OutboxMessage,
  Preferences,
  Receiver,
} from '../app/index.ts';

/** The words for a message; null where it has none. */
export type Words = (message: OutboxMessage) => Promise<Notice | null>;

export interface DispatchParts {
  readonly store: NoticeStore;
  readonly clock: Clock;
  readonly words: Words;
  readonly mail: Mail;
}

/** To whom e-mail can be sent. */
export interface Mail {
  readonly borrowers: boolean;
  readonly operators: boolean;
}

const MESSAGES_AT_ONCE = 100;

/**
 * Makes the messages of the outbox into what their receivers get, in the order in which they were
 * written. Returns those that it took.
 */
export async function dispatchOutbox(parts: DispatchParts): Promise<readonly OutboxMessage[]> {
  const { store, clock, words, mail } = parts;
  const messages = await store.undispatched(MESSAGES_AT_ONCE);
  if (messages.length === 0) return [];
  const endpoints = (await store.endpoints()).filter(({ enabled }) => enabled);
  const accounts = messages.flatMap(({ account }) => account ?? []);
  const preferences = await store.preferences([...new Set(accounts)]);
  const made: Dispatched[] = [];
  for (const message of messages) {
    const notice = await words(message);
    const chosen = preferences.get(message.account ?? '');
    const receivers = [
      ...webhooksFor(message, endpoints),
      ...(notice === null ? [] : mailFor(message, chosen, mail)),
    ];
    made.push({ message, notice, receivers, ...inboxPart(message, notice) });
  }
  const kept = await store.dispatch(made, clock().at);
  return messages.filter(({ id }) => kept.has(id));
}

function inboxPart(
  { account, body }: OutboxMessage,
  notice: Notice | null,
): Pick<Dispatched, 'inbox' | 'article'> {
  const article = typeof body.article === 'string' ? body.article : null;
  return { inbox: account !== null && notice !== null, article };
}

function webhooksFor(
  { kind }: OutboxMessage,
  endpoints: readonly EndpointRow[],
): readonly Receiver[] {
  return endpoints
    .filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ id }) => ({ channel: 'webhook', target: id }));
}

/** What is about no account is for those who run the service. */
function mailFor(
  { account }: OutboxMessage,
  chosen: Preferences | undefined,
  { borrowers, operators }: Mail,
): readonly Receiver[] {
  const to = account === null ? operators : borrowers && chosen?.email !== false;
  if (!to) return [];
  return [{ channel: 'email', target: account === null ? 'operators' : 'borrower' }];
}
