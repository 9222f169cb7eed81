import { existsSync } from 'node:fs';
import { simulatePortfolio } from '../borrowers/index.ts';
import {
  AccountHistory,
  addDays,
  type Book,
  type BookAccount,
  BookBuilder,
  type Day,
  type Decision,
  formatDay,
  monthEnds,
  type Rules,
  Sources,
} from '../kernel/index.ts';
import { isInGoodStanding, reviewedDecision } from '../portfolio/index.ts';
import { EXIT, readArgs, text, whole } from './args.ts';
import { demoPage } from './demo-page.ts';
import { loadAllRules } from './documents.ts';
import { printReview } from './print-review.ts';
import { startProgress } from './progress.ts';
import { type ReviewOutput, reviewBook, saveReview } from './review.ts';
import { PAGES } from './root.ts';
import { rulesForAccount } from './rules-for-account.ts';
import { endOfSimulation, SIMULATED, SIMULATION_START } from './simulate.ts';
import { printWhy, type Why, whyOn } from './why.ts';

const MONTHS = 36;
/** The first year lets the accounts get a past before the policy takes over. */
const REVIEW_AFTER_MONTHS = 12;

export const demoHelp = `headroom demo [--accounts N] [--seed N] [--out DIR] [--json]

Simulates a portfolio (20000 accounts, 36 months), decides every limit at every month-end of its last two
years, shows what holds the good borrowers down, and explains one of them. Needs no file. In a terminal it then
serves the borrower's page with made-up people (headroom demo page) until Ctrl-C.`;

/** The main job from beginning to end, without any file to start from. */
export async function demo(args: readonly string[]): Promise<number> {
  const { values } = readArgs(
    args,
    {
      accounts: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string', default: 'out/demo' },
      json: { type: 'boolean', default: false },
    },
    0,
  );
  const accounts = whole('accounts', values.accounts, 1) ?? 20_000;
  const seed = whole('seed', values.seed, 0) ?? 1;
  const { book, events } = simulatedBook(accounts, seed);
  const end = endOfSimulation(MONTHS);
  const about = {
    ...SIMULATED,
    name: `${accounts} simulated borrowers, seed ${seed}`,
    from: formatDay(SIMULATION_START),
    to: formatDay(addDays(end, -1)),
    accounts,
    events,
  };
  const rules = loadAllRules();
  const dates = monthEnds(SIMULATION_START, end).slice(REVIEW_AFTER_MONTHS);
  const output = reviewBook({ about, rules, dates, months: 6, book });
  const out = text(values.out) as string;
  const summary = await saveReview(output, out);
  const why = whyReviewed(output, anExample(output));
  if (values.json === true) {
    console.log(JSON.stringify({ review: summary, why }, null, 2));
    return EXIT.ok;
  }
  printReview(output, out);
  console.log('\nOne of them in good standing, explained:');
  printWhy(why, ['zh-CN', 'en']);
  console.log(`
Any other:
  npm run headroom -- simulate --accounts ${accounts} --seed ${seed}
  npm run headroom -- why ACCOUNT`);
  return process.stdout.isTTY && existsSync(PAGES) ? demoPage([]) : EXIT.ok;
}

function simulatedBook(accounts: number, seed: number): { book: Book; events: number } {
  const progress = startProgress('Simulating     ', accounts);
  const sources = new Sources();
  const builder = new BookBuilder();
  let events = 0;
  let done = 0;
  const plan = { seed, accounts, months: MONTHS, from: SIMULATION_START };
  for (const account of simulatePortfolio(plan)) {
    const history = new AccountHistory(sources);
    for (const event of account.events) history.add(event);
    builder.add(account.id, history);
    events += account.events.length;
    done += 1;
    progress.at(done);
  }
  progress.stop();
  return { book: builder.build(), events };
}

/** Somebody whom the largest group of stagnant borrowers can stand for: the one held back most. */
function anExample({ review, stagnation }: ReviewOutput): number {
  const { rows, dates, codes } = review;
  const code = stagnation.groups.find(({ heldBack }) => heldBack > 0)?.code;
  const candidates = Array.from({ length: rows.length }, (_, row) => row)
    .filter((row) => rows.date[row] === dates.length - 1 && rows.limit[row] === rows.lowest[row])
    .filter((row) => isInGoodStanding(rows, row) && codes[rows.hold[row] as number] === code)
    .sort((a, b) => (rows.heldBack[b] as number) - (rows.heldBack[a] as number));
  return rows.account[candidates[0] ?? 0] as number;
}

/** The same answer that the review has come to, on its last date and on the days after it. */
function whyReviewed({ review, rules }: ReviewOutput, index: number): Why {
  const { book, dates } = review;
  const account = book.accounts[index] as BookAccount;
  const last = dates.at(-1) as Day;
  const documents = rulesForAccount(rules, account, last) as Rules;
  const decideOn = (day: Day): Decision => {
    const until = day === last ? dates : [...dates, day];
    const plan = { book, dates: until, rulesFor: () => documents };
    return reviewedDecision(plan, index) as Decision;
  };
  return whyOn(decideOn, documents, last);
}
