import {
  type Advice,
  type Adviser,
  type Answer,
  createAdviser,
  REFUSALS,
  type Refusal,
  renderAdvice,
  type Stated,
} from '../advice/index.ts';
import { currencyDigits, formatEvent } from '../contract/index.ts';
import {
  addDays,
  type Book,
  type BookAccount,
  type Day,
  day,
  formatDay,
  type Language,
  type Money,
  type Rules,
} from '../kernel/index.ts';
import { dayOption, EXIT, languageOption, readArgs, text, UsageError, whole } from './args.ts';
import { loadAllRules, loadRules } from './documents.ts';
import { glossaryFor } from './names.ts';
import { type About, readAbout, readPortfolio, tellRefused } from './portfolio-folder.ts';
import { print } from './print.ts';
import { startProgress } from './progress.ts';
import { rulesForAccount } from './rules-for-account.ts';

const HORIZON_DEFAULT = 12;

export const adviseHelp = `headroom advise ACCOUNT [--portfolio DIR] [--policy FILE] [--date DAY] [--horizon MONTHS] [--language zh-CN|en] [--json]

What would raise one account's limit, by how much and when, proved by running the policy in force on what
the plan describes; or what holds it, where nothing that the borrower could do would help.

  --appetite FILE   a risk appetite; needs --policy
  --horizon N       how many months to look ahead, from 1 to 24 (default 12)
  --income N        a monthly income that the borrower states, in whole units of the currency
  --spare N         what the borrower can pay each month beyond what falls due, in whole units`;

/** Advises one account. */
export async function advise(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(
    args,
    {
      portfolio: { type: 'string', default: 'portfolio' },
      policy: { type: 'string' },
      appetite: { type: 'string' },
      date: { type: 'string' },
      horizon: { type: 'string' },
      income: { type: 'string' },
      spare: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    1,
  );
  const [account] = positionals;
  if (account === undefined) throw new UsageError(adviseHelp);
  const folder = text(values.portfolio) as string;
  const about = readAbout(folder);
  const rules = rulesNamed(text(values.policy), text(values.appetite));
  const date = dayOption('date', values.date) ?? addDays(day(about.to), 1);
  const horizon = horizonOption(values.horizon);
  const language = languageOption(values.language);
  const stated = statedBy(values, about);
  const reading = startProgress('Reading events ', about.events);
  const { book, refused } = await readPortfolio(folder, about, reading.at, account);
  reading.stop();
  const refusedLines = tellRefused(refused);
  const found = rulesOf(book, account, rules, date);
  const advice = adviceFor(book, found, date, horizon, stated);
  if (values.json === true) console.log(JSON.stringify(adviceOnWire(advice, about), null, 2));
  else printAdvice(advice, found, language === null ? ['zh-CN', 'en'] : [language]);
  return refusedLines > 0 ? EXIT.findings : EXIT.ok;
}

export function rulesNamed(policy: string | undefined, appetite?: string): readonly Rules[] {
  if (policy !== undefined) return [loadRules(policy, appetite)];
  if (appetite !== undefined) throw new UsageError('--appetite needs the --policy that it is for');
  return loadAllRules();
}

/** In months; whether it is in range is for the adviser to say. */
export function horizonOption(value: string | boolean | undefined): number {
  return whole('horizon', value, 0) ?? HORIZON_DEFAULT;
}

function statedBy(
  values: Readonly<Record<string, string | boolean | undefined>>,
  { currency }: About,
): Stated {
  const scale = 10 ** currencyDigits(currency);
  const income = whole('income', values.income, 1);
  const spare = whole('spare', values.spare, 0);
  return {
    ...(income === undefined ? {} : { monthlyIncome: (income * scale) as Money }),
    ...(spare === undefined ? {} : { spareMonthly: (spare * scale) as Money }),
  };
}

/** Throws a UsageError where the account is not in the book, or no policy is for it. */
function rulesOf(book: Book, account: string, rules: readonly Rules[], date: Day): Rules {
  const found = book.accounts.find(({ id }) => id === account);
  if (found === undefined) throw new UsageError(`no account "${account}" in this portfolio`);
  const fitting = rulesForAccount(rules, found, date) ?? laterRules(rules, found);
  if (fitting !== null) return fitting;
  throw new UsageError(`no policy is for the product "${found.product}"`);
}

/** So that a policy that is not in force yet is refused as such. */
function laterRules(rules: readonly Rules[], { product, segment }: BookAccount): Rules | null {
  const fits = ({ policy }: Rules): boolean =>
    policy.product === product && policy.segment === segment;
  return rules.find(fits) ?? null;
}

function adviceFor(book: Book, rules: Rules, date: Day, horizon: number, stated: Stated): Advice {
  const others = loadAllRules().map(({ policy }) => policy);
  const adviser: Adviser = unlessRefused(createAdviser(rules, date, horizon, { others }));
  const id = book.accounts[0]?.id as string;
  const [start, end] = [book.starts[0] as number, book.starts[1] as number];
  const past = { id, entries: book.entries, start, end };
  return unlessRefused(adviser.advise({ ...past, score: null, stated }));
}

function unlessRefused<T>(answer: Answer<T>): T {
  if ('refused' in answer) throw new UsageError(refusalText(answer.refused));
  return answer.ok;
}

function refusalText(refusal: Refusal): string {
  return `${refusal}: ${REFUSALS[refusal].en} (${REFUSALS[refusal]['zh-CN']})`;
}

function printAdvice(advice: Advice, rules: Rules, languages: readonly Language[]): void {
  const { account, versions } = advice;
  console.log(`\n${account} · ${formatDay(advice.day)} · ${versions.policy}`);
  const glossary = glossaryFor(rules);
  for (const language of languages) print(`\n${renderAdvice(advice, glossary, language)}`);
}

/** Days as ISO dates, events as they are sent. */
function adviceOnWire(advice: Advice, about: About): object {
  const date = (value: Day | null | undefined): string | null =>
    value === null || value === undefined ? null : formatDay(value);
  return {
    ...advice,
    day: date(advice.day),
    expires: date(advice.expires),
    blockers: advice.blockers.map((blocker) => ({ ...blocker, until: date(blocker.until) })),
    plans: advice.plans.map((plan) => ({
      ...plan,
      day: date(plan.day),
      steps: plan.steps.map((step) => ({
        ...step,
        ...(step.by === undefined ? {} : { by: date(step.by) }),
        ...(step.until === undefined ? {} : { until: date(step.until) }),
      })),
      events: plan.events.map((event) => formatEvent(event, about)),
    })),
  };
}
