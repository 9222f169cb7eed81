import type {
  AccountRow,
  Authorization,
  DecisionRow,
  DocumentRow,
  EventById,
  HistoryRows,
  LockedAccount,
  Transaction,
} from '../app/index.ts';
import type { Day, Instant, Money } from '../kernel/index.ts';
import { adviceTransactionOver } from './advice.ts';
import { arrayOf, column } from './columns.ts';
import type { Sql, Within } from './database.ts';
import { openDesk } from './desk.ts';
import { lifeTransactionOver } from './life.ts';
import { rewardTransactionOver } from './rewards.ts';
import { ACCOUNT, type AccountFields, AUTHORIZATION, accountOf, DECISION } from './rows.ts';
import { writeAll, writeLinks } from './write.ts';

export function transactionOver(sql: Within): Transaction {
  return {
    openAccounts: async (ids) => {
      await sql.query(
        `insert into accounts (id) select unnest(${arrayOf(1, 'text')}) on conflict do nothing`,
        [column([...ids].sort())],
      );
    },
    lockAccounts: (ids) =>
      sql.query<LockedAccount>(
        `select no, id, revision from unnest(${arrayOf(1, 'text')}) as v(wanted)
         join accounts on id = v.wanted order by no for update of accounts`,
        [column(ids)],
      ),
    accounts: async (nos) => {
      const rows = await sql.query<AccountFields>(
        `select ${ACCOUNT} from accounts where no = any(${arrayOf(1, 'bigint')}) order by no`,
        [column(nos)],
      );
      return rows.map(accountOf);
    },
    documents: (after) => documentsAfter(sql, after),
    eventsById: (ids) =>
      sql.query<EventById>(
        `select e.id, a.id as account, e.body from events e join accounts a on a.no = e.account
         where e.id = any(${arrayOf(1, 'text')})`,
        [column(ids)],
      ),
    ...lifeTransactionOver(sql),
    histories: (accounts) => historiesOf(sql, accounts),
    authorizations: (ids) =>
      sql.query<Authorization>(
        `select ${AUTHORIZATION} from authorizations r join accounts a on a.no = r.account
         where r.id = any(${arrayOf(1, 'text')})`,
        [column(ids)],
      ),
    reserved: (accounts, at) => reservedOf(sql, accounts, at),
    standing: (account, from) => standingFrom(sql, account, from),
    openDesk: () => openDesk(sql),
    extendChain: (links) => writeLinks(sql, links),
    write: (writes) => writeAll(sql, writes),
    ...rewardTransactionOver(sql),
    ...adviceTransactionOver(sql),
  };
}

export function documentsAfter(sql: Sql, after: number): Promise<DocumentRow[]> {
  return sql.query<DocumentRow>(
    `select no, kind, id, version, effective_from as "effectiveFrom", body, source, digest,
     added_at as "addedAt" from documents where no > $1 order by no`,
    [after],
  );
}

/** Of each day the decision that was made last; before `from` only the day nearest to it. */
function standingFrom(sql: Sql, account: number, from: Day): Promise<DecisionRow[]> {
  return sql.query<DecisionRow>(
    `select distinct on (d.as_of) ${DECISION} from decisions d
     where d.account = $1 and d.as_of >= coalesce(
       (select max(as_of) from decisions where account = $1 and as_of < $2), $2)
     order by d.as_of, d.number desc`,
    [account, from],
  );
}

export async function reservedOf(
  sql: Sql,
  accounts: readonly number[],
  at: Instant,
): Promise<ReadonlyMap<number, Money>> {
  if (accounts.length === 0) return new Map();
  const rows = await sql.query<{ account: number; amount: Money }>(
    `select account, sum(amount)::bigint as amount from authorizations
     where status = 'reserved' and expires_at > $2 and account = any(${arrayOf(1, 'bigint')})
     group by account`,
    [column(accounts), at],
  );
  return new Map(rows.map(({ account, amount }) => [account, amount]));
}

/** The snapshot of each account with the events after it; all of its events where there is none. */
export async function historiesOf(
  sql: Sql,
  accounts: readonly AccountRow[],
): Promise<ReadonlyMap<number, HistoryRows>> {
  if (accounts.length === 0) return new Map();
  const nos = column(accounts.map(({ no }) => no));
  const snapshots = await sql.query<{ account: number; position: number; data: Uint8Array }>(
    `select account, position, data from snapshots where account = any(${arrayOf(1, 'bigint')})`,
    [nos],
  );
  const byAccount = new Map(snapshots.map((row) => [row.account, row]));
  const froms = column(accounts.map(({ no }) => byAccount.get(no)?.position ?? 0));
  const events = await sql.query<{ account: number; body: string }>(
    `select e.account, e.body from events e
     join unnest(${arrayOf(1, 'bigint')}, ${arrayOf(2, 'integer')}) as v(account, position)
     on e.account = v.account and e.position > v.position
     order by e.account, e.position`,
    [nos, froms],
  );
  const tails = new Map<number, string[]>(accounts.map(({ no }) => [no, []]));
  for (const { account, body } of events) tails.get(account)?.push(body);
  return new Map(
    [...tails].map(([no, tail]) => [no, { snapshot: byAccount.get(no)?.data ?? null, tail }]),
  );
}
