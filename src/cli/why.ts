import { currencyDigits } from '../contract/index.ts';
import {
  addDays,
  type Book,
  type BookAccount,
  type Day,
  type Decision,
  day,
  explain,
  formatDay,
  formatsFor,
  type Rules,
  renderText,
} from '../kernel/index.ts';
import { decideAccount, digestOf, firstChange } from './account-decision.ts';
import { dayOption, EXIT, languageOption, readArgs, text, UsageError } from './args.ts';
import { loadAllRules, loadRules } from './documents.ts';
import { glossaryFor } from './names.ts';
import { readAbout, readPortfolio, tellRefused } from './portfolio-folder.ts';
import { print } from './print.ts';
import { startProgress } from './progress.ts';
import { rulesForAccount } from './rules-for-account.ts';

/** How far ahead `why` looks for a day on which waiting alone changes the answer. */
const HORIZON_DAYS = 400;

export const whyHelp = `headroom why ACCOUNT [--portfolio DIR] [--policy FILE] [--date DAY] [--language zh-CN|en] [--json]

Decides one account and says why its limit is not higher, in Chinese and English.`;

/** Explains one account. */
export async function why(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(
    args,
    {
      portfolio: { type: 'string', default: 'portfolio' },
      policy: { type: 'string' },
      date: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    1,
  );
  const [account] = positionals;
  if (account === undefined) throw new UsageError(whyHelp);
  const folder = text(values.portfolio) as string;
  const about = readAbout(folder);
  const policy = text(values.policy);
  const rules = policy === undefined ? loadAllRules() : [loadRules(policy)];
  const date = dayOption('date', values.date) ?? addDays(day(about.to), 1);
  const reading = startProgress('Reading events ', about.events);
  const { book, refused } = await readPortfolio(folder, about, reading.at, account);
  reading.stop();
  const refusedLines = tellRefused(refused);
  const why = explainAccount(book, account, rules, date);
  if (values.json === true) {
    console.log(JSON.stringify(why, null, 2));
  } else {
    const language = languageOption(values.language);
    printWhy(why, language === null ? ['zh-CN', 'en'] : [language]);
  }
  return refusedLines > 0 ? EXIT.findings : EXIT.ok;
}

export interface Why {
  readonly decision: Decision;
  readonly digest: string;
  /** The first day on which waiting alone changes the answer, and the limit then. */
  readonly waiting: { readonly day: string; readonly limit: number } | null;
  readonly explanations: Readonly<Record<'zh-CN' | 'en', string>>;
}

/** Throws a UsageError where the account is not in the book, or no policy is for it. */
function explainAccount(book: Book, account: string, allRules: readonly Rules[], date: Day): Why {
  const index = book.accounts.findIndex(({ id }) => id === account);
  if (index === -1) throw new UsageError(`no account "${account}" in this portfolio`);
  const found = book.accounts[index] as BookAccount;
  const rules = rulesForAccount(allRules, found, date);
  if (rules === null) {
    const day = formatDay(date);
    throw new UsageError(`no policy is in force for the product "${found.product}" on ${day}`);
  }
  return whyOn((day) => decideAccount(book, index, rules, day), rules, date);
}

/** Explains the decision of one day, and what waiting would do to it. */
export function whyOn(decideOn: (day: Day) => Decision, rules: Rules, date: Day): Why {
  const decision = decideOn(date);
  const later = firstChange(decideOn, date, HORIZON_DAYS);
  const glossary = glossaryFor(rules);
  // Found by deciding each day again, this is earlier than what is known without: windows fade.
  const told = { ...decision, earliestKnownChange: later?.day ?? null };
  return {
    decision,
    digest: digestOf(decision),
    waiting: later === null ? null : { day: later.day, limit: later.limit },
    explanations: {
      'zh-CN': renderText(explain(told, glossary, 'zh-CN'), 'zh-CN'),
      en: renderText(explain(told, glossary, 'en'), 'en'),
    },
  };
}

export function printWhy(
  { decision, digest, waiting, explanations }: Why,
  languages: readonly ('zh-CN' | 'en')[],
): void {
  console.log(`\n${decision.account} · ${decision.day} · ${decision.versions.policy}`);
  for (const language of languages) print(`\n${explanations[language]}`);
  print(`\n${waitingWords(decision, waiting)}`);
  console.log(`sha256 ${digest}`);
}

function waitingWords({ limit, currency }: Decision, waiting: Why['waiting']): string {
  if (waiting === null) {
    return `Waiting alone changes nothing for ${HORIZON_DAYS} days. (仅靠等待，${HORIZON_DAYS} 天内不会变化。)`;
  }
  const amount = formatsFor('en', currency, currencyDigits(currency)).money(waiting.limit);
  const { day } = waiting;
  if (waiting.limit === limit) {
    return `If nothing else happens, the limit on ${day} is still ${amount}, but for another reason. (若没有其他变化，${day} 的额度仍为 ${amount}，但原因不同。)`;
  }
  return `If nothing else happens, the limit on ${day} is ${amount}. (若没有其他变化，${day} 的额度为 ${amount}。)`;
}
