import { availableParallelism } from 'node:os';
import {
  compareRecourse,
  emptyCounts,
  RECOURSES,
  type RecourseChange,
  type RecourseCounts,
  type RecourseTally,
} from '../advice/index.ts';
import { addDays, day, formatDay, type Rules } from '../kernel/index.ts';
import { horizonOption, rulesNamed } from './advise.ts';
import { dayOption, EXIT, readArgs, text, whole } from './args.ts';
import { loadRules } from './documents.ts';
import { namesOf } from './names.ts';
import { readAbout, readPortfolio, tellRefused } from './portfolio-folder.ts';
import { inBoth } from './print.ts';
import { startProgress } from './progress.ts';
import { auditRecourse, type RecourseAudit } from './recourse-threads.ts';
import { table } from './table.ts';

export const auditRecourseHelp = `headroom audit recourse [--portfolio DIR] [--policy FILE] [--against FILE] [--date DAY] [--horizon MONTHS] [--json]

Who of a whole portfolio has a path to a higher limit under a policy, and who has none: by segment, and by
what blocks them. Every account is advised as headroom advise would.

  --against FILE    another policy to compare with: who gains a path under it, and who loses one
  --appetite FILE   a risk appetite for both; needs --policy
  --threads N       default: one for each core`;

/** Audits a policy from the borrowers' side. */
export async function runAuditRecourse(args: readonly string[]): Promise<number> {
  const { values } = readArgs(
    args,
    {
      portfolio: { type: 'string', default: 'portfolio' },
      policy: { type: 'string' },
      against: { type: 'string' },
      appetite: { type: 'string' },
      date: { type: 'string' },
      horizon: { type: 'string' },
      threads: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    0,
  );
  const folder = text(values.portfolio) as string;
  const about = readAbout(folder);
  const appetite = text(values.appetite);
  const rules = rulesNamed(text(values.policy), appetite);
  const against = text(values.against);
  const date = dayOption('date', values.date) ?? addDays(day(about.to), 1);
  const horizon = horizonOption(values.horizon);
  const threads = whole('threads', values.threads, 1) ?? availableParallelism();
  const reading = startProgress('Reading events ', about.events);
  const { book, refused } = await readPortfolio(folder, about, reading.at);
  reading.stop();
  const refusedLines = tellRefused(refused);
  const audit = async (documents: readonly Rules[]): Promise<RecourseAudit> => {
    const progress = startProgress('Seeking plans  ', book.accounts.length);
    const onProgress = progress.at;
    const done = await auditRecourse({
      book,
      rules: documents,
      date,
      horizon,
      threads,
      onProgress,
    });
    progress.stop();
    return done;
  };
  const first = await audit(rules);
  const otherRules = against === undefined ? null : [loadRules(against, appetite)];
  const second = otherRules === null ? null : await audit(otherRules);
  const change = second === null ? null : compareRecourse(first.recourses, second.recourses);
  if (values.json === true) {
    const head = { portfolio: about.name, date: formatDay(date), horizon };
    const both = { ...head, ...first.tally, against: second?.tally ?? null, change };
    console.log(JSON.stringify(both, null, 2));
  } else {
    console.log(`\n${about.name} on ${formatDay(date)}, ${horizon} months ahead`);
    printTally(first.tally, rules);
    if (second !== null && otherRules !== null && change !== null) {
      console.log(`\nAgainst ${otherRules[0]?.policy.id}@${otherRules[0]?.policy.version}:`);
      printTally(second.tally, otherRules);
      printChange(change);
    }
  }
  return refusedLines > 0 ? EXIT.findings : EXIT.ok;
}

const HEAD = [
  '',
  'Now\n今天',
  'Wait\n等待',
  'Act\n行动',
  'Proof\n核实',
  'None\n无路径',
  'Refused\n未答',
];
const BLOCKERS_SHOWN = 12;
/** Beside the other columns within 80. */
const NAME_COLUMNS = 34;

function printTally({ bySegment, blockers, months }: RecourseTally, rules: readonly Rules[]): void {
  const total = emptyCounts();
  for (const counts of Object.values(bySegment)) {
    for (const recourse of RECOURSES) total[recourse] += counts[recourse];
  }
  const rows = [...Object.entries(bySegment), ['All (合计)', total] as const];
  console.log(
    table(
      HEAD,
      rows.map(([name, counts]) => [name, ...cells(counts)]),
    ),
  );
  const named = new Map(rules.map((one) => [one.policy.product, namesOf([one])]));
  const all = namesOf(rules);
  const blocking = Object.entries(blockers).flatMap(([segment, codes]) =>
    Object.values(codes).map((blocker) => ({ segment, ...blocker })),
  );
  const worst = blocking.sort((a, b) => b.accounts - a.accounts).slice(0, BLOCKERS_SHOWN);
  if (worst.length > 0) {
    const drawn = table(
      ['What blocks those without a path\n  (原因)', 'Segment', 'Whose', 'Accounts', 'Alone'],
      worst.map(({ code, segment, holder, accounts, alone }) => {
        const nameOf = named.get(segment) ?? all;
        const words = { en: nameOf(code, 'en'), 'zh-CN': nameOf(code, 'zh-CN') };
        return [inBoth(words, NAME_COLUMNS), segment, holder, String(accounts), String(alone)];
      }),
    );
    console.log(`\n${drawn}\n`);
  }
  const planned = Object.values(months).reduce((sum, count) => sum + count, 0);
  if (planned > 0) console.log(`Months to effect, median: ${medianMonths(months, planned)}`);
}

function cells(counts: RecourseCounts): readonly string[] {
  const all = RECOURSES.reduce((sum, recourse) => sum + counts[recourse], 0);
  return RECOURSES.map((recourse) => {
    const share = all === 0 ? 0 : (counts[recourse] * 100) / all;
    return `${counts[recourse]} ${share.toFixed(1)}%`;
  });
}

function medianMonths(months: Readonly<Record<number, number>>, total: number): number {
  let seen = 0;
  for (const month of Object.keys(months)
    .map(Number)
    .sort((a, b) => a - b)) {
    seen += months[month] ?? 0;
    if (seen * 2 >= total) return month;
  }
  return 0;
}

function printChange({ gained, lost }: RecourseChange): void {
  console.log(`\n${gained} accounts gain a path (获得路径), ${lost} lose one (失去路径).`);
}
