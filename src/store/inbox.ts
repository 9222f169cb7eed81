import type { InboxRow, NoticeStore, Preferences, ShownRow } from '../app/index.ts';
import type { Instant } from '../kernel/index.ts';
import { arrayOf, column, insertRows } from './columns.ts';
import type { Database, Sql } from './database.ts';
import { writeMessages } from './write.ts';

const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/** What a borrower was told, and how they want to be told. */
export function inboxOf(
  database: Database,
): Pick<NoticeStore, 'inbox' | 'unread' | 'markRead' | 'preferences'> {
  return {
    inbox: async (account, { after, limit }) => {
      const rows = await database.query<Omit<InboxRow, 'notice'> & { readonly notice: string }>(
        `select message, kind, notice, article, created_at as "createdAt", read_at as "readAt"
         from inbox where account = $1 and message < $2 order by message desc limit $3`,
        [account, after ?? AFTER_ALL, limit],
      );
      return rows.map((row) => ({ ...row, notice: JSON.parse(row.notice) }));
    },
    unread: async (account) => {
      const [row] = await database.query<{ readonly count: number }>(
        'select count(*)::integer as count from inbox where account = $1 and read_at is null',
        [account],
      );
      return row?.count ?? 0;
    },
    markRead: async (account, message, at) => {
      const [row] = await database.query<{ readonly readAt: Instant }>(
        `update inbox set read_at = coalesce(read_at, $3) where account = $1 and message = $2
         returning read_at as "readAt"`,
        [account, message, at],
      );
      return row?.readAt ?? null;
    },
    preferences: async (accounts) => {
      const rows = await database.query<Preferences & { readonly account: string }>(
        `select account, language, email, guidance from notice_preferences
         where account = any(${arrayOf(1, 'text')})`,
        [column(accounts)],
      );
      return new Map(rows.map(({ account, ...chosen }) => [account, chosen]));
    },
  };
}

export async function savePreferences(
  sql: Sql,
  account: string,
  { language, email, guidance }: Preferences,
): Promise<void> {
  await sql.query(
    `insert into notice_preferences (account, language, email, guidance)
     values ($1, $2, $3, $4) on conflict (account) do update
     set language = excluded.language, email = excluded.email, guidance = excluded.guidance`,
    [account, language, email, guidance],
  );
}

/** Which articles somebody was shown and has read. */
export function guidanceOf(
  database: Database,
): Pick<NoticeStore, 'shown' | 'show' | 'readArticle'> {
  return {
    shown: (account) =>
      database.query<ShownRow>(
        `select article, shown_on as "on", read_at as "readAt" from guidance_shown
         where account = $1 order by shown_on, article`,
        [account],
      ),
    show: ({ account, articles, day, before, messages }) =>
      database.transact(async (sql) => {
        // One at a time for an account, so that none is counted twice.
        await sql.query('select pg_advisory_xact_lock(hashtext($1))', [`guidance ${account}`]);
        const [row] = await sql.query<{ readonly count: number }>(
          'select count(*)::integer as count from guidance_shown where account = $1',
          [account],
        );
        if (row?.count !== before) return false;
        await insertRows(
          sql,
          'guidance_shown',
          { account: 'text', article: 'text', shown_on: 'integer' },
          articles.map((article) => [account, article, day]),
        );
        await writeMessages(sql, messages);
        return true;
      }),
    readArticle: (account, article, day, at) =>
      database.transact(async (sql) => {
        const rows = await sql.query(
          `update guidance_shown set read_at = coalesce(read_at, $3)
           where account = $1 and article = $2 returning 1`,
          [account, article, at],
        );
        if (rows.length > 0) return;
        await sql.query(
          `insert into guidance_shown (account, article, shown_on, read_at) values ($1, $2, $3, $4)
           on conflict do nothing`,
          [account, article, day, at],
        );
      }),
  };
}
