import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day, day, formatDay, monthEnds, type Rules } from '../kernel/index.ts';
import {
  type DateSummary,
  findStagnation,
  type Review,
  review,
  type Stagnation,
  summarize,
} from '../portfolio/index.ts';
import { dayOption, EXIT, readArgs, text, UsageError, whole } from './args.ts';
import { loadAllRules, loadRules } from './documents.ts';
import { makeFolder } from './make-folder.ts';
import { type About, readAbout, readPortfolio, tellRefused } from './portfolio-folder.ts';
import { printReview } from './print-review.ts';
import { startProgress } from './progress.ts';
import { rulesForAccount } from './rules-for-account.ts';
import { writeDecisions } from './write-decisions.ts';
import { writeReport } from './write-report.ts';

export const reviewHelp = `headroom review [--portfolio DIR] [--policy FILE] [--date DAY | --from DAY --to DAY]

Decides every account of a portfolio folder (default ./portfolio) at a date (default: the day after its
last event), or at every month-end of a range, each limit then living by the policy's own decisions.

  --policy FILE     a policy document; default: the shipped ones, by each account's product
  --appetite FILE   a risk appetite; default: neutral
  --stagnant N      months without a rise that count as stagnation (default 6)
  --out DIR         where the decisions (CSV, Parquet) and the report (HTML) go; default DIR/review
  --json            the summary as JSON`;

export interface ReviewOutput {
  readonly about: About;
  readonly review: Review;
  readonly rules: readonly Rules[];
  readonly summaries: readonly DateSummary[];
  readonly stagnation: Stagnation;
}

/** Reviews a portfolio folder. */
export async function runReview(args: readonly string[]): Promise<number> {
  const { values } = readArgs(
    args,
    {
      portfolio: { type: 'string', default: 'portfolio' },
      policy: { type: 'string' },
      appetite: { type: 'string' },
      date: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      stagnant: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    0,
  );
  const folder = text(values.portfolio) as string;
  const about = readAbout(folder);
  const rules = rulesFrom(text(values.policy), text(values.appetite));
  const dates = datesFrom(values, about);
  checkInForce(rules, dates);
  const out = text(values.out) ?? join(folder, 'review');
  makeFolder(out);
  const reading = startProgress('Reading events ', about.events);
  const loaded = await readPortfolio(folder, about, reading.at);
  reading.stop();
  const refused = tellRefused(loaded.refused);
  const months = whole('stagnant', values.stagnant, 1) ?? 6;
  const output = reviewBook({ about, rules, dates, months, book: loaded.book });
  const summary = await saveReview(output, out);
  if (values.json === true) console.log(JSON.stringify(summary, null, 2));
  else printReview(output, out);
  return refused > 0 ? EXIT.findings : EXIT.ok;
}

interface ReviewJob {
  readonly about: About;
  readonly rules: readonly Rules[];
  readonly dates: readonly Day[];
  readonly months: number;
  readonly book: Review['book'];
}

export function reviewBook({ about, rules, dates, months, book }: ReviewJob): ReviewOutput {
  const progress = startProgress('Deciding limits', book.accounts.length);
  const done = review({
    book,
    dates,
    rulesFor: (account, date) => rulesForAccount(rules, account, date),
    onProgress: progress.at,
  });
  progress.stop();
  const summaries = summarize(done);
  const stagnation = findStagnation(done, months, day(about.from));
  return { about, review: done, rules, summaries, stagnation };
}

/** Writes decisions, report and summary into a folder; returns the summary. */
export async function saveReview(output: ReviewOutput, out: string): Promise<object> {
  makeFolder(out);
  await writeDecisions(output.review, out, output.about.currency);
  writeReport(output, out);
  const summary = {
    portfolio: output.about.name,
    currency: output.about.currency,
    dates: output.summaries.map((sum) => ({ ...sum, day: formatDay(sum.day) })),
    withoutPolicy: output.review.withoutPolicy,
    stagnation: output.stagnation,
  };
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

/** The policy that is asked for, or all that are shipped. */
export function rulesFrom(
  policy: string | undefined,
  appetite: string | undefined,
): readonly Rules[] {
  if (policy !== undefined) return [loadRules(policy, appetite)];
  if (appetite !== undefined) throw new UsageError('--appetite needs the --policy that it is for');
  return loadAllRules();
}

/** Throws a UsageError where no policy has taken effect by the last of the dates. */
export function checkInForce(rules: readonly Rules[], dates: readonly Day[]): void {
  const last = dates.at(-1) as Day;
  if (rules.some(({ policy }) => policy.effectiveFrom <= last)) return;
  const starts = rules.map(({ policy }) => `${policy.id} from ${formatDay(policy.effectiveFrom)}`);
  throw new UsageError(`no policy is in force on ${formatDay(last)}: ${starts.join(', ')}`);
}

function datesFrom(
  values: Readonly<Record<string, string | boolean | undefined>>,
  about: About,
): readonly Day[] {
  const date = dayOption('date', values.date);
  const [from, to] = [dayOption('from', values.from), dayOption('to', values.to)];
  if (from === null && to === null) return [date ?? addDays(day(about.to), 1)];
  if (date !== null)
    throw new UsageError('--date is one day; --from and --to are a range: not both');
  const last = to ?? addDays(day(about.to), 1);
  const dates = monthEnds(from ?? day(about.from), last);
  if (dates.length > 0) return dates;
  throw new UsageError(
    `no month ends between ${formatDay(from ?? day(about.from))} and ${formatDay(last)}`,
  );
}
