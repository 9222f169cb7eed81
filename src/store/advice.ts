import type {
  AcceptedRow,
  AdviceCounts,
  AdviceRow,
  AdviceStore,
  AdviceTransaction,
} from '../app/index.ts';
import { arrayOf, column, insertRows } from './columns.ts';
import type { Database, Sql } from './database.ts';

const ADVICE = `id, account, day, outcome, plan_day as "planDay", expires, given_at as "givenAt", body`;

const PLAN = `p.advice, p.plan, p.account, p.accepted_on as "acceptedOn", p.state, p.due,
  p.ended_on as "endedOn", p.decision, p.reached, a.body`;

export function adviceReads(database: Database): AdviceStore {
  return {
    saveAdvice: ({ id, account, day, outcome, planDay, expires, givenAt, body }) =>
      insertRows(
        database,
        'advice',
        {
          ...{ id: 'text', account: 'bigint', day: 'integer', outcome: 'text' },
          ...{ plan_day: 'integer', expires: 'integer', given_at: 'bigint', body: 'text' },
        },
        [[id, account, day, outcome, planDay, expires, givenAt, body]],
        'on conflict do nothing',
      ),
    advice: (id) => adviceById(database, id),
    acceptedPlans: (account) =>
      database.query<AcceptedRow>(
        `select ${PLAN} from accepted_plans p join advice a on a.id = p.advice
         where p.account = $1 order by p.accepted_on desc, a.given_at desc, p.plan`,
        [account],
      ),
    plansDue: async (by, limit) => {
      const rows = await database.query<{ readonly id: string }>(
        `select a.id from accepted_plans p join accounts a on a.no = p.account
         where p.due <= $1 order by p.due, p.account limit $2`,
        [by, limit],
      );
      return rows.map(({ id }) => id);
    },
    adviceCounts: async () => {
      const [counts] = await database.query<AdviceCounts>(COUNTS);
      return counts as AdviceCounts;
    },
  };
}

export function adviceTransactionOver(sql: Sql): Omit<AdviceTransaction, 'log'> {
  return {
    advice: (id) => adviceById(sql, id),
    standingPlans: (accounts, until) =>
      sql.query<AcceptedRow>(
        `select ${PLAN} from accepted_plans p join advice a on a.id = p.advice
         where p.account in (select no from accounts where id = any(${arrayOf(1, 'text')}))
           and (p.state = 'open' or (p.state = 'kept' and a.expires >= $2))
         order by p.accepted_on, a.given_at`,
        [column(accounts), until],
      ),
    savePlans: (rows) =>
      insertRows(
        sql,
        'accepted_plans',
        {
          ...{ advice: 'text', plan: 'integer', account: 'bigint', accepted_on: 'integer' },
          ...{ state: 'text', due: 'integer', ended_on: 'integer' },
          ...{ decision: 'integer', reached: 'bigint' },
        },
        rows.map((row) => [
          ...[row.advice, row.plan, row.account, row.acceptedOn, row.state, row.due],
          ...[row.endedOn, row.decision, row.reached],
        ]),
        `on conflict (advice, plan) do update set state = excluded.state, due = excluded.due,
         ended_on = excluded.ended_on, decision = excluded.decision, reached = excluded.reached,
         accepted_on = excluded.accepted_on`,
      ),
  };
}

async function adviceById(sql: Sql, id: string): Promise<AdviceRow | null> {
  const [row] = await sql.query<AdviceRow>(`select ${ADVICE} from advice where id = $1`, [id]);
  return row ?? null;
}

const COUNTS = `
  with latest as (
    select distinct on (account) outcome, plan_day - day as days from advice
    order by account, given_at desc, id
  ), plans as (
    select p.state, p.reached >= (a.body::json #>> array['plans', p.plan::text, 'limit'])::bigint as kept
    from accepted_plans p join advice a on a.id = p.advice
  )
  select
    (select count(*) from latest)::integer as advised,
    (select count(*) from latest where outcome in ('now', 'waits'))::integer as "risesNow",
    (select count(*) from latest where outcome = 'plan')::integer as "withPlan",
    (select count(*) from latest where outcome = 'none')::integer as "certifiedWithout",
    (select percentile_disc(0.5) within group (order by days) from latest)::integer as "medianDays",
    (select count(*) from plans)::integer as accepted,
    (select count(*) from plans where state = 'open')::integer as open,
    (select count(*) from plans where state = 'missed')::integer as missed,
    (select count(*) from plans where state = 'expired')::integer as expired,
    (select count(*) from plans where state = 'replaced')::integer as replaced,
    (select count(*) from plans where state = 'kept')::integer as "carriedOut",
    (select count(*) from plans where state = 'kept' and kept)::integer as "promiseKept"`;
