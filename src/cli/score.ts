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
  isKnownBy,
  pointsByBin,
  type Scorecard,
} from '../kernel/index.ts';
import { dayOption, EXIT, readArgs, text, UsageError } from './args.ts';
import { loadScorecard } from './documents.ts';
import { makeFolder } from './make-folder.ts';
import { readAbout, readPortfolio, tellRefused } from './portfolio-folder.ts';
import { startProgress } from './progress.ts';
import {
  CHALLENGER_COLUMNS,
  ChallengerFacts,
  challenge,
  readChallengerFile,
} from './score-challenger.ts';
import { table } from './table.ts';
import { writeTable } from './write-table.ts';

export const scoreHelp = `headroom score --scorecard FILE [--portfolio DIR] [--date DAY] [--out BASE] [--json]
               [--challenger FILE.onnx [--inputs FILE]]

Scores every account of a portfolio folder (default ./portfolio) at a date (default: the day after its
last event): score, grade, PD, and the points of each characteristic and pair, as BASE.csv and
BASE.parquet (default DIR/scores).

With --challenger, a tree ensemble of LightGBM, XGBoost or scikit-learn answers beside the scorecard:
its score on the same scale, its PD, and the features that cost most points, by exact Shapley values
against accounts of the same portfolio. --inputs names the features in the order of the model's inputs,
one a line (default: FILE.inputs.txt). It needs the optional package onnxruntime-node.`;

/** Scores a portfolio folder. */
export async function score(args: readonly string[]): Promise<number> {
  const { values } = readArgs(
    args,
    {
      scorecard: { type: 'string' },
      portfolio: { type: 'string', default: 'portfolio' },
      date: { type: 'string' },
      out: { type: 'string' },
      challenger: { type: 'string' },
      inputs: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    0,
  );
  const file = text(values.scorecard);
  if (file === undefined) throw new UsageError(scoreHelp);
  const model = text(values.challenger);
  const challenger = model === undefined ? null : readChallengerFile(model, text(values.inputs));
  const folder = text(values.portfolio) as string;
  const about = readAbout(folder);
  const scorecard = loadScorecard(file, about.currency);
  const date = dayOption('date', values.date) ?? addDays(day(about.to), 1);
  const reading = startProgress('Reading events ', about.events);
  const { book, refused } = await readPortfolio(folder, about, reading.at);
  reading.stop();
  const base = text(values.out) ?? `${folder}/scores`;
  makeFolder(dirname(resolve(base)));
  const facts = challenger && new ChallengerFacts(challenger.inputs);
  const scored = scoreBook(book, scorecard, date, (row) => facts?.add(row));
  const answers = challenger && (await challenge(challenger, facts?.rows ?? [], scorecard.scaling));
  await writeTable(base, {
    columns: { ...columnsOf(scorecard), ...(answers && CHALLENGER_COLUMNS) },
    rows: scored.rows.map((row, i) => [...row, ...(answers?.[i] ?? [])]),
    currency: about.currency,
  });
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

function columnsOf({
  characteristics,
  pairs = [],
}: Scorecard): Record<string, 'VARCHAR' | 'DATE' | 'INTEGER'> {
  const names = [
    ...characteristics.map(({ feature }) => feature),
    ...pairs.map(({ rows, columns }) => `${rows.feature} × ${columns.feature}`),
  ];
  const points = names.map((name) => [`points.${name}`, 'INTEGER'] as const);
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

/** The accounts that were there before the day; `seen` is given the facts of each. */
function scoreBook(
  book: Book,
  scorecard: Scorecard,
  date: Day,
  seen: (facts: Float64Array) => void,
): Scored {
  const compiled = compileScorecard(scorecard);
  const byGrade = new Map(compiled.grades.map((grade) => [grade, 0]));
  const fold = new Fold(CATALOGUE);
  const facts = new Float64Array(CATALOGUE.length);
  const rows: (string | number)[][] = [];
  const progress = startProgress('Scoring        ', book.accounts.length);
  book.accounts.forEach((account, i) => {
    if (!isKnownBy(book, i, date)) return;
    const [start, end] = [book.starts[i] as number, book.starts[i + 1] as number];
    fold.run(book.entries, start, end, date, facts);
    const row = scoreRow(account, compiled, facts, date);
    rows.push(row);
    seen(facts);
    byGrade.set(row[3] as string, (byGrade.get(row[3] as string) ?? 0) + 1);
    progress.at(i + 1);
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
  const { characteristics, pairs = [] } = document;
  const bins = new Int32Array(characteristics.length + pairs.length);
  const points = compiled.score(facts, 0, bins);
  const grade = grades[compiled.gradeOf(points)] as string;
  const tables = [...characteristics.map(pointsByBin), ...pairs.map((pair) => pair.points.flat())];
  const parts = tables.map((table, i) => table[bins[i] as number]);
  return [
    account.id,
    formatDay(date),
    points,
    grade,
    compiled.pdOf(points),
    ...(parts as number[]),
  ];
}
