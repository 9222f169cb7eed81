import type {
  AccountRow,
  Authorization,
  Chained,
  DecisionRow,
  EventRow,
  Head,
  KeptStep,
  KeyRow,
  LinkRow,
  RecordedDecision,
  ReviewRow,
  Store,
} from '../app/index.ts';
import { adviceReads } from './advice.ts';
import { arrayOf, column } from './columns.ts';
import type { Database } from './database.ts';
import { deskOver } from './desk.ts';
import { lifeReads } from './life.ts';
import { migrate } from './migrate.ts';
import { rewardReads } from './rewards.ts';
import { ACCOUNT, type AccountFields, AUTHORIZATION, accountOf, DECISION } from './rows.ts';
import { documentsAfter, historiesOf, reservedOf, transactionOver } from './transaction.ts';

/** The store over a database whose schema it brings up to date first. */
export async function openStore(database: Database): Promise<Store> {
  await migrate(database);
  return {
    lanes: database.transactions,
    transact: (work) => database.transact((sql) => work(transactionOver(sql))),
    histories: (accounts) => historiesOf(database, accounts),
    reserved: (accounts, at) => reservedOf(database, accounts, at),
    documents: (after) => documentsAfter(database, after),
    head: async () => {
      const [head] = await database.query<Head & Chained>(
        `select link, hash, (select count(*) from decisions) as decisions,
         (select count(*) from acts) as acts from chain_head`,
      );
      if (head === undefined) throw new Error('the chain has lost its head');
      return head;
    },
    ...accountReads(database),
    ...decisionReads(database),
    ...reviews(database),
    ...keys(database),
    ...rewardReads(database),
    ...adviceReads(database),
    ...lifeReads(database),
    desk: deskOver(database),
    dropSnapshots: () =>
      database.transact(async (sql) => {
        await sql.query('delete from snapshots');
        await sql.query('update accounts set snapshot = 0, life = null, revision = revision + 1');
      }),
    ping: async () => {
      await database.query('select 1');
    },
    close: () => database.close(),
  };
}

function accountReads(database: Database): Pick<Store, 'account' | 'accounts' | 'events'> {
  return {
    account: async (id): Promise<AccountRow | null> => {
      const text = `select ${ACCOUNT} from accounts where id = $1`;
      const [fields] = await database.query<AccountFields>(text, [id]);
      return fields === undefined ? null : accountOf(fields);
    },
    accounts: async ({ prefix, after, limit }) => {
      // Behind all that begins so: what comes after the highest character that there is.
      const rows = await database.query<AccountFields>(
        `select ${ACCOUNT} from accounts
         where position > 0 and id collate "C" >= $1 and id collate "C" < $1 || chr(1114111)
           and id collate "C" > $2
         order by id collate "C" limit $3`,
        [prefix, after ?? '', limit],
      );
      return rows.map(accountOf);
    },
    events: (account, { after, limit }) =>
      database.query<EventRow>(
        `select account, position, id, received_at as "receivedAt", body from events
         where account = $1 and position > $2 order by position limit $3`,
        [account, after ?? 0, limit],
      ),
  };
}

const AFTER_ALL = 2 ** 31 - 1;

function decisionReads(
  database: Database,
): Pick<
  Store,
  'decisions' | 'decision' | 'decisionsAt' | 'authorization' | 'links' | 'expireReservations'
> {
  return {
    decisions: (account, { after, limit }) =>
      database.query<DecisionRow>(
        `select ${DECISION} from decisions d where d.account = $1 and d.number < $2
         order by d.number desc limit $3`,
        [account, after ?? AFTER_ALL, limit],
      ),
    decision: async (account, number) => {
      const [row] = await database.query<DecisionRow>(
        `select ${DECISION} from decisions d where d.account = $1 and d.number = $2`,
        [account, number],
      );
      return row ?? null;
    },
    decisionsAt: (keys) =>
      database.query<RecordedDecision>(
        `select ${DECISION}, a.id as "accountId"
         from unnest(${arrayOf(1, 'bigint')}, ${arrayOf(2, 'integer')}) as v(account, number)
         join decisions d on d.account = v.account and d.number = v.number
         join accounts a on a.no = d.account`,
        [column(keys.map(({ account }) => account)), column(keys.map(({ number }) => number))],
      ),
    authorization: async (id) => {
      const [row] = await database.query<Authorization>(
        `select ${AUTHORIZATION} from authorizations r join accounts a on a.no = r.account
         where r.id = $1`,
        [id],
      );
      return row ?? null;
    },
    links: (after, limit) =>
      database.query<LinkRow>(
        `select c.link, case when c.decisions is null then 'act' else 'decisions' end as about,
         coalesce(c.decisions, t.body) as content, c.digest, c.hash
         from chain c left join acts t on t.link = c.link
         where c.link > $1 order by c.link limit $2`,
        [after, limit],
      ),
    expireReservations: async (at) => {
      const expired = await database.query(
        `update authorizations set status = 'expired'
         where status = 'reserved' and expires_at <= $1 returning 1`,
        [at],
      );
      return expired.length;
    },
  };
}

function reviews(database: Database): Pick<Store, 'review' | 'saveReview'> {
  return {
    review: async (asOf) => {
      const [row] = await database.query<ReviewRow>(
        `select as_of as "asOf", after, decided, changed, without_policy as "withoutPolicy", finished
         from reviews where as_of = $1`,
        [asOf],
      );
      return row ?? null;
    },
    saveReview: async ({ asOf, after, decided, changed, withoutPolicy, finished }) => {
      await database.query(
        `insert into reviews (as_of, after, decided, changed, without_policy, finished)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (as_of) do update set after = excluded.after, decided = excluded.decided,
           changed = excluded.changed, without_policy = excluded.without_policy,
           finished = excluded.finished`,
        [asOf, after, decided, changed, withoutPolicy, finished],
      );
    },
  };
}

function keys(
  database: Database,
): Pick<Store, 'claimKey' | 'keptSteps' | 'settleKey' | 'dropKey' | 'forgetKeys'> {
  return {
    claimKey: async ({ caller, key, fingerprint }, at, abandoned) => {
      const claimed = await database.query(
        `insert into idempotency_keys as k (caller, key, fingerprint, claimed_at)
         values ($1, $2, $3, $4)
         on conflict (caller, key) do update set claimed_at = excluded.claimed_at
         where k.answer is null and k.fingerprint = excluded.fingerprint and k.claimed_at < $5
         returning 1`,
        [caller, key, fingerprint, at, abandoned],
      );
      if (claimed.length > 0) return null;
      const [row] = await database.query<KeyRow>(
        'select fingerprint, answer from idempotency_keys where caller = $1 and key = $2',
        [caller, key],
      );
      // Dropped in between: as if it were still under way, the sender tries again.
      return row ?? { fingerprint, answer: null };
    },
    keptSteps: ({ caller, key }) =>
      database.query<KeptStep>(
        `select caller, key, step, answer from idempotency_steps
         where caller = $1 and key = $2 order by step`,
        [caller, key],
      ),
    settleKey: async ({ caller, key }, answer) => {
      await database.query(
        'update idempotency_keys set answer = $3 where caller = $1 and key = $2',
        [caller, key, answer],
      );
    },
    dropKey: async ({ caller, key }) => {
      await database.query('delete from idempotency_keys where caller = $1 and key = $2', [
        caller,
        key,
      ]);
    },
    forgetKeys: async (before) => {
      const forgotten = await database.query(
        'delete from idempotency_keys where claimed_at < $1 returning 1',
        [before],
      );
      return forgotten.length;
    },
  };
}
