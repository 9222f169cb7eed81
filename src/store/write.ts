import type { ActRow, Authorization, Link, NewMessage, Writes } from '../app/index.ts';
import { insertion, type Statement, statementOver, together, unnest } from './columns.ts';
import type { Sql } from './database.ts';
import { accountTable, authorizationTable, decisionTable } from './rows.ts';

/** Writes what one transaction came to, nearly all of it by one statement. */
export async function writeAll(sql: Sql, writes: Writes): Promise<void> {
  const { columns, values } = decisionTable;
  await together(sql, [
    statementOver(UPDATE_ACCOUNTS, accountTable.columns, writes.accounts.map(accountTable.values)),
    insertion(
      'events',
      { account: 'bigint', position: 'integer', id: 'text', received_at: 'bigint', body: 'text' },
      writes.events.map((row) => [row.account, row.position, row.id, row.receivedAt, row.body]),
    ),
    insertion('decisions', columns, writes.decisions.map(values)),
    forAuthorizations(INSERT_AUTHORIZATIONS, writes.authorizations),
    forAuthorizations(UPDATE_AUTHORIZATIONS, writes.changedAuthorizations),
    forMessages(writes.messages),
  ]);
  await writeSnapshots(sql, writes);
  await writeDocuments(sql, writes);
}

function forMessages(messages: readonly NewMessage[]): Statement | null {
  return insertion(
    'outbox',
    { account: 'text', kind: 'text', body: 'text', created_at: 'bigint' },
    messages.map((row) => [row.account, row.kind, JSON.stringify(row.body), row.createdAt]),
  );
}

export async function writeMessages(sql: Sql, messages: readonly NewMessage[]): Promise<void> {
  await together(sql, [forMessages(messages)]);
}

const otherColumns = Object.keys(accountTable.columns).filter((name) => name !== 'no');

const UPDATE_ACCOUNTS = `update accounts set
  ${otherColumns.map((name) => `${name} = v.${name}`).join(', ')}
  from ${unnest(accountTable.columns)} as v(${Object.keys(accountTable.columns).join(', ')})
  where accounts.no = v.no`;

const authorizationColumns = Object.keys(authorizationTable.columns).join(', ');

/** Fails where another process has taken an id meanwhile: the transaction then begins again. */
const INSERT_AUTHORIZATIONS = `insert into authorizations (${authorizationColumns})
  select v.id, a.no, v.amount, v.status, v.reason, v.reserved_at, v.expires_at, v.drawn
  from ${unnest(authorizationTable.columns)} as v(${authorizationColumns})
  join accounts a on a.id = v.account`;

const UPDATE_AUTHORIZATIONS = `update authorizations r set status = v.status, drawn = v.drawn
  from ${unnest(authorizationTable.columns)} as v(${authorizationColumns}) where r.id = v.id`;

function forAuthorizations(text: string, rows: readonly Authorization[]): Statement | null {
  const { columns, values } = authorizationTable;
  return statementOver(text, columns, rows.map(values));
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
  await together(sql, [
    insertion(
      'acts',
      { link: 'bigint', at: 'bigint', body: 'text' },
      acts.map(({ link, at, body }) => [link, at, body]),
    ),
    insertion(
      'chain',
      { link: 'bigint', decisions: 'text', digest: 'text', hash: 'text' },
      links.map(({ link, about, content, digest, hash }) => [
        link,
        about === 'decisions' ? content : null,
        digest,
        hash,
      ]),
    ),
    { text: 'update chain_head set link = $1, hash = $2', parameters: [last.link, last.hash] },
  ]);
}
