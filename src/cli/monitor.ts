import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  addDays,
  addMonths,
  type Book,
  compileScorecard,
  type Day,
  day,
  formatDay,
  type ModelCard,
  monthEnds,
  type Scorecard,
} from '../kernel/index.ts';
import { DEFAULT_DEFINITION } from '../learning/index.ts';
import {
  type Alert,
  type AlertRecord,
  alertRecords,
  type Groups,
  monitor,
  observe,
  referenceOf,
  renderMonitor,
  type WatchedMonth,
} from '../monitoring/index.ts';
import { dayOption, EXIT, languageOption, readArgs, text, UsageError, whole } from './args.ts';
import { loadModelCard, loadScorecard } from './documents.ts';
import { makeFolder } from './make-folder.ts';
import { readAbout, readPortfolio, tellRefused } from './portfolio-folder.ts';
import { startProgress } from './progress.ts';
import { NotSent, sendAlerts } from './send-alerts.ts';
import { table } from './table.ts';

export const monitorHelp = `headroom monitor --scorecard FILE (--card FILE | --reference DAY) [--portfolio DIR] [--from DAY] [--to DAY]
                 [--performance DAYS] [--groups FILE --cut-off POINTS] [--out DIR] [--send URL]
                 [--language zh-CN|en] [--json]

Watches a scorecard: at each month-end (default: the last 12) how far the scores and each characteristic
have moved from the sample that the scorecard was learned from, and whether those scored one performance
window before defaulted as often as their PDs said, in all and by grade.

  --card        the model card of the scorecard, which keeps how its training sample was spread, and what
                counts as a default in how many days (without it: 90 days past due in 365)
  --reference   or a day, whose accounts the months are held against
  --groups      a CSV of the columns account and group: how groups are accepted (at or above --cut-off)
  --send        the service at URL tells the alerts to those who run it, each once; HEADROOM_TOKEN holds the key

Writes monitor.json, monitor.html and alerts.jsonl, an alert a line (default DIR/monitor). Exit code 1 where a band was
crossed, 3 where the service could not be reached.`;

const MONTHS = 12;

/** Watches the scores of a portfolio folder. */
export async function runMonitor(args: readonly string[]): Promise<number> {
  const options = monitorOptions(args);
  const { folder, about, scorecard, json } = options;
  const reading = startProgress('Reading events ', about.events);
  const { book, refused } = await readPortfolio(folder, about, reading.at);
  reading.stop();
  const months = watch(book, options);
  const name = `${scorecard.id}@${scorecard.version}`;
  const summary = jsonOf(name, months);
  makeFolder(options.out);
  writeFileSync(join(options.out, 'monitor.json'), `${JSON.stringify(summary, null, 2)}\n`);
  const alerts = alertRecords(name, months);
  const lines = alerts.map((record) => `${JSON.stringify(record)}\n`);
  writeFileSync(join(options.out, 'alerts.jsonl'), lines.join(''));
  const html = renderMonitor({ scorecard: name, portfolio: about.name, months });
  writeFileSync(join(options.out, 'monitor.html'), html);
  if (json) console.log(JSON.stringify(summary));
  else tell(months, options);
  if (options.send !== undefined && !(await send(alerts, options.send, options))) {
    return EXIT.failure;
  }
  const isFound = months.some(({ alerts }) => alerts.length > 0);
  return tellRefused(refused) > 0 || isFound ? EXIT.findings : EXIT.ok;
}

/** Those that were sent stand in a file beside the report, so that a later run sends only what is new. */
async function send(
  alerts: readonly AlertRecord[],
  url: string,
  { out, json }: MonitorOptions,
): Promise<boolean> {
  const sentFile = join(out, 'alerts-sent.txt');
  try {
    const count = await sendAlerts(alerts, { url, token: process.env.HEADROOM_TOKEN, sentFile });
    if (!json) console.log(`New alerts sent to ${url}: ${count}`);
    return true;
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    console.error(error.message);
    return false;
  }
}

type MonitorOptions = ReturnType<typeof monitorOptions>;

function monitorOptions(args: readonly string[]) {
  const { values } = readArgs(
    args,
    {
      scorecard: { type: 'string' },
      card: { type: 'string' },
      reference: { type: 'string' },
      portfolio: { type: 'string', default: 'portfolio' },
      from: { type: 'string' },
      to: { type: 'string' },
      performance: { type: 'string' },
      groups: { type: 'string' },
      'cut-off': { type: 'string' },
      out: { type: 'string' },
      send: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    0,
  );
  const [file, card] = [text(values.scorecard), text(values.card)];
  const referenceDay = dayOption('reference', values.reference);
  if (file === undefined || (card === undefined) === (referenceDay === null)) {
    throw new UsageError(monitorHelp);
  }
  const folder = text(values.portfolio) as string;
  const about = readAbout(folder);
  const scorecard = loadScorecard(file, about.currency);
  const until = addDays(day(about.to), 1);
  const to = dayOption('to', values.to) ?? until;
  return {
    folder,
    about,
    scorecard,
    card: card === undefined ? null : cardOf(card, scorecard, about.currency),
    referenceDay,
    days: daysOf(dayOption('from', values.from) ?? addMonths(to, -MONTHS), to, until),
    performanceDays: whole('performance', values.performance, 1),
    groups: groupsFrom(text(values.groups), whole('cut-off', values['cut-off'], 0)),
    out: text(values.out) ?? join(folder, 'monitor'),
    send: text(values.send),
    language: languageOption(values.language) ?? 'en',
    json: values.json === true,
  } as const;
}

function watch(book: Book, options: MonitorOptions): readonly WatchedMonth[] {
  const { scorecard, card, referenceDay, days, performanceDays, groups } = options;
  const progress = startProgress('Watching       ', days.length);
  const compiled = compileScorecard(scorecard);
  const asTrained = card?.data.definition ?? DEFAULT_DEFINITION;
  const definition = { ...asTrained, ...(performanceDays !== undefined && { performanceDays }) };
  const months = fitting(() =>
    monitor(book, {
      scorecard,
      reference:
        card?.reference ??
        referenceOf(scorecard, observe(book, compiled, referenceDay as Day, definition)),
      days,
      definition,
      ...(groups && { groups }),
      onProgress: progress.at,
    }),
  );
  progress.stop();
  return months;
}

function fitting<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function daysOf(from: Day, to: Day, until: Day): readonly Day[] {
  if (to > until) {
    throw new UsageError(`--to expects at most ${formatDay(until)}, the day after the last event`);
  }
  const days = monthEnds(from, to);
  if (days.length > 0) return days;
  throw new UsageError(`there is no month-end from ${formatDay(from)} to ${formatDay(to)}`);
}

function cardOf(file: string, { id, version }: Scorecard, currency: string): ModelCard {
  const card = loadModelCard(file, currency);
  if (card.scorecard.id === id && card.scorecard.version === version) return card;
  const [of, found] = [`${card.scorecard.id}@${card.scorecard.version}`, `${id}@${version}`];
  throw new UsageError(`${file} is the card of ${of}, but the scorecard is ${found}`);
}

function groupsFrom(file: string | undefined, cutOff: number | undefined): Groups | null {
  if (file === undefined && cutOff === undefined) return null;
  if (file === undefined || cutOff === undefined) {
    throw new UsageError('--groups FILE and --cut-off POINTS are given together');
  }
  if (!existsSync(file)) throw new UsageError(`no such file: ${file}`);
  const rows = groupRows(file);
  const byAccount = new Map<string, string>();
  rows.forEach(({ account, group }, i) => {
    if (!account || !group) {
      throw new UsageError(`${file}: row ${i + 1}: expected the columns account and group, filled`);
    }
    if ((byAccount.get(account) ?? group) !== group) {
      throw new UsageError(`${file}: row ${i + 1}: ${account} is in two groups`);
    }
    byAccount.set(account, group);
  });
  if (byAccount.size === 0) throw new UsageError(`${file}: no rows`);
  return { byAccount, cutOff };
}

function groupRows(
  file: string,
): readonly { readonly account?: string; readonly group?: string }[] {
  try {
    return parse(readFileSync(file), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

function jsonOf(scorecard: string, months: readonly WatchedMonth[]): object {
  return {
    scorecard,
    months: months.map(({ day: at, outcome, alerts, ...rest }) => ({
      date: formatDay(at),
      ...rest,
      outcome: outcome && { ...outcome, scoredOn: formatDay(outcome.scoredOn) },
      alerts: alerts.map((alert: Alert) => ({ ...alert, day: formatDay(alert.day) })),
    })),
  };
}

function tell(months: readonly WatchedMonth[], { language, out }: MonitorOptions): void {
  const head = [
    'Month',
    'Accounts',
    'PSI',
    'Highest CSI',
    '',
    'Expected',
    'Defaults',
    'AUC',
    'Alerts',
  ];
  const rows = months.map(({ day: at, accounts, stability, characteristics, outcome, alerts }) => {
    const [most] = [...characteristics].sort((a, b) => b.stability.index - a.stability.index);
    return [
      formatDay(at),
      String(accounts),
      stability.index.toFixed(3),
      most?.stability.index.toFixed(3) ?? '',
      most?.name ?? '',
      outcome?.expectedBads.toFixed(1) ?? '',
      outcome === null ? '' : String(outcome.bads),
      outcome === null || Number.isNaN(outcome.discrimination.auc)
        ? ''
        : outcome.discrimination.auc.toFixed(3),
      String(alerts.length),
    ];
  });
  console.log(table(head, rows));
  for (const alert of months.flatMap((month) => month.alerts)) console.log(alert.words[language]);
  console.log(`Report: ${join(out, 'monitor.html')}`);
}
