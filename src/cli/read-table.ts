import { existsSync } from 'node:fs';
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import type { Problem } from '../contract/index.ts';
import type { Column, Sample } from '../learning/index.ts';
import { UsageError } from './args.ts';

export interface TableFile {
  readonly file: string;
  /** 1 for a bad outcome, 0 for a good one. Without it the outcome of every row is unknown, and 0. */
  readonly target?: string;
  /** What identifies a row. */
  readonly id?: string;
  readonly weight?: string;
  /** Columns to leave out. */
  readonly without?: readonly string[];
}

export interface ReadTable {
  readonly sample: Sample;
  readonly ids: readonly string[];
  /** Lines that could not be read, and rows whose target is neither 0 nor 1. */
  readonly problems: readonly Problem[];
}

/**
 * A CSV or Parquet file as a sample: numbers as numbers, everything else as categories, nothing as
 * missing. A bad line is told and left out; the good ones beside it stay. Throws a UsageError where the
 * file or a column is not there, or nothing is left.
 */
export async function readTable(wanted: TableFile): Promise<ReadTable> {
  const { file } = wanted;
  if (!existsSync(file)) throw new UsageError(`no such file: ${file}`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const source = sourceOf(file);
    const found = await described(connection, source, file);
    const { columns: typed, faults } = await withSlips(connection, source, found);
    const columns = columnsFor(typed, wanted);
    const builder = new SampleBuilder(columns);
    const result = await connection.stream(`SELECT ${columns.map(selected)} FROM ${source}`);
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; ) {
      builder.add(chunk);
      chunk = await result.fetchChunk();
    }
    const rejected = file.endsWith('.parquet') ? [] : await rejectedLines(connection, file);
    const told = [...faults, ...builder.faults].map((fault) => problemOf(fault, file, rejected));
    return builder.build(file, [...rejected, ...told]);
  } finally {
    connection.closeSync();
  }
}

/** What is wrong in a row that could be read; such rows alone are counted, from 1. */
interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** Rows are told as they stand in the file, the lines between them that could not be read counted too. */
function problemOf(
  { row, column, message }: RowFault,
  file: string,
  rejected: readonly Problem[],
): Problem {
  const unread = [...new Set(rejected.map(({ line = 0 }) => line - 1))].sort((a, b) => a - b);
  const inFile = unread.reduce((place, gone) => (gone <= place ? place + 1 : place), row);
  return { file, path: column, message: `row ${inFile}: ${message}` };
}

function sourceOf(file: string): string {
  const path = `'${file.replaceAll("'", "''")}'`;
  return file.endsWith('.parquet')
    ? `read_parquet(${path})`
    : `read_csv(${path}, header = true, store_rejects = true, nullstr = ['', 'NA', 'NaN', 'null'])`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

interface Described {
  readonly name: string;
  readonly isNumber: boolean;
}

type Role = 'target' | 'id' | 'weight' | 'numeric' | 'category';

interface TableColumn {
  readonly name: string;
  readonly role: Role;
}

const NUMBER = /INT|DOUBLE|FLOAT|DECIMAL|BOOLEAN/;

async function described(
  connection: DuckDBConnection,
  source: string,
  file: string,
): Promise<readonly Described[]> {
  try {
    const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
    return reader.getRowObjectsJS().map(({ column_name, column_type }) => ({
      name: String(column_name),
      isNumber: NUMBER.test(String(column_type)),
    }));
  } catch (error) {
    throw new UsageError(`${file} cannot be read as a table: ${(error as Error).message}`);
  }
}

function columnsFor(
  found: readonly Described[],
  { file, target, id, weight, without = [] }: TableFile,
): readonly TableColumn[] {
  for (const name of [target, id, weight, ...without]) {
    if (name === undefined || found.some((column) => column.name === name)) continue;
    const names = found.map((column) => column.name).join(', ');
    throw new UsageError(`${file} has no column "${name}"; it has ${names}`);
  }
  const roleOf = (name: string, isNumber: boolean): Role => {
    if (name === target) return 'target';
    if (name === id) return 'id';
    if (name === weight) return 'weight';
    return isNumber ? 'numeric' : 'category';
  };
  return found
    .filter(({ name }) => !without.includes(name))
    .map(({ name, isNumber }) => ({ name, role: roleOf(name, isNumber) }));
}

function selected({ name, role }: TableColumn): string {
  const column = identifier(name);
  return role === 'id' || role === 'category'
    ? `CAST(${column} AS VARCHAR)`
    : `TRY_CAST(${column} AS DOUBLE)`;
}

/** Text of which this share reads as numbers is a column of numbers with slips in it. */
const NUMERIC_SHARE = 0.9;

/** Columns of numbers in which some text stands: taken as numbers, the slips told and left missing. */
async function withSlips(
  connection: DuckDBConnection,
  source: string,
  found: readonly Described[],
): Promise<{ columns: readonly Described[]; faults: readonly RowFault[] }> {
  const faults: RowFault[] = [];
  const columns: Described[] = [];
  for (const column of found) {
    const slips = column.isNumber ? null : await slipsIn(connection, source, column.name);
    columns.push(slips === null ? column : { ...column, isNumber: true });
    if (slips === null || slips.count === 0) continue;
    const others = slips.count === 1 ? '' : `${slips.count} such values are `;
    const message = `expected a number, found "${slips.found}"; ${others}taken as missing`;
    faults.push({ row: slips.row, column: column.name, message });
  }
  return { columns, faults };
}

/** Values of a column of numbers that are none: how many, and the first. */
interface Slips {
  readonly count: number;
  readonly row: number;
  readonly found: string;
}

/** Null where the column is not of numbers. */
async function slipsIn(
  connection: DuckDBConnection,
  source: string,
  name: string,
): Promise<Slips | null> {
  const column = identifier(name);
  const isSlip = `TRY_CAST(value AS DOUBLE) IS NULL AND value IS NOT NULL`;
  const reader = await connection.runAndReadAll(
    `SELECT count(value), count(*) FILTER (${isSlip}), min(row) FILTER (${isSlip}),
       arg_min(value, row) FILTER (${isSlip})
     FROM (SELECT ${column} AS value, row_number() OVER () AS row FROM ${source})`,
  );
  const [all, count, row, found] = reader.getRowsJS()[0] ?? [];
  const slips = { count: Number(count), row: Number(row), found: String(found) };
  return Number(all) > 0 && 1 - slips.count / Number(all) >= NUMERIC_SHARE ? slips : null;
}

async function rejectedLines(connection: DuckDBConnection, file: string): Promise<Problem[]> {
  const reader = await connection.runAndReadAll(
    'SELECT DISTINCT line, column_name, error_message FROM reject_errors ORDER BY line',
  );
  return reader.getRowObjectsJS().map(({ line, column_name, error_message }) => ({
    file,
    line: Number(line),
    path: String(column_name ?? ''),
    message: String(error_message).split('\n')[0] as string,
  }));
}

const FIRST_CAPACITY = 1 << 14;

/** Gathers chunks into columns that grow. */
class SampleBuilder {
  readonly #columns: readonly TableColumn[];
  readonly #numbers: Float64Array[];
  /** By column: codes of its categories in the order in which they appear. */
  readonly #codes: readonly Map<string, number>[];
  readonly #ids: string[] = [];
  readonly faults: RowFault[] = [];
  #rows = 0;
  #read = 0;

  constructor(columns: readonly TableColumn[]) {
    this.#columns = columns;
    this.#numbers = columns.map(() => new Float64Array(FIRST_CAPACITY));
    this.#codes = columns.map(() => new Map());
  }

  add(chunk: DuckDBDataChunk): void {
    const vectors = this.#columns.map((_, i) => chunk.getColumnVector(i));
    const target = this.#columns.findIndex(({ role }) => role === 'target');
    for (let row = 0; row < chunk.rowCount; row++) {
      this.#read += 1;
      const outcome = vectors[target]?.getItem(row);
      if (target !== -1 && outcome !== 0 && outcome !== 1) {
        this.#refuse(this.#columns[target]?.name ?? '', outcome);
        continue;
      }
      if (this.#rows === this.#numbers[0]?.length) this.#grow();
      vectors.forEach((vector, i) => {
        this.#put(i, vector.getItem(row) as number | string | null);
      });
      this.#rows += 1;
    }
  }

  build(file: string, problems: readonly Problem[]): ReadTable {
    if (this.#rows === 0) throw new UsageError(`${file} holds no row that can be used`);
    const at = (role: Role): number => this.#columns.findIndex((column) => column.role === role);
    const weight = at('weight');
    const target =
      at('target') === -1 ? new Uint8Array(this.#rows) : Uint8Array.from(this.#cut(at('target')));
    return {
      sample: {
        rows: this.#rows,
        target,
        ...(weight === -1 ? {} : { weights: this.#cut(weight) }),
        columns: this.#columns.flatMap(({ name, role }, i): Column[] => {
          if (role === 'numeric') return [{ kind: 'numeric', name, values: this.#cut(i) }];
          return role === 'category' ? [this.#category(name, i)] : [];
        }),
        ...(at('id') === -1 ? {} : { ids: this.#ids }),
      },
      ids: this.#ids,
      problems,
    };
  }

  #category(name: string, i: number): Column {
    const categories = [...(this.#codes[i] as Map<string, number>).keys()];
    return { kind: 'category', name, codes: Int32Array.from(this.#cut(i)), categories };
  }

  #cut(i: number): Float64Array {
    return (this.#numbers[i] as Float64Array).slice(0, this.#rows);
  }

  #put(i: number, value: number | string | null): void {
    const { role } = this.#columns[i] as TableColumn;
    const column = this.#numbers[i] as Float64Array;
    if (role === 'id') this.#ids.push(String(value ?? ''));
    else if (role === 'category') column[this.#rows] = this.#codeOf(i, value as string | null);
    else column[this.#rows] = value === null ? Number.NaN : (value as number);
  }

  #codeOf(i: number, category: string | null): number {
    if (category === null) return -1;
    const codes = this.#codes[i] as Map<string, number>;
    const known = codes.get(category);
    if (known !== undefined) return known;
    codes.set(category, codes.size);
    return codes.size - 1;
  }

  #refuse(column: string, found: unknown): void {
    const message = `expected 0 or 1, found ${found === null ? 'nothing' : String(found)}`;
    this.faults.push({ row: this.#read, column, message });
  }

  #grow(): void {
    this.#numbers.forEach((column, i) => {
      const larger = new Float64Array(column.length * 2);
      larger.set(column);
      this.#numbers[i] = larger;
    });
  }
}
