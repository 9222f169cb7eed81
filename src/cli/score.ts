import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  addDays,
  type Book,
  type BookAccount,
  CATALOGUE,
  type CompiledScorecard,
  compileScorecard,
  type Day,
  day,
  Fold,
  formatDay,
  pointsByBin,
  type Scorecard,
} from '../kernel/index.ts';
import { dayOption, EXIT, readArgs, text, UsageError } from './args.ts';
import { loadScorecard } from './documents.ts';
import { readAbout, readPortfolio, tellRefused } from './portfolio-folder.ts';
import { startProgress } from './progress.ts';
import { table } from './table.ts';
import { writeTable } from './write-table.ts';

export const scoreHelp = `headroom score --scorecard FILE [--portfolio DIR] [--date DAY] [--out BASE] [--json]

Scores every account of a portfolio folder (default ./portfolio) at a date (default: the day after its
last event): score, grade, PD, and the points of each characteristic, as BASE.csv and BASE.parquet
(default DIR/scores).`;

/** Scores a portfolio folder. */
export async function score(args: readonly string[]): Promise<number> {
  const { values } = readArgs(
    args,
    {
      scorecard: { type: 'string' },
      portfolio: { type: 'string', default: 'portfolio' },
      date: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    0,
  );
  const file = text(values.scorecard);
  if (file === undefined) throw new UsageError(scoreHelp);
  const folder = text(values.portfolio) as string;
  const about = readAbout(folder);
  const scorecard = loadScorecard(file, about.currency);
  const date = dayOption('date', values.date) ?? addDays(day(about.to), 1);
  const reading = startProgress('Reading events ', about.events);
  const { book, refused } = await readPortfolio(folder, about, reading.at);
  reading.stop();
  const base = text(values.out) ?? `${folder}/scores`;
  mkdirSync(dirname(resolve(base)), { recursive: true });
  const scored = scoreBook(book, scorecard, date);
  const columns = columnsOf(scorecard);
  await writeTable(base, { columns, rows: scored.rows, currency: about.currency });
  const grades = [...scored.byGrade].map(([grade, accounts]) => ({ grade, accounts }));
  const { id, version } = scorecard;
  const summary = { scorecard: `${id}@${version}`, date: formatDay(date), grades };
  if (values.json === true) console.log(JSON.stringify({ ...summary, files: base }));
  else tell(summary.scorecard, summary.date, grades, base);
  return tellRefused(refused) > 0 ? EXIT.findings : EXIT.ok;
}

function tell(
  scorecard: string,
  date: string,
  grades: readonly { grade: string; accounts: number }[],
  base: string,
): void {
  console.log(`${scorecard} on ${date}`);
  const rows = grades.map(({ grade, accounts }) => [grade, String(accounts)]);
  console.log(table(['Grade', 'Accounts'], rows));
  console.log(`Scores: ${base}.csv, ${base}.parquet`);
}

function columnsOf({ characteristics }: Scorecard): Record<string, 'VARCHAR' | 'DATE' | 'INTEGER'> {
  const points = characteristics.map(({ feature }) => [`points.${feature}`, 'INTEGER'] as const);
  return {
    account: 'VARCHAR',
    date: 'DATE',
    score: 'INTEGER',
    grade: 'VARCHAR',
    pd_ppm: 'INTEGER',
    ...Object.fromEntries(points),
  };
}

interface Scored {
  readonly rows: readonly (string | number)[][];
  /** Best grade first. */
  readonly byGrade: ReadonlyMap<string, number>;
}

/** The accounts that were there before the day. */
function scoreBook(book: Book, scorecard: Scorecard, date: Day): Scored {
  const compiled = compileScorecard(scorecard);
  const byGrade = new Map(compiled.grades.map((grade) => [grade, 0]));
  const fold = new Fold(CATALOGUE);
  const facts = new Float64Array(CATALOGUE.length);
  const rows: (string | number)[][] = [];
  const progress = startProgress('Scoring        ', book.accounts.length);
  book.accounts.forEach((account, i) => {
    const [start, end] = [book.starts[i] as number, book.starts[i + 1] as number];
    if (start === end || (book.entries.day[start] as number) >= date) return;
    fold.run(book.entries, start, end, date, facts);
    const row = scoreRow(account, compiled, facts, date);
    rows.push(row);
    byGrade.set(row[3] as string, (byGrade.get(row[3] as string) ?? 0) + 1);
    progress.at(i);
  });
  progress.stop();
  return { rows, byGrade };
}

function scoreRow(
  account: BookAccount,
  compiled: CompiledScorecard,
  facts: Float64Array,
  date: Day,
): (string | number)[] {
  const { document, grades } = compiled;
  const bins = new Int32Array(document.characteristics.length);
  const points = compiled.score(facts, 0, bins);
  const grade = grades[compiled.gradeOf(points)] as string;
  const parts = document.characteristics.map((one, i) => pointsByBin(one)[bins[i] as number]);
  return [
    account.id,
    formatDay(date),
    points,
    grade,
    compiled.pdOf(points),
    ...(parts as number[]),
  ];
}
