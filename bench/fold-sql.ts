import {
  type Aggregate,
  CATALOGUE,
  type Day,
  type Feature,
  kindCode,
  type Ratio,
  type Stream,
  sourceCode,
} from '../src/kernel/index.ts';
import { RUNS, streamTables } from './fold-streams.ts';

/** The one attribute that a feature reads. */
const BANK_INFLOW = 1;

/** Writes the facts of all accounts as of a date into the table `facts`: account, f0, f1, … */
export function factsQuery(date: Day, accounts: number): string {
  const aggregates = CATALOGUE.flatMap(({ value }) => aggregatesOf(value));
  const streams = [...new Set(aggregates.map(({ of }) => of))];
  const parts = streams.map((stream) => {
    const own = [...new Set(aggregates.filter(({ of }) => of === stream).map(sqlOf))];
    const columns = own.map((sql, i) => `${sql} AS "${stream}${i}"`);
    return {
      stream,
      names: own.map((sql, i) => [`${stream}:${sql}`, `"${stream}${i}"`] as const),
      query: `SELECT account, ${columns.join(', ')} FROM ${rowsOf(stream)} GROUP BY account`,
    };
  });
  const columnOf = new Map(parts.flatMap(({ names }) => names));
  const features = CATALOGUE.map((feature, i) => `${factOf(feature, columnOf)} AS f${i}`);
  return `CREATE OR REPLACE TABLE facts AS
WITH ${streamTables(date)},
${parts.map(({ stream, query }) => `"by_${stream}" AS (${query})`).join(',\n')}
SELECT all_accounts.account, ${features.join(',\n')}
FROM (SELECT range::INTEGER AS account FROM range(${accounts})) AS all_accounts
${parts.map(({ stream }) => `LEFT JOIN "by_${stream}" USING (account)`).join('\n')}`;
}

function aggregatesOf(value: Aggregate | Ratio): readonly Aggregate[] {
  return 'take' in value ? [value] : [value.over, value.under];
}

function rowsOf(stream: Stream): string {
  return stream in kindCode && stream !== 'consent' && stream !== 'due'
    ? `visible WHERE kind = ${kindCode[stream as keyof typeof kindCode]}`
    : `"${stream}_stream"`;
}

/** One aggregate over the rows of its stream, grouped by account; NULL where nothing is in the window. */
function sqlOf(aggregate: Aggregate): string {
  return RUNS.includes(aggregate.of) ? ofRuns(aggregate) : ofRows(aggregate);
}

function ofRows({ take, where, window }: Aggregate): string {
  const conditions = [
    ...(window === undefined ? [] : [`age <= ${window}`]),
    ...(where?.atLeast === undefined ? [] : [`value >= ${where.atLeast}`]),
    ...(where?.below === undefined ? [] : [`value < ${where.below}`]),
    ...(where?.attribute === undefined ? [] : [`ref = ${BANK_INFLOW}`]),
    ...(where?.source === undefined ? [] : [`source = ${sourceCode(where.source)}`]),
  ];
  const only = (...more: string[]): string => {
    const all = [...conditions, ...more];
    return all.length === 0 ? '' : ` FILTER (${all.join(' AND ')})`;
  };
  switch (take) {
    case 'count':
      return `count(*)${only()}`;
    case 'sum':
      return `sum(value)${only()}`;
    case 'average':
      return `sum(value)${only()} // count(*)${only()}`;
    case 'perMonth':
      return `sum(value)${only()} * 30 // ${window}`;
    case 'min':
    case 'max':
      return `${take}(value)${only()}`;
    case 'range':
      return `max(value)${only()} - min(value)${only()}`;
    case 'distinct':
      return `count(DISTINCT ref)${only('ref <> 0')}`;
    case 'last':
      return `arg_max(value, position)${only()}`;
    case 'change':
      return `arg_max(value, position)${only()} - arg_min(value, position)${only()}`;
    case 'daysSince':
      return `min(age)${only()}`;
    case 'streak':
      return 'count(*) FILTER (broken_at IS NULL OR position > broken_at)';
  }
}

/** Each row counts as many times as it has days in the window. */
function ofRuns({ take, where, window }: Aggregate): string {
  const from = window === undefined ? 'oldest' : `least(oldest, ${window})`;
  const days = `(${from} - newest + 1)`;
  const only = `FILTER (newest <= ${window ?? 'oldest'} AND value >= ${where?.atLeast ?? 'value'})`;
  switch (take) {
    case 'count':
      return `sum(${days}) ${only}`;
    case 'average':
      return floored(`sum(value * ${days}) ${only}`, `sum(${days}) ${only}`);
    case 'max':
      return `max(value) ${only}`;
    case 'range':
      return `max(value) ${only} - min(value) ${only}`;
    case 'last':
      return `arg_max(value, position) ${only}`;
    default:
      throw new RangeError(`no feature takes the ${take} of a run so far: write its SQL here`);
  }
}

/** A balance may be negative, and SQL rounds towards zero. */
function floored(over: string, under: string): string {
  return `(${over} - (${over} % ${under} + ${under}) % ${under}) // (${under})`;
}

function factOf({ value, empty }: Feature, columnOf: ReadonlyMap<string, string>): string {
  const column = (aggregate: Aggregate): string =>
    columnOf.get(`${aggregate.of}:${sqlOf(aggregate)}`) as string;
  const fact = 'take' in value ? column(value) : ratioOf(value, column);
  return empty === 0 ? `coalesce(${fact}, 0)` : fact;
}

function ratioOf({ over, under, overEmpty }: Ratio, column: (of: Aggregate) => string): string {
  const part = overEmpty === 0 ? `coalesce(${column(over)}, 0)` : column(over);
  return `CASE WHEN ${column(under)} > 0 THEN ${part} * 10000 // ${column(under)} END`;
}
