import type {
  AccountRow,
  LifeRequestRow,
  LifeStore,
  LifeTransaction,
  ToReview,
} from '../app/index.ts';
import { insertRows } from './columns.ts';
import type { Database, Sql } from './database.ts';
import { ACCOUNT, type AccountFields, accountOf } from './rows.ts';

export function lifeReads(database: Database): LifeStore {
  return {
    log: (account) => logOf(database, account),
    accountsDue: async (by, { after, limit }): Promise<readonly AccountRow[]> => {
      const rows = await database.query<AccountFields>(
        `select ${ACCOUNT} from accounts
         where (changes_on <= $1 or answer_by <= $1) and id > $2 order by id limit $3`,
        [by, after ?? '', limit],
      );
      return rows.map(accountOf);
    },
    accountsToReview: (by, after, limit) =>
      database.query<ToReview>(
        `select id, no, review_on as "on" from accounts
         where review_on <= $1 and (review_on, no) > ($2, $3) order by review_on, no limit $4`,
        [by, after?.on ?? 0, after?.no ?? 0, limit],
      ),
    takeLease: async ({ task, holder, until }, now) => {
      const taken = await database.query(
        `insert into leases as l (task, holder, until) values ($1, $2, $3)
         on conflict (task) do update set holder = excluded.holder, until = excluded.until
         where l.holder = excluded.holder or l.until <= $4 returning 1`,
        [task, holder, until, now],
      );
      return taken.length > 0;
    },
  };
}

export function lifeTransactionOver(sql: Sql): LifeTransaction {
  return {
    log: (account) => logOf(sql, account),
    lifeRequest: async (account, id) => {
      const [row] = await sql.query<LifeRequestRow>(
        'select account, id, at, actor, ask, steps from life_requests where account = $1 and id = $2',
        [account, id],
      );
      return row ?? null;
    },
    saveLifeRequests: (rows) =>
      insertRows(
        sql,
        'life_requests',
        { account: 'bigint', id: 'text', at: 'bigint', actor: 'text', ask: 'text', steps: 'text' },
        rows.map(({ account, id, at, actor, ask, steps }) => [account, id, at, actor, ask, steps]),
      ),
  };
}

async function logOf(sql: Sql, account: number): Promise<readonly string[]> {
  const rows = await sql.query<{ readonly body: string }>(
    'select body from events where account = $1 order by position',
    [account],
  );
  return rows.map(({ body }) => body);
}
