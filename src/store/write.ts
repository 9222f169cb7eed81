import type { ActRow, Authorization, Link, Writes } from '../app/index.ts';
import { insertRows, parametersOf, unnest } from './columns.ts';
import type { Sql } from './database.ts';
import { accountTable, authorizationTable, decisionTable } from './rows.ts';

/** Writes what one transaction came to: one statement for each table. */
export async function writeAll(sql: Sql, writes: Writes): Promise<void> {
  await updateAccounts(sql, writes);
  await insertRows(
    sql,
    'events',
    { account: 'bigint', position: 'integer', id: 'text', received_at: 'bigint', body: 'text' },
    writes.events.map((row) => [row.account, row.position, row.id, row.receivedAt, row.body]),
  );
  const { columns, values } = decisionTable;
  await insertRows(sql, 'decisions', columns, writes.decisions.map(values));
  await writeAuthorizations(sql, INSERT_AUTHORIZATIONS, writes.authorizations);
  await writeAuthorizations(sql, UPDATE_AUTHORIZATIONS, writes.changedAuthorizations);
  await writeSnapshots(sql, writes);
  await writeDocuments(sql, writes);
  await insertRows(
    sql,
    'outbox',
    { account: 'text', kind: 'text', body: 'text', created_at: 'bigint' },
    writes.messages.map((row) => [row.account, row.kind, JSON.stringify(row.body), row.createdAt]),
  );
}

const otherColumns = Object.keys(accountTable.columns).filter((name) => name !== 'no');

const UPDATE_ACCOUNTS = `update accounts set
  ${otherColumns.map((name) => `${name} = v.${name}`).join(', ')}
  from ${unnest(accountTable.columns)} as v(${Object.keys(accountTable.columns).join(', ')})
  where accounts.no = v.no`;

async function updateAccounts(sql: Sql, { accounts }: Writes): Promise<void> {
  if (accounts.length === 0) return;
  const { columns, values } = accountTable;
  await sql.query(UPDATE_ACCOUNTS, parametersOf(columns, accounts.map(values)));
}

const authorizationColumns = Object.keys(authorizationTable.columns).join(', ');

/** Fails where another process has taken an id meanwhile: the transaction then begins again. */
const INSERT_AUTHORIZATIONS = `insert into authorizations (${authorizationColumns})
  select v.id, a.no, v.amount, v.status, v.reason, v.reserved_at, v.expires_at, v.drawn
  from ${unnest(authorizationTable.columns)} as v(${authorizationColumns})
  join accounts a on a.id = v.account`;

const UPDATE_AUTHORIZATIONS = `update authorizations r set status = v.status, drawn = v.drawn
  from ${unnest(authorizationTable.columns)} as v(${authorizationColumns}) where r.id = v.id`;

async function writeAuthorizations(
  sql: Sql,
  text: string,
  rows: readonly Authorization[],
): Promise<void> {
  if (rows.length === 0) return;
  const { columns, values } = authorizationTable;
  await sql.query(text, parametersOf(columns, rows.map(values)));
}

/** Rarely more than a few, and too large to be worth putting together. */
async function writeSnapshots(sql: Sql, { snapshots }: Writes): Promise<void> {
  for (const { account, position, data } of snapshots) {
    await sql.query(
      `insert into snapshots (account, position, data) values ($1, $2, $3)
       on conflict (account) do update set position = excluded.position, data = excluded.data`,
      [account, position, data],
    );
  }
}

const DOCUMENTS_LOCK = 4_817_204;

async function writeDocuments(sql: Sql, { documents }: Writes): Promise<void> {
  if (documents.length === 0) return;
  // Numbers become visible in their order: who has read up to one has missed none before it.
  await sql.query('select pg_advisory_xact_lock($1)', [DOCUMENTS_LOCK]);
  for (const row of documents) {
    await sql.query(
      `insert into documents
       (kind, id, version, effective_from, body, source, digest, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[row.kind, row.id, row.version, row.effectiveFrom],
        ...[row.body, row.source, row.digest, row.addedAt],
      ],
    );
  }
}

export async function writeChain(
  sql: Sql,
  links: readonly Link[],
  acts: readonly ActRow[],
): Promise<void> {
  const last = links.at(-1);
  if (last === undefined) return;
  await insertRows(
    sql,
    'acts',
    { link: 'bigint', at: 'bigint', body: 'text' },
    acts.map(({ link, at, body }) => [link, at, body]),
  );
  await insertRows(
    sql,
    'chain',
    { link: 'bigint', decisions: 'text', digest: 'text', hash: 'text' },
    links.map(({ link, about, content, digest, hash }) => [
      link,
      about === 'decisions' ? content : null,
      digest,
      hash,
    ]),
  );
  await sql.query('update chain_head set link = $1, hash = $2', [last.link, last.hash]);
}
