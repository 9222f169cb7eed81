import { existsSync, readFileSync } from 'node:fs';
import type { BinningLimits, ColumnBinning, Sample } from '../learning/index.ts';
import { UsageError } from './args.ts';

/** How the variables of a training are binned where somebody says so. */
export interface BinningFile {
  /** Of every column that has none of its own. */
  readonly limits: Partial<BinningLimits>;
  readonly columns: Readonly<Record<string, ColumnBinning>>;
  /** By column, the values that are bins of their own. */
  readonly specials: Readonly<Record<string, readonly number[]>>;
}

export const NO_BINNING: BinningFile = { limits: {}, columns: {}, specials: {} };

/** Stands for every column. */
const ALL = '*';

interface Expected {
  readonly what: string;
  readonly holds: (value: unknown) => boolean;
}

const isList = (value: unknown, of: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(of);
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;
const isShare = (value: unknown): boolean =>
  isNumber(value) && Number(value) >= 0 && Number(value) <= 1;

const NUMBERS: Expected = {
  what: 'a list of numbers',
  holds: (value) => isList(value, isNumber),
};
const GROUPS: Expected = {
  what: 'a list of lists of categories',
  holds: (value) => isList(value, (group) => isList(group, (one) => typeof one === 'string')),
};
const COUNT: Expected = { what: 'a whole number from 1', holds: isCount };
const SHARE: Expected = { what: 'a number from 0 to 1', holds: isShare };
const TRENDS = ['ascending', 'descending', 'peak', 'valley', 'monotone', 'best', 'none'];

const OF_COLUMN = { edges: NUMBERS, groups: GROUPS, specials: NUMBERS } as const;
const LIMITS: Readonly<Partial<Record<keyof BinningLimits, Expected>>> = {
  trend: {
    what: `one of ${TRENDS.join(', ')}`,
    holds: (value) => TRENDS.includes(String(value)),
  },
  binsMin: COUNT,
  binsMax: COUNT,
  sizeMin: SHARE,
  classMin: { what: 'a number from 0', holds: (value) => isNumber(value) && Number(value) >= 0 },
  rateDifferenceMin: SHARE,
  pValueMax: SHARE,
};

/** Throws a UsageError that says where the file is not as expected. */
export function readBinning(file: string): BinningFile {
  if (!existsSync(file)) throw new UsageError(`no such file: ${file}`);
  const rules = Object.entries(parsed(file)).map(([column, said]) => {
    const known: Readonly<Record<string, Expected>> =
      column === ALL ? LIMITS : { ...OF_COLUMN, ...LIMITS };
    for (const [key, value] of Object.entries(Object(said)))
      checkKey(file, column, key, value, known);
    const { edges, groups, specials, ...limits } = said as ColumnRules;
    const own = { ...(edges && { edges }), ...(groups && { groups }), limits };
    return { column, own, specials };
  });
  const named = rules.filter(({ column }) => column !== ALL);
  return {
    limits: rules.find(({ column }) => column === ALL)?.own.limits ?? {},
    columns: Object.fromEntries(named.map(({ column, own }) => [column, own])),
    specials: Object.fromEntries(
      named.flatMap(({ column, specials }) => (specials ? [[column, specials]] : [])),
    ),
  };
}

interface ColumnRules extends Partial<BinningLimits>, Omit<ColumnBinning, 'limits'> {
  readonly specials?: readonly number[];
}

function checkKey(
  file: string,
  column: string,
  key: string,
  value: unknown,
  known: Readonly<Record<string, Expected>>,
): void {
  const expected = Object.hasOwn(known, key) ? known[key] : undefined;
  if (expected === undefined) {
    const names = Object.keys(known).join(', ');
    throw new UsageError(`${file}: ${column}.${key}: expected one of ${names}`);
  }
  if (expected.holds(value)) return;
  const found = JSON.stringify(value);
  throw new UsageError(`${file}: ${column}.${key}: expected ${expected.what}, found ${found}`);
}

function parsed(file: string): object {
  try {
    return Object(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/** The sample with the special values of its columns. Throws a UsageError for columns that it does not have. */
export function withSpecials(sample: Sample, { columns, specials }: BinningFile): Sample {
  const strange = Object.keys(columns).find((name) =>
    sample.columns.every((column) => column.name !== name),
  );
  if (strange !== undefined) throw new UsageError(`--binning: there is no column "${strange}"`);
  return {
    ...sample,
    columns: sample.columns.map((column) => {
      const own = specials[column.name];
      return column.kind === 'numeric' && own !== undefined ? { ...column, specials: own } : column;
    }),
  };
}
