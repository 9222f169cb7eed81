import {
  type Advice,
  type Adviser,
  type GridPlan,
  type Plan,
  replay,
} from '../src/advice/index.ts';
import { startProgress } from '../src/cli/progress.ts';
import { auditRecourse } from '../src/cli/recourse-threads.ts';
import { rulesForAccount } from '../src/cli/rules-for-account.ts';
import {
  addDays,
  addMonths,
  type BookAccount,
  type Day,
  monthEnds,
  type Rules,
} from '../src/kernel/index.ts';
import {
  type AdvisedPortfolio,
  accountOf,
  advisersOf,
  demoPortfolio,
  HORIZON,
  taiwanPortfolio,
} from './advise-portfolios.ts';
import { type KeptRate, keptRate } from './advise-promises.ts';
import { type Bench, type BenchResult, rounded } from './result.ts';

const ACCOUNTS = 20_000;
const AUDITED = 30_000;
const TWIN_ACCOUNTS = 1_000;
const THREADS = 2;

/** Plans that raise a limit, their validity by the ordinary path, and brute force over the same grid. */
export const adviseBench: Bench = {
  name: 'advise',
  about:
    'milliseconds for one account’s plan, its validity by replay, an audit, beside brute force',
  run: async (scale): Promise<BenchResult> => {
    const demo = demoPortfolio(scaled(ACCOUNTS, scale));
    const taiwan = taiwanPortfolio(scale);
    const advised = [demo, ...(taiwan === null ? [] : [taiwan])].map(adviseAll);
    const checks = advised.map((one) => checkAll(one));
    const twin = beside(advised[0] as Advised, scaled(TWIN_ACCOUNTS, scale));
    const audit = await auditOf(scaled(AUDITED, scale));
    const promises = keptRate(scaled(ACCOUNTS / 4, scale));
    const plans = sum(checks.map((check) => check.plans));
    const valid = sum(checks.map((check) => check.valid));
    return {
      name: 'advise',
      agrees: plans === valid && twin.differences === 0,
      figures: {
        ...timesOf(advised),
        validPercent: plans === 0 ? 0 : (valid * 100) / plans,
        plansChecked: plans,
        plansCheckedTaiwan: checks[1]?.plans ?? 0,
        auditSeconds: rounded(audit.seconds),
        auditCpuSeconds: rounded(audit.cpuSeconds),
        auditAccounts: audit.accounts,
        ...sharesOf(advised),
        twinAccounts: twin.accounts,
        twinDifferences: twin.differences,
        ...promiseFigures(promises),
      },
      ratios: { bruteForce: rounded(twin.theirs / twin.ours) },
      notes: [
        'p50Ms and p99Ms are of one core, over all accounts; p50SearchedMs leaves out those that rise today.',
        'Valid: the plan’s events, replayed through history, whole fold and decision, reach the promise.',
        'Brute force replays every combination of the same grid by that path, and is compared on whether',
        'a plan is there and on the least effort. The audit runs on two threads.',
        'Promises: whoever has a plan carries it out, while the world outside goes its simulated way.',
        taiwan === null
          ? 'No Taiwan data found: HEADROOM_TAIWAN names its folder.'
          : 'With Taiwan.',
      ],
    };
  },
};

function scaled(count: number, scale: number): number {
  return Math.max(Math.round(count * scale), 50);
}

interface Advised {
  readonly portfolio: AdvisedPortfolio;
  readonly advices: readonly (Advice | null)[];
  readonly milliseconds: Float64Array;
  readonly adviserFor: (account: number) => Adviser | null;
}

function adviseAll(portfolio: AdvisedPortfolio): Advised {
  const { book } = portfolio;
  const adviserFor = advisersOf(portfolio);
  const milliseconds = new Float64Array(book.accounts.length);
  // Once for the compiler to get warm.
  for (let i = 0; i < Math.min(book.accounts.length, 500); i++) {
    adviserFor(i)?.advise(accountOf(portfolio, i));
  }
  const progress = startProgress(`Advising ${portfolio.name}`, book.accounts.length);
  const advices = book.accounts.map((_, i) => {
    const account = accountOf(portfolio, i);
    const adviser = adviserFor(i);
    const started = process.cpuUsage();
    const answer = adviser?.advise(account);
    milliseconds[i] = cpuSeconds(started) * 1000;
    if (i % PROGRESS_EVERY === 0) progress.at(i);
    return answer !== undefined && 'ok' in answer ? answer.ok : null;
  });
  progress.stop();
  return { portfolio, advices, milliseconds, adviserFor };
}

function checkAll({ portfolio, advices }: Advised): { plans: number; valid: number } {
  let [plans, valid] = [0, 0];
  const progress = startProgress(`Replaying ${portfolio.name}`, advices.length);
  advices.forEach((advice, i) => {
    for (const plan of advice?.plans ?? []) {
      plans += 1;
      if (isValid(portfolio, i, plan)) valid += 1;
    }
    if (i % PROGRESS_EVERY === 0) progress.at(i);
  });
  progress.stop();
  return { plans, valid };
}

const PROGRESS_EVERY = 100;

/** Of one core: what else runs on the machine does not count, though collecting garbage does. */
function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function isValid(portfolio: AdvisedPortfolio, i: number, plan: Plan): boolean {
  const { today, eventsOf } = portfolio;
  const rules = rulesOf(portfolio, i);
  const days = [today, ...monthEnds(addDays(today, 1), plan.day)];
  const last = replay(eventsOf(i), plan.events, days, { rules, today, score: null }).at(-1);
  return last?.day === plan.day && last.limit >= plan.limit;
}

function rulesOf({ rules, book, today }: AdvisedPortfolio, i: number): Rules {
  return rulesForAccount(rules, book.accounts[i] as BookAccount, today) as Rules;
}

interface Twin {
  readonly accounts: number;
  readonly differences: number;
  /** Seconds. */
  readonly ours: number;
  readonly theirs: number;
}

/** The first accounts whose limit does not rise today. */
function beside({ portfolio, advices, milliseconds, adviserFor }: Advised, most: number): Twin {
  let [accounts, differences, ours, theirs] = [0, 0, 0, 0];
  const until = addMonths(portfolio.today, HORIZON);
  const progress = startProgress('Brute force', most);
  for (let i = 0; i < advices.length && accounts < most; i++) {
    const advice = advices[i];
    if (advice === null || advice === undefined || advice.outcome === 'now') continue;
    const grid = adviserFor(i)?.grid(accountOf(portfolio, i)) ?? [];
    accounts += 1;
    ours += (milliseconds[i] as number) / 1000;
    const started = process.cpuUsage();
    const working = grid.filter((plan) => risesUnder(portfolio, i, plan, until));
    theirs += cpuSeconds(started);
    progress.at(accounts);
    if (working[0]?.effort !== advice.plans[0]?.effort) differences += 1;
  }
  progress.stop();
  return { accounts, differences, ours, theirs };
}

function risesUnder(portfolio: AdvisedPortfolio, i: number, plan: GridPlan, until: Day): boolean {
  const { today, eventsOf } = portfolio;
  const days = [today, ...monthEnds(addDays(today, 1), until)];
  const start = { rules: rulesOf(portfolio, i), today, score: null };
  const reviews = replay(eventsOf(i), plan.events, days, start).slice(1);
  const moved = reviews.find(({ previous, limit }) => limit !== previous);
  return moved !== undefined && moved.limit > moved.previous;
}

interface Audit {
  readonly accounts: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

async function auditOf(accounts: number): Promise<Audit> {
  const { book, rules, today: date } = demoPortfolio(accounts);
  const progress = startProgress('Auditing', accounts);
  const [started, used] = [performance.now(), process.cpuUsage()];
  await auditRecourse({
    ...{ book, rules, date, horizon: HORIZON, threads: THREADS },
    onProgress: progress.at,
  });
  const seconds = (performance.now() - started) / 1000;
  progress.stop();
  return { accounts, seconds, cpuSeconds: cpuSeconds(used) };
}

function timesOf(advised: readonly Advised[]): Readonly<Record<string, number>> {
  const all = advised.flatMap(({ milliseconds }) => [...milliseconds]);
  const searched = advised.flatMap(({ milliseconds, advices }) =>
    [...milliseconds].filter((_, i) => advices[i]?.outcome !== 'now'),
  );
  return {
    p50Ms: quantile(all, 0.5),
    p99Ms: quantile(all, 0.99),
    p50SearchedMs: quantile(searched, 0.5),
    p99SearchedMs: quantile(searched, 0.99),
    meanMs: rounded(sum(all) / all.length),
    accounts: all.length,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
}

/** Of the demo's accounts. */
function sharesOf([demo]: readonly Advised[]): Readonly<Record<string, number>> {
  const advices = (demo?.advices ?? []).filter((advice) => advice !== null);
  const share = (outcome: Advice['outcome']): number =>
    rounded((advices.filter((one) => one.outcome === outcome).length * 100) / advices.length);
  const months = advices
    .filter(({ outcome }) => outcome === 'plan')
    .map(({ plans, day }) => ((plans[0]?.day ?? day) - day) / 30.44);
  return {
    risesTodayPercent: share('now'),
    withPlanPercent: share('plan'),
    certifiedWithoutPercent: share('none'),
    monthsToEffectMedian: quantile(months, 0.5),
  };
}

function promiseFigures({ plans, kept, keptWhenAsAssumed, asAssumed }: KeptRate) {
  return {
    promises: plans,
    promiseKeptPercent: rounded((kept * 100) / Math.max(plans, 1)),
    promisesAsAssumed: asAssumed,
    promiseKeptAsAssumedPercent: rounded((keptWhenAsAssumed * 100) / Math.max(asAssumed, 1)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
