import type { Authorization, KeptStep, NewLink, NewMessage, Writes } from '../app/index.ts';
import { insertion, type Statement, statementOver, together, unnest } from './columns.ts';
import type { Sql, Within } from './database.ts';
import { accountTable, authorizationTable, decisionTable } from './rows.ts';

/** Writes what one transaction came to, nearly all of it by one statement. */
export function writeAll(sql: Within, writes: Writes): void {
  const { columns, values } = decisionTable;
  const most = together([
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
    forSteps(writes.steps),
  ]);
  if (most !== null) sql.send(most.text, most.parameters);
  writeSnapshots(sql, writes);
  writeDocuments(sql, writes);
}

/** Fails where another process has done the same under the same key meanwhile. */
function forSteps(steps: readonly KeptStep[]): Statement | null {
  return insertion(
    'idempotency_steps',
    { caller: 'text', key: 'text', step: 'integer', answer: 'text' },
    steps.map(({ caller, key, step, answer }) => [caller, key, step, answer]),
  );
}

function forMessages(messages: readonly NewMessage[]): Statement | null {
  return insertion(
    'outbox',
    { account: 'text', kind: 'text', body: 'text', created_at: 'bigint' },
    messages.map((row) => [row.account, row.kind, JSON.stringify(row.body), row.createdAt]),
  );
}

export async function writeMessages(sql: Sql, messages: readonly NewMessage[]): Promise<void> {
  const statement = forMessages(messages);
  if (statement !== null) await sql.query(statement.text, statement.parameters);
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
function writeSnapshots(sql: Within, { snapshots }: Writes): void {
  for (const { account, position, data } of snapshots) {
    sql.send(
      `insert into snapshots (account, position, data) values ($1, $2, $3)
       on conflict (account) do update set position = excluded.position, data = excluded.data`,
      [account, position, data],
    );
  }
}

const DOCUMENTS_LOCK = 4_817_204;

function writeDocuments(sql: Within, { documents }: Writes): void {
  if (documents.length === 0) return;
  // Numbers become visible in their order: who has read up to one has missed none before it.
  sql.send('select pg_advisory_xact_lock($1)', [DOCUMENTS_LOCK]);
  for (const row of documents) {
    sql.send(
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

/**
 * The next link of the chain, as `hashOf` in `app/chain.ts` makes it. The database does it, because only
 * it knows the end of the chain while others write too; without one the statement fails.
 */
const NEXT_LINK = `head as (
    update chain_head set link = link + 1, hash = encode(sha256(convert_to(
      hash || E'\\n' || (link + 1) || E'\\n' || $1 || E'\\n' || $2, 'UTF8')), 'hex')
    returning link, hash
  )`;

const LINK_DECISIONS = `with ${NEXT_LINK} insert into chain (link, digest, hash, decisions)
  values ((select link from head), $2, (select hash from head), $3)`;

const LINK_ACT = `with ${NEXT_LINK},
  act as (insert into acts (link, at, body) values ((select link from head), $3, $4))
  insert into chain (link, digest, hash)
  values ((select link from head), $2, (select hash from head))`;

export function writeLinks(sql: Within, links: readonly NewLink[]): void {
  for (const { about, digest, content, at } of links) {
    if (about === 'decisions') sql.send(LINK_DECISIONS, [about, digest, content]);
    else sql.send(LINK_ACT, [about, digest, at, content]);
  }
}
