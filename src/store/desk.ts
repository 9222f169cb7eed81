import type {
  CaseRow,
  CaseTable,
  Desk,
  DraftRow,
  DraftTable,
  MachineKeyRow,
  MachineKeyTable,
  OverrideRow,
  OverrideTable,
  PersonRow,
  PersonTable,
} from '../app/index.ts';
import type { Sql } from './database.ts';
import { noticeDeskOver } from './notices.ts';

const DESK_LOCK = 4_817_205;

/** Waits until nobody else has the desk, and keeps it until the transaction ends. */
export async function openDesk(sql: Sql): Promise<Desk> {
  await sql.query('select pg_advisory_xact_lock($1)', [DESK_LOCK]);
  return deskOver(sql);
}

export function deskOver(sql: Sql): Desk {
  return {
    machineKeys: machineKeysOver(sql),
    persons: personsOver(sql),
    drafts: draftsOver(sql),
    cases: casesOver(sql),
    overrides: overridesOver(sql),
    notices: noticeDeskOver(sql),
  };
}

const KEY = `id, machine, scopes, secret_hash as "secretHash", created_at as "createdAt",
  created_by as "createdBy", ends_at as "endsAt"`;

type KeyFields = Omit<MachineKeyRow, 'scopes'> & { readonly scopes: string | null };

function machineKeysOver(sql: Sql): MachineKeyTable {
  const select = async (condition: string, parameters: readonly string[]) => {
    const text = `select ${KEY} from machine_keys ${condition} order by created_at, id`;
    return (await sql.query<KeyFields>(text, parameters)).map(machineKeyOf);
  };
  return {
    all: () => select('', []),
    ofMachine: (machine) => select('where machine = $1', [machine]),
    find: async (id) => (await select('where id = $1', [id]))[0] ?? null,
    insert: async (row) => {
      const { id, machine, scopes, secretHash, createdAt, createdBy, endsAt } = row;
      await sql.query(
        `insert into machine_keys (id, machine, scopes, secret_hash, created_at, created_by, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, machine, scopes?.join(' ') ?? null, secretHash, createdAt, createdBy, endsAt],
      );
    },
    end: async (id, at) => {
      await sql.query('update machine_keys set ends_at = $2 where id = $1', [id, at]);
    },
  };
}

/** Scopes hold no spaces. No scope at all is another thing than all of them. */
function machineKeyOf({ scopes, ...row }: KeyFields): MachineKeyRow {
  return { ...row, scopes: scopes === null ? null : scopes.split(' ').filter((one) => one !== '') };
}

const PERSON = `account, master_key as "masterKey", wrapped_key as "wrappedKey", details,
  changed_at as "changedAt", erased_at as "erasedAt"`;

function personsOver(sql: Sql): PersonTable {
  return {
    find: async (account) => {
      const text = `select ${PERSON} from persons where account = $1`;
      return (await sql.query<PersonRow>(text, [account]))[0] ?? null;
    },
    save: async ({ account, masterKey, wrappedKey, details, changedAt, erasedAt }) => {
      await sql.query(
        `insert into persons (account, master_key, wrapped_key, details, changed_at, erased_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (account) do update set master_key = excluded.master_key,
           wrapped_key = excluded.wrapped_key, details = excluded.details,
           changed_at = excluded.changed_at, erased_at = excluded.erased_at`,
        [account, masterKey, wrappedKey, details, changedAt, erasedAt],
      );
    },
    forgetNotices: async (account) => {
      for (const table of ['inbox', 'notice_preferences', 'guidance_shown']) {
        await sql.query(`delete from ${table} where account = $1`, [account]);
      }
      // What people wrote is in a few messages only; that they were sent is kept.
      const written = `account = $1 and kind = 'life' and body like '%"words":%'`;
      await sql.query(`delete from outbox where ${written} and dispatched_at is null`, [account]);
      await sql.query(`update outbox set body = '{}', notice = null where ${written}`, [account]);
    },
    notUnder: (masterKey, limit) =>
      sql.query<PersonRow>(
        `select ${PERSON} from persons where master_key <> $1 order by account limit $2`,
        [masterKey, limit],
      ),
    masterKeys: async () => {
      const rows = await sql.query<{ id: string }>(
        'select distinct master_key as id from persons where master_key is not null order by 1',
      );
      return rows.map(({ id }) => id);
    },
  };
}

const DRAFT = `id, kind, document, version, effective_from as "effectiveFrom", source, body, digest,
  findings, author, created_at as "createdAt", status, settled_by as "settledBy",
  settled_at as "settledAt", reason`;

type DraftFields = Omit<DraftRow, 'findings'> & { readonly findings: string };

function draftsOver(sql: Sql): DraftTable {
  return {
    all: async (status, limit) => {
      const text = `select ${DRAFT} from drafts where $1::text is null or status = $1
        order by created_at desc, id limit $2`;
      return (await sql.query<DraftFields>(text, [status, limit])).map(draftOf);
    },
    find: async (id) => {
      const [row] = await sql.query<DraftFields>(`select ${DRAFT} from drafts where id = $1`, [id]);
      return row === undefined ? null : draftOf(row);
    },
    save: async (row) => {
      const { id, kind, document, version, effectiveFrom, source, body, digest, findings } = row;
      const { author, createdAt, status, settledBy, settledAt, reason } = row;
      await sql.query(
        `insert into drafts (id, kind, document, version, effective_from, source, body, digest,
           findings, author, created_at, status, settled_by, settled_at, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         on conflict (id) do update set findings = excluded.findings, status = excluded.status,
           settled_by = excluded.settled_by, settled_at = excluded.settled_at, reason = excluded.reason`,
        [
          ...[id, kind, document, version, effectiveFrom, source, body, digest],
          ...[JSON.stringify(findings), author, createdAt, status, settledBy, settledAt, reason],
        ],
      );
    },
  };
}

function draftOf({ findings, ...row }: DraftFields): DraftRow {
  return { ...row, findings: JSON.parse(findings) as DraftRow['findings'] };
}

const CASE = `account, kind, id, opened_on as "openedOn", answer_by as "answerBy",
  amount, decision, asked_by as "askedBy", note, taken_by as "takenBy", taken_at as "takenAt",
  closed_at as "closedAt", closed_by as "closedBy", outcome, words`;

function casesOver(sql: Sql): CaseTable {
  return {
    waiting: (limit) =>
      sql.query<CaseRow>(
        `select ${CASE} from cases where closed_at is null
         order by answer_by, account, kind, id limit $1`,
        [limit],
      ),
    ofAccount: (account) =>
      sql.query<CaseRow>(
        `select ${CASE} from cases where account = $1 order by opened_on desc, kind, id`,
        [account],
      ),
    find: async ({ account, kind, id }) => {
      const text = `select ${CASE} from cases where account = $1 and kind = $2 and id = $3`;
      return (await sql.query<CaseRow>(text, [account, kind, id]))[0] ?? null;
    },
    open: async (opened) => {
      const { account, kind, id, openedOn, answerBy, amount, decision, askedBy, note } = opened;
      await sql.query(
        `insert into cases as c (account, kind, id, opened_on, answer_by, amount, decision, asked_by,
           note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (account, kind, id) do update set opened_on = excluded.opened_on,
           answer_by = excluded.answer_by, amount = excluded.amount, decision = excluded.decision,
           asked_by = excluded.asked_by, note = excluded.note, taken_by = null, taken_at = null, closed_at = null, closed_by = null, outcome = null,
           words = null
         where c.closed_at is not null`,
        [account, kind, id, openedOn, answerBy, amount, decision, askedBy, note],
      );
    },
    end: async ({ account, kind, id }, at) => {
      await sql.query(
        `update cases set closed_at = $4
         where account = $1 and kind = $2 and id = $3 and closed_at is null`,
        [account, kind, id, at],
      );
    },
    save: async ({ account, kind, id, takenBy, takenAt, closedAt, closedBy, outcome, words }) => {
      await sql.query(
        `update cases set taken_by = $4, taken_at = $5, closed_at = $6, closed_by = $7,
           outcome = $8, words = $9 where account = $1 and kind = $2 and id = $3`,
        [account, kind, id, takenBy, takenAt, closedAt, closedBy, outcome, words],
      );
    },
    forget: async (account) => {
      await sql.query('update cases set note = null, words = null where account = $1', [account]);
    },
  };
}

const OVERRIDE = `id, account, limit_amount as "limit", until, reason, proposed_by as "proposedBy",
  proposed_at as "proposedAt", status, settled_by as "settledBy", settled_at as "settledAt",
  settled_reason as "settledReason"`;

function overridesOver(sql: Sql): OverrideTable {
  return {
    waiting: (limit) =>
      sql.query<OverrideRow>(
        `select ${OVERRIDE} from overrides where status = 'open' order by proposed_at, id limit $1`,
        [limit],
      ),
    ofAccount: (account) =>
      sql.query<OverrideRow>(
        `select ${OVERRIDE} from overrides where account = $1 order by proposed_at desc, id`,
        [account],
      ),
    find: async (id) => {
      const text = `select ${OVERRIDE} from overrides where id = $1`;
      return (await sql.query<OverrideRow>(text, [id]))[0] ?? null;
    },
    save: async (row) => {
      const { id, account, limit, until, reason, proposedBy, proposedAt, status } = row;
      const { settledBy, settledAt, settledReason } = row;
      await sql.query(
        `insert into overrides (id, account, limit_amount, until, reason, proposed_by, proposed_at,
           status, settled_by, settled_at, settled_reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (id) do update set status = excluded.status, settled_by = excluded.settled_by,
           settled_at = excluded.settled_at, settled_reason = excluded.settled_reason`,
        [
          ...[id, account, limit, until, reason, proposedBy, proposedAt],
          ...[status, settledBy, settledAt, settledReason],
        ],
      );
    },
  };
}
