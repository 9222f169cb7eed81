import type { Parameter, Sql } from './database.ts';

/** Stand between values and for null: characters that no JSON text and no printable name holds. */
const [SEPARATOR, NULL] = ['\u001e', '\u001f'];

export type Value = string | number | boolean | null;

/**
 * A column of values as one text, which is quicker to send than an array: nothing in it is quoted.
 * Throws a TypeError for a text with a separator in it.
 */
export function column(values: readonly Value[]): string {
  return values.map(fieldOf).join(SEPARATOR);
}

function fieldOf(value: Value): string {
  if (value === null) return NULL;
  if (typeof value === 'string' && (value.includes(SEPARATOR) || value.includes(NULL))) {
    throw new TypeError('a text holds a separator character');
  }
  return String(value);
}

/** The SQL that makes an array of a column again. */
export function arrayOf(parameter: number, type: string): string {
  return `string_to_array($${parameter}, E'\\x1e', E'\\x1f')::${type}[]`;
}

/** Columns of a table by name, with their types. */
export type Columns = Readonly<Record<string, string>>;

/** What a database is asked, with the values that stand as $1, $2, … in it. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** Inserts rows with one statement; null where there are none. */
export function insertion(
  table: string,
  columns: Columns,
  rows: readonly (readonly Value[])[],
  onConflict = '',
): Statement | null {
  const names = Object.keys(columns).join(', ');
  return statementOver(
    `insert into ${table} (${names}) select * from ${unnest(columns)} ${onConflict}`,
    columns,
    rows,
  );
}

/** A statement that does something with rows; null where there are none. */
export function statementOver(
  text: string,
  columns: Columns,
  rows: readonly (readonly Value[])[],
): Statement | null {
  return rows.length === 0 ? null : { text, parameters: parametersOf(columns, rows) };
}

/**
 * Statements that write to different tables as one, which costs the database less; null where there are
 * none. None sees what another one writes.
 */
export function together(statements: readonly (Statement | null)[]): Statement | null {
  const parameters: Parameter[] = [];
  const texts = statements.flatMap((statement) => {
    if (statement === null) return [];
    const before = parameters.length;
    parameters.push(...statement.parameters);
    return [statement.text.replaceAll(/\$(\d+)/g, (_, n) => `$${Number(n) + before}`)];
  });
  const last = texts.pop();
  if (last === undefined) return null;
  const others = texts.map((text, i) => `w${i} as (${text})`);
  return { text: others.length === 0 ? last : `with ${others.join(', ')} ${last}`, parameters };
}

export async function insertRows(sql: Sql, ...insert: Parameters<typeof insertion>): Promise<void> {
  const statement = insertion(...insert);
  if (statement !== null) await sql.query(statement.text, statement.parameters);
}

/** `unnest` of all columns, as a table. */
export function unnest(columns: Columns): string {
  const arrays = Object.values(columns).map((type, i) => arrayOf(i + 1, type));
  return `unnest(${arrays.join(', ')})`;
}

export function parametersOf(columns: Columns, rows: readonly (readonly Value[])[]): Parameter[] {
  return Object.keys(columns).map((_, i) => column(rows.map((row) => row[i] as Value)));
}
