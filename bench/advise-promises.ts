import { type Plan, replay } from '../src/advice/index.ts';
import { rulesForAccount } from '../src/cli/rules-for-account.ts';
import { addDays, type BookAccount, day, type Event, monthEnds } from '../src/kernel/index.ts';
import {
  type AdvisedPortfolio,
  accountOf,
  advisersOf,
  demoPortfolio,
} from './advise-portfolios.ts';

export interface KeptRate {
  readonly plans: number;
  /** Whose promised limit was reached on the promised day. */
  readonly kept: number;
  /** Plans of which nothing outside turned out worse than assumed. */
  readonly asAssumed: number;
  readonly keptWhenAsAssumed: number;
}

/** Early enough for the simulated world to go on for the whole horizon. */
const ASKED_ON = day('2025-01-01');
/** What other people say of a borrower, whatever the borrower does about a plan. */
const OUTSIDE: ReadonlySet<Event['type']> = new Set([
  'bureauReport',
  'thirdPartyScore',
  'spending',
  'businessReceipts',
  'incomeVerified',
  'taxFiling',
  'correction',
  'consentRevoked',
]);

/**
 * Borrowers who carry out the plan of least effort to the letter, while the world outside goes on as
 * the simulation has it: its reports and scores stand where the plan only assumed some.
 */
export function keptRate(accounts: number): KeptRate {
  const portfolio = demoPortfolio(accounts, ASKED_ON);
  let [plans, kept, asAssumed, keptWhenAsAssumed] = [0, 0, 0, 0];
  const adviserFor = advisersOf(portfolio);
  portfolio.book.accounts.forEach((_, i) => {
    const answer = adviserFor(i)?.advise(accountOf(portfolio, i));
    const advice = answer !== undefined && 'ok' in answer ? answer.ok : null;
    const plan = advice?.outcome === 'plan' ? advice.plans[0] : undefined;
    if (plan === undefined) return;
    const outside = portfolio
      .eventsOf(i)
      .filter(
        ({ type, known, effective }) =>
          OUTSIDE.has(type) && (known > ASKED_ON || effective > ASKED_ON),
      );
    const reached = isReached(portfolio, i, plan, outside);
    plans += 1;
    kept += Number(reached);
    if (!isAsAssumed(portfolio.eventsOf(i), plan, outside)) return;
    asAssumed += 1;
    keptWhenAsAssumed += Number(reached);
  });
  return { plans, kept, asAssumed, keptWhenAsAssumed };
}

function isReached(
  { book, rules, today, eventsOf }: AdvisedPortfolio,
  i: number,
  plan: Plan,
  outside: readonly Event[],
): boolean {
  const documents = rulesForAccount(rules, book.accounts[i] as BookAccount, today);
  if (documents === null) return false;
  const days = [today, ...monthEnds(addDays(today, 1), plan.day)];
  const told = new Set(outside.map(({ type }) => type));
  const carriedOut = plan.events.filter(({ type }) => !told.has(type));
  const start = { rules: documents, today, score: null };
  const last = replay(eventsOf(i), [...carriedOut, ...outside], days, start).at(-1);
  return last !== undefined && last.limit >= plan.limit;
}

/** No report is worse than the last one, no score is lower, no consent is withdrawn. */
function isAsAssumed(past: readonly Event[], plan: Plan, outside: readonly Event[]): boolean {
  const before = past.filter(({ known }) => known <= ASKED_ON);
  const report = before.findLast(({ type }) => type === 'bureauReport');
  const score = before.findLast(({ type }) => type === 'thirdPartyScore');
  return outside
    .filter(({ effective }) => effective < plan.day)
    .every((event) => {
      if (event.type === 'consentRevoked') return false;
      if (event.type === 'thirdPartyScore') {
        return score?.type === 'thirdPartyScore' && event.score >= score.score;
      }
      if (event.type !== 'bureauReport') return true;
      return (
        report?.type === 'bureauReport' &&
        event.lenders <= report.lenders &&
        event.balance <= report.balance &&
        event.monthlyDebtService <= report.monthlyDebtService &&
        event.inquiries === 0
      );
    });
}
