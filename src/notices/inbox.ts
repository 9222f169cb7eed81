import type {
  Clock,
  Headroom,
  InboxRow,
  NoticeStore,
  PageAfter,
  Preferences,
} from '../app/index.ts';
import type { Instant } from '../kernel/index.ts';

/** What a borrower was told, newest first, and how they want to be told. */
export interface Inbox {
  messages(account: string, page: PageAfter): Promise<readonly InboxRow[]>;
  unread(account: string): Promise<number>;
  /** When it was read for the first time; null where the account has no such message. */
  read(account: string, message: number): Promise<Instant | null>;
  preferences(account: string): Promise<Preferences>;
  prefer(account: string, preferences: Preferences): Promise<void>;
}

/** Until somebody chooses otherwise. */
export const USUAL_PREFERENCES: Preferences = { language: null, email: true, guidance: true };

export function createInbox(
  store: NoticeStore,
  headroom: Pick<Headroom, 'changeNotices'>,
  clock: Clock,
): Inbox {
  return {
    messages: (account, page) => store.inbox(account, page),
    unread: (account) => store.unread(account),
    read: (account, message) => store.markRead(account, message, clock().at),
    preferences: async (account) =>
      (await store.preferences([account])).get(account) ?? USUAL_PREFERENCES,
    prefer: (account, preferences) =>
      headroom.changeNotices((desk) => desk.savePreferences(account, preferences)),
  };
}
