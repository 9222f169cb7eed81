import type {
  BudgetRow,
  DiscountRow,
  ExpiringRow,
  MemberRow,
  Posted,
  RewardFault,
  RewardRecords,
  RewardsStore,
  RewardsTransaction,
  RewardWrites,
} from '../app/index.ts';
import type { Posting, Transaction } from '../kernel/index.ts';
import { arrayOf, column, insertRows, parametersOf, unnest } from './columns.ts';
import type { Database, Sql } from './database.ts';

export function rewardReads(database: Database): RewardsStore {
  return {
    rewardRecords: (programme, account) =>
      database.transact(async (sql): Promise<RewardRecords> => {
        const [member] = await membersOf(sql, programme, [account]);
        const [budget] = await sql.query<BudgetRow>(
          'select version, points, money, promised from reward_budgets where programme = $1',
          [programme],
        );
        return {
          posted: await postedFor(sql, programme, [account]),
          discounts: await discountsOf(sql, programme, [account]),
          ...{ member: member ?? null, budget: budget ?? null },
        };
      }),
    rewardsExpiring: (by, limit) =>
      database.query<ExpiringRow>(
        `select m.programme, a.id as account from reward_members m join accounts a on a.no = m.account
         where m.expires <= $1 order by m.expires, m.account limit $2`,
        [by, limit],
      ),
    rewardFaults: () => database.query<RewardFault>(FAULTS),
  };
}

export function rewardTransactionOver(sql: Sql): RewardsTransaction {
  return {
    rewardMembers: (programme, accounts) => membersOf(sql, programme, accounts),
    rewardPosted: (programme, accounts) => postedFor(sql, programme, accounts),
    rewardDiscounts: (programme, accounts) => discountsOf(sql, programme, accounts),
    lockRewardBudget: async (programme) => {
      await sql.query('insert into reward_budgets (programme) values ($1) on conflict do nothing', [
        programme,
      ]);
      const [row] = await sql.query<BudgetRow>(
        `select version, points, money, promised from reward_budgets where programme = $1
         for update`,
        [programme],
      );
      if (row === undefined) throw new Error(`the budget of ${programme} is gone`);
      return row;
    },
    writeRewards: async (writes) => {
      await writePosted(sql, writes);
      await writeMembers(sql, writes);
      await writeDiscounts(sql, writes);
      await writeBudget(sql, writes);
    },
  };
}

async function membersOf(
  sql: Sql,
  programme: string,
  accounts: readonly number[],
): Promise<readonly MemberRow[]> {
  const rows = await sql.query<Omit<MemberRow, 'last'> & { readonly last: string }>(
    `select account, held_out as "heldOut", probability, assigned_at as "assignedAt", balance,
     expires, last from reward_members
     where programme = $1 and account = any(${arrayOf(2, 'bigint')})`,
    [programme, column(accounts)],
  );
  return rows.map((row) => ({ ...row, last: JSON.parse(row.last) }));
}

type TransactionFields = Omit<Transaction, 'postings' | 'causes'> & {
  readonly no: number;
  readonly owner: number | null;
  readonly causes: string;
} & Posting;

async function postedFor(
  sql: Sql,
  programme: string,
  accounts: readonly number[],
): Promise<readonly Posted[]> {
  const rows = await sql.query<TransactionFields>(
    `select t.no, t.account as owner, t.id, t.on_day as "on", t.kind, t.of, t.causes,
     p.account, p.unit, p.amount
     from reward_transactions t join reward_postings p on p.transaction = t.no
     where t.programme = $1 and t.account = any(${arrayOf(2, 'bigint')}) order by t.no, p.place`,
    [programme, column(accounts)],
  );
  const posted = new Map<number, Posted & { readonly postings: Posting[] }>();
  for (const { no, owner, id, on, kind, of, causes, account, unit, amount } of rows) {
    const posting = { account, unit, amount };
    const known = posted.get(no);
    if (known !== undefined) {
      known.postings.push(posting);
      continue;
    }
    const postings = [posting];
    const transaction = { id, on, kind, of, causes: JSON.parse(causes), postings };
    posted.set(no, { account: owner, transaction, postings });
  }
  return [...posted.values()].map(({ account, transaction }) => ({ account, transaction }));
}

function discountsOf(
  sql: Sql,
  programme: string,
  accounts: readonly number[],
): Promise<DiscountRow[]> {
  return sql.query<DiscountRow>(
    `select id, account, lowers_by as "lowersBy", rate_was as "rateWas", rate, until, state, draw from reward_discounts
     where programme = $1 and account = any(${arrayOf(2, 'bigint')}) order by until, id`,
    [programme, column(accounts)],
  );
}

const POSTING_COLUMNS = {
  programme: 'text',
  id: 'text',
  place: 'integer',
  account: 'text',
  unit: 'text',
  amount: 'bigint',
} as const;

const INSERT_POSTINGS = `insert into reward_postings (transaction, place, account, unit, amount)
  select t.no, v.place, v.account, v.unit, v.amount
  from ${unnest(POSTING_COLUMNS)} as v(${Object.keys(POSTING_COLUMNS).join(', ')})
  join reward_transactions t on t.programme = v.programme and t.id = v.id`;

async function writePosted(sql: Sql, { programme, at, posted }: RewardWrites): Promise<void> {
  if (posted.length === 0) return;
  await insertRows(
    sql,
    'reward_transactions',
    {
      ...{ programme: 'text', id: 'text', account: 'bigint', on_day: 'integer', kind: 'text' },
      ...{ of: 'text', causes: 'text', posted_at: 'bigint' },
    },
    posted.map(({ account, transaction: { id, on, kind, of, causes } }) => [
      ...[programme, id, account, on, kind, of, JSON.stringify(causes), at],
    ]),
  );
  const postings = posted.flatMap(({ transaction: { id, postings } }) =>
    postings.map(({ account, unit, amount }, i) => [programme, id, i, account, unit, amount]),
  );
  await sql.query(INSERT_POSTINGS, parametersOf(POSTING_COLUMNS, postings));
}

function writeMembers(sql: Sql, { programme, members }: RewardWrites): Promise<void> {
  return insertRows(
    sql,
    'reward_members',
    {
      ...{ programme: 'text', account: 'bigint', held_out: 'boolean', probability: 'integer' },
      ...{ assigned_at: 'bigint', balance: 'bigint', expires: 'integer', last: 'text' },
    },
    members.map(({ account, heldOut, probability, assignedAt, balance, expires, last }) => [
      ...[programme, account, heldOut, probability, assignedAt, balance, expires],
      JSON.stringify(last),
    ]),
    `on conflict (programme, account) do update
     set balance = excluded.balance, expires = excluded.expires, last = excluded.last`,
  );
}

function writeDiscounts(sql: Sql, { programme, discounts }: RewardWrites): Promise<void> {
  return insertRows(
    sql,
    'reward_discounts',
    {
      ...{ programme: 'text', id: 'text', account: 'bigint', lowers_by: 'integer' },
      ...{ rate_was: 'integer', rate: 'integer', until: 'integer', state: 'text', draw: 'text' },
    },
    discounts.map(({ id, account, lowersBy, rateWas, rate, until, state, draw }) => [
      ...[programme, id, account, lowersBy, rateWas, rate, until, state, draw],
    ]),
    'on conflict (programme, id) do update set state = excluded.state, draw = excluded.draw',
  );
}

async function writeBudget(sql: Sql, { programme, budget }: RewardWrites): Promise<void> {
  if (budget === null) return;
  await sql.query(
    `update reward_budgets set version = $2, points = $3, money = $4, promised = $5
     where programme = $1`,
    [programme, budget.version, budget.points, budget.money, budget.promised],
  );
}

/** Nothing where every transaction balances and every balance is the sum of its postings. */
const FAULTS = `
  with moved as (
    select t.programme, t.no, t.id, t.account as owner, p.account, p.unit, p.amount
    from reward_transactions t left join reward_postings p on p.transaction = t.no
  ), held as (
    select programme, case when account = 'purse' then unit else account end as unit,
      sum(amount)::bigint as amount
    from moved where account = 'purse' or (account = 'promised' and unit = 'money') group by 1, 2
  ), kept as (
    select programme, unit, amount from reward_budgets
    cross join lateral (values ('points', points), ('money', money), ('promised', promised))
      as v(unit, amount)
  )
  select programme, 'transaction' as what, id as subject, coalesce(unit, 'points') as unit,
    coalesce(sum(amount), 0)::bigint as amount
  from moved group by programme, no, id, unit having sum(amount) is distinct from 0
  union all
  select programme, 'budget', unit, unit,
    (coalesce(kept.amount, 0) - coalesce(held.amount, 0))::bigint
  from kept full join held using (programme, unit)
  where coalesce(kept.amount, 0) <> coalesce(held.amount, 0)
  union all
  select m.programme, 'member', a.id, 'points',
    (m.balance - coalesce(s.amount, 0))::bigint
  from reward_members m join accounts a on a.no = m.account
  left join (
    select programme, owner, sum(amount)::bigint as amount from moved
    where account like 'member:%' group by programme, owner
  ) s on s.programme = m.programme and s.owner = m.account
  where m.balance <> coalesce(s.amount, 0)
  order by 1, 2, 3`;
