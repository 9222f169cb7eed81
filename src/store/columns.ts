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

/** Inserts rows with one statement; nothing where there are none. */
export async function insertRows(
  sql: Sql,
  table: string,
  columns: Columns,
  rows: readonly (readonly Value[])[],
  onConflict = '',
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  const text = `insert into ${table} (${names}) select * from ${unnest(columns)} ${onConflict}`;
  await sql.query(text, parametersOf(columns, rows));
}

/** `unnest` of all columns, as a table. */
export function unnest(columns: Columns): string {
  const arrays = Object.values(columns).map((type, i) => arrayOf(i + 1, type));
  return `unnest(${arrays.join(', ')})`;
}

export function parametersOf(columns: Columns, rows: readonly (readonly Value[])[]): Parameter[] {
  return Object.keys(columns).map((_, i) => column(rows.map((row) => row[i] as Value)));
}
