import type {
  Claimed,
  DeliveryRow,
  Dispatched,
  EndpointRow,
  Notice,
  NoticeDesk,
  NoticeStore,
  OutboxMessage,
  Receiver,
} from '../app/index.ts';
import type { Instant } from '../kernel/index.ts';
import { arrayOf, column, insertRows } from './columns.ts';
import type { Database, Sql } from './database.ts';
import { guidanceOf, inboxOf, savePreferences } from './inbox.ts';
import { writeMessages } from './write.ts';

/** The part of the store that telling others works with. Its tables come with `openStore`. */
export function noticeStore(database: Database): NoticeStore {
  return {
    ...outgoing(database),
    ...attempts(database),
    ...endpointsOver(database),
    switchOff: async (id) => {
      await database.query('update webhook_endpoints set enabled = false where id = $1', [id]);
    },
    ...inboxOf(database),
    ...guidanceOf(database),
  };
}

/** The part that people change, within a transaction. */
export function noticeDeskOver(sql: Sql): NoticeDesk {
  return {
    ...endpointsOver(sql),
    addEndpoint: async ({ id, url, kinds, secrets, enabled, createdAt }) => {
      await sql.query(
        `insert into webhook_endpoints (id, url, kinds, secrets, enabled, created_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, url, JSON.stringify(kinds), JSON.stringify(secrets), enabled, createdAt],
      );
    },
    changeEndpoint: async ({ id, url, kinds, secrets, enabled }) => {
      await sql.query(
        `update webhook_endpoints set url = $2, kinds = $3, secrets = $4, enabled = $5 where id = $1`,
        [id, url, JSON.stringify(kinds), JSON.stringify(secrets), enabled],
      );
    },
    removeEndpoint: async (id, at) => {
      await sql.query('delete from webhook_endpoints where id = $1', [id]);
      await sql.query(
        `update deliveries set status = 'skipped', settled_at = $2, problem = 'the endpoint is gone'
         where channel = 'webhook' and target = $1 and status = 'waiting'`,
        [id, at],
      );
    },
    redeliver: async (id, at) => {
      const rows = await sql.query(
        `update deliveries set status = 'waiting', attempts = 0, next_at = $2, settled_at = null
         where id = $1 and status <> 'waiting' returning 1`,
        [id, at],
      );
      return rows.length > 0;
    },
    addMessages: (messages) => writeMessages(sql, messages),
    savePreferences: (account, preferences) => savePreferences(sql, account, preferences),
  };
}

interface MessageFields {
  readonly id: number;
  readonly account: string | null;
  readonly kind: string;
  readonly body: string;
  readonly createdAt: Instant;
}

const MESSAGE = `o.id, o.account, o.kind, o.body, o.created_at as "createdAt"`;

function messageOf({ id, account, kind, body, createdAt }: MessageFields): OutboxMessage {
  return { id, account, kind, body: JSON.parse(body), createdAt };
}

function outgoing(database: Database): Pick<NoticeStore, 'undispatched' | 'dispatch' | 'prune'> {
  return {
    undispatched: async (limit) => {
      const rows = await database.query<MessageFields>(
        `select ${MESSAGE} from outbox o where dispatched_at is null order by id limit $1`,
        [limit],
      );
      return rows.map(messageOf);
    },
    dispatch: (made, at) => database.transact((sql) => keepDispatched(sql, made, at)),
    prune: (before, limit) =>
      database.transact(async (sql) => {
        const rows = await sql.query<{ id: number }>(
          `select o.id from outbox o where o.dispatched_at < $1 and not exists (
             select 1 from deliveries d where d.message = o.id
             and (d.status in ('waiting', 'dead') or d.settled_at >= $1)
           ) order by o.id limit $2`,
          [before, limit],
        );
        const ids = column(rows.map(({ id }) => id));
        if (rows.length === 0) return 0;
        await sql.query(`delete from deliveries where message = any(${arrayOf(1, 'bigint')})`, [
          ids,
        ]);
        await sql.query(`delete from outbox where id = any(${arrayOf(1, 'bigint')})`, [ids]);
        return rows.length;
      }),
  };
}

async function keepDispatched(
  sql: Sql,
  made: readonly Dispatched[],
  at: Instant,
): Promise<ReadonlySet<number>> {
  const notices = made.map(({ notice }) => (notice === null ? null : JSON.stringify(notice)));
  const rows = await sql.query<{ id: number }>(
    `update outbox o set dispatched_at = $3, notice = v.notice
     from unnest(${arrayOf(1, 'bigint')}, ${arrayOf(2, 'text')}) as v(id, notice)
     where o.id = v.id and o.dispatched_at is null returning o.id`,
    [column(made.map(({ message }) => message.id)), column(notices), at],
  );
  const kept = new Set(rows.map(({ id }) => id));
  const mine = made.filter(({ message }) => kept.has(message.id));
  await insertRows(
    sql,
    'deliveries',
    {
      message: 'bigint',
      account: 'text',
      channel: 'text',
      target: 'text',
      status: 'text',
      next_at: 'bigint',
    },
    mine.flatMap(({ message, receivers }) =>
      receivers.map(({ channel, target }) => [
        ...[message.id, message.account, channel, target, 'waiting', at],
      ]),
    ),
  );
  await insertRows(
    sql,
    'inbox',
    {
      message: 'bigint',
      account: 'text',
      kind: 'text',
      notice: 'text',
      article: 'text',
      created_at: 'bigint',
    },
    mine.flatMap(({ message: { id, account, kind, createdAt }, notice, inbox, article }) =>
      inbox && notice !== null
        ? [[id, account, kind, JSON.stringify(notice), article, createdAt]]
        : [],
    ),
  );
  return kept;
}

/** Of each account the earliest that waits, and that one only if it is due and nobody has it. */
const CLAIM = `
  update deliveries d set attempts = d.attempts + 1, leased_until = $4
  from outbox o
  where o.id = d.message and d.id in (
    select c.id from deliveries c
    where c.channel = $1 and c.target = $2 and c.status = 'waiting'
      and c.next_at <= $3 and c.leased_until <= $3
      and not exists (
        select 1 from deliveries e
        where e.channel = c.channel and e.target = c.target and e.status = 'waiting'
          and e.account is not distinct from c.account and e.message < c.message)
    order by c.message limit $5 for update skip locked)
  returning d.id as "delivery", d.channel, d.target, d.attempts, o.notice, ${MESSAGE}`;

interface ClaimedFields extends MessageFields, Receiver {
  readonly delivery: number;
  readonly attempts: number;
  readonly notice: string | null;
}

const DELIVERY = `d.id, d.message, d.account, o.kind, d.channel, d.target, d.status, d.attempts,
  d.next_at as "nextAt", d.problem, d.settled_at as "settledAt"`;

function attempts(
  database: Database,
): Pick<NoticeStore, 'due' | 'claim' | 'settle' | 'deliveries'> {
  return {
    due: (at) =>
      database.query<Receiver>(
        `select channel, target from deliveries
         where status = 'waiting' and next_at <= $1 and leased_until <= $1
         group by channel, target order by channel, target`,
        [at],
      ),
    claim: async ({ channel, target }, { at, until, limit }) => {
      const rows = await database.query<ClaimedFields>(CLAIM, [channel, target, at, until, limit]);
      return rows.map(claimedOf).sort((a, b) => a.message.id - b.message.id);
    },
    settle: async ({ id, attempts: attempt }, { status, at, problem }) => {
      await database.query(
        `update deliveries set status = $3, problem = $4, leased_until = 0,
           next_at = case when $3 = 'waiting' then $5 else next_at end,
           settled_at = case when $3 = 'waiting' then null else $5 end
         where id = $1 and attempts = $2 and status = 'waiting'`,
        [id, attempt, status, problem, at],
      );
    },
    deliveries: (status, { after, limit }) =>
      database.query<DeliveryRow>(
        `select ${DELIVERY} from deliveries d join outbox o on o.id = d.message
         where d.status = $1 and d.id > $2 order by d.id limit $3`,
        [status, after ?? 0, limit],
      ),
  };
}

function claimedOf(row: ClaimedFields): Claimed {
  const { delivery, channel, target, attempts: attempt, notice } = row;
  return {
    ...{ id: delivery, channel, target, attempts: attempt },
    message: messageOf(row),
    notice: notice === null ? null : (JSON.parse(notice) as Notice),
  };
}

interface EndpointFields {
  readonly id: string;
  readonly url: string;
  readonly kinds: string;
  readonly secrets: string;
  readonly enabled: boolean;
  readonly createdAt: Instant;
}

const ENDPOINT = `id, url, kinds, secrets, enabled, created_at as "createdAt"`;

function endpointOf({ kinds, secrets, ...fields }: EndpointFields): EndpointRow {
  return { ...fields, kinds: JSON.parse(kinds), secrets: JSON.parse(secrets) };
}

function endpointsOver(sql: Sql): Pick<NoticeStore, 'endpoints' | 'endpoint'> {
  return {
    endpoints: async () => {
      const text = `select ${ENDPOINT} from webhook_endpoints order by id`;
      return (await sql.query<EndpointFields>(text)).map(endpointOf);
    },
    endpoint: async (id) => {
      const text = `select ${ENDPOINT} from webhook_endpoints where id = $1`;
      const [row] = await sql.query<EndpointFields>(text, [id]);
      return row === undefined ? null : endpointOf(row);
    },
  };
}
