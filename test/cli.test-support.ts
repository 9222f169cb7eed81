import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { COLUMNS } from '../src/cli/taiwan-events.ts';

export const ROOT: string = join(import.meta.dirname, '..');

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end, whatever its exit code. */
export function run(program: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 1 << 26 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}

/** The command line as it is built, in a process of its own. */
export function headroomProcess(cwd: string, ...args: readonly string[]): Promise<Run> {
  return run(process.execPath, [join(ROOT, 'dist/src/cli/main.js'), ...args], cwd);
}

let before: Promise<unknown> = Promise.resolve();

/** The same without a process, whose start takes longer than most commands: one after another, because
 * the folder and the console are this process's. */
export function headroom(cwd: string, ...args: readonly string[]): Promise<Run> {
  const asked = before.then(() => called(cwd, args));
  before = asked.catch(() => undefined);
  return asked;
}

async function called(cwd: string, args: readonly string[]): Promise<Run> {
  const { runCommand } = await import(join(ROOT, 'dist/src/cli/commands.js'));
  const said = { out: '', err: '' };
  const { log, error } = console;
  const from = process.cwd();
  process.chdir(cwd);
  console.log = (...values) => {
    said.out += `${format(...values)}\n`;
  };
  console.error = (...values) => {
    said.err += `${format(...values)}\n`;
  };
  try {
    const code = await runCommand(args);
    return { code, ...said };
  } finally {
    Object.assign(console, { log, error });
    process.chdir(from);
  }
}

type Row = Readonly<Record<string, string | number>>;

export const HEAD: readonly string[] = [...COLUMNS, 'SEX', 'EDUCATION', 'MARRIAGE', 'AGE'];

/** A card account as good as the number says: each pays all, some, or is late; values of every size. */
export function cardRow(id: number, changes: Row = {}): Row {
  const limit = 10_000 * (1 + (id % 30));
  const months = [1, 2, 3, 4, 5, 6].map((month) => {
    const bill = Math.round((limit * ((id * 7 + month * 11) % 90)) / 100);
    const late = id % 6 === 5 && month <= 2;
    return { [`BILL_AMT${month}`]: bill, [`PAY_AMT${month}`]: late ? 0 : Math.ceil(bill / 3) };
  });
  const statuses = ['PAY_0', 'PAY_2', 'PAY_3', 'PAY_4', 'PAY_5', 'PAY_6'].map((name, i) => ({
    [name]: id % 6 === 5 && i < 2 ? 2 - i : -1,
  }));
  const others = { SEX: 1, EDUCATION: 2, MARRIAGE: 1, AGE: 30 };
  const outcome = { 'default.payment.next.month': id % 6 === 5 ? 1 : 0 };
  return Object.assign(
    { ID: id, LIMIT_BAL: limit, ...others, ...outcome },
    ...months,
    ...statuses,
    changes,
  );
}

/** Lines under a head; a row may also be a line as it stands. */
export function csv(rows: readonly (Row | string)[], head: readonly string[] = HEAD): string {
  const lines = rows.map((row) =>
    typeof row === 'string' ? row : head.map((column) => row[column]).join(','),
  );
  return `${[head.join(','), ...lines].join('\n')}\n`;
}

export function lineOf(row: Row): string {
  return HEAD.map((column) => row[column]).join(',');
}

/** The lines of a portfolio's event file. */
export function eventLines(folder: string): readonly string[] {
  const text = gunzipSync(readFileSync(join(folder, 'events.ndjson.gz'))).toString('utf8');
  return text.trimEnd().split('\n');
}

export function writeEventLines(folder: string, lines: readonly string[]): void {
  writeFileSync(join(folder, 'events.ndjson.gz'), gzipSync(`${lines.join('\n')}\n`));
}

/** The rows that an SQL query of DuckDB gives. */
export async function query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  return rows;
}
