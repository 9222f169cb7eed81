import { join } from 'node:path';
import { day, type Programme } from '../kernel/index.ts';
import { dayOption, EXIT, languageOption, readArgs, text, UsageError } from './args.ts';
import { loadProgramme, POLICY_FOLDER } from './documents.ts';
import { readAbout } from './portfolio-folder.ts';
import { printAccountRewards, printRewards } from './print-rewards.ts';
import { accountRewards, portfolioRewards } from './rewards-report.ts';
import { holdOutKey, type RewardsRun, runOverFolder } from './rewards-run.ts';

export const rewardsHelp = `headroom rewards [ACCOUNT] [--portfolio DIR] [--programme FILE] [--date DAY] [--language zh-CN|en] [--json]

What a rewards programme comes to over a portfolio's past: points given, refused with their reasons, taken
back, expired; the budget; and what the programme has changed, measured against the accounts held out. Of
one account: its points and when they expire, how each rule stands, and what the points buy.

  --programme FILE  a rewards programme (default policies/rewards/cn-personal-rewards.yaml)
  --date DAY        the last day that is run (default: that of the last event)

HEADROOM_REWARDS_KEY is the key by which accounts are held out; without it a public one is used.`;

const DEFAULT_PROGRAMME = join(POLICY_FOLDER, 'rewards', 'cn-personal-rewards.yaml');

/** Runs a rewards programme over a portfolio folder. */
export async function rewards(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(
    args,
    {
      portfolio: { type: 'string', default: 'portfolio' },
      programme: { type: 'string', default: DEFAULT_PROGRAMME },
      date: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    1,
  );
  const folder = text(values.portfolio) as string;
  const about = readAbout(folder);
  const programme: Programme = loadProgramme(text(values.programme) as string, about.currency);
  const until = dayOption('date', values.date) ?? day(about.to);
  const language = languageOption(values.language);
  const languages = language === null ? (['zh-CN', 'en'] as const) : [language];
  const run = await runOverFolder(folder, about, programme, until);
  const [account] = positionals;
  if (account === undefined) {
    const report = portfolioRewards(run);
    if (values.json === true) console.log(JSON.stringify(report, null, 2));
    else printRewards(report, programme, about.name);
  } else {
    const report = accountRewards(run, indexOf(run, account));
    if (values.json === true) console.log(JSON.stringify(report, null, 2));
    else printAccountRewards(report, programme, languages);
  }
  if (holdOutKey().isPublic) {
    console.error('HEADROOM_REWARDS_KEY is not set: accounts are held out by a public key');
  }
  return run.refusedLines > 0 ? EXIT.findings : EXIT.ok;
}

function indexOf({ accounts, programme }: RewardsRun, account: string): number {
  const index = accounts.findIndex(({ id }) => id === account);
  if (index !== -1) return index;
  throw new UsageError(
    `no account "${account}" of the product "${programme.product}" in this portfolio by that day`,
  );
}
