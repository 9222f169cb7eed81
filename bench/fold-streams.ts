import { type Day, type EntryKind, kindCode, type Stream } from '../src/kernel/index.ts';

/** Rows of the balance and utilization last from `oldest` to `newest` days before the date. */
export const RUNS: readonly Stream[] = ['balance', 'utilization'];

/**
 * What the fold derives, as a database would: named tables that build on each other, from
 * `entries(account, position, kind, day, known, until, source, ref, value)` as of a date. Of each
 * stream in `DERIVED` the rows are (account, position, age, value, ref, source).
 *
 * It rests on what is so in the book made here: where an account has loans, all money names its loan.
 */
export function streamTables(date: Day): string {
  return Object.entries(tables(date))
    .map(([name, query]) => `${name} AS (${query})`)
    .join(',\n');
}

const code = kindCode;

function codes(...kinds: EntryKind[]): string {
  return kinds.map((kind) => kindCode[kind]).join(', ');
}

function tables(t: Day): Readonly<Record<string, string>> {
  return { ...visibleTables(t), ...balanceTables(t), ...billTables(t), ...debtTables(t) };
}

function visibleTables(t: Day): Readonly<Record<string, string>> {
  const standing = `known <= ${t} AND until > ${t}`;
  return {
    consent_stream: `
      SELECT account, position, ${t} - day AS age, value, 0 AS ref, source
      FROM entries WHERE kind = ${code.consent} AND day <= ${t} AND ${standing}`,
    consented: `
      SELECT account, source FROM consent_stream
      GROUP BY account, source HAVING arg_max(value, position) = 1`,
    visible: `
      SELECT account, position, kind, day, ${t} - day AS age, value, ref, source
      FROM entries WHERE kind <> ${code.consent} AND day < ${t} AND ${standing}
      AND (source = 0 OR (account, source) IN (FROM consented))`,
    newLenders_stream: `
      SELECT account, position, age, value - before AS value, ref, source FROM (
        SELECT *, lag(value) OVER (PARTITION BY account ORDER BY position) AS before
        FROM visible WHERE kind = ${code.lenders})
      WHERE value > before`,
    limits: `
      SELECT * FROM (
        SELECT *, lag(value) OVER (PARTITION BY account ORDER BY position) AS before
        FROM visible WHERE kind = ${code.limit})
      WHERE before IS NULL OR value <> before`,
    limitChange_stream: 'FROM limits',
    rise_stream: 'SELECT * REPLACE (value - before AS value) FROM limits WHERE value > before',
    cut_stream: 'SELECT * REPLACE (before - value AS value) FROM limits WHERE value < before',
  };
}

function balanceTables(t: Day): Readonly<Record<string, string>> {
  const kinds = codes(
    'opened',
    'draw',
    'repayment',
    'interest',
    'statement',
    'minimumDue',
    'limit',
  );
  return {
    moves: `
      SELECT account, position, kind, day, age, value, ref, source,
        count(*) FILTER (kind = ${code.statement}) OVER past AS bill,
        coalesce(last_value(CASE WHEN kind = ${code.limit} THEN value END IGNORE NULLS) OVER past, 0)
          AS in_force,
        max(day) FILTER (kind = ${code.repayment}) OVER past AS repaid_on,
        lead(day) OVER (PARTITION BY account ORDER BY position) AS next_day
      FROM visible WHERE kind IN (${kinds})
      WINDOW past AS (PARTITION BY account ORDER BY position ROWS UNBOUNDED PRECEDING)`,
    smallDraw_stream: `FROM moves WHERE kind = ${code.draw} AND value * 20 < in_force`,
    drawAfterRepaying_stream: `FROM moves WHERE kind = ${code.draw} AND day - repaid_on <= 3`,
    balances: `
      SELECT *, sum(CASE
          WHEN kind IN (${codes('draw', 'interest', 'statement')}) THEN value
          WHEN kind = ${code.repayment} THEN -value ELSE 0 END)
        OVER (PARTITION BY account, bill ORDER BY position ROWS UNBOUNDED PRECEDING)::BIGINT
        AS balance
      FROM moves`,
    balance_stream: `
      SELECT account, position, age AS oldest, ${t} - coalesce(next_day, ${t}) + 1 AS newest,
        balance AS value, in_force
      FROM balances WHERE next_day IS NULL OR next_day > day`,
    utilization_stream: `
      SELECT * REPLACE (greatest(value, 0) * 10000 // in_force AS value)
      FROM balance_stream WHERE in_force > 0`,
  };
}

function billTables(t: Day): Readonly<Record<string, string>> {
  return {
    bills: `
      SELECT account, bill, max(value) FILTER (kind = ${code.statement}) AS billed,
        max(day) FILTER (kind = ${code.statement}) AS day,
        coalesce(arg_max(value, position) FILTER (kind = ${code.minimumDue}), 0) AS minimum,
        coalesce(sum(value) FILTER (kind = ${code.repayment}), 0)::BIGINT AS paid
      FROM moves WHERE bill > 0 GROUP BY account, bill`,
    closed: `
      SELECT * FROM (
        SELECT account, bill AS position, billed, minimum, paid, 0 AS ref, 0 AS source,
          ${t} - lead(day) OVER (PARTITION BY account ORDER BY bill) AS age
        FROM bills)
      WHERE age IS NOT NULL AND billed > 0`,
    paidShare_stream: 'SELECT *, least(paid, billed) * 10000 // billed AS value FROM closed',
    minimumOnly_stream: `
      SELECT *, paid AS value FROM closed
      WHERE minimum > 0 AND paid >= minimum AND paid * 10 <= minimum * 11 AND billed > paid`,
  };
}

/**
 * Money meets the oldest debt of its loan, so a debt is paid when all that was paid reaches all that was
 * owed. What was paid ahead of a bill is lost to the debts after it, and is added to what they need.
 */
function debtTables(t: Day): Readonly<Record<string, string>> {
  return {
    ledger: `
      SELECT *,
        coalesce(sum(value) FILTER (kind = ${code.due}) OVER past, 0)::BIGINT AS owed,
        coalesce(sum(value) FILTER (kind = ${code.repayment}) OVER past, 0)::BIGINT AS paid,
        count(*) FILTER (kind = ${code.settled}) OVER past > 0 AS over
      FROM visible WHERE kind IN (${codes('due', 'repayment', 'minimumDue', 'settled')})
      WINDOW past AS (PARTITION BY account, ref ORDER BY position ROWS UNBOUNDED PRECEDING)`,
    due_stream: `
      SELECT * FROM ledger WHERE kind = ${code.due} AND value > 0 AND NOT over`,
    needs: `
      SELECT account, position, ref, day, owed AS need FROM due_stream WHERE ref <> 0
      UNION ALL
      SELECT account, position, ref, day, owed + lost AS need FROM (
        SELECT *, coalesce(max(paid - owed) FILTER (kind = ${code.minimumDue} AND paid > owed)
          OVER (PARTITION BY account ORDER BY position ROWS UNBOUNDED PRECEDING), 0) AS lost
        FROM ledger WHERE ref = 0)
      WHERE kind = ${code.due} AND value > 0`,
    settlements: `
      SELECT account, ref, min(day) AS day FROM ledger
      WHERE kind = ${code.settled} GROUP BY account, ref`,
    debts: `
      SELECT due.account, due.position, due.day AS due,
        CASE WHEN met.day IS NOT NULL OR settled.day IS NOT NULL
          THEN greatest(least(met.day, settled.day), due.day) END AS paid_on
      FROM needs AS due
      ASOF LEFT JOIN (FROM ledger WHERE kind = ${code.repayment}) AS met
        ON due.account = met.account AND due.ref = met.ref AND due.need <= met.paid
      LEFT JOIN settlements AS settled
        ON due.account = settled.account AND due.ref = settled.ref`,
    lateness: `
      SELECT account, position, ${t} - due AS age, coalesce(paid_on, ${t}) - due AS value,
        ${t} - coalesce(paid_on, ${t}) AS ended, paid_on IS NULL AS lasts
      FROM debts
      UNION ALL
      SELECT account, position, age, value, age AS ended,
        position = max(position) OVER (PARTITION BY account) AS lasts
      FROM visible
      WHERE kind = ${code.arrearsReported} AND account NOT IN (SELECT account FROM debts)`,
    obligation_stream: `
      SELECT account, position, age, value, 0 AS ref, 0 AS source,
        max(CASE WHEN value > 0 THEN position END) OVER (PARTITION BY account) AS broken_at
      FROM lateness`,
    arrears_stream: `
      SELECT account, position, ended AS age, value, 0 AS ref, 0 AS source
      FROM lateness WHERE value > 0`,
    pastDue_stream: `
      SELECT account, 0 AS position, 0 AS age, coalesce(max(value) FILTER (lasts), 0) AS value,
        0 AS ref, 0 AS source
      FROM lateness GROUP BY account`,
  };
}
