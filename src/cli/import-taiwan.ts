import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type CsvError, parse } from 'csv-parse';
import type { EventContext, Problem } from '../contract/index.ts';
import { formatProblem } from '../contract/index.ts';
import type { Event } from '../kernel/index.ts';
import { EXIT, readArgs, text, UsageError } from './args.ts';
import { writeAbout, writeEvents } from './portfolio-folder.ts';
import { startProgress } from './progress.ts';
import { COLUMNS, MINOR_UNITS, type TaiwanRow, taiwanEvents } from './taiwan-events.ts';

const CONTEXT: EventContext = { currency: 'TWD', timeZone: 'Asia/Taipei' };
const PROBLEMS_SHOWN = 20;

export const importTaiwanHelp = `headroom import taiwan FILE [--portfolio DIR] [--json]

Turns the card accounts of the public Taiwan data (UCI dataset 350, as CSV or CSV.gz) into dated events
in a portfolio folder (default ./portfolio), and their outcome of October 2005 into outcomes.csv.`;

/** Turns the accounts of the Taiwan card data into a portfolio folder. */
export async function importTaiwan(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(
    args,
    {
      portfolio: { type: 'string', default: 'portfolio' },
      json: { type: 'boolean', default: false },
    },
    1,
  );
  const [file] = positionals;
  if (file === undefined) throw new UsageError(importTaiwanHelp);
  if (!existsSync(file)) throw new UsageError(`no such file: ${file}`);
  const folder = text(values.portfolio) as string;
  const { rows, problems } = await readRows(file);
  if (rows.length === 0)
    throw new UsageError(`${file}: no account could be read\n${told(problems)}`);
  const events = rows.flatMap(taiwanEvents);
  const progress = startProgress('Writing events ', events.length);
  await writeEvents(folder, events, CONTEXT, progress.at);
  progress.stop();
  writeFileSync(join(folder, 'outcomes.csv'), outcomes(rows));
  const about = { name: 'Taiwan card accounts, 2005', from: '2005-04-01', to: '2005-09-30' };
  writeAbout(folder, { ...CONTEXT, ...about, accounts: rows.length, events: events.length });
  report(values.json === true, { folder, rows, events, problems });
  return problems.length === 0 ? EXIT.ok : EXIT.findings;
}

interface Imported {
  readonly folder: string;
  readonly rows: readonly TaiwanRow[];
  readonly events: readonly Event[];
  readonly problems: readonly Problem[];
}

function report(json: boolean, { folder, rows, events, problems }: Imported): void {
  if (json) {
    const refused = new Set(problems.map(({ line }) => line)).size;
    const counts = { accounts: rows.length, events: events.length, refused };
    console.log(JSON.stringify({ portfolio: folder, ...counts, problems }));
    return;
  }
  console.log(`${rows.length} accounts, ${events.length} events → ${folder}`);
  if (problems.length > 0) console.error(told(problems));
}

function told(problems: readonly Problem[]): string {
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(formatProblem);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

async function readRows(file: string): Promise<{ rows: TaiwanRow[]; problems: Problem[] }> {
  const rows: TaiwanRow[] = [];
  const problems: Problem[] = [];
  const ids = new Set<number>();
  let line = 1;
  try {
    for await (const { record, info } of parsedRows(file)) {
      line = info.lines;
      const found = info.error === undefined ? readRow(record) : misshapen(record);
      const wrong =
        'row' in found && ids.has(found.row.ID) ? ['ID: occurs twice'] : problemsIn(found);
      if (wrong.length === 0 && 'row' in found) {
        ids.add(found.row.ID);
        rows.push(found.row);
      }
      problems.push(...wrong.map((message) => ({ file, line, path: '', message })));
    }
  } catch (error) {
    // A broken file ends here; what could be read before it stays.
    problems.push({ file, line, path: '', message: (error as Error).message });
  }
  return { rows, problems };
}

interface ParsedRecord {
  readonly record: Readonly<Record<string, string>>;
  /** The error is of a row that has not as many fields as the head. */
  readonly info: { readonly lines: number; readonly error?: CsvError };
}

function parsedRows(file: string): AsyncIterable<ParsedRecord> {
  const parser = parse({
    columns: checkedHead,
    info: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const raw = createReadStream(file);
  // Whatever breaks on the way comes out of the parser; nothing is left for the callbacks.
  if (file.endsWith('.gz')) return pipeline(raw, createGunzip(), parser, () => {});
  return pipeline(raw, parser, () => {});
}

function checkedHead(head: string[]): string[] {
  const missing = COLUMNS.filter((column) => !head.includes(column));
  if (missing.length === 0) return head;
  throw new Error(`${missing.join(', ')}: the column is missing`);
}

type ReadRow = { readonly row: TaiwanRow } | { readonly problems: readonly string[] };

function problemsIn(found: ReadRow): readonly string[] {
  return 'problems' in found ? found.problems : [];
}

function readRow(record: Readonly<Record<string, string>>): ReadRow {
  const row: Record<string, number> = {};
  const problems: string[] = [];
  for (const column of COLUMNS) {
    const written = record[column] ?? '';
    const value = Number(written);
    if (
      written.trim() === '' ||
      !Number.isInteger(value) ||
      !Number.isSafeInteger(value * MINOR_UNITS)
    ) {
      problems.push(`${column}: expected a whole number, found "${written}"`);
    } else row[column] = value;
  }
  if ((row.LIMIT_BAL ?? 1) <= 0) problems.push('LIMIT_BAL: expected more than 0');
  return problems.length > 0 ? { problems } : { row: row as unknown as TaiwanRow };
}

/** A row with fewer or more fields than the head: its values may stand under the wrong names. */
function misshapen(record: Readonly<Record<string, string>>): ReadRow {
  const missing = COLUMNS.find((column) => record[column] === undefined);
  if (missing === undefined) return { problems: ['the row has more fields than the head'] };
  return { problems: [`${missing}: the row ends before it`] };
}

function outcomes(rows: readonly TaiwanRow[]): string {
  const lines = rows.map((row) => `T${row.ID},${row['default.payment.next.month']}`);
  return `account,default\n${lines.join('\n')}\n`;
}
