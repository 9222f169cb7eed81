import type { AccountRow, Authorization, DecisionRow } from '../app/index.ts';
import type { Columns, Value } from './columns.ts';

/** How each record lies in its table: the columns with their types, and the record in their order. */
interface Table<Row> {
  readonly columns: Columns;
  readonly values: (row: Row) => readonly Value[];
}

export const accountTable: Table<AccountRow> = {
  columns: {
    no: 'bigint',
    product: 'text',
    position: 'integer',
    limit_amount: 'bigint',
    status: 'text',
    decisions: 'integer',
    decided_number: 'integer',
    decided_as_of: 'integer',
    decided_position: 'integer',
    score: 'bigint',
    score_on: 'integer',
    score_before: 'bigint',
    score_before_on: 'integer',
    snapshot: 'integer',
    life: 'text',
    changes_on: 'integer',
    answer_by: 'integer',
    review_on: 'integer',
    revision: 'integer',
  },
  values: (row) => [
    row.no,
    row.product,
    row.position,
    row.limit,
    row.status,
    row.decisions,
    row.decided?.number ?? null,
    row.decided?.asOf ?? null,
    row.decided?.position ?? null,
    row.score?.thirtieths ?? null,
    row.score?.on ?? null,
    row.scoreBefore?.thirtieths ?? null,
    row.scoreBefore?.on ?? null,
    row.snapshot,
    row.life,
    row.changesOn,
    row.answerBy,
    row.reviewOn,
    row.revision,
  ],
};

/** The account as the application knows it. */
export const ACCOUNT = `no, id, product, position, limit_amount as "limit", status, decisions,
  decided_number, decided_as_of, decided_position, score, score_on, score_before, score_before_on,
  snapshot, life, changes_on, answer_by, review_on, revision`;

export interface AccountFields {
  readonly no: number;
  readonly id: string;
  readonly product: string | null;
  readonly position: number;
  readonly limit: number;
  readonly status: string;
  readonly decisions: number;
  readonly decided_number: number | null;
  readonly decided_as_of: number | null;
  readonly decided_position: number | null;
  readonly score: number | null;
  readonly score_on: number | null;
  readonly score_before: number | null;
  readonly score_before_on: number | null;
  readonly snapshot: number;
  readonly life: string | null;
  readonly changes_on: number | null;
  readonly answer_by: number | null;
  readonly review_on: number | null;
  readonly revision: number;
}

export function accountOf(fields: AccountFields): AccountRow {
  const { no, id, product, position, limit, status, decisions, snapshot, life, revision } = fields;
  const { decided_number: number, decided_as_of: asOf, decided_position } = fields;
  return {
    ...{ no, id, product, position, limit, status, decisions, snapshot, life, revision },
    changesOn: fields.changes_on,
    answerBy: fields.answer_by,
    reviewOn: fields.review_on,
    decided: number === null ? null : { number, asOf, position: decided_position },
    score: scoreOf(fields.score, fields.score_on),
    scoreBefore: scoreOf(fields.score_before, fields.score_before_on),
  } as AccountRow;
}

function scoreOf(thirtieths: number | null, on: number | null): object | null {
  return thirtieths === null ? null : { thirtieths, on };
}

export const decisionTable: Table<DecisionRow> = {
  columns: {
    account: 'bigint',
    number: 'integer',
    as_of: 'integer',
    cause: 'text',
    made_at: 'bigint',
    replaces: 'integer',
    inputs: 'text',
    trace: 'text',
    digest: 'text',
  },
  values: (row) => [
    row.account,
    row.number,
    row.asOf,
    row.cause,
    row.madeAt,
    row.replaces,
    row.inputs,
    row.trace,
    row.digest,
  ],
};

export const DECISION =
  'd.account, d.number, d.as_of as "asOf", d.cause, d.made_at as "madeAt", d.replaces, d.inputs, d.trace, d.digest';

export const authorizationTable: Table<Authorization> = {
  columns: {
    id: 'text',
    account: 'text',
    amount: 'bigint',
    status: 'text',
    reason: 'text',
    reserved_at: 'bigint',
    expires_at: 'bigint',
    drawn: 'bigint',
  },
  values: (row) => [
    row.id,
    row.account,
    row.amount,
    row.status,
    row.reason,
    row.reservedAt,
    row.expiresAt,
    row.drawn,
  ],
};

export const AUTHORIZATION = `r.id, a.id as account, r.amount, r.status, r.reason,
  r.reserved_at as "reservedAt", r.expires_at as "expiresAt", r.drawn`;
