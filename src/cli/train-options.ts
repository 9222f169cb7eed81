import { existsSync } from 'node:fs';
import { type Day, OUTCOMES, type OutcomeName, type SampleDefinition } from '../kernel/index.ts';
import { DEFAULT_DEFINITION, type GradeCut, termsOf } from '../learning/index.ts';
import { dayOption, readArgs, text, UsageError, whole } from './args.ts';
import { type BinningFile, NO_BINNING, readBinning } from './binning-file.ts';

export const trainHelp = `headroom train --id NAME [--portfolio DIR | --table FILE --target COLUMN] [options]

Trains a scorecard: bins, chooses, fits, calibrates, cuts grades, and judges it on rows that it was not
learned from. Writes NAME.yaml, its model card NAME.card.yaml, validation.json and validation.html into --out.

From events (default ./portfolio): each account as it was known on a day, and what became of it.
  --observe DAY,...      days of observation; default: half a year before --out-of-time
  --out-of-time DAY      a later one, to judge by only; default: the last whose window is over
  --outcome NAME         default | arrears30 | attrition | growth (default: default)
  --performance DAYS     the window in which it may come about (default 365)
  --bad-from DAYS        days past due that are a default (default 90)
  --good-below DAYS      fewer than this are good; those between are left out (default 30)
  --outcomes FILE        outcomes that are known from elsewhere: a CSV of account and 0 or 1
From a table (CSV or Parquet): its columns, by 1 and 0 in --target.
  --row-id COLUMN        what identifies a row     --weight COLUMN   how many rows it stands for
  --later FILE           a table observed later, to judge by only
Either:
  --without NAMES        columns or features to leave out, with commas
  --sources FILE         the data sources that are declared; columns from others are refused
  --test-share PERCENT   of the ids, kept to judge by (default 30)
  --test-ids FILE        the ids to keep instead, one a line
  --binning FILE         JSON of how columns are binned: edges and groups by hand, special values, trend, limits
  --pairs N              pairs of variables that may be scored together, at most (default 0)
  --grades A=1%,B=3%,... PD that a grade has at most; the last takes the rest
  --calibration HOW      isotonic (default) | platt
  --rejects FILE         refused applicants with the same columns, by parcelling: an assumption
  --reject-multiple X    how many times as often they turn bad as accepted ones of their score (2)
  --in-force FILE        a scorecard document, or for a table the column of its score, to compare with
  --challenger FILE.onnx trees to compare with, judged on the same rows; it needs the package onnxruntime-node
  --inputs FILE          its inputs, a column a line (default: FILE.inputs.txt)
  --scorecard-version N  (default 1)  --effective-from DAY  (default: the day after the last event)
  --owner NAME           who answers for the scorecard, for its model card
  --card FILE            an earlier model card, whose owner, purpose and limits hold for the new one too;
                         default: the one that stands in --out already
  --value-of-sources     what each source of data adds: a scorecard without it, and from events the limits of a
                         year of reviews by it
  --policy FILE          the policy that it is for: what headroom policy check finds in it with this scorecard is
                         said, and --value-of-sources reviews by it; default there: the shipped ones
  --seed N               of the bootstrap (default 1)
  --out DIR              default: "training" in the portfolio, or ./training
  --fresh                fold the samples anew rather than use those kept in --out
  --json                 the result as JSON`;

export interface TrainOptions {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day | null;
  readonly portfolio: string;
  readonly table: string | null;
  readonly target: string | null;
  readonly rowId: string | null;
  readonly weight: string | null;
  readonly later: string | null;
  readonly observe: readonly Day[];
  readonly outOfTime: Day | null;
  readonly definition: SampleDefinition;
  readonly outcomes: string | null;
  readonly without: readonly string[];
  readonly sources: string | null;
  readonly testShare: number;
  readonly testIds: string | null;
  readonly binning: BinningFile;
  readonly pairs: number;
  readonly grades: readonly GradeCut[];
  readonly calibration: 'isotonic' | 'platt';
  readonly rejects: string | null;
  readonly rejectMultiple: number;
  readonly inForce: string | null;
  readonly challenger: string | null;
  readonly inputs: string | null;
  readonly owner: string | null;
  readonly card: string | null;
  readonly valueOfSources: boolean;
  readonly policy: string | null;
  readonly seed: number;
  readonly out: string;
  readonly fresh: boolean;
  readonly json: boolean;
}

const TEXTS = [
  ...['id', 'portfolio', 'table', 'target', 'row-id', 'weight', 'later', 'observe', 'out-of-time'],
  ...['outcome', 'performance', 'bad-from', 'good-below', 'outcomes', 'without', 'test-share'],
  ...['test-ids', 'binning', 'pairs', 'grades', 'calibration', 'rejects', 'reject-multiple'],
  ...[
    'in-force',
    'sources',
    'scorecard-version',
    'effective-from',
    'seed',
    'out',
    'owner',
    'card',
    'policy',
    'challenger',
    'inputs',
  ],
];
const OF_EVENTS = ['portfolio', 'observe', 'out-of-time', 'outcome', 'outcomes', 'policy'];
const OF_TABLES = ['target', 'row-id', 'weight', 'later'];

/** What is about another option, and what that one is to it. */
const COMPANIONS = [
  ['reject-multiple', 'rejects', 'the applicants that it is about'],
  ['inputs', 'challenger', 'the model that they are for'],
] as const;
/** Files that are read after the long work: whether they are there is looked at before it. */
const READ_LATE = ['policy', 'challenger', 'inputs'];

type Values = Readonly<Record<string, string | boolean | undefined>>;

export function trainOptions(args: readonly string[]): TrainOptions {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, { type: 'string' as const }]));
  const flags = {
    fresh: { type: 'boolean', default: false },
    'value-of-sources': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const;
  const { values } = readArgs(args, { ...texts, ...flags }, 0);
  const id = text(values.id);
  if (id === undefined) throw new UsageError(trainHelp);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new UsageError(`--id expects small letters, digits and hyphens, found "${id}"`);
  }
  const isTable = values.table !== undefined;
  checkFitting(values, isTable);
  const or = (name: string): string | null => text(values[name]) ?? null;
  const portfolio = or('portfolio') ?? 'portfolio';
  return {
    id,
    version: whole('scorecard-version', values['scorecard-version'], 1) ?? 1,
    effectiveFrom: dayOption('effective-from', values['effective-from']),
    portfolio,
    table: or('table'),
    target: or('target'),
    rowId: or('row-id'),
    weight: or('weight'),
    later: or('later'),
    observe: listOf(or('observe')).map((written) => dayOption('observe', written) as Day),
    outOfTime: dayOption('out-of-time', values['out-of-time']),
    definition: definitionFrom(values),
    outcomes: or('outcomes'),
    without: listOf(or('without')),
    sources: or('sources'),
    testShare: shareFrom(values),
    testIds: or('test-ids'),
    binning: values.binning === undefined ? NO_BINNING : readBinning(or('binning') as string),
    pairs: whole('pairs', values.pairs, 0) ?? 0,
    grades: gradesFrom(or('grades') ?? 'A=1%,B=2.5%,C=5%,D=10%,E=100%'),
    calibration: choice('calibration', or('calibration') ?? 'isotonic', ['isotonic', 'platt']),
    rejects: or('rejects'),
    rejectMultiple: multipleFrom(values),
    inForce: or('in-force'),
    challenger: or('challenger'),
    inputs: or('inputs'),
    owner: or('owner'),
    card: or('card'),
    valueOfSources: values['value-of-sources'] === true,
    policy: or('policy'),
    seed: whole('seed', values.seed, 0) ?? 1,
    out: or('out') ?? (isTable ? 'training' : `${portfolio}/training`),
    fresh: values.fresh === true,
    json: values.json === true,
  };
}

/** Throws a UsageError for an option of the other kind of sample, or one that lacks its companion. */
function checkFitting(values: Values, isTable: boolean): void {
  const strange = (isTable ? OF_EVENTS : OF_TABLES).find((name) => values[name] !== undefined);
  if (strange !== undefined) {
    throw new UsageError(
      isTable ? `--${strange} is for events, not for a --table` : `--${strange} is for a --table`,
    );
  }
  if (isTable && values.target === undefined) {
    throw new UsageError('--table needs --target: the column with 1 for bad and 0 for good');
  }
  if (values['test-ids'] !== undefined && values['test-share'] !== undefined) {
    throw new UsageError('--test-ids names the ids to keep, --test-share how many: not both');
  }
  checkCompanions(values);
}

function checkCompanions(values: Values): void {
  for (const [name, needed, what] of COMPANIONS) {
    if (values[name] === undefined || values[needed] !== undefined) continue;
    throw new UsageError(`--${name} needs --${needed}: ${what}`);
  }
  const file = READ_LATE.map((name) => text(values[name])).find((one) => one && !existsSync(one));
  if (file !== undefined) throw new UsageError(`no such file: ${file}`);
}

function listOf(written: string | null): readonly string[] {
  return written === null ? [] : written.split(',').map((one) => one.trim());
}

function definitionFrom(values: Values): SampleDefinition {
  const outcome = choice('outcome', text(values.outcome) ?? 'default', OUTCOMES) as OutcomeName;
  const definition = {
    outcome,
    performanceDays:
      whole('performance', values.performance, 1) ?? DEFAULT_DEFINITION.performanceDays,
    badFrom: whole('bad-from', values['bad-from'], 1) ?? DEFAULT_DEFINITION.badFrom,
    goodBelow: whole('good-below', values['good-below'], 1) ?? DEFAULT_DEFINITION.goodBelow,
  };
  try {
    termsOf(definition);
  } catch (error) {
    throw new UsageError(`--bad-from and --good-below: ${(error as Error).message}`);
  }
  return definition;
}

function choice<T extends string>(name: string, found: string, allowed: readonly T[]): T {
  const fitting = allowed.find((one) => one === found);
  if (fitting !== undefined) return fitting;
  throw new UsageError(`--${name} expects ${allowed.join(', ')}, found "${found}"`);
}

function shareFrom(values: Values): number {
  const percent = whole('test-share', values['test-share'], 0) ?? 30;
  if (percent <= 90) return percent / 100;
  throw new UsageError(`--test-share expects at most 90 percent, found ${percent}`);
}

function multipleFrom(values: Values): number {
  const written = text(values['reject-multiple']) ?? '2';
  const multiple = Number(written);
  if (Number.isFinite(multiple) && multiple >= 1) return multiple;
  throw new UsageError(`--reject-multiple expects a number from 1, found "${written}"`);
}

/** `A=1%,B=3%`, best grade first. */
function gradesFrom(written: string): readonly GradeCut[] {
  const grades = listOf(written).map((one) => {
    const [, grade, percent] = /^(\S+)=(\d+(?:\.\d+)?)%$/.exec(one) ?? [];
    if (grade === undefined) {
      throw new UsageError(`--grades expects A=1%,B=3%, found "${one}"`);
    }
    return { grade, pdMax: Number(percent) / 100 };
  });
  const misplaced = grades.find(({ pdMax }, i) => i > 0 && pdMax <= (grades[i - 1]?.pdMax ?? 0));
  if (misplaced === undefined) return grades;
  throw new UsageError(`--grades: ${misplaced.grade} is not riskier than the grade before it`);
}
